"""Where the spellings of lint/lexicon/names.yaml stand in an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from ..document import Document
from ..document.sentences import Sentence
from ..document.tokens import Token, tokens
from ..lexicon.spellings import Form, NameIndex
from ..model import Span
from ..record import Record

STRAIGHT = (("’", "'"), ("\u00a0", " "), ("\u202f", " "), ("\n", " "), ("‑", "-"))


class Place(Record):
    """Where a spelling stands, and the sentence around it."""

    form: Form
    span: Span
    sentence: Sentence


def wanted(document: Document, index: NameIndex, fewest: int = 2) -> dict[str, list[Form]]:
    """Names of which the article may hold so many spellings, by their first words."""
    words = {part for word in document.vocabulary for part in parts(word)}
    forms = index.forms.among(words)
    count = Counter(form.entry for found in forms.values() for form in found)
    return {first: found for first, found in forms.items() if any(count[form.entry] >= fewest for form in found)}


def parts(word: str) -> list[str]:
    """The words, without a possessive, that a hyphenated one is made of."""
    bare = word.removesuffix("'s").removesuffix("'")
    return bare.replace("‑", "-").split("-") if "-" in bare or "‑" in bare else [bare]


def found(document: Document, index: NameIndex, heads: Mapping[str, Sequence[Form]]) -> Iterator[Place]:
    """Spellings that begin with one of `heads`, in the order of the text, longest first and without overlap."""
    if not heads:
        return
    text = straight(document.masked)
    begun = heads.keys() | index.fixed.keys()
    asked = {word for word in document.vocabulary if not begun.isdisjoint(parts(word))}
    done = 0
    longer = longer_words(document)
    for sentence, place in document.followed({word: seconds(word, heads, index, longer) for word in asked}):
        for start, first in starts(sentence.tokens[place]):
            if start < done:
                continue
            done = fixed_end(text, start, index.fixed.get(first, ()))
            form = next(fitting(text, start, heads[first]), None) if first in heads and not done else None
            if form:
                done = start + (form.text.rfind(" ") + 1 or len(form.text))  # a surname has its own entry
                yield Place(form, Span(start, start + len(form.text)), sentence)


def longer_words(document: Document) -> dict[str, set[str]]:
    """The article's possessives and hyphenated words by what they begin with: Abe's by abe, Jong-un's by jong-un and jong."""
    found: dict[str, set[str]] = {}
    for word in document.vocabulary:
        if word.isalpha():
            continue
        for start in {word.removesuffix("'s").removesuffix("'"), parts(word)[0]} - {word}:
            found.setdefault(start, set()).add(word)
    return found


def seconds(word: str, heads: Mapping[str, Sequence[Form]], index: NameIndex, longer: Mapping[str, Iterable[str]]) -> set[str]:
    """The words that may follow a word in spellings and fixed phrases; an empty one where a spelling may end with it."""
    if parts(word) != [word]:
        return {""}
    phrases = [form.text.lower() for form in heads.get(word, ())] + index.fixed.get(word, [])
    after = {second for first, second in map(first_two, phrases) if first == word}
    return after.union(*[longer.get(second, ()) for second in after])


@cache
def first_two(phrase: str) -> tuple[str, str]:
    """The first two words or marks of a spelling; the second is empty if it has no more."""
    first, *more = (token.lower for token in tokens(phrase)[:2])
    return first, more[0] if more else ""


def straight(text: str) -> str:
    """A text of the same length with the apostrophes, spaces and hyphens of the index."""
    for other, own in STRAIGHT:
        text = text.replace(other, own)
    return text


def starts(token: Token) -> Iterator[tuple[int, str]]:
    """Where a name may begin in a token, at its start and after each hyphen, and the word there."""
    place = token.start
    for part in parts(token.lower):
        yield place, part
        place += len(part) + 1


def fixed_end(text: str, start: int, phrases: Iterable[str]) -> int:
    """Where a fixed phrase that begins here ends; 0 if there is none."""
    return next((start + len(one) for one in phrases if stands(text, start, one)), 0)


def fitting(text: str, start: int, forms: Iterable[Form]) -> Iterator[Form]:
    """The spellings that stand at a place, capitalized as names are."""
    for form in forms:
        if stands(text, start, form.text.lower()) and is_cased(text[start : start + len(form.text)], form.text):
            yield form


def stands(text: str, start: int, lower: str) -> bool:
    """Whether a phrase in lower case stands at a place and ends with a word."""
    end = start + len(lower)
    return text[start:end].lower() == lower and (end >= len(text) or not text[end].isalnum())


def is_cased(found: str, form: str) -> bool:
    """Whether every capital of a spelling is one in the text; more of them, as at a sentence's start, are welcome."""
    return all(c.isupper() for c, own in zip(found, form) if own.isupper())


def like(found: str, form: str) -> str:
    """The prevailing form with the capitals of the place: KYIV for KIEV."""
    if found.isupper() and len(found) > 1:
        return form.upper()
    return form[0].upper() + form[1:] if found[0].isupper() else form
