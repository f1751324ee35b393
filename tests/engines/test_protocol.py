"""What the kernel promises of any engine."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from lint import Config, Document, Linter
from lint import engines as package
from lint.errors import EngineError, UnknownNameError
from lint.model import Confidence, Finding, Hit, Rule, Severity, Span, Verdict

TEXT = "The the road is blue. It is open.\n"


class Words:
    """An engine that finds the words of a list, and breaks after 'broken'."""

    def __init__(self, words: list[str]) -> None:
        self.words = words

    def run(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        for word in self.words:
            place = document.text.find(word)
            rule = Rule(f"wd:{word}", "engine", Severity.WARNING, Confidence.LOW, "style/awkward", "{said}")
            yield rule, Hit(Span(place, place + len(word)), values={"said": f"no {word}, {{match}}"})
            if word == "open":
                raise EngineError("words: no more")


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that the engine 'words' finds."""
    words = ["blue", "the road"]
    module = ModuleType("lint.engines.words")
    module.about = lambda rule: f"about {rule}"  # type: ignore[attr-defined]
    module.CATEGORIES = {"style", "style/awkward"}  # type: ignore[attr-defined]
    module.engine = lambda config: Words(words)  # type: ignore[attr-defined]
    monkeypatch.setitem(package.PREFIXES, "words", "wd")
    monkeypatch.setitem(sys.modules, "lint.engines.words", module)
    return words


class Votes(Words):
    """Prefers a text of its list to others."""

    def vote(self, document: Document, span: Span, texts: Sequence[str]) -> list[float]:
        return [0.9 if text in self.words else 0.2 for text in texts]

    def verdict(self, document: Document) -> Verdict:
        return Verdict(12.0, 99.5, "spun")


def found(text: str = TEXT, **settings: object) -> dict[str, Finding]:
    linter = Linter(Config(engines=("words",))._replace(**settings))  # type: ignore[arg-type]
    return {one.rule: one for one in linter.lint(text)}


def test_findings_stand_beside_the_rules(engine: list[str]) -> None:
    findings = found()
    assert list(findings) == ["doubled-word", "wd:blue"], "what a rule has found is not said again"
    assert findings["wd:blue"].message == "no blue, {match}", "the engine's words are not read again"
    assert "wd:blue" not in {one.rule for one in Linter().lint(TEXT)}


@pytest.mark.parametrize("name", ["wd", "wd:blue", "style", "style/awkward"])
def test_names(engine: list[str], name: str) -> None:
    assert "wd:blue" not in found(ignore=(name,))
    assert list(found(select=(name,))) == (["wd:blue"] if name == "wd:blue" else ["wd:the road", "wd:blue"])


def test_severity_and_comments(engine: list[str]) -> None:
    assert found(severity=(("wd:blue", Severity.ERROR),))["wd:blue"].severity is Severity.ERROR
    engine[:] = ["road"]
    findings = Linter(Config(engines=("words",))).lint("<!-- newslint-disable wd -- it is -->\n\nThe road is blue.", path="a.md")
    assert findings == ()


def test_vocabulary(engine: list[str], write: object) -> None:
    path = write("names.txt", "blue\n")  # type: ignore[operator]
    assert "wd:blue" not in found(vocabulary=(str(path),))


def test_what_is_told_of_a_rule(engine: list[str], newslint: Callable[..., Any]) -> None:
    assert newslint("rule", "wd:blue").out == "about blue\n"
    assert "no rule is called 'xx:blue'" in newslint("rule", "xx:blue").err
    assert newslint("rule", "lt:PER_CENT").out.startswith("lt:PER_CENT: off. ")
    assert newslint("rule", "lt:HE_VERB_AGR").out.startswith("lt:HE_VERB_AGR: a rule of LanguageTool's")


def test_unknown_names(engine: list[str]) -> None:
    with pytest.raises(UnknownNameError, match="'xx:blue'"):
        found(ignore=("xx:blue",))


def test_a_broken_engine_is_told_once_and_the_rest_stands(engine: list[str]) -> None:
    engine.append("open")
    told: list[EngineError] = []
    linter = Linter(Config(engines=("words",)), told.append)
    assert {one.rule for one in linter.lint(TEXT)} == {"doubled-word", "wd:blue", "wd:open"}
    assert [str(one) for one in told] == ["words: no more"]
    with pytest.raises(EngineError, match="no more"):
        found()


def test_a_linter_with_engines_pickles(engine: list[str]) -> None:
    linter = Linter(Config(engines=("words",)))
    assert linter.lint(TEXT) == pickle.loads(pickle.dumps(linter)).lint(TEXT)


@pytest.fixture
def voted(engine: list[str], monkeypatch: pytest.MonkeyPatch, write: Callable[[str, str], Path]) -> Callable[..., list[Finding]]:
    """The findings of a rule that puts 'red' for 'blue' and asks for a vote, with the words that the engine prefers."""
    module = sys.modules["lint.engines.words"]
    monkeypatch.setattr(module, "engine", lambda config: Votes(engine))
    swap = "- {id: red, kind: substitution, severity: error, confidence: medium, mqm: style, message: m, why: w, vote: %s,"
    swap += " swap: {blue: red}, examples: {bad: ['«blue»'], good: ['red']}}"

    def run(vote: float, *preferred: str) -> list[Finding]:
        engine[:] = preferred
        path = write("house.yaml", "rules:\n" + swap % vote + "\n")
        return [one for one in Linter(Config(engines=("words",), rules=(str(path),))).lint(TEXT) if one.rule == "red"]

    return run


def test_a_rule_says_how_much_a_vote_counts(voted: Callable[..., list[Finding]]) -> None:
    assert [one.confidence for one in voted(0.5, "red")] == [Confidence.HIGH]
    assert [one.confidence for one in voted(0.8, "red")] == [Confidence.MEDIUM], "a vote that is too weak changes nothing"
    assert [one.confidence for one in voted(0.5)] == [Confidence.MEDIUM]
    assert voted(0.5, "blue") == [], "a vote against takes the finding away"
    assert [one.confidence for one in voted(0, "blue")] == [Confidence.MEDIUM], "a rule that asks for none is not voted on"


def test_an_engine_tells_how_an_article_reads(engine: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    document = Linter.read(TEXT)
    linter = Linter(Config(engines=("words",)))
    assert linter.verdict(document) is None
    monkeypatch.setattr(sys.modules["lint.engines.words"], "engine", lambda config: Votes(engine))
    assert Linter(Config(engines=("words",))).verdict(document) == Verdict(12.0, 99.5, "spun")
    assert Linter().verdict(document) is None
