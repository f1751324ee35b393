"""Plain noun phrases at the start of a clause, read from left to right: what heads them, and where the verb would stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lexicon
from ..document.sentences import OPENERS as MARKS
from ..document.tokens import Token
from ..record import Record

LONGEST = 5
"""Words of a phrase between its determiner and its end."""
FARTHEST = 14
"""Tokens between the commas of an insertion (The officials, who met in Geneva, says)."""
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
NUMBERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty",
     "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred")
)  # fmt: skip
BEFORE_CLAUSE = frozenset((",", "said", "says"))
"""Words and marks after which a clause may begin, as what follows tells."""
PARTS = frozenset(("all", "both", "dozens", "few", "hundreds", "many", "most", "several", "some", "thousands", *NUMBERS))
HEDGES = (
    ("at", "least"),
    ("more", "than"),
    ("up", "to"),
    ("about",),
    ("almost",),
    ("another",),
    ("around",),
    ("nearly",),
    ("over",),
)
HEDGING = frozenset(hedge[0] for hedge in HEDGES)
PREPOSITIONS = frozenset(("of", "in", "from", "at", "between", "for", "with", "on", "near"))
OBJECTS = frozenset(("a", "an", "he", "his", "how", "it", "its", "no", "that", "the", "their", "they", "to", "why"))
"""Words after which "claims" behind a plural noun is a verb."""
PLURAL_VERBS = frozenset(("have", "are", "were", "do", "haven't", "aren't", "weren't", "don't"))


class Phrase(Record):
    """Tokens start to end, exclusive; `words` are those behind the determiner and number, the last of them the head."""

    start: int
    end: int
    words: Sequence[Token]
    determiner: str
    counted: bool
    part: str

    @property
    def head(self) -> Token:
        return self.words[-1]


def starts(words: Sequence[str]) -> Iterator[int]:
    """Where a subject may begin among words in lower case: first, after "that" and the like, "said" with an article, ", and"."""
    openers = lexicon.grammar().openers
    first = 1 if words[0] in MARKS else 0
    if len(words) > first + 1:
        yield first + (words[first] in ("and", "but"))
    comma = False
    for index in [place for place, word in enumerate(words[:-2]) if place > first and (word in openers or word in BEFORE_CLAUSE)]:
        if words[index] == ",":
            if not comma and words[index + 1] in ("and", "but"):
                yield index + 2
            comma = True
        elif words[index] in openers or words[index + 1] in ARTICLES:
            yield index + 1


def phrase_at(tokens: Sequence[Token], start: int) -> Phrase | None:
    """The noun phrase that begins at an index; None where none does, or none that is plain."""
    index = start
    for hedge in HEDGES if tokens[start].lower in HEDGING else ():
        if tuple(token.lower for token in tokens[start : start + len(hedge)]) == hedge:
            index += len(hedge)
    part = tokens[index].lower if tokens[index].lower in PARTS and lower_at(tokens, index + 1) == "of" else ""
    index += 2 if part else 0
    first = index
    determiners = lexicon.grammar().plural_determiners
    while (word := lower_at(tokens, index)) in ARTICLES or word in determiners:
        index += 1
    determiner = tokens[first].lower if index > first else ""
    counted = index < len(tokens) and (tokens[index].kind == "number" or tokens[index].lower in NUMBERS)
    end = words_end(tokens, index + counted)
    words = tokens[index + counted : end]
    if not words or (start != first and not part and not counted) or any(one.text.endswith(("ing", "ly")) for one in words):
        return None
    return Phrase(start, end, words, determiner, counted, part)


def lower_at(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if index < len(tokens) else ""


def words_end(tokens: Sequence[Token], start: int) -> int:
    """The index behind the plain words that begin at `start`: the first that is a verb, a small word or a mark."""
    words = lexicon.grammar()
    for index, (text, _, _, kind, lower) in enumerate(tokens[start : start + LONGEST], start):
        if kind != "word" or text in words.singular_verbs or (lower in words.closed_class and text != "US"):
            return index
        if index > start and is_noun_like_verb(tokens, index):
            return index
    return min(start + LONGEST, len(tokens))


def is_noun_like_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word such as claims has an object behind it."""
    return lower_at(tokens, index + 1) in OBJECTS and lower_at(tokens, index) in lexicon.grammar().noun_like_verbs


def joined(tokens: Sequence[Token], end: int) -> int | None:
    """The index behind "and PHRASE" at `end`, where that is surely a second subject (not "women and equality minister")."""
    if lower_at(tokens, end) != "and":
        return None
    determined = lower_at(tokens, end + 1) in ARTICLES
    behind = words_end(tokens, end + 1 + determined)
    phrase = tokens[end + 1 + determined : behind]
    if not phrase or any(token.lower.endswith(("'s", "ing")) for token in phrase):
        return None
    lone = len(phrase) == 1 and phrase[0].lower in lexicon.grammar().people
    return behind if determined or lone or all(token.text[0].isupper() for token in phrase) else None


def attached(tokens: Sequence[Token], end: int) -> int | None:
    """The index behind "of PHRASE" at `end`, if the phrase is so short that no clause can have begun in it."""
    if lower_at(tokens, end) not in PREPOSITIONS:
        return None
    first = end + 1
    while lower_at(tokens, first) in ARTICLES | NUMBERS:
        first += 1
    behind = words_end(tokens, first)
    phrase = tokens[first:behind]
    if not phrase or len({token.text[0].isupper() for token in phrase}) > 1:
        return None
    if len(phrase) == 1 or phrase[0].text[0].isupper():
        return behind
    people = lexicon.grammar().people
    return behind if first > end + 1 and len(phrase) == 2 and phrase[1].lower not in people else None


def inserted(tokens: Sequence[Token], end: int) -> int | None:
    """The index behind an insertion between commas at `end`, unless it may be the next item of a list."""
    if lower_at(tokens, end) != "," or lower_at(tokens, end + 1) not in ("who", "which", "whose", "signed", "led", "based"):
        return None
    for index in range(end + 2, min(end + FARTHEST, len(tokens) - 1)):
        if tokens[index].text == ",":
            return index + 1
        if tokens[index].kind == "mark":
            return None
    return None
