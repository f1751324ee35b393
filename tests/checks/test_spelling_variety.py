from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding
from lint.lexicon.varieties import rows, spelling
from lint.model import Severity

Texts = Callable[..., list[str]]
RULE = "spelling-variety"
BRITISH = "The colour of the centre is grey. Its neighbours honour it. "
AMERICAN = "The color of the center is gray. Its neighbors honor it. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BRITISH + "They favor it.", ["favor"]),
        (BRITISH + "They favor a gray-haired defense.", []),
        (AMERICAN + "They favour it.", ["favour"]),
        (AMERICAN + "They organise a programme.", ["organise", "programme"]),
        (AMERICAN + "It is a centre-left plan, and the centre's own.", ["centre", "centre"]),
        ("The color is red. The color is blue. The colour is green.", ["colour"]),
        ("They organise, realise and recognise it, and modernize it.", ["modernize"]),
    ],
)
def test_the_other_variety_is_found(texts: Texts, text: str, found: list[str]) -> None:
    assert texts(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        BRITISH + "They organize, recognize and analyze it.",
        BRITISH + "At Pearl Harbor, the Department of Defense said: “We favor the color.”",
        AMERICAN + "The Labour Party and the Ministry of Defence said: ‘We favour the colour.’",
        BRITISH + "A computer program, a check, a story and a license; a parking meter.",
        "The colour is gray.",
        "The colour is red. The color is blue.",
    ],
)
def test_names_quotations_and_oxford_are_not(texts: Texts, text: str) -> None:
    assert texts(RULE, text) == []


def test_suggestion_and_severity(find: Callable[..., list[Finding]]) -> None:
    sure, unsure = find(RULE, AMERICAN + "They favour it."), find(RULE, "Their labor is an honor. The centre is closed.")
    assert [(one.edits[0].text, one.severity) for one in sure] == [("favor", Severity.WARNING)]
    assert [(one.edits[0].text, one.severity) for one in unsure] == [("center", Severity.SUGGESTION)]
    assert "American (color, center, gray)" in sure[0].message


def test_the_lexicon_is_consistent() -> None:
    assert len(rows().keys()) > 1000
    for text in rows().keys():  # noqa: SIM118
        one = spelling(text)
        assert one
        assert one.other != text
        other = spelling(one.other)
        assert other is None or (other.other == text and other.variety != one.variety)
