"""The context engine over a reader that finds what it is told to, and the real one where its model is installed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from lint.document import parse
from lint.document.sentences import Sentence
from lint.document.tokens import Token
from lint.engines import context
from lint.engines.context.judged import Judged
from lint.model import Confidence, Severity, Span

KINDS = ["right", *context.KINDS, "stop", "name", "number"]
Variant = tuple[Sequence[Token], int, int]
LIMITS = {"high": 0.9, "medium": 0.7, "low": 0.4, "repair": 0.5, "gain-word": 5.0, "gain-pronoun": 5.0}


class Told:
    """Scores words as a table has it: the kind and the probability that the word is wrong."""

    def __init__(self, table: dict[str, tuple[str, float]]) -> None:
        self.table = table
        self.card = {"limits": LIMITS, "kinds": KINDS, "document": {"least": 3, "share": 50.0, "clean": [0.0, 1.0, 2.0, 9.0]}}
        self.bands = dict.fromkeys("the ships left port for images such saying could be a hoax it is open of city".split(), 5)

    def chances(self, token: Token) -> list[float]:
        kind, odd = self.table.get(token.text, ("word", 0.0))
        return [1 - odd, *(odd if one == kind else 0.0 for one in KINDS[1:])]

    def judge(self, sentences: Sequence[Sentence]) -> list[Judged]:
        return [Judged(token, self.chances(token)) for one in sentences for token in one.tokens]

    def odds(self, variants: Sequence[Variant]) -> list[float]:
        return [max(1 - self.chances(token)[0] for token in window[first:last]) for window, first, last in variants]


def test_words_below_the_threshold_are_suggestions() -> None:
    odd = dict.fromkeys(("ships", "left", "images"), ("word", 0.8))
    document = parse("The ships for images for left for open.", "a.txt")
    hits = context.Context(Told({**odd, "open": ("word", 0.5)})).run(document)  # type: ignore[arg-type]
    assert [hit.severity for _, hit in hits] == [None, None, None, Severity.SUGGESTION]


def found(text: str, **table: tuple[str, float]) -> list[tuple[str, str, Confidence, tuple[str, ...]]]:
    document = parse(text, "a.txt")
    hits = context.Context(Told(table)).run(document)  # type: ignore[arg-type]
    return [
        (rule.id, document.text[slice(*hit.span)], hit.confidence, tuple(one.text for one in hit.edits)) for rule, hit in hits
    ]


def test_a_word_over_the_threshold_is_reported_with_what_the_model_takes_for_right() -> None:
    ((rule, text, confidence, edits),) = found("The city left such stamps.", stamps=("word", 0.8), pictures=("word", 0.6))
    assert (rule, text, confidence, edits[0]) == ("ctx:word", "stamps", Confidence.MEDIUM, "images")
    assert "pictures" not in edits


def test_sure_words_have_high_confidence_and_words_below_the_threshold_are_left() -> None:
    assert [one[2] for one in found("The city left such stamps.", stamps=("nonce", 0.95), city=("word", 0.6))] == [
        Confidence.HIGH
    ]


def test_capitals_are_kept_in_suggestions() -> None:
    assert found("His port is open.", His=("pronoun", 0.8), Her=("pronoun", 0.9), Their=("pronoun", 0.9))[0][3] == ("Its",)


def test_words_side_by_side_are_one_finding() -> None:
    assert [one[1] for one in found("The ships left port.", ships=("word", 0.8), left=("word", 0.9))] == ["ships left"]


def test_names_numbers_and_stops_are_left_to_the_rules() -> None:
    odd = {".": ("stop", 0.99), "12": ("word", 0.99), "Port": ("word", 0.99)}
    assert found("The 12 ships left Port.", ships=("name", 0.99), left=("number", 0.99), **odd) == []


def test_a_spun_article_has_more_reported() -> None:
    odd = dict.fromkeys(("ships", "left", "images"), ("word", 0.8))
    text = "The ships for images for left for open."
    assert [one[1] for one in found(text, **odd, open=("word", 0.5))] == ["ships", "images", "left", "open"]
    assert [one[1] for one in found(text, ships=("word", 0.8), open=("word", 0.5))] == ["ships"]


def test_a_word_of_the_pivots_lexicon_is_read_again_with_what_was_meant() -> None:
    ((rule, text, confidence, edits),) = found("The city left such stamps.", stamps=("word", 0.4), pictures=("word", 0.3))
    assert (rule, text, confidence, edits) == ("ctx:word", "stamps", Confidence.MEDIUM, ("images",))
    assert found("The city left such stamps.", stamps=("word", 0.2)) == [], "not surer enough"
    assert found("The city left such ships.", ships=("word", 0.4)) == [], "a word that the lexicon doesn't know"
    assert found("The city left. His port is open.", His=("pronoun", 0.5))[0][::3] == ("ctx:pronoun", ("Its",))


def test_a_sentence_in_another_language_is_set_aside() -> None:
    assert found("Las ciudades siguen bloqueadas por fuerzas.", ciudades=("word", 0.99)) == []


def test_a_vote_is_for_each_text_and_nothing_where_no_word_is() -> None:
    document = parse("His port is open.", "a.txt")
    engine = context.Context(Told({"His": ("pronoun", 0.8)}))  # type: ignore[arg-type]
    assert engine.vote(document, Span(0, 3), ["His", "Its"]) == [0.2, 1.0]
    assert engine.vote(document, Span(1, 3), ["his"]) == engine.vote(document, Span(0, 3), [" "]) == [0.0]
    assert engine.vote(document, Span(0, 8), ["Its port", "His quay"]) == [1.0, 0.2]
    assert engine.vote(document, Span(0, 3), []) == []


def test_without_the_extra_one_line_says_so_and_the_rules_stand(
    monkeypatch: pytest.MonkeyPatch, write: Callable[[str, str], Path], newslint: Callable[..., Any]
) -> None:
    monkeypatch.setattr(context, "find_spec", lambda name: None)
    context.model.cache_clear()
    path = write("a.txt", "The the port is open.\n")
    outcome = newslint("check", "--no-config", "--context", "--format", "concise", str(path))
    assert outcome.code == 2
    assert "doubled-word" in outcome.out
    assert outcome.err == (
        "newslint: context: onnxruntime and tokenizers and newslint_context_model not installed; pip install 'newslint[context]'\n"
    )


def test_a_plain_check_imports_nothing_of_it(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The the port is open.\n")
    code = (
        "import sys; from lint.cli import main\n"
        f"try: main(['check', '--no-config', {str(article)!r}])\n"
        "except SystemExit: pass\n"
        "print(sorted({'numpy', 'onnxruntime', 'tokenizers', 'lint.engines.context'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.rstrip().endswith("[]")
