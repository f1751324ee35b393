"""The pivot language that an article's findings point to."""

import json

import pytest

from lint import Linter
from lint.reports import Look, Result, renderer
from lint.reports.pivots import likely, pivots

SPANISH = (
    "The defendant was given an absolutory sentence after an accident of traffic. According with the report, the driver "
    "opened an administrative expedient.\n"
)


def report(text: str, name: str) -> str:
    document = Linter.read(text)
    return "".join(renderer(name)([Result("a.txt", document, Linter().lint(document))], Look()))


def test_several_different_findings_name_the_language() -> None:
    assert "3 different findings point to Spanish." in report(SPANISH, "text")
    stats = json.loads(report(SPANISH, "json"))["files"][0]["stats"]
    assert (stats["pivots"], stats["likely_pivot"]) == ({"es": 3}, "es")
    assert "point to Spanish" in report(SPANISH, "html")


def test_one_phrase_again_and_again_names_none() -> None:
    text = "He got an absolutory sentence. " * 5
    assert "point to" not in report(text, "text")
    assert json.loads(report(text, "json"))["files"][0]["stats"]["pivots"] == {"es": 1}


def test_a_spinner_is_named_too() -> None:
    text = "Prices rose, concurring to the survey, at slightest in the Joined together States."
    assert "3 different findings point to a word spinner." in report(text, "text")


@pytest.mark.parametrize(
    ("counts", "name"),
    [({}, ""), ({"es": 2}, ""), ({"es": 3}, "es"), ({"es": 3, "pt": 3}, ""), ({"es": 4, "pt": 3}, "es")],
)
def test_a_draw_or_too_few_name_none(counts: dict[str, int], name: str) -> None:
    assert likely(counts) == name


def test_evidence_of_other_kinds_is_no_pivot() -> None:
    findings = [one._replace(evidence=text) for one in Linter().lint(SPANISH)[:1] for text in ("", "since 2018", "page: menu: x")]
    assert pivots(findings) == {}
