from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.model import Severity

Find = Callable[..., list]


@pytest.mark.parametrize(
    ("rule", "text", "found", "meant"),
    [
        ("space-before-punctuation", "The road , she said, is open.", "road ,", "road,"),
        ("space-before-punctuation", "The road is open .", "open .", "open."),
        ("space-before-punctuation", "Is the road open\u00a0?", "open\u00a0?", "open?"),
        ("space-before-punctuation", "“Is the road open ?” she asked.", "open ?", "open?"),
        ("space-before-punctuation", "She asked this : is it open?", "this :", "this:"),
        ("missing-space", "The road is open.The bridge is not.", "open.The", "open. The"),
        ("missing-space", "The road is open,but the bridge is not.", "open,but", "open, but"),
        ("missing-space", "Is the road open?She did not know.", "open?She", "open? She"),
        ("missing-space", "It opened on Friday.The bridge did not.", "Friday.The", "Friday. The"),
        ("missing-space", "“It is open,”she said.", "open,”she", "open,” she"),
        ("missing-space", "She said,“It is open.”", "said,“It", "said, “It"),
        ("double-space", "The road  is open.", "road  is", "road is"),
        ("space-inside-brackets", "The road ( the old one) is open.", "( the", "(the"),
        ("space-inside-brackets", "The road (the old one ) is open.", "one )", "one)"),
        ("space-inside-brackets", "It is “ open” now.", "“ open", "“open"),
        ("space-inside-brackets", "“It is open. ” She left.", "open. ”", "open.”"),
    ],
)
def test_wrong_spaces_are_found(find: Find, rule: str, text: str, found: str, meant: str) -> None:
    (finding,) = find(rule, text)
    assert (finding.text, finding.edits[0].text, finding.edits[0].safe) == (found, meant, True)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("space-before-punctuation", "She waited . . . and . . . left :) or ;-) with .NET and .com and a .22."),
        ("space-before-punctuation", "VIP : 60 dollars\nSeats : 30 dollars\nThe match ended 3 : 2 for them."),
        ("space-before-punctuation", "See https://news.example.org , or write."),
        ("missing-space", "It is 1,000 or 3.5 at 10:30 in the U.S.A., e.g.this, on news.example.com or example.Com."),
        ("missing-space", "Open file.txt, /etc/Some,Path or a_b,c; ask J.K.Rowling in St.Louis at 5 p.m.Friday."),
        ("missing-space", "Yahoo!Finance and Wham!Rap; Node.Js and Booking.com; “word”s."),
        ("double-space", "The road is open.  The bridge is not.  “Yes,” he said:  no."),
        ("double-space", "Name    City    Age"),
        ("space-inside-brackets", "He is sad :( but (for now) fine. She said “yes” and “no”. [ Link ]"),
    ],
)
def test_right_spaces_are_not(find: Find, rule: str, text: str) -> None:
    assert find(rule, text) == []


def test_a_habit_is_one_warning(find: Find) -> None:
    found = find("space-before-punctuation", "One , two , three , four , five , six.")
    assert [one.severity for one in found] == [Severity.WARNING] + [Severity.SUGGESTION] * 4


PARAGRAPHS = ["The road is open on Monday.", "The bridge is open on Tuesday.", "The tunnel is shut.", "All is well."]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_extra_blank_lines_are_found(find: Find, newline: str) -> None:
    text = (newline * 2).join(PARAGRAPHS) + newline * 4 + "The end is near."
    (finding,) = find("extra-blank-lines", text)
    assert finding.text == newline * 4


def test_even_spacing_is_left_alone(find: Find) -> None:
    for gap in ("\n", "\n\n", "\n\n\n"):
        assert find("extra-blank-lines", gap.join(PARAGRAPHS)) == []
    assert find("extra-blank-lines", "\n\n".join(PARAGRAPHS) + "\n\n\n\nMore.", "a.md") == []
