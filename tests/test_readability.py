"""Readability, against texts that were counted by hand."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import readability
from lint.document import parse
from lint.readability import figures, grade, prepared, syllables

needs_textstat = pytest.mark.skipif(not readability.is_installed(), reason="the extra newslint[readability] is not installed")

ROAD = "The road is open now. Mr. Smith of the U.S. Army said so on May 5."
"""15 words in 2 sentences; numbers don't count."""
BANK = (
    "The central bank raised interest rates again. Economists expected a smaller increase. Families will pay more for mortgages."
)
"""18 words in 3 sentences; 32 syllables: 1 2 1 1 2 1 2, 4 3 1 2 2, 3 1 1 1 1 3."""


def test_grade_by_hand() -> None:
    assert grade(parse(BANK).sentences) == pytest.approx(0.39 * 18 / 3 + 11.8 * 32 / 18 - 15.59)
    assert grade(parse("").sentences) == 0


def test_sentences_are_newslints() -> None:
    assert prepared(parse(ROAD).sentences) == "the road is open now.\nmr smith of the us army said so on may."
    assert prepared(parse("# 12\n\n5 6 7.\n", "a.md").sentences) == ""


@needs_textstat
def test_figures_by_hand() -> None:
    words, sentences, count = 18, 3, 32
    found = figures(parse(BANK))
    assert found["flesch_reading_ease"] == round(206.835 - 1.015 * words / sentences - 84.6 * count / words, 1)
    assert found["flesch_kincaid_grade"] == round(0.39 * words / sentences + 11.8 * count / words - 15.59, 1)
    assert list(found) == [*readability.FORMULAS, readability.MINUTES]


@needs_textstat
def test_hard_words_by_hand() -> None:
    """textstat's list of easy words decides what is hard; here nothing is."""
    easy = "The man ran to the house. The dog sat by the door. The boy ate the red apple."
    found = figures(parse(easy))
    assert found["gunning_fog"] == round(0.4 * 18 / 3, 1)
    assert found["dale_chall"] == round(0.0496 * 18 / 3, 1)


@needs_textstat
def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert figures(parse("A word that no dictionary holds is zyxwvology, and he said so twice."))
    assert "nltk" not in sys.modules or "corpus" in dir(sys.modules["nltk"])


@needs_textstat
@given(st.text(st.sampled_from("aeé. \nB5'’-!?“”\u2060"), max_size=200))
def test_any_text(text: str) -> None:
    document = parse(text)
    found = figures(document)
    assert bool(found) is bool(document.words)
    sentences = [one for one in document.sentences if one.words]
    if sentences and all(len(one.words) > 2 for one in sentences):
        assert found["flesch_kincaid_grade"] == pytest.approx(grade(sentences), abs=0.06)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1), ("people", 2), ("government", 3), ("said", 1), ("asked", 1), ("wanted", 2), ("table", 2), ("houses", 2),
        ("officially", 4), ("area", 3), ("nation", 2), ("station's", 2), ("well-known", 2), ("completely", 3), ("variety", 4),
        ("create", 2), ("capitalism", 5), ("zyx", 1), ("b", 1), ("don't", 1), ("", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_without_textstat(monkeypatch: pytest.MonkeyPatch, newslint: Callable[..., Any], write: Callable[..., Path]) -> None:
    monkeypatch.setattr(readability, "is_installed", lambda: False)
    write("a.txt", ROAD)
    write("own.yaml", RULE)
    assert figures(parse(ROAD)) == {}
    assert newslint("a.txt", "--statistics").out == "    15  words\n     2  sentences\n"
    write(".newslint.yaml", "rules: [own.yaml]\n")
    outcome = newslint("a.txt")
    assert outcome.code == 2
    assert outcome.err == "newslint: the metric 'gunning-fog' needs textstat; pip install 'newslint[readability]'\n"


RULE = """\
rules:
- id: house-fog
  kind: metric
  metric: gunning-fog
  max: 1
  severity: warning
  confidence: high
  mqm: style/awkward
  message: "The fog index is {value}."
  why: We write plainly.
  examples:
    bad: ["«The municipal administration deliberated extensively.»"]
    good: ["Go."]
"""


@needs_textstat
def test_thresholds(newslint: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("own.yaml", RULE)
    assert newslint("test-rules", "own.yaml").code == 0
    write(".newslint.yaml", "rules: [own.yaml]\n")
    write("a.txt", BANK)
    assert "The fog index is" in newslint("a.txt", "--select", "house-fog").out


@needs_textstat
def test_figures_are_reported(newslint: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.txt", BANK)
    assert '"flesch_reading_ease": ' in newslint("a.txt", "--format", "json").out
    assert "flesch reading ease " in newslint("a.txt", "--format", "html").out
    assert [line.split(maxsplit=1)[1] for line in newslint("a.txt", "--statistics").out.splitlines()] == [
        "words", "sentences", "flesch reading ease", "flesch kincaid grade", "gunning fog", "dale chall", "reading minutes",
    ]  # fmt: skip
