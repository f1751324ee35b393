"""A possessive that speaks of a person where only a thing was named: "The capital is … His loss would …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .. import lexicon
from ..document import Document
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Edit, Hit, Related, Span

SUBJECT_REACH = 6
"""Words at the head of a sentence among which its subject's noun is looked for."""


def check(document: Document) -> Iterator[Hit]:
    if not document.vocabulary & {"his", "her"}:
        return
    for number in range(1, len(document.sentences)):
        sentence = document.sentences[number]
        owned = possession(sentence)
        if owned and (thing := owner(document, number, owned)):
            first = sentence.words[0]
            related = (Related(Span(thing.start, thing.end), f"'{thing.text}' here"),)
            values = {"owned": owned, "owner": thing.text}
            yield Hit(Span(first.start, first.end), (Edit("Its"),), values, related=related)


def possession(sentence: Sentence) -> str:
    """The noun after a sentence's opening His or Her, if a thing may own what it means; else an empty text.

    Before "of" the noun is a deed, and its owner a doer: his capture of the city.
    """
    words = sentence.words
    if len(words) < 3 or words[0].text not in ("His", "Her") or sentence.tokens[0] != words[0]:
        return ""
    owned = frozenset().union(*(nouns for _, nouns in lexicon.pronouns().kinds))
    return words[1].lower if words[1].lower in owned and words[2].lower != "of" else ""


def owner(document: Document, number: int, owned: str) -> Token | None:
    """The subject of the sentence before, if it is a thing of the right kind and no person stands nearby."""
    subjects = frozenset().union(*(things for things, nouns in lexicon.pronouns().kinds if owned in nouns))
    before = document.sentences[number - 1]
    thing = subject(before, subjects)
    if thing is None or any(names_person(one) for one in paragraph(document.sentences, number)):
        return None
    return thing


def subject(sentence: Sentence, nouns: frozenset[str]) -> Token | None:
    """The noun that a sentence's verb follows, if it is one of `nouns`."""
    known = lexicon.pronouns()
    words = sentence.words[: SUBJECT_REACH + 1]
    for word, following in pairwise(words):
        if word.lower in known.openers and word is not words[0]:
            return None
        if word.lower in nouns and (following.lower in known.verbs or following.lower.endswith("ed")):
            return word
    return None


def paragraph(sentences: Sequence[Sentence], number: int) -> list[Sentence]:
    """The sentences before one in its paragraph, or the whole paragraph before it where it opens one."""
    block = sentences[number - 1].block
    start = number
    while start > 0 and sentences[start - 1].block is block:
        start -= 1
    return list(sentences[start:number])


def names_person(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a person, by title, pronoun or a name of two words."""
    titles, persons = lexicon.people().titles, lexicon.pronouns().persons
    words = sentence.words
    for number, word in enumerate(words):
        if word.lower in persons or (is_capitalized(word) and word.lower in titles):
            return True
        after = words[number + 1] if number + 1 < len(words) else None
        if is_capitalized(word) and number and after and is_capitalized(after) and after.start - word.end == 1:
            return True
    return False


def is_capitalized(word: Token) -> bool:
    return word.text[0].isupper() and not word.text.isupper()
