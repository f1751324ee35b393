"""A mistake in a rule file is told in one line, with its file, line and cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint import Config, Linter
from lint.errors import ConfigError

RULE = """\
rules:
- id: first
  kind: existence
  severity: error
  confidence: high
  mqm: style/awkward
  message: "'{match}'"
  why: It is a trial.
  patterns: [cat]
  examples:
    bad: ["A «cat»."]
    good: ["A dog."]
"""
AGAIN = "\n".join(RULE.splitlines()[1:]) + "\n"


def but(*changes: tuple[str, str]) -> bytes:
    """The rule file with changes."""
    text = RULE
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text.encode()


def kind(name: str, keys: str) -> bytes:
    return but(("existence", name), ("  patterns: [cat]\n", keys))


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        pytest.param(but(("why:", "wherefore:")), 8, "unknown key 'wherefore'", id="unknown key"),
        pytest.param(
            but(("severity:", "serverity:")), 4, "unknown key 'serverity'; did you mean 'severity'?", id="misspelled key"
        ),
        pytest.param(but(("patterns: [cat]", "pattern: cat")), 9, "did you mean 'patterns'?", id="a key of another kind"),
        pytest.param(but(("    bad:", "    bda:")), 11, "did you mean 'bad'?", id="misspelled key below"),
        pytest.param(RULE.split("  examples")[0].encode(), 2, "missing required field 'examples'", id="no examples"),
        pytest.param(but(('    good: ["A dog."]\n', "")), 10, "missing required field 'good'", id="no good example"),
        pytest.param(but(('["A «cat»."]', "[]")), 11, "length >= 1", id="empty list of examples"),
        pytest.param(but(("«cat»", "cat")), 2, "'first': the bad example 'A cat.' must mark one span", id="no mark"),
        pytest.param(but(("«cat»", "«cat» «cat»")), 2, "must mark one span", id="two marks"),
        pytest.param(but(("«cat»", "»cat«")), 2, "must mark one span", id="marks the wrong way round"),
        pytest.param(but(("A dog", "A «dog»")), 2, "must not mark a span", id="marks in a good example"),
        pytest.param(RULE.encode() + AGAIN.encode(), 13, "the id is used twice", id="id twice"),
        pytest.param(but(("id: first", "id: First One")), 2, "matching regex", id="bad id"),
        pytest.param(but(("id: first", "id: 5")), 2, "expected 'str', got 'int'", id="id no text"),
        pytest.param(but(("[cat]", "['cat(']")), 2, "patterns are RE2 syntax", id="bad pattern"),
        pytest.param(but(("[cat]", "['(?=cat)']")), 2, "no look-around", id="look-around"),
        pytest.param(but(("[cat]", r"['(c)\1']")), 2, "no back-references", id="back-reference"),
        pytest.param(but(("[cat]", "[cat]\n  unless: ['(?<=a)b']")), 2, "no look-around", id="look-around in unless"),
        pytest.param(but(("[cat]", "[]")), 9, "length >= 1", id="no patterns"),
        pytest.param(but(("[cat]", "['']")), 9, "length >= 1", id="empty pattern"),
        pytest.param(but(("[cat]", "cat")), 9, "expected 'array', got 'str'", id="wrong type"),
        pytest.param(but(("existence", "existance")), 3, "did you mean 'existence'?", id="misspelled kind"),
        pytest.param(but(("existence", "zzz")), 3, "invalid value 'zzz'", id="unknown kind"),
        pytest.param(but(("error", "eror")), 4, "did you mean 'error'?", id="misspelled value"),
        pytest.param(but(("[cat]", "[cat]\n  blocks: [paragraf]")), 10, "did you mean 'paragraph'?", id="misspelled block"),
        pytest.param(but(("[cat]", "[cat")), 10, "mend the YAML there", id="YAML syntax"),
        pytest.param(but(("  why: ", "  id: other\n  why: ")), 8, "the key 'id' is given twice", id="key twice"),
        pytest.param(b"- a\n- b\n", 1, "not a rule file; write 'rules:'", id="a list"),
        pytest.param(b"just text", 1, "not a rule file", id="text"),
        pytest.param(b"", 1, "not a rule file", id="empty"),
        pytest.param(b"rules:\n", 1, "expected 'array', got 'null'", id="no rules"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", 1, "save it as UTF-8 text", id="binary"),
        pytest.param("rules: é".encode("latin-1"), 1, "save it as UTF-8 text", id="another encoding"),
        pytest.param(b"a: &x [*x]\nb: *y\n", 2, "mend the YAML there", id="unknown alias"),
        pytest.param(b"[" * 5000 + b"]" * 5000, 1, "", id="deep"),
        pytest.param(kind("check", "  check: no_such_check\n"), 2, "no check is called 'no_such_check'", id="unknown check"),
        pytest.param(kind("check", "  check: furniture.nothing\n"), 2, "has no function 'nothing'", id="unknown function"),
        pytest.param(
            kind("check", "  check: furniture\n  options: {most: 3}\n"), 2, "can't take these options", id="unknown option"
        ),
        pytest.param(kind("check", "  check: ../furniture\n"), 9, "matching regex", id="check with a path"),
        pytest.param(
            kind("metric", "  metric: words\n  max: 3\n"), 2, "no metric is called 'words'; there are", id="unknown metric"
        ),
        pytest.param(kind("metric", "  metric: sentence-words\n"), 2, "needs 'min' or 'max'", id="metric without bounds"),
        pytest.param(kind("substitution", "  swap: {'(a)b': '\\2'}\n"), 2, "group 2, which the pattern doesn't have", id="group"),
        pytest.param(kind("substitution", "  swap: {'a[(]b': '\\1'}\n"), 2, "uses group 1", id="a bracket is no group"),
        pytest.param(kind("substitution", "  swap: {}\n"), 9, "length >= 1", id="nothing to swap"),
        pytest.param(kind("consistency", "  variants: [{a: a}]\n"), 2, "no other form", id="one form"),
        pytest.param(kind("sequence", "  steps: [{words: [a]}, {}]\n"), 2, "fits every token", id="step without words"),
        pytest.param(kind("sequence", "  steps: [{words: [a]}]\n"), 9, "length >= 2", id="one step"),
        pytest.param(kind("sequence", "  steps: [{words: [a]}, {pattern: '('}]\n"), 2, "RE2 syntax", id="pattern of a step"),
        pytest.param(kind("repetition", "  shortest: 3\n"), 2, "'shortest' is more than 'longest'", id="shortest above longest"),
        pytest.param(kind("occurrence", "  pattern: a\n  max: -1\n"), 10, ">= 0", id="negative"),
    ],
)
def test_mistakes(tmp_path: Path, data: bytes, line: int, words: str) -> None:
    file = tmp_path / "house.yaml"
    file.write_bytes(data)
    with pytest.raises(ConfigError) as error:
        Linter(Config(rules=(file,)))
    message = str(error.value)
    assert message.startswith(f"{file}:{line}: ")
    assert words in message
    assert "\n" not in message


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.yaml"):
        with pytest.raises(ConfigError, match="name a rule file that can be read"):
            Linter(Config(rules=(path,)))


def test_the_sample_loads(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text(RULE, encoding="utf-8")
    assert "first" in [rule.id for rule in Linter(Config(rules=(tmp_path / "house.yaml",))).rules]


def test_words_stay_words(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_bytes(but(("[cat]", "[no, yes, on, 2024-01-01]")))
    linter = Linter(Config(select=("first",), rules=(tmp_path / "house.yaml",)))
    assert [one.text for one in linter.lint("No, yes: on 2024-01-01.")] == ["No", "yes", "on", "2024-01-01"]
