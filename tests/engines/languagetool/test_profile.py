"""What of LanguageTool is on."""

from __future__ import annotations

from lint.engines.languagetool.profile import profile
from lint.model import Confidence, Severity


def test_standing() -> None:
    rule = profile().rule("HE_VERB_AGR", "GRAMMAR")
    assert (rule.id, rule.category, rule.severity) == ("lt:HE_VERB_AGR", "linguistic-conventions/grammar", Severity.WARNING)
    assert profile().rule("MORFOLOGIK_RULE_EN_GB", "TYPOS").category == "linguistic-conventions/spelling"
    assert profile().rule("NEW", "UNHEARD_OF").confidence is Confidence.MEDIUM, "a new category is taken for MISC"


def test_what_is_off() -> None:
    for rule, category in (("PER_CENT", "COMPOUNDING"), ("EN_COMPOUNDS_RISK_FREE", "MISC"), ("ANY", "STYLE")):
        assert profile().is_off(rule, category)
    assert not profile().is_off("HE_VERB_AGR", "GRAMMAR")


def test_what_languagetool_need_not_run() -> None:
    assert "PER_CENT" in profile().disabled(())
    assert "PER_CENT" not in profile().disabled(("PER_CENT",))
    assert "EN_COMPOUNDS" in profile().disabled(())
    assert "EN_COMPOUNDS" not in profile().disabled(("EN_COMPOUNDS_RISK_FREE",))


def test_every_rule_that_is_off_has_its_reason() -> None:
    assert all(len(why) > 10 for why in (*profile().off.values(), *profile().off_categories.values()))
