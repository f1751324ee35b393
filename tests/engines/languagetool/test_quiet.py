"""What in news only looks wrong to LanguageTool."""

from __future__ import annotations

import pytest

from lint.document import parse
from lint.engines.languagetool.quiet import Quiet, is_near
from lint.model import Span


def accepts(marked: str, *suggestions: str, rule: str = "MORFOLOGIK_RULE_EN_US", path: str = "a.txt") -> bool:
    """Whether what stands between « and » is left alone."""
    start, end = marked.index("«"), marked.index("»") - 1
    document = parse(marked.replace("«", "").replace("»", ""), path)
    return Quiet(document).accepts({"rule": rule, "suggestions": list(suggestions)}, Span(start, end))


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        pytest.param("Talks in «Soledar» went on.", "Solder", id="a name"),
        pytest.param("«Aderholt» said so.", "Adderhold", id="a name that opens a sentence"),
        pytest.param("The town of «al-Tanf» is far.", "altar", id="a name with a particle"),
        pytest.param("An «eGPU» costs more.", "GPU", id="a product"),
        pytest.param("The «hanbok» is a dress. A hanbok is worn.", "Hancock", id="a word that the article uses again"),
        pytest.param("The team «organised» it.", "organized", id="British"),
        pytest.param("Its «colour» is red.", "color", id="British, known to the lexicon"),
        pytest.param("They «deputised» for him.", "deputized", id="British, by its ending"),
        pytest.param("The «homestand» was long.", "home stand", id="a known word"),
        pytest.param("They stood «pitchside» on Friday.", "pitch side", id="a compound"),
        pytest.param("A «multilink» suspension.", None, id="nothing is suggested"),
        pytest.param("He paid ten «dlr» more.", "dollar", id="an abbreviation"),
    ],
)  # fmt: skip
def test_no_misspelling(text: str, suggested: str | None) -> None:
    assert accepts(text, *([suggested] if suggested else []))


@pytest.mark.parametrize(
    ("text", "suggested"),
    [("They met for «breakast» in Oslo.", "breakfast"), ("The end «ofthe» road.", "of the"), ("A «pilgrams» crush.", "pilgrims")],
)
def test_misspellings(text: str, suggested: str) -> None:
    assert not accepts(text, suggested)


@pytest.mark.parametrize(
    ("text", "path", "left"),
    [
        ("The film Mamma Mia! «has» opened.", "a.txt", True),
        ("It opened. “«they» came,” he said.", "a.txt", True),
        ("The road is open. It is blue.\n\n«he» said so on Friday.", "a.txt", False),
        ("- `a.txt` «is» the file.", "a.md", True),
    ],
)
def test_sentence_starts(text: str, path: str, left: bool) -> None:
    assert accepts(text, rule="UPPERCASE_SENTENCE_START", path=path) is left


@pytest.mark.parametrize(
    ("word", "other", "near"),
    [
        ("breakast", "breakfast", True), ("hte", "the", True), ("occured", "occurred", True), ("accross", "across", True),
        ("formyl", "formal", False), ("words", "words", False), ("duking", "looking", False), ("ab", "ba", True), ("abc", "cba", False),
    ],
)  # fmt: skip
def test_near(word: str, other: str, near: bool) -> None:
    assert is_near(word, other) is near
    assert is_near(other, word) is near
