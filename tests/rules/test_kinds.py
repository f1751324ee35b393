"""Each declarative kind of rule, on rule files of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint import Config, Finding, Linter

Run = Callable[..., list[Finding]]
BASE = {
    "id": "trial", "severity": "warning", "confidence": "high", "mqm": "style/awkward", "message": "'{match}': {suggestion}.",
    "why": "It is a trial.", "examples": {"bad": ["«x»"], "good": ["y"]},
}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """run(text, path="a.txt", **keys) are the findings of a rule with these keys."""

    def findings(text: str, path: str = "a.txt", **keys: Any) -> list[Finding]:
        file = tmp_path / "trial.yaml"
        file.write_text(yaml.safe_dump({"rules": [{**BASE, **keys}]}, allow_unicode=True), encoding="utf-8")
        return list(Linter(Config(select=("trial",), rules=(file,))).lint(text, path))

    return findings


@pytest.fixture
def texts(run: Run) -> Callable[..., list[str]]:
    return lambda text, **keys: [one.text for one in run(text, **keys)]


def existence(*patterns: str, **keys: Any) -> dict[str, Any]:
    return {"kind": "existence", "patterns": list(patterns), **keys}


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("The cat and the Cat sat.", existence("cat"), ["cat", "Cat"]),
        ("The cat and the Cat sat.", existence("cat", case=True), ["cat"]),
        ("Concatenate scat cats.", existence("cat"), []),
        ("Concatenate scat cats.", existence("cat", nonword=True), ["cat", "cat", "cat"]),
        ("A cat–dog, cat's; (cat)", existence("cat"), ["cat", "cat", "cat"]),
        ("by  the\u00a0way and by\tthe way", existence("by the way"), ["by  the\u00a0way", "by\tthe way"]),
        ("It's and it’s.", existence("it's"), ["It's", "it’s"]),
        ("The élan and Élan of melons, mélan, élané.", existence("élan"), ["élan", "Élan"]),
        ("Une café, cafés, café1, café.", existence("café"), ["café", "café"]),
        ("A cafe, a cafe\u0301, a café.", existence("cafe"), ["cafe"]),
        ("naïve cat, naïvecat, catï", existence("cat"), ["cat"]),
        ("Москва and Москвы", existence("Москва"), ["Москва"]),
        ("Straße and Straßen", existence(r"\pL+ße"), ["Straße"]),
        ("the end. the End", existence("the end", "end"), ["the end", "the End"]),
        ("“quoted” word", existence("“quoted”", nonword=True), ["“quoted”"]),
        ("x" * 20, existence("x{5}", nonword=True), ["xxxxx"] * 4),
        ("a b a b a b", existence("a b a"), ["a b a"]),
        ("colour and color", existence("colou?r"), ["colour", "color"]),
        ("[the cat] isn't", existence("[a-z' ]+ cat", nonword=True), ["the cat"]),
    ],
)  # fmt: skip
def test_existence(texts: Run, text: str, rule: dict[str, Any], found: list[str]) -> None:
    assert texts(text, **rule) == found


@pytest.mark.parametrize(
    ("text", "swap", "edits"),
    [
        ("He made a party.", {"made a party": "held a party"}, [["held a party"]]),
        ("Made a party? Yes.", {"made a party": ["held a party", "threw a party"]}, [["Held a party", "Threw a party"]]),
        ("the 5 of May", {r"the (\d+) of (May|June)": r"\2 \1"}, [["May 5"]]),
        ("(the) X y", {r"x( \(z\))? y": r"y\1 x"}, [["Y x"]]),
        ("MADE", {"made": "Held"}, [["Held"]]),
        ("it is iPhone", {"iphone": "iPhone"}, [["iPhone"]]),
        ("the the", {"the the": ""}, [[""]]),
    ],
)
def test_substitution(run: Run, text: str, swap: dict[str, Any], edits: list[list[str]]) -> None:
    found = run(text, kind="substitution", swap=swap)
    assert [[edit.text for edit in one.edits] for one in found] == edits


def test_a_substitution_is_safe_only_if_it_says_so(run: Run) -> None:
    assert not run("a b", kind="substitution", swap={"a": "b"})[0].edits[0].safe
    assert run("a b", kind="substitution", swap={"a": "b"}, safe=True)[0].edits[0].safe


def test_the_message_names_the_match_and_every_suggestion(run: Run) -> None:
    found = run("He \t made it", kind="substitution", swap={"he made": ["a", "b", "c"]})
    assert found[0].message == "'He made': 'A', 'B' or 'C'."


def sequence(*steps: dict[str, Any], **keys: Any) -> dict[str, Any]:
    return {"kind": "sequence", "steps": list(steps), **keys}


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("Call It off now.", sequence({"words": ["call"]}, {"words": ["it"]}), ["Call It"]),
        ("Call It off; call it off.", sequence({"words": ["call"]}, {"words": ["it"]}, case=True), ["call it"]),
        ("it called off", sequence({"words": ["It"]}, {"pattern": "call(?:ed|s)"}), ["it called"]),
        ("It calls; it recalls.", sequence({"words": ["it"]}, {"pattern": "call(?:ed|s)"}), ["It calls"]),
        ("The US calls.", sequence({"pattern": "[A-Z]+"}, {"words": ["calls"]}, case=True), ["US calls"]),
        ("put the old cat down", sequence({"words": ["put"]}, {"words": ["down"], "skip": 3}), ["put the old cat down"]),
        ("put the old cat down", sequence({"words": ["put"]}, {"words": ["down"], "skip": 2}), []),
        ("a very good day, a good day",
         sequence({"words": ["a"]}, {"words": ["very"], "optional": True}, {"words": ["good"], "mark": True}), ["good", "good"]),
        ("in May, in june, in it", sequence({"words": ["in"]}, {"exclude": ["It", "June"]}), ["in May"]),
        ("One. Two", sequence({"words": ["one"]}, {"words": ["two"], "skip": 2}), []),
        ("don’t go", sequence({"words": ["don't"]}, {"words": ["go"]}), ["don’t go"]),
    ],
)  # fmt: skip
def test_sequence(texts: Run, text: str, rule: dict[str, Any], found: list[str]) -> None:
    assert texts(text, **rule) == found


def test_a_sequence_swaps_its_marked_steps(run: Run) -> None:
    steps = [{"words": ["He", "she"]}, {"words": ["very"], "mark": True, "swap": {"Very": ""}}, {"words": ["good"], "mark": True}]
    found = run("She very good.", **sequence(*steps))
    assert [(one.text, one.edits[0].text) for one in found] == [("very good", "good")]


def test_consistency_finds_the_rarer_form(run: Run) -> None:
    rule = {"kind": "consistency", "variants": [{"email": "emails?", "e-mail": "e-mails?"}, {"grey": "grey", "gray": "gray"}]}
    found = run("An email, an email. E-mail is grey.", **rule)
    assert [(one.text, one.edits[0].text, one.related[0].message) for one in found] == [("E-mail", "Email", "'email' here")]
    assert [one.text for one in run("An e-mail, then an email.", **rule)] == ["email"]
    assert run("Grey, grey, grey.", **rule) == []


@pytest.mark.parametrize(
    ("text", "keys", "found"),
    [
        ("It is the the road.", {}, ["the the"]),
        ("It is the\nThe road.", {"allow": ["the"]}, []),
        ("It is the, the road.", {}, []),
        ("He said of the road of the road.", {"longest": 3, "shortest": 2}, ["of the road of the road"]),
        ("He said of of.", {"longest": 3, "shortest": 2}, []),
    ],
)
def test_repetition(texts: Run, text: str, keys: dict[str, Any], found: list[str]) -> None:
    assert texts(text, kind="repetition", **keys) == found


@pytest.mark.parametrize(
    ("text", "keys", "starts"),
    [
        ("Also also also. Also.", {"max": 1}, [5]),
        ("Also. Also. Also.", {"max": 1, "scope": "block"}, [6]),
        ("Also here now.\nAlso there now.\nAlso, now.", {"max": 2, "scope": "document"}, [31]),
        ("Also here now.\nAlso there now.\nAlso, now.", {"max": 0, "scope": "block"}, [0, 15, 31]),
        ("Also.", {"max": 1}, []),
    ],
)
def test_occurrence_finds_the_first_too_many(run: Run, text: str, keys: dict[str, Any], starts: list[int]) -> None:
    assert [one.span.start for one in run(text, kind="occurrence", pattern="also", **keys)] == starts


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"metric": "sentence-words", "max": 3}, ["One two three four."]),
        ({"metric": "sentence-words", "min": 3}, ["Five six."]),
        ({"metric": "block-words", "max": 5}, ["One two three four. Five six."]),
        ({"metric": "document-words", "max": 5, "min": 1}, ["One two three four. Five six."]),
        ({"metric": "document-words", "max": 6}, []),
    ],
)
def test_metric(texts: Run, keys: dict[str, Any], found: list[str]) -> None:
    assert texts("One two three four. Five six.", kind="metric", **keys) == found


def test_check_runs_code_with_options(run: Run) -> None:
    text = "Share this article\n\nThe minister said on Friday that the road would open in May, after two years of work."
    assert [one.text for one in run(text, kind="check", check="furniture", blocks=["furniture"])] == ["Share this article"]


@pytest.mark.parametrize("unless", ["the bad cat", "bad", "cat sat"])
def test_unless_silences_what_it_overlaps(texts: Run, unless: str) -> None:
    assert texts("The bad cat sat. A bad  Cat stood.", **existence("bad cat", unless=[unless]))[1:] == []
    assert texts("A good cat.", **existence("cat", unless=["dog", "goo"])) == ["cat"]


def test_unless_of_a_rule_of_no_words(texts: Run) -> None:
    assert texts("Wait ... and ..", **existence(r"\.\.", nonword=True, unless=[r"\.{3}"])) == [".."]


@pytest.mark.parametrize(("quotes", "found"), [("any", 2), ("outside", 1), ("inside", 1)])
def test_quotes(texts: Run, quotes: str, found: int) -> None:
    assert len(texts("The cat said “the cat is mine” on Friday.", **existence("cat", quotes=quotes))) == found


def test_blocks(run: Run) -> None:
    text = "# A cat\n\nThe cat sat.\n\n> A cat\n\n- a cat\n"
    for kind in ("headline", "paragraph", "quote", "list"):
        assert len(run(text, "a.md", **existence("cat", blocks=[kind]))) == 1
    assert len(run(text, "a.md", **existence("cat"))) == 4


def test_masked_text_is_never_found(run: Run) -> None:
    assert run("See http://cat.example/cat and <b>cat@cat.example</b>.", **existence("cat")) == []
    assert run("`cat` ![cat](cat.png) <i title='cat'>x</i>", "a.md", **existence("cat")) == []


def test_a_later_file_replaces_a_rule(tmp_path: Path) -> None:
    for name, word in (("a", "cat"), ("b", "dog")):
        file = yaml.safe_dump({"rules": [{**BASE, **existence(word)}]})
        (tmp_path / f"{name}.yaml").write_text(file, encoding="utf-8")
    linter = Linter(Config(select=("trial",), rules=(tmp_path / "a.yaml", tmp_path / "b.yaml")))
    assert [one.text for one in linter.lint("A cat, a dog.")] == ["dog"]


def test_preview_rules_run_on_request(run: Run, tmp_path: Path) -> None:
    assert run("A cat.", **existence("cat", preview=True)) != []  # named by its id
    file = tmp_path / "trial.yaml"
    assert Linter(Config(select=("style",), rules=(file,))).lint("A cat.") == ()
    assert len(Linter(Config(select=("style",), rules=(file,), preview=True)).lint("A cat.")) == 1
    assert "trial" not in [rule.id for rule in Linter(Config(rules=(file,))).rules]
