from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list]
Texts = Callable[..., list[str]]

HEAD = "Ships wait\n\nVARNA, May 20, 2024 - Nine ships were waiting off the port on Monday, the harbor master said. "


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("The vote was held on 28 May.", "was held on 28 May"),
        ("The talks took place on Saturday, June 1, in Sofia.", "took place on Saturday, June 1"),
        ("Its master died on May 28, 2024, at sea.", "died on May 28, 2024"),
        ("The owners agreed, the union said on May 28.", "said on May 28"),
        ("Two men were arrested June 2, 2026, after a chase.", "were arrested June 2, 2026"),
        ("The hearing will be held on May 12.", "will be held on May 12"),
        ("The hearing will take place on 12 May, the court said.", "will take place on 12 May"),
        ("The pier will open on May 12, 2024.", "will open on May 12, 2024"),
        ("The hearing is scheduled for 12 May.", "is scheduled for 12 May"),
        ("The council meets tomorrow, May 12, to hear them.", "tomorrow, May 12"),
        ("The council met yesterday (May 22) to hear them.", "yesterday (May 22"),
        ("The council met last week, on May 28, to hear them.", "last week, on May 28"),
        ("The council meets next week, on May 14, to hear them.", "next week, on May 14"),
    ],
)
def test_a_date_on_the_wrong_side_of_the_article(find: Find, given: str, found: str) -> None:
    (one,) = find("date-and-tense", HEAD + given)
    assert one.text == found
    assert "in an article of May 20, 2024" in one.message
    assert one.related[0].span == (HEAD.index("May 20"), HEAD.index("May 20") + len("May 20, 2024"))


@pytest.mark.parametrize(
    "given",
    [
        "The vote was held on 12 May, and the talks will be held on 28 May.",
        "It took place on 21 May. The hearing will be held on May 19.",
        "The talks were put off to 28 May. They were to be held on 28 May.",
        "The vote was held on 28 May last year. The hearing will be held on May 12 next year.",
        "In 2014 the bridge fell. The first report was signed on 28 May.",
        "“The vote was held on 28 May,” he said.",
        "The pier was closed on 28 May until further notice.",
        "He asked when the vote was held on 28 May. If it were held on 28 May, they would lose.",
        "The union said on May 28 the ships would sail.",
        "The strike will end on Jan. 5. The owners were sentenced on Nov. 28.",
        "The council met yesterday, May 19, and meets tomorrow, May 21, and next week, on May 28.",
        "The council met yesterday, May 18, by the owners' clock.",
        "The hearing will be held on May 12, 2025.",
        "The bones were found on April 31.",
        "The owners' names will be announced on May 28.",
    ],
)
def test_dates_that_may_be_right_are_left_alone(texts: Texts, given: str) -> None:
    assert texts("date-and-tense", HEAD + given) == []


def test_an_anniversary_tells_of_another_year(texts: Texts) -> None:
    assert texts("date-and-tense", HEAD + "The anniversary is near. The ship was attacked on May 28.") == []


def test_without_a_year_the_nearest_day_is_meant(texts: Texts) -> None:
    head = "VARNA, Dec. 20 (Quay Wire) - Nine ships wait. "
    assert texts("date-and-tense", head + "The hearing will be held on Jan. 12, and another will be held on Dec. 12.") == [
        "will be held on Dec. 12"
    ]
    assert texts("date-and-tense", head + "The vote was held on Jan. 12, 2024.") == []


def test_without_a_day_of_its_own_an_article_has_no_tense(texts: Texts) -> None:
    assert texts("date-and-tense", "Ships wait\n\nThe vote was held on 28 May. The council meets tomorrow, May 12.") == []
