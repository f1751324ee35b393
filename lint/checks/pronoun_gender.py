"""He after a sentence whose only person is a woman, or she after one whose only person is a man."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from .. import lexicon
from ..document import Document
from ..document.blocks import HEADLINE
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Edit, Hit, Related, Span
from ..record import Record
from .mentions import Run, bare, names

WOMAN, MAN = "woman", "man"
TELLING = ("he", "his", "she")
"""Pronouns that follow up who was named last; her may be an object, and so another person."""
PRONOUNS = {"he": MAN, "him": MAN, "himself": MAN, "his": MAN, "her": WOMAN, "hers": WOMAN, "herself": WOMAN, "she": WOMAN}
RELATIVES = frozenset(("i", "my", "who", "whom", "whose"))
"""Speak of a person who is named beside them, or of nobody in the article."""
AGENTS = ("ger", "ist", "man", "ner", "person", "tor", "ver", "woman")
"""Ends of nouns for people, such as manager, dentist, miner, driver."""
FURTHER = ("of", "whose", "with")
"""Lead from what a person is to somebody else."""
REACH = 2
"""Sentences before a person's in which no one of the other gender may be spoken of."""
PLACED = frozenset("across around at from in into near outside the through to toward towards".split())
"""Before a name they make it a place."""


class Person(Record):
    """A name in a sentence: its words, its place, and the gender that its title tells, if any."""

    words: tuple[str, ...]
    span: Span
    gender: str


class Scene:
    """A sentence with who is in it."""

    def __init__(self, sentence: Sentence, people: Sequence[Person]) -> None:
        self.sentence = sentence
        self.people = people

    @cached_property
    def genders(self) -> frozenset[str]:
        """The genders that the sentence's words tell."""
        titled = lexicon.pronouns().titled
        words = {token.lower for token in self.sentence.words}
        return frozenset([PRONOUNS[word] for word in words & PRONOUNS.keys()] + [titled[word] for word in words & titled.keys()])

    @cached_property
    def others(self) -> bool:
        """Whether the sentence has people without a name."""
        return any(is_somebody(token.lower) for token in apart(self.sentence, self.people))


def check(document: Document) -> Iterator[Hit]:
    known = lexicon.pronouns()
    if document.vocabulary.isdisjoint(TELLING) or document.vocabulary.isdisjoint(known.titled):
        return
    told = [(one, runs) for one, runs in names(document) if one.words and one.block.kind != HEADLINE]
    scenes = [Scene(sentence, list(people(runs))) for sentence, runs in told]
    genders = by_name(scenes)
    for number, following in enumerate(scenes[1:]):
        named = scenes[number].people
        gender = genders.get(named[0].words[-1], "") if len(named) == 1 else ""
        pronoun = first_pronoun(document, following) if gender else None
        if not pronoun or gender == PRONOUNS[pronoun.lower]:
            continue
        if not document.is_quoted(named[0].span) and not is_another(scenes[max(0, number - REACH) : number + 1], gender):
            yield hit(document, pronoun, named[0], gender)


def first_pronoun(document: Document, following: Scene) -> Token | None:
    """The first pronoun of a sentence outside its quotations, if the sentence speaks of nobody before it."""
    for token in following.sentence.words:
        if token.lower in TELLING and not document.is_quoted(Span(token.start, token.end)):
            named = any(person.span.start < token.start for person in following.people)
            return None if named or following.others else token
    return None


def apart(sentence: Sentence, named: Sequence[Person]) -> Iterator[Token]:
    """The words of a sentence less those that say what a named person is: Ms. Demir, 61, a retired teacher, left."""
    ends, skipping, number, last = {person.span.end for person in named}, False, False, -1
    for token in sentence.tokens:
        if token.text == ",":
            skipping = last in ends or (skipping and number)
        elif token.lower in FURTHER:
            skipping = False
        elif token.kind == "word" and not skipping:
            yield token
        number, last = token.kind == "number", token.end


def is_somebody(word: str) -> bool:
    """Whether a common noun names a person, told by a list, its plural's or its ending."""
    known = lexicon.pronouns()
    if word in known.titled or word in PRONOUNS or word in RELATIVES or word in known.nobody:
        return False
    people = lexicon.grammar().people
    return word in known.persons or word in people or f"{word}s" in people or word.endswith(AGENTS)


def people(runs: Sequence[Run]) -> Iterator[Person]:
    """The names of a sentence that may be persons'."""
    titled, nations = lexicon.pronouns().titled, lexicon.people().nations
    for run, before, _ in runs:
        if len(run) > 1 and run[0].lower in titled:
            before, run = run[0].lower, run[1:]
        words = tuple([bare(token.text) for token in run])
        if before not in PLACED and not (len(words) == 1 and nations.intersection((words[0].lower(), words[0].lower()[:-1]))):
            yield Person(words, Span(run[0].start, run[-1].end), titled.get(before, ""))


def by_name(scenes: Sequence[Scene]) -> dict[str, str]:
    """The gender of each name of the article that its titles tell; none where two people bear the name."""
    told: dict[str, set[str]] = {}
    first: dict[str, set[str]] = {}
    for one in scenes:
        for person in one.people:
            told.setdefault(person.words[-1], set()).add(person.gender)
            first.setdefault(person.words[-1], set()).add(person.words[-2] if len(person.words) > 1 else "")
    sure = {name: genders - {""} for name, genders in told.items() if len(first[name] - {""}) < 2}
    return {name: next(iter(genders)) for name, genders in sure.items() if len(genders) == 1}


def is_another(scenes: Sequence[Scene], gender: str) -> bool:
    """Whether anyone but the last sentence's person may be spoken of in a few sentences."""
    return scenes[-1].others or any(one.genders - {gender} for one in scenes)


def hit(document: Document, pronoun: Token, person: Person, gender: str) -> Hit:
    name = document.text[person.span.start : person.span.end]
    related = (Related(person.span, f"'{name}' here"),)
    own = ("her" if gender == WOMAN else "his") if pronoun.lower == "his" else ("she" if gender == WOMAN else "he")
    edit = Edit(own.capitalize() if pronoun.text[0].isupper() else own)
    return Hit(Span(pronoun.start, pronoun.end), (edit,), {"person": bare(name), "gender": gender}, related=related)
