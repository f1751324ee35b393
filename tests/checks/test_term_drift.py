from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding
from lint.lexicon.terms import terms

Texts = Callable[..., list[str]]
RULE = "term-drift"


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("The Bundestag met. Then the Federal Diet rose.", ["Federal Diet"], ["Bundestag"]),
        ("The Workers’ Party lost. The Party of Workers said so.", ["Party of Workers"], ["Workers' Party"]),
        ("Collective immunity is far off. What herd immunity needs is time.", ["Collective immunity"], ["herd immunity"]),
        ("The coronavirus is back. The new crown virus spreads.", ["new crown virus"], ["coronavirus"]),
    ],
)
def test_a_second_name_is_found(find: Callable[..., list[Finding]], text: str, found: list[str], meant: list[str]) -> None:
    findings = find(RULE, text)
    assert [one.text for one in findings] == found
    assert [one.edits[0].text for one in findings] == meant


@pytest.mark.parametrize(
    "text",
    [
        "The Federal Diet rose.",
        "The Bundestag, the Federal Diet, met. The Bundestag (Federal Diet) rose. It is the Bundestag, or Federal Diet.",
        "The Bundestag met. “The Federal Diet rose,” he said.",
        "The Bundesrat met in Berlin. In Bern, the Federal Council met Swiss bankers.",
        "The own goal was an auto goalpost.",
    ],
)
def test_glosses_and_quotations_are_not(texts: Texts, text: str) -> None:
    assert texts(RULE, text) == []


def test_no_name_stands_for_two_things() -> None:
    known = terms()
    usual = {form.text for forms in known.forms.values() for form in forms if form.is_usual}
    drift = [form.text for forms in known.forms.values() for form in forms if not form.is_usual]
    assert not usual & set(drift)
    assert len(drift) == len(set(drift))
    assert len(known.reasons) >= 60
