from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding
from lint.model import Severity

Texts = Callable[..., list[str]]
RULE = "compound-forms"


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("A ceasefire and a ceasefire, then a cease-fire.", ["cease-fire"], ["ceasefire"]),
        ("An airstrike, two airstrikes and two air strikes.", ["air strikes"], ["airstrikes"]),
        ("Two air strikes, an air strike, and airstrikes too.", ["airstrikes"], ["air strikes"]),
        ("They cooperate in cooperation; they co-operated.", ["co-operated"], ["cooperated"]),
        ("The law-breakers and a law-breaker met lawbreakers.", ["lawbreakers"], ["law-breakers"]),
        ("A think tank, the think tanks, and a think-tank.", ["think-tank"], ["think tank"]),
        ("The govern-ment met. The government and the government left.", ["govern-ment"], ["government"]),
        ("A break-through, the break-through, and the break through.", ["break through"], ["break-through"]),
    ],
)
def test_the_rarer_form_is_found(find: Callable[..., list[Finding]], text: str, found: list[str], meant: list[str]) -> None:
    findings = find(RULE, text)
    assert [one.text for one in findings] == found
    assert [one.edits[0].text for one in findings] == meant


@pytest.mark.parametrize(
    "text",
    [
        "Health care is dear, and health-care workers, health-care costs and health-care plans are too.",
        "It is a long-term plan. In the long term, a part-time nurse works part time.",
        "The lockdown began. They lock down the town, and lock downstairs doors.",
        "The lockdown was the lock down south.",
        "To re-form the band is no reform. To re-sign is not to resign. A co-op keeps hens in a coop.",
        "To counter terrorism is a counterterrorism plan. “A cease-fire!” she said of the ceasefire.",
        "The Web Site Company has a website. The Cease-Fire Watch saw a ceasefire.",
    ],
)
def test_adjectives_verbs_and_names_are_not(texts: Texts, text: str) -> None:
    assert texts(RULE, text) == []


def test_only_an_adjective_or_an_open_noun_is_a_suggestion(find: Callable[..., list[Finding]]) -> None:
    for text in (
        "Health care is dear; health care is good; healthcare workers say so.",
        "The vice president, the vice president and the vice-president.",
    ):
        assert [one.severity for one in find(RULE, text)] == [Severity.SUGGESTION]
