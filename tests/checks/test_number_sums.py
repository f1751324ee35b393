from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The choir has 30 singers, 17 men and 14 women.", "30 singers, 17 men and 14 women"),
        ("The choir has 30 singers (17 men and 12 women).", "30 singers (17 men and 12 women"),
        ("It hired ten people, including six women and five men.", "ten people, including six women and five men"),
        ("Of the 15 members, 9 were in favor, 5 against and 3 abstained.", "15 members, 9 were in favor, 5 against and 3 abstained"),
        ("Some 55 percent were in favor and 52 percent against.", "55 percent were in favor and 52 percent"),
        ("It exports 80% of its oil and burns the remaining 30%.", "80% of its oil and burns the remaining 30%"),
    ],
)  # fmt: skip
def test_wrong_sums_are_found(texts: Texts, text: str, found: str) -> None:
    assert texts("wrong-sum", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The choir has 31 singers, 17 men and 14 women.",
        "The choir has 30 singers, including 10 men and 12 women.",
        "The choir has 30 singers, 10 men and 12 women among others.",
        "The team lost 5 of 12 games; 7 men and 9 women came.",
        "They hired 300 policemen and women, 200 men and 150 women in other jobs.",
        "Some 55 percent of men were in favor and 52 percent of women against.",
        "In favor were 55 percent in May and 52 percent in June.",
        "It exports 70% of its oil and burns the remaining 30%; the remaining 40% of gas is lost.",
        "It sold 20% in May, 30% in June and then half of the remaining 50%.",
    ],
)
def test_right_and_open_sums_are_not(texts: Texts, text: str) -> None:
    assert texts("wrong-sum", text) == []
