from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council voted for a new. bridge over the river.", "new. bridge"),
        ("The council voted for a new.  bridge over the river.", "new.  bridge"),
        ("The file can be opened within. 30 days of the ruling.", "within. 30"),
        ("Voters went to the. Polls on Sunday morning.", "the. Polls"),
        ("He bought it from Baker. com for ten dollars.", "Baker. com"),
        ("The vote was “a triumph of. reason” for her party, she said.", "of. reason"),
    ],
)
def test_a_stop_that_cuts_is_found(texts: Texts, text: str, found: str) -> None:
    assert texts("stray-stop", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc. said so. Beta Corp. and Gamma Ltd. agreed at 5 p.m. on Friday.",
        "The U.S. and the U.K. signed. E.g. the first, i.e. the last, etc. and so on.",
        "J. K. Lowe and Dr. de Vries met Gen. van Dam vs. all of them.",
        "She waited . . . then left... and came back.",
        "It runs on iOS. iPhone sales rose. eBay fell. mRNA helped.",
        "We. are. not. done, she wrote.",
        "The guide by van der Meer. van der Meer lives in Delft.",
        "“i am so tired. can we go,” he typed.",
        "See part a. the rest is in no. 7 and vol. two; it is 5 ft. by 6 ft. and 20 lbs. or so.",
        "Visit example.com. for more, or file.txt. to read.",
        "“It is over.” said the man. 'Yes.' he said. (It ended.) and so on.",
        "He was in. They looked into. This was all. The grade was an A. Nothing else.",
        "1. first item\n2. second item\n3. third item",
    ],
)
def test_a_stop_that_belongs_is_not(texts: Texts, text: str) -> None:
    assert texts("stray-stop", text) == []


def test_no_capital_is_ever_suggested(meant: Callable[..., list[str]]) -> None:
    assert meant("stray-stop", "They spoke of lasting. peace on the border.") == ["lasting peace"]
    assert meant("stray-stop", "He bought it from Baker. com for ten dollars.") == ["Baker.com"]


ARTICLE = """The mayor opened the new bridge on Monday, three years after the flood.

{}

Traffic will be light for a week, the police said on Monday evening.
"""


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("It cost $3 million. Most of the money came from the state", "state"),
        ("It is 300 meters long. It was built by a firm from Ohio with 40 workers", "workers"),
        (
            "The bridge, which replaces one that was washed away when the river rose by four meters in a night of rain, "
            "is named after a teacher who taught in the town for 50 years",
            "years",
        ),
    ],
)
def test_a_paragraph_without_end_is_found(texts: Texts, paragraph: str, found: str) -> None:
    assert texts("missing-stop", ARTICLE.format(paragraph)) == [found]


@pytest.mark.parametrize(
    "paragraph",
    [
        "What the bridge will bring",
        "Three Years After the Flood, Town Opens New Bridge",
        "Bridge. Built to last",
        "It cost $3 million. Most of the money came from the U.S.",
        "It cost $3 million. The mayor put it this way:",
        "It cost $3 million (about 2.8 million euros then, more than planned by the town.)",
        "“It cost $3 million. It is worth it,” he said, “and more”",
        "- It cost $3 million. Most of the money came from the state",
        "It cost $3 million. Read more at https://news.example.org/bridge",
        "— Ana Cruz, teacher",
    ],
)
def test_what_needs_no_stop_is_not(texts: Texts, paragraph: str) -> None:
    assert texts("missing-stop", ARTICLE.format(paragraph)) == []


def test_an_introduction_to_a_quotation_or_list_is_not_found(texts: Texts) -> None:
    first = "The mayor opened the new bridge on Monday, three years after the flood.\n\n"
    intro = "It cost $3 million. The mayor said it plainly before the crowd\n\n"
    assert texts("missing-stop", first + intro + "“We paid what it took.”\n\nTraffic will be light for a week.") == []
    assert texts("missing-stop", first + intro + "- one lane\n- two lanes\n\nTraffic will be light for a week.") == []


def test_an_article_that_sets_no_stops_is_left_alone(texts: Texts) -> None:
    poem = "The river rose and we ran. We ran to the hill\n\n" * 5
    assert texts("missing-stop", poem) == []
