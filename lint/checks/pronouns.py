"""A person's pronoun where only a thing was named: "The city is … His loss", "The firm said … She proposed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .. import lexicon
from ..document import Document
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Edit, Hit, Related, Span

POSSESSIVES = ("His", "Her")
SUBJECTS = ("He", "She")
AUXILIARIES = frozenset(("also", "had", "has", "have", "will"))
REACH = 12
"""Sentences before a pronoun among which a person is looked for."""
LONGEST_NAME = 5
"""Words from an institution's noun to the end of its name: drugmaker Baolin Medical."""
SUBJECT_REACH = 6
"""Words at the head of a sentence among which its subject's noun is looked for."""


def check(document: Document) -> Iterator[Hit]:
    for sentence in document.holding(("his", "her", "he", "she")):
        number = sentence.number
        pronoun = sentence.words[0] if number and sentence.words else None
        thing, told = antecedent(document.sentences, number) if pronoun else (None, "")
        if thing is None:
            pronoun, thing, told = inside(document.sentences, number)
        if pronoun and thing:
            yield hit(pronoun, thing, told)


def hit(pronoun: Token, thing: Token, told: str) -> Hit:
    text = "its" if pronoun.lower in ("his", "her") else "it"
    related = (Related(Span(thing.start, thing.end), f"'{thing.text}' here"),)
    edit = Edit(text.capitalize() if pronoun.text[0].isupper() else text)
    return Hit(Span(pronoun.start, pronoun.end), (edit,), {"told": told, "thing": thing.text}, related=related)


def inside(sentences: Sequence[Sentence], number: int) -> tuple[Token | None, Token | None, str]:
    """A possessive further on in a sentence whose subject is a thing, the thing, and what it owns."""
    words = sentences[number].words
    for place in range(2, len(words) - 1):
        if words[place].text in ("his", "her"):
            nouns, told = owners(words[place:]) if words[place + 1].lower in lexicon.pronouns().civic else (frozenset(), "")
            thing, name = subject(sentences[number], nouns) if nouns else (None, ())
            before = paragraph(sentences, number) if number else ()
            if thing is None or thing.start > words[place].start or names_person(sentences[number], (*name, words[place])):
                break
            return (None, None, "") if any(names_person(one, name) for one in before) else (words[place], thing, told)
    return None, None, ""


def antecedent(sentences: Sequence[Sentence], number: int) -> tuple[Token | None, str]:
    """The thing that a sentence's opening pronoun speaks of, if no person stands near it, and the word that tells."""
    words = sentences[number].words
    if len(words) < 3 or sentences[number].tokens[0] != words[0] or words[0].text not in (*POSSESSIVES, *SUBJECTS):
        return None, ""
    nouns, told = owners(words) if words[0].text in POSSESSIVES else doers(words)
    thing, name = subject(sentences[number - 1], nouns) if nouns else (None, ())
    if thing is None or any(names_person(one, name) for one in paragraph(sentences, number)):
        return None, ""
    return thing, told


def owners(words: Sequence[Token]) -> tuple[frozenset[str], str]:
    """The nouns for things that may own what the second word names.

    Before "of" that is a deed, and its owner a doer: his capture of the city.
    """
    owned = words[1].lower
    if len(words) > 2 and words[2].lower == "of":
        return frozenset(), ""
    return frozenset().union(*(things for things, nouns in lexicon.pronouns().kinds if owned in nouns)), owned


def doers(words: Sequence[Token]) -> tuple[frozenset[str], str]:
    """The nouns for institutions, if the verb is one of what they do and people hardly do."""
    known = lexicon.pronouns()
    verb = next(word.lower for word in words[1:] if word.lower not in AUXILIARIES or word is words[-1])
    return (known.kinds[-1][0] if verb in known.deeds else frozenset()), verb


def subject(sentence: Sentence, nouns: frozenset[str]) -> tuple[Token | None, Sequence[Token]]:
    """The noun that a sentence's verb follows, if it is one of `nouns`, and the name around it."""
    known = lexicon.pronouns()
    words = sentence.words
    for place, word in enumerate(words[:SUBJECT_REACH]):
        if word.lower in known.openers and place:
            break
        if word.lower in nouns:
            after = place + 1
            while after < min(len(words), place + LONGEST_NAME) and is_part_of_name(words[after]):
                after += 1
            if after < len(words) and (words[after].lower in known.verbs or words[after].lower.endswith("ed")):
                first = place - 1 if place and is_part_of_name(words[place - 1]) else place
                return word, words[first:after]
    return None, ()


def is_part_of_name(word: Token) -> bool:
    return is_capitalized(word) and word.lower not in lexicon.people().titles


def paragraph(sentences: Sequence[Sentence], number: int) -> Iterator[Sentence]:
    """The sentences before one in its paragraph, or those of the paragraph before where it opens one."""
    block = sentences[number - 1].block
    for place in range(number - 1, max(-1, number - 1 - REACH), -1):
        if sentences[place].block is not block:
            return
        yield sentences[place]


def names_person(sentence: Sentence, name: Sequence[Token]) -> bool:
    """Whether a sentence speaks of a person, by title, pronoun or a name of two words other than `name`."""
    known, persons = lexicon.people(), lexicon.pronouns().persons
    words = [word for word in sentence.words if word not in name]
    if any(word.lower in persons or (is_capitalized(word) and word.lower in known.titles) for word in words):
        return True
    names = [word for word in words if is_capitalized(word) and word.lower not in known.not_names]
    return any(second.start - first.end == 1 for first, second in pairwise(names))


def is_capitalized(word: Token) -> bool:
    return word.text[0].isupper() and not word.text.isupper()
