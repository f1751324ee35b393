"""Lists that are not as long as announced, and enumerations that skip a step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Hit, Span
from .quantities import WORDS

FEWEST, MOST = 2, 12
"""Items that a list in a sentence may be announced to have."""
ITEM_WORDS = 3
"""Most words of an item that is surely one."""
ANNOUNCED = 3
"""Most words between the number and the colon."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
LISTED = {form: step for step, word in enumerate(ORDINALS, 1) for form in (word, f"{word}ly")}
NO_PLURALS = frozenset(
    ("others", "ages", "years", "days", "hours", "minutes", "months", "weeks", "points", "words", "times",
     "a.m.", "p.m.")
)  # fmt: skip


def counts(document: Document) -> Iterator[Hit]:
    """Hits of a number, a plural and a colon before a list of another length: three countries: A, B, C and D."""
    for sentence in document.holding((":",)):
        tokens = sentence.tokens
        colon = next((place for place, token in enumerate(tokens) if token.text == ":"), 0)
        if colon > 1 and (place := announced(tokens, colon)) is not None:
            listed = items(tokens[colon + 1 :])
            count = WORDS[tokens[place].lower]
            if listed and len(listed) != count and FEWEST <= count <= MOST:
                values = {"number": tokens[place].lower, "count": str(len(listed))}
                yield Hit(Span(tokens[place].start, listed[-1][-1].end), values=values)


def announced(tokens: Sequence[Token], colon: int) -> int | None:
    """The index of the number that announces a list at a colon, if the words between them are its plural noun."""
    last = tokens[colon - 1]
    if last.kind != "word" or not last.lower.endswith("s") or last.lower in NO_PLURALS or last.text[0].isupper():
        return None
    for place in range(colon - 2, max(-1, colon - 2 - ANNOUNCED), -1):
        if tokens[place].lower in WORDS:
            return place
        if tokens[place].kind != "word" or not tokens[place].text.islower():
            break
    return None


def items(tokens: Sequence[Token]) -> list[list[Token]]:
    """The items of a plain list "a, b and c" that ends its sentence; none where it may be read in another way."""
    found: list[list[Token]] = [[]]
    links = 0
    for token in tokens[:-1]:
        if token.text == ",":
            found.append([])
        elif token.lower in ("and", "or"):
            links += 1
            found.extend([[]] if found[-1] else [])
        elif token.kind != "word" or links > 1 or len(found[-1]) == ITEM_WORDS:
            return []
        else:
            found[-1].append(token)
    plain = links == 1 and len(found) > 1 and all(found) and bool(tokens) and tokens[-1].text == "."
    cases = {all(token.text.islower() for token in item) or (item[0].text[0].isupper() and "name") for item in found if item}
    return found if plain and len(cases) == 1 and False not in cases else []


def both(document: Document) -> Iterator[Hit]:
    """Hits of "both" before three names or more."""
    for sentence, place in document.spots(("both",)):
        yield from triple(sentence, place)


def triple(sentence: Sentence, place: int) -> Iterator[Hit]:
    tokens = sentence.tokens
    names: list[list[Token]] = [[]]
    index = place + 1
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "word" and token.text[0].isupper() and len(names[-1]) < ITEM_WORDS:
            names[-1].append(token)
        elif token.text == "," and names[-1]:
            names.append([])
        elif token.lower == "and" and (names[-1] or len(names) > 1):
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            commas = len(names) - (not names[-1])
            if following and following.kind == "word" and following.text[0].isupper() and commas > 1:
                yield Hit(Span(tokens[place].start, following.end))
            return
        else:
            return
        index += 1


def steps(document: Document) -> Iterator[Hit]:
    """Hits of sentences that begin with "Fourth," after "First" and "Second" where nothing is third."""
    last = 0
    for sentence, place in document.spots(LISTED):
        words = sentence.tokens[:2]
        if place == 0 and len(words) == 2 and words[1].text == "," and (step := LISTED[words[0].lower]):
            if last > 1 and step > last + 1 and not skipped_elsewhere(document, last, step):
                yield Hit(Span(words[0].start, words[0].end), values={"missing": ORDINALS[last]})
            last = step if step == 1 or last else 0


def skipped_elsewhere(document: Document, last: int, step: int) -> bool:
    missing = {form for form, place in LISTED.items() if last < place < step}
    return bool(missing & document.vocabulary)
