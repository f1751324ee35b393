"""Which part of speech a word probably is, and other words in its form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import lemminflect

from .word import Word

TAGS = {"NOUN": ("NN", "NNS"), "VERB": ("VB", "VBZ", "VBD", "VBN", "VBG"), "ADJ": ("JJ", "JJR", "JJS"), "ADV": ("RB",)}
DETERMINERS = frozenset("a an the this that these those his her its their our my your no some any each every".split())
BEFORE_VERB = frozenset("to will would can could may might must should shall not i we you they he she it who which that".split())
BEFORE_NOUN = frozenset("of in on at by for from with into about between against under over more many several few".split())
COPULAS = frozenset("is are was were be been being very so too".split())


@lru_cache(maxsize=200_000)
def readings(word: str) -> dict[str, str]:
    """The base form of a word by part of speech, of those that the dictionary knows."""
    return {pos: lemmas[0] for pos, lemmas in lemminflect.getAllLemmas(word).items() if pos in TAGS}


def guess(words: Sequence[Word], place: int) -> tuple[str, str]:
    """The likeliest part of speech of a word where it stands, and its base form; two empty texts if unknown."""
    found = readings(words[place].lower)
    if not found:
        return "", ""
    before = words[place - 1].lower if place else ""
    pos = next((one for one in order(before) if one in found), next(iter(found)))
    return pos, found[pos]


def order(before: str) -> tuple[str, ...]:
    """Parts of speech by likelihood after a word."""
    if before in BEFORE_VERB:
        return "VERB", "ADV", "NOUN", "ADJ"
    if before in DETERMINERS:
        return "NOUN", "ADJ", "VERB", "ADV"
    if before in BEFORE_NOUN:
        return "NOUN", "ADJ", "VERB", "ADV"
    return ("ADJ", "ADV", "VERB", "NOUN") if before in COPULAS else ("NOUN", "VERB", "ADJ", "ADV")


@lru_cache(maxsize=200_000)
def tag(word: str, lemma: str, pos: str) -> str:
    """The form in which a word stands: NNS, VBG."""
    for one in TAGS[pos]:
        if word in lemminflect.getInflection(lemma, one):
            return one
    return TAGS[pos][0]


@lru_cache(maxsize=400_000)
def inflect(lemma: str, one: str) -> str:
    """A base form in another form; of a phrase its last word for a noun, its first for a verb."""
    parts = lemma.split(" ")
    place = 0 if one.startswith("V") else -1
    made = lemminflect.getInflection(parts[place], one)
    parts[place] = made[0] if made else parts[place]
    return " ".join(parts)
