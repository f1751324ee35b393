"""English inflection by rule, with a short list of what is irregular. Used when the lexicon is compiled, not later."""

from __future__ import annotations

from functools import cache
from typing import Any

from . import load

VOWELS = frozenset("aeiou")
HISSING = ("s", "x", "z", "ch", "sh")


@cache
def irregular() -> dict[str, Any]:
    data = load("irregular")
    return {
        "verbs": {row[0]: row for row in data["verbs"]},
        "nouns": dict(data["nouns"]),
        "doubling": frozenset(data["doubling"]),
    }


def with_s(word: str) -> str:
    """A noun's plural or a verb's third person, by rule."""
    if word.endswith(HISSING):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith("o") and word[-2:-1] not in VOWELS else "s")


def stem(verb: str) -> str:
    """A verb as -ed and -ing meet it: stopp, mak."""
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1]
    doubles = verb in irregular()["doubling"] or (len(verb) < 5 and is_short(verb))
    return verb + verb[-1] if doubles else verb


def is_short(verb: str) -> bool:
    """Whether a verb is one closed syllable with a single vowel: stop, ban."""
    vowels = [letter in VOWELS for letter in verb]
    return vowels[-3:] == [False, True, False] and sum(vowels) == 1 and verb[-1] not in "wxy"


def verb_forms(verb: str) -> tuple[str, str, str, str, str]:
    """Base, third person, past, participle and -ing form of one verb."""
    row = irregular()["verbs"].get(verb, [])
    base = verb[:-1] + "i" if verb.endswith("y") and verb[-2:-1] not in VOWELS else stem(verb)
    past = row[1] if row else (verb if verb.endswith("e") else base + "e") + "d"
    third = row[3] if len(row) > 3 else with_s(verb)
    ing = row[4] if len(row) > 4 else (stem(verb) if not verb.endswith("ie") else verb[:-2] + "y") + "ing"
    return verb, third, past, row[2] if row else past, ing


def noun_forms(noun: str) -> tuple[str, str]:
    """One and several; a word that is plural already stays."""
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun, irregular()["nouns"].get(noun, noun)
    return noun, irregular()["nouns"].get(noun) or with_s(noun)


def forms(phrase: str, pos: str) -> list[str]:
    """The inflected forms of an entry, always equally many for one part of speech.

    A verb phrase is inflected in its first word, a noun phrase in its last or in the one before "of".
    """
    words = phrase.split(" ")
    if pos == "verb":
        return [" ".join((form, *words[1:])) for form in verb_forms(words[0])]
    if pos != "noun":
        return [phrase]
    head = next((place for place, word in enumerate(words) if word in ("of", "for", "in", "on") and place), len(words)) - 1
    return [" ".join((*words[:head], form, *words[head + 1 :])) for form in noun_forms(words[head])]
