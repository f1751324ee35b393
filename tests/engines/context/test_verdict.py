"""How an article reads as a whole."""

from __future__ import annotations

from lint.document import parse
from lint.engines.context.judged import Judged
from lint.engines.context.verdict import verdict
from lint.model import Verdict

CARD = {"least": 3, "share": 5.0, "clean": [0.0, 0.0, 1.0, 2.0, 4.0, 8.0, 9.0, 10.0, 12.0, 60.0]}


def judged(text: str, odd: set[str]) -> list[Judged]:
    return [
        Judged(token, (0.1, 0.9) if token.text in odd else (0.9, 0.1))
        for sentence in parse(text, "a.txt").sentences
        for token in sentence.tokens
    ]


def test_three_different_words_make_a_text_spun() -> None:
    text = "alpha beta gamma delta " * 20
    assert verdict(judged(text, {"alpha", "beta", "gamma"}), CARD, 0.5) == Verdict(37.5, 90.0, "spun")


def test_one_word_repeated_does_not() -> None:
    assert verdict(judged("alpha beta gamma delta " * 20, {"alpha"}), CARD, 0.5) == Verdict(12.5, 90.0, "")


def test_names_and_few_words_in_a_long_text_do_not() -> None:
    assert verdict(judged("Alpha Beta Gamma " * 20, {"Alpha", "Beta", "Gamma"}), CARD, 0.5).reads_as == ""
    long = "alpha beta gamma " + "delta " * 1000
    assert verdict(judged(long, {"alpha", "beta", "gamma"}), CARD, 0.5).reads_as == ""


def test_nothing_to_read() -> None:
    assert verdict([], CARD, 0.5) == Verdict(0.0, 0.0, "")
