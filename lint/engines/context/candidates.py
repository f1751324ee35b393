"""What may have been meant by a word that doesn't belong: what the lexicon has for it, or the other pronouns and forms."""

from __future__ import annotations

from collections.abc import Iterable

from ...lexicon.inflect import with_s
from ...lexicon.senses import Form, senses
from ...lexicon.spun import terms

SETS = tuple(
    frozenset(one.split())
    for one in (
        "he she it they",
        "him her it them",
        "his her its their",
        "himself herself itself themselves",
        "who which that",
        "is are was were",
        "has have had",
        "does do did",
        "this these",
        "that those",
        "in on at of for to with by from about into over",
        "a the",
    )
)
"""Words that stand in for one another."""
MOST = 8
"""Candidates of one word at most."""


def candidates(word: str, kind: str) -> list[str]:
    """Candidates for a word in lower case, the lexicon's likeliest first; none where only a person can tell."""
    if kind in ("word", "nonce"):
        return unlike(word, [*meant(word), *terms().reviewed.at(word)])
    if kind in ("pronoun", "function", "form"):
        sets = [one for one in SETS if word in one]
        return unlike(word, [other for one in sets for other in sorted(one)] or (number(word) if kind == "form" else []))
    return []


def meant(word: str) -> list[str]:
    """What the pivots' entries of one word have for it."""
    return [one for form in alone(word) for one in form.meant]


def pivots(word: str) -> str:
    """The pivots' words that come back as a word: 'es: estampa'; empty if none does."""
    entries = [senses().entry(form.entry) for form in alone(word)]
    return "; ".join(dict.fromkeys(f"{one.language}: {one.pivot}" for one in entries))


def alone(word: str) -> list[Form]:
    """The pivots' forms that are this one word."""
    return [form for forms in senses().at(word, "") for form in forms.rests[""]]


def number(word: str) -> list[str]:
    """A word with its -s taken off, or put on."""
    return [word[:-1]] if word.endswith("s") and not word.endswith("ss") else [with_s(word)]


def unlike(word: str, found: Iterable[str]) -> list[str]:
    return [one for one in dict.fromkeys(found) if one != word][:MOST]
