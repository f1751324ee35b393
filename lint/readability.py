"""How hard an article is to read, by textstat's formulas over newslint's words and sentences.

textstat's own counts end a sentence at every full stop, U.S. and Mr. included, and it would fetch a pronouncing
dictionary for the syllables. So it gets the words without marks, a stop after each sentence, and syllables by the letters.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from .document import Document
from .document.sentences import Sentence

FORMULAS = {
    "flesch_reading_ease": "flesch_reading_ease",
    "flesch_kincaid_grade": "flesch_kincaid_grade",
    "gunning_fog": "gunning_fog",
    "dale_chall": "dale_chall_readability_score",
}
"""The figures of an article and what textstat calls them."""
MINUTES = "reading_minutes"
"""At textstat's 14.69 milliseconds a character (Demberg and Keller 2008)."""
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(
    r"[^aeiouyl]e$|[aeiouyr]le$|(?:[^aeiouysxzcgl]|[aeiou]l)es$(?<!ches)(?<!shes)|[^aeiouytdl]ed$|[aeiourl]led$|[^aeiouyl]e(?:ly|ments?)$"
)
"""An ending whose e isn't spoken."""
APART = re.compile(
    r"i(?:a(?!l$|lly$|ns?$|g)|o(?!ns?(?:$|al|ed|er|i))|um|ent?s?$|et)|(?<![qg])ua|eo(?!us|p)|[ou]ing|yi|uou|iou(?<![tcgx]iou)"
    r"|e(?:ate|ati|ator|a$|as$)|[aeiou]sm$|sms?$"
)
"""Vowels side by side, or letters, that make a syllable more than they seem."""
WORDS = {
    "area": 3, "areas": 3, "business": 2, "businesses": 3, "everything": 3, "every": 2, "idea": 3, "ideas": 3, "interest": 2,
    "interests": 2, "mr": 2, "our": 2, "mrs": 2, "people": 2, "peoples": 2, "several": 2, "something": 2, "wednesday": 2,
    "being": 2, "european": 4, "spokesman": 2, "spokeswoman": 3, "management": 3, "parliament": 3, "union": 2,
    "senior": 2, "billion": 2, "million": 2, "millions": 2, "billions": 2,
}  # fmt: skip


def figures(document: Document) -> dict[str, float]:
    """The article's readability: three formulas' and Dale and Chall's score, and the minutes to read it.

    Nothing if textstat isn't installed (newslint[readability]) or the article has no words.
    """
    text = prepared(document.sentences)
    if not text or not is_installed():
        return {}
    measure = textstat()
    found = {name: round(getattr(measure, formula)(text), 1) for name, formula in FORMULAS.items()}
    return {**found, MINUTES: round(measure.reading_time(text) / 60, 1)}


def is_installed() -> bool:
    return find_spec("textstat") is not None


def prepared(sentences: Iterable[Sentence]) -> str:
    """The words of sentences, with a full stop after each sentence and no other."""
    lines = (" ".join(word.lower.replace(".", "") for word in sentence.words) for sentence in sentences)
    return "\n".join(f"{line}." for line in lines if line)


def grade(sentences: Iterable[Sentence]) -> float:
    """Flesch and Kincaid's school grade (1975) of some sentences; 0 if they have no words."""
    counted = [sentence.words for sentence in sentences if sentence.words]
    words = [word.lower for sentence in counted for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(counted) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@lru_cache(maxsize=10_000)
def syllables(word: str) -> int:
    """The syllables of an English word in lower case, by its letters: right for 96 of 100 words of news."""
    if word in WORDS:
        return WORDS[word]
    parts = re.findall(r"[a-z]+", word.replace("'", ""))
    return max(1, sum(max(1, vowels(part)) for part in parts))


def vowels(word: str) -> int:
    return len(VOWELS.findall(word)) - len(SILENT.findall(word)) + len(APART.findall(word))


class Pronounced:
    """What textstat takes for a pronouncing dictionary: for a word one pronunciation, with a digit for each syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * syllables(word)]


@cache
def textstat() -> Any:
    """textstat without its dictionary, and without nltk, which is there only to fetch it and slow to import."""
    stand_in = ModuleType("nltk")
    absent = sys.modules.setdefault("nltk", stand_in) is stand_in
    try:
        from textstat import textstat as found
        from textstat.backend.counts import _count_syllables
    finally:
        if absent:
            del sys.modules["nltk"]
    _count_syllables.get_cmudict = lambda _lang: Pronounced()
    return found
