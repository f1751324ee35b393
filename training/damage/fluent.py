"""Words that a language model would have written there (training.proposals): they read as well as what stood there, up to themselves."""

from __future__ import annotations

from random import Random

from .grammar import PREPOSITIONS
from .inflection import readings
from .word import Window


def fluent(words: Window, random: Random) -> bool:
    """Put one of its proposals for a word that has some."""
    places = [word for word in words if word.kind == "right" and word.proposals]
    if not places:
        return False
    word = random.choice(places)
    made = random.choice(word.proposals)
    word.become(made, kind(word.lower, made))
    return True


def kind(right: str, wrong: str) -> str:
    if right in PREPOSITIONS:
        return "function"
    return "form" if set(readings(right).values()) & set(readings(wrong).values()) else "word"


def has_proposals(words: Window) -> bool:
    return any(word.proposals for word in words)
