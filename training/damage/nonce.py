"""Words that English doesn't have: recentness, informations, improvation."""

from __future__ import annotations

from functools import cache
from random import Random

from ..frequency import zipf
from .inflection import guess, inflect, readings
from .replaced import is_content, load
from .word import Window

ENDINGS = {
    "ADJ": ("ness", "ity", "ism", "ization", "itude", "ment"),
    "VERB": ("ation", "ment", "ance", "ence", "ancy", "al"),
    "NOUN": ("ship", "hood", "ness", "ism", "ation"),
}
VERB_ENDINGS = ("ize", "ate", "ify")
ADJECTIVE_ENDINGS = ("ous", "ive", "able", "ful", "al", "ary", "ical", "istic")
UNKNOWN = 1.3
"""The Zipf value below which a made-up form is no word."""


def nonce(words: Window, random: Random) -> bool:
    """Put a made-up word for a content word: one of the lexicon, or one derived from it or from another word."""
    places = [place for place, word in enumerate(words) if is_content(word)]
    random.shuffle(places)
    for place in places[:8]:
        made = known(words[place].lower, random) or derived(words, place, random)
        if made and zipf(made) < UNKNOWN:
            words[place].become(made, "nonce")
            return True
    return False


@cache
def derivations() -> dict[str, list[str]]:
    """The lexicon's wrong forms by the right one."""
    found: dict[str, list[str]] = {}
    for group in load("derivations.yaml"):
        for wrong, rights in group["words"].items():
            for right in [rights] if isinstance(rights, str) else rights:
                found.setdefault(right, []).append(wrong)
    return found


def known(word: str, random: Random) -> str:
    found = derivations().get(word)
    return random.choice(found) if found else ""


def derived(words: Window, place: int, random: Random) -> str:
    """A form made with the wrong ending, from the word's own stem or from one elsewhere in the window."""
    pos, lemma = guess(words, place)
    plural = words[place].lower != lemma
    if pos == "NOUN":
        source, base = elsewhere(words, random) if random.random() < 0.7 else ("NOUN", stem(lemma))
        made = join(base, random.choice(ENDINGS[source])) if base else ""
        return inflect(made, "NNS") if made and plural else made
    if pos in ("ADJ", "ADV"):
        return join(stem(lemma), random.choice(ADJECTIVE_ENDINGS)) + ("ly" if pos == "ADV" else "")
    return join(stem(lemma), random.choice(VERB_ENDINGS)) if pos == "VERB" and not plural else ""


@cache
def adjectives() -> list[str]:
    """Common adjectives of the spinner's lists."""
    return [word for word in load("spinner/adjectives.yaml") if zipf(word) > 3 and "ADJ" in readings(word)]


def elsewhere(words: Window, random: Random) -> tuple[str, str]:
    """A base to derive a noun from: an adjective at large, or a verb of the window."""
    verbs = [base for word in words if is_content(word) and (base := readings(word.lower).get("VERB"))]
    if verbs and random.random() < 0.35:
        return "VERB", random.choice(verbs)
    return "ADJ", random.choice(adjectives())


def stem(word: str) -> str:
    for ending in ("ation", "tion", "ment", "ness", "ance", "ence", "ity", "ous", "ive", "ful", "al", "y"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word


def join(base: str, ending: str) -> str:
    if ending[0] in "aeiou" and base.endswith("e"):
        return base[:-1] + ending
    if base.endswith("y") and ending[0] not in "aeiou":
        return base[:-1] + "i" + ending
    return base + ending
