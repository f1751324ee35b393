"""Damage to the grammar: pronouns, agreement, articles and prepositions, and stops where no sentence ends."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .inflection import DETERMINERS, guess, inflect, readings, tag
from .word import BREAK, Window, Word, swap_one

PRONOUNS: dict[str, Sequence[str]] = {
    "it": ("he", "she", "he", "they"),
    "its": ("his", "her", "his", "their"),
    "itself": ("himself", "herself"),
    "he": ("it", "it", "him"),
    "she": ("it", "it", "her"),
    "his": ("its", "its", "him"),
    "himself": ("itself",),
    "herself": ("itself",),
    "they": ("it", "he", "them"),
    "them": ("it", "him", "they"),
    "their": ("its", "his", "theirs"),
    "themselves": ("itself", "himself"),
    "who": ("which", "what"),
    "which": ("who", "what"),
    "whose": ("which",),
    "where": ("which",),
    "our": ("their", "its", "ours"),
    "we": ("they", "it"),
    "this": ("he",),
}
VERBS: dict[str, Sequence[str]] = {
    "is": ("are", "am", "be"),
    "are": ("is", "be"),
    "was": ("were",),
    "were": ("was",),
    "has": ("have",),
    "have": ("has", "having"),
    "does": ("do",),
    "do": ("does",),
    "this": ("these",),
    "these": ("this",),
    "that": ("those",),
    "those": ("that",),
    "many": ("much",),
    "much": ("many",),
    "been": ("being", "be"),
    "being": ("been",),
}
PREPOSITIONS = "in on at of for to with by from about into over under against between through during after".split()
PARTICLES = ("of", "to", "about", "in", "on", "with", "for")
SUBJECTS = frozenset("i we you they he she it who which".split())


def pronoun(words: Window, random: Random) -> bool:
    return swap_one(words, random, PRONOUNS, "pronoun")


def form(words: Window, random: Random) -> bool:
    """Number, person or tense that doesn't agree: of the commonest verbs and determiners, else of a content word."""
    if random.random() < 0.45 and swap_one(words, random, VERBS, "form"):
        return True
    places = [place for place, word in enumerate(words) if place and word.is_plain and len(word.text) > 3]
    random.shuffle(places)
    return any(misformed(words, place, random) for place in places[:8])


def misformed(words: Window, place: int, random: Random) -> bool:
    word = words[place]
    pos, lemma = guess(words, place)
    if pos not in ("NOUN", "VERB") or len(readings(word.lower)) > 2:
        return False
    found = tag(word.lower, lemma, pos)
    others = {"NN": ("NNS",), "NNS": ("NN",), "VBZ": ("VB", "VBG"), "VBG": ("VB", "VBD", "VBZ"), "VBD": ("VBZ", "VBG")}.get(
        found, ("VBZ", "VBG", "VBD") if words[place - 1].lower in SUBJECTS | {"to", "will", "would", "can"} else ()
    )
    if found == "NN" and words[place - 1].lower not in ("a", "an", "this", "each", "every", "another"):
        others = ()
    if not others:
        return False
    made = inflect(lemma, random.choice(others))
    if made == word.lower:
        return False
    word.become(made, "form")
    return True


def article(words: Window, random: Random) -> bool:
    """Drop, add or exchange an article; a dropped one is marked on the word that followed it."""
    move = random.random()
    if move < 0.4:
        places = [
            i for i, w in enumerate(words[:-1]) if w.kind == "right" and w.lower in ("a", "an", "the") and is_free(words[i + 1])
        ]
        return bool(places) and dropped(words, random.choice(places), "function")
    if move < 0.6:
        return swap_one(words, random, {"a": ("the",), "an": ("the",), "the": ("a",)}, "function")
    places = [i for i in range(1, len(words)) if takes_no_article(words[i - 1], words[i])]
    if not places:
        return False
    place = random.choice(places)
    words.insert(place, Word(random.choice(("the", "the", "a")), True, "function"))
    return True


def takes_no_article(before: Word, word: Word) -> bool:
    """Whether an article before a word would be one too many: an abstract or plural noun, or a name, after a verb or preposition."""
    if word.kind != "right" or before.lower in DETERMINERS or not word.space or not word.text.isalpha():
        return False
    if word.text[0].isupper():
        return before.lower in PREPOSITIONS
    found = readings(word.text)
    return before.lower in PREPOSITIONS and "NOUN" in found and len(found) == 1


def preposition(words: Window, random: Random) -> bool:
    """Exchange, drop or add a preposition."""
    move = random.random()
    places = [i for i, w in enumerate(words[:-1]) if w.kind == "right" and w.text in PREPOSITIONS]
    if move < 0.65 and places:
        word = words[random.choice(places)]
        word.become(random.choice([one for one in PREPOSITIONS[:11] if one != word.text]), "function")
        return True
    if move < 0.8 and places:
        place = random.choice(places)
        return is_free(words[place + 1]) and dropped(words, place, "function")
    spots = [i for i in range(1, len(words)) if is_verb(words, i - 1) and words[i].lower in DETERMINERS]
    if not spots:
        return False
    words.insert(random.choice(spots), Word(random.choice(PARTICLES), True, "function"))
    return True


def is_verb(words: Window, place: int) -> bool:
    word = words[place]
    return word.is_plain and guess(words, place)[0] == "VERB"


def dropped(words: Window, place: int, kind: str) -> bool:
    """Leave a word out and mark the next, which takes its capital."""
    gone = words.pop(place)
    words[place].kind = kind
    if gone.text[0].isupper():
        words[place].text = words[place].text[0].upper() + words[place].text[1:]
    return True


def is_free(word: Word) -> bool:
    return word.kind == "right" and word.text[0].isalnum()


def stop(words: Window, random: Random) -> bool:
    """A full stop in the middle of a sentence; the word after it may take a capital."""
    places = [
        i
        for i in range(2, len(words) - 1)
        if words[i].is_plain and words[i].space and words[i - 1].is_plain and BREAK not in (words[i].text, words[i - 1].text)
    ]
    if not places:
        return False
    place = random.choice(places)
    words.insert(place, Word(random.choices((".", ",", ";"), (8, 1, 1))[0], False, "stop"))
    if random.random() < 0.3 and words[place].text == ".":
        words[place + 1].text = words[place + 1].text.capitalize()
    return True
