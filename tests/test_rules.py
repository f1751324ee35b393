"""newslint's own rules: each lives up to its examples, and says what it found in whole sentences."""

from __future__ import annotations

import re

import pytest

from lint import Config, Linter
from lint.rules import loader
from lint.rules.examples import failures, unmarked
from lint.rules.schema import AnyRule

RULES = loader.definitions()
MQM = {
    "terminology", "accuracy", "linguistic-conventions", "fluency", "style", "locale-conventions", "audience-appropriateness",
    "design-markup", "design", "internationalization", "verity",
}  # fmt: skip


@pytest.fixture(params=RULES.values(), ids=list(RULES))
def rule(request: pytest.FixtureRequest) -> AnyRule:
    found: AnyRule = request.param
    return found


def test_examples(rule: AnyRule) -> None:
    assert list(failures(rule, loader.rule(loader.plain(rule)))) == []


def test_messages_are_filled_in(rule: AnyRule) -> None:
    linter = Linter(Config(select=(rule.id, "doubled-word"), **rule.examples.house))
    for example in rule.examples.bad:
        text, span = unmarked(example)
        path = "a.md" if rule.id == "unused-suppression" else "a.txt"
        found = [one for one in linter.lint(text, path) if one.span == span]
        assert [one.rule for one in found] == [rule.id]
        message = found[0].message
        assert not [name for name in re.findall(r"\{\w+\}", rule.message) if name in message.replace(found[0].text, "")]
        assert "''" not in message or "''" in found[0].text
        assert message.strip() == message != ""


def test_categories_are_those_of_mqm(rule: AnyRule) -> None:
    assert rule.mqm.partition("/")[0] in MQM


def test_a_rule_says_why_and_has_both_kinds_of_examples(rule: AnyRule) -> None:
    assert len(rule.why) > 30
    assert rule.why.rstrip().endswith((".", "”"))
    assert rule.examples.bad
    assert rule.examples.good


def test_the_rules_load_in_their_order_with_unique_ids() -> None:
    ids = [rule.id for rule in loader.load()]
    assert ids == list(RULES)
    assert len(ids) == len(set(ids)) > 10
