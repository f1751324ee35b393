from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We will rebuild it, she said. She left at once.", ["“We"]),
        ("We will rebuild it,” she said. She left at once.", ["”"]),
        ('"We will rebuild it, she said.\n\nThe mayor did not answer.', ['"We']),
        ("“We will rebuild it, she said.\n\nThe mayor said: “No.”", ["“We"]),
        ("He called it a win\" and left.", ["win\""]),
    ],
)  # fmt: skip
def test_lone_quotation_marks_are_found(texts: Texts, text: str, found: list[str]) -> None:
    assert texts("unbalanced-quote", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "“We will rebuild it.\n\n“It will take a year.\n\n“Then we rest,” she said.",
        "“We will rebuild it.\n\nIt will take a year.\n\nThen we rest,” she said.",
        "She said: “We will rebuild it. “It will take a year. “Then we rest.” She left.",
        'He said, "She told me "no" and left," and sighed.',
        'The board is 28" wide and 6\'2" long. "Cut it," he said.',
        "„We will rebuild it,“ she said. «We will,» he said.",
        "“We will rebuild it,’’ she said. ‘‘We will,’’ he said.",
        "‘It is “done”,’ he said. It’s the writers’ own. 'Tis the season.",
        "Read more » and « back.",
        'The drivers" union met on Monday.',
    ],
)
def test_balanced_quotation_marks_are_not(texts: Texts, text: str) -> None:
    assert texts("unbalanced-quote", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The square (the old one is closed.", ["(the"]),
        ("The square the old one) is closed.", ["one)"]),
        ("The square [the old one is closed.", ["[the"]),
    ],
)
def test_lone_brackets_are_found(texts: Texts, text: str, found: list[str]) -> None:
    assert texts("unbalanced-bracket", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It is so :) and :-( and 8) and ;). Do 1) this, 2) that; a) here and iv) there.",
        "1) this\n2) that",
        "(This is long.\n\nThis ends it.)",
        "It is (so [they say] (or not)).",
    ],
)
def test_paired_brackets_are_not(texts: Texts, text: str) -> None:
    assert texts("unbalanced-bracket", text) == []


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("He said: “Go now. “\n\nShe went.", "now. “", "now.”"),
        ("He said: “Go now.“", "now.“", "now.”"),
        ("He said: “Go. “ She went.", "Go. “", "Go.”"),
        ("“No,” she said. He said,”Go now.” “Yes,” she said.", "said,”Go", "said, “Go"),
        ("“No,” she said. ”Go now.” “Yes.”", "”Go", "“Go"),
        ("“No,” she said (”Go now”). “Yes.”", "(”Go", "(“Go"),
    ],
)
def test_marks_that_face_the_wrong_way(texts: Texts, meant: Texts, text: str, found: str, right: str) -> None:
    assert texts("quote-facing", text) == [found]
    assert meant("quote-facing", text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "He said: “Go now. “\n\nShe went.",
        "“No,” she said. He said,”Go now.” “Yes,” she said.",
        "“No,” she said. He said,”Go now ”\n\nShe went.",
        "He said, “Go.\n\nWe will follow you there. “\n\nShe went.",
    ],
)
def test_such_a_mark_is_one_finding(find: Callable[..., list[object]], text: str) -> None:
    assert len([one for rule in ("unbalanced-quote", "quote-facing", "missing-space") for one in find(rule, text)]) == 1
