"""A person's names in two orders in one article: Kishida Fumio, and Fumio Kishida."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from .. import lexicon
from ..document import Document
from ..model import Edit, Hit, Span
from .drift import related, times
from .mentions import Mention, mentions

Full = tuple[str, str]
"""A name of two words as it stands."""


def check(document: Document, accepted: Collection[str] = ()) -> Iterator[Hit]:
    """Hits of the rarer order; two in one sentence are two people."""
    found = full_names(document)
    for name, places in found.items():
        turned = found.get((name[1], name[0]), [])
        if (
            turned
            and rank(name, places, accepted) < rank((name[1], name[0]), turned, accepted)
            and is_person(name, (*places, *turned))
            and sentences(document, places).isdisjoint(sentences(document, turned))
        ):
            yield from hits(document, [span(one) for one in places], [span(one) for one in turned])


def is_person(name: Full, places: Sequence[Mention]) -> bool:
    """Whether a name does what people do, and none of its words is one for a thing: Plaza Hotel."""
    things = {noun for subjects, _ in lexicon.pronouns().kinds for noun in subjects}
    return any(place.acts for place in places) and things.isdisjoint(word.lower() for word in name)


def sentences(document: Document, places: Sequence[Mention]) -> set[int]:
    """The numbers of the sentences in which a name stands."""
    return {bisect_right(document.sentences, place.span.start, key=lambda one: one.start) for place in places}


def rank(name: Full, places: list[Mention], accepted: Collection[str]) -> tuple[bool, int, Span]:
    """What comes first prevails: an accepted order, the commoner, the first used."""
    return " ".join(name) not in accepted, -len(places), places[0].span


def hits(document: Document, main: list[Span], rare: list[Span]) -> Iterator[Hit]:
    text = document.text[main[0].start : main[0].end]
    values = {"count": times(len(rare)), "main_count": times(len(main))}
    for place in rare:
        yield Hit(place, (Edit(text),), values, related=related(document, main if place is rare[0] else main[:1]))


def full_names(document: Document) -> dict[Full, list[Mention]]:
    """The first words of names that are two words and no more, by both words."""
    found: dict[Full, list[Mention]] = {}
    seconds = {place.span.start: place for places in mentions(document).values() for place in places if not place.after}
    for places in mentions(document).values():
        for place in places:
            second = seconds.get(place.span.end + 1)
            if place.after and not place.before and second and second.before == place.word:
                found.setdefault((place.word, place.after), []).append(place)
    return found


def span(first: Mention) -> Span:
    """The place of both words of a name, which one space parts."""
    return Span(first.span.start, first.span.end + 1 + len(first.after))
