"""Words put for others: by a spinner's thesaurus, by a neighbour in WordNet."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from ..frequency import zipf
from .inflection import guess, inflect, tag
from .word import Window, Word, replace
from .wordnet import WordNet

LEXICON = Path(__file__).resolve().parents[2] / "lint" / "lexicon"
CLASSES = {"nouns": "NOUN", "verbs": "VERB", "adjectives": "ADJ"}
LEFT_ALONE = frozenset(
    "be is are was were been being have has had do does did say says said will would can could may might must should "
    "about above across after against along among around at before behind below between by during for from in into near of off "
    "on out over since through to toward towards under until up upon with within without "
    "not who which that this these those what when where there here more most other such than then also only while although".split()
)
SYNONYM_KEPT = 0.25
"""The chance that a replacement which is a plain synonym is taken all the same."""

Table = dict[str, list[tuple[list[str], list[str]]]]
"""By the first word of a phrase, its words and those to put for it."""
Hit = tuple[int, list[str], list[str]]


def load(name: str) -> Any:
    return yaml.safe_load((LEXICON / name).read_text(encoding="utf-8"))


@cache
def spun_phrases() -> Table:
    """By the first word of a phrase, its words and those that a spinner makes of them."""
    found: Table = {}
    for name in ("phrases", "words"):
        for right, spins in load(f"spinner/{name}.yaml").items():
            for spin in () if right in LEFT_ALONE else spins:
                found.setdefault(right.split()[0], []).append((right.split(), spin.split()))
    return found


@cache
def spins() -> dict[tuple[str, str], list[str]]:
    """What a spinner puts for a base form, by part of speech."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, pos in CLASSES.items():
        for right, wrongs in load(f"spinner/{name}.yaml").items():
            found.setdefault((pos, right), []).extend(wrongs)
            if pos == "ADJ":
                found.setdefault(("ADV", right), []).extend(wrongs)
    return found


def hits(table: Table, words: Window) -> list[Hit]:
    """Where a window has a phrase of a table, the phrase and what may be put for it."""
    return [
        (place, right, wrong)
        for place, word in enumerate(words)
        for right, wrong in table.get(word.lower, ())
        if matches(words, place, right)
    ]


def matches(words: Window, place: int, phrase: list[str]) -> bool:
    found = words[place : place + len(phrase)]
    return [word.lower for word in found] == phrase and all(word.kind == "right" for word in found)


def spun_phrase(words: Window, random: Random) -> bool:
    """Put a spinner's words for a phrase of the window, sooner for a long one."""
    found = hits(spun_phrases(), words)
    if found:
        place, right, wrong = random.choices(found, [len(right) for _, right, _ in found])[0]
        replace(words, place, len(right), wrong, "word")
    return bool(found)


class Replaced:
    """Replaces single words by those of the spinner's lists and of WordNet."""

    def __init__(self, folder: Path) -> None:
        self.wordnet = WordNet(folder)

    def one(self, words: Window, random: Random) -> bool:
        """Replace one content word."""
        places = [place for place, word in enumerate(words) if is_content(word)]
        random.shuffle(places)
        return any(self.at(words, place, random) for place in places[:6])

    def many(self, words: Window, random: Random, share: float) -> bool:
        """Replace a share of the content words, as a spinner does."""
        places = [place for place, word in enumerate(words) if is_content(word) and random.random() < share]
        made = [self.at(words, place, random, 0.75) for place in reversed(places)]
        return any(made)

    def at(self, words: Window, place: int, random: Random, spun: float = 0.5) -> bool:
        """Replace the word at a place, from the spinner's lists or else from WordNet."""
        pos, lemma = guess(words, place)
        if not pos:
            return False
        lists = [spins().get((pos, lemma), ()), self.wordnet.neighbours(lemma, pos)]
        if random.random() > spun:
            lists.reverse()
        chosen = self.chosen(lemma, pos, lists[0] or lists[1], random)
        if not chosen:
            return False
        form = inflect(chosen, tag(words[place].lower, lemma, pos))
        if form == words[place].lower:
            return False
        replace(words, place, 1, form.split(" "), "word")
        return True

    def chosen(self, lemma: str, pos: str, near: Any, random: Random) -> str:
        """One of the neighbours, a common one rather than a rare one; mostly no plain synonym."""
        plain = self.wordnet.first(lemma, pos)
        likely = [one for one in near if one not in plain or random.random() < SYNONYM_KEPT]
        if not likely:
            return ""
        picked: str = random.choices(likely, [weight(one, lemma) for one in likely])[0]
        return picked


@cache
def weight(word: str, lemma: str) -> float:
    """How readily a replacement is drawn: as common as the word it stands for, so that rarity doesn't give it away."""
    value = min(zipf(part) for part in word.split(" "))
    alike = word[:5] == lemma[:5]
    rare = 0.04 if value < 2 else 0.25 if value < 3 else 1.0
    return rare / (1 + abs(value - zipf(lemma))) * (0.3 if alike else 1.0) * (0.1 if " " in word else 1.0)


def is_content(word: Word) -> bool:
    return word.is_plain and len(word.text) > 2 and word.text not in LEFT_ALONE
