from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


def test_a_sentence_is_found_again(texts: Texts) -> None:
    text = "The lake rose by two meters in a night. Boats sank. The lake rose by two meters in a night."
    assert texts("repeated-sentence", text) == ["The lake rose by two meters in a night."]


@pytest.mark.parametrize(
    "text",
    [
        "We can rise. We will rise. We can rise.",
        "“The lake rose by two meters in a night.” Boats sank. The lake rose by two meters in a night.",
        "He lives here. " + "This is a line of a long refrain. He sang. " * 4,
    ],
)
def test_refrains_and_quotations_are_left_alone(texts: Texts, text: str) -> None:
    assert texts("repeated-sentence", text) == []


def test_a_pull_quote_is_left_alone(texts: Texts) -> None:
    line = "The lake rose by two meters in a single night."
    assert texts("repeated-sentence", f"{line} Boats sank.\n\nIt fell.\n\n{line}\n\nAll went home.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bank, which lends to small farms, lends to small farms, is closed.", "lends to small farms"),
        ("He was held on charges of arson and on charges of arson.", "on charges of arson"),
        ("It rose to 14 percent in March, 14 percent in March alone.", "14 percent in March"),
    ],
)
def test_a_phrase_that_comes_again_at_once_is_found(texts: Texts, text: str, found: str) -> None:
    assert texts("repeated-phrase", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "He sits on the board of the port and on the board of the bank.",
        "The North Yellow Sea fleet and the South Yellow Sea fleet met.",
        "“Give us the money now, give us the money now,” they sang.",
        "What will be will be, what will be will be.",
    ],
)
def test_parallels_are_not(texts: Texts, text: str) -> None:
    assert texts("repeated-phrase", text) == []


def test_long_loops_take_no_longer(texts: Texts) -> None:
    assert len(texts("repeated-phrase", "one two three fours " * 2000 + ".")) < 2000
