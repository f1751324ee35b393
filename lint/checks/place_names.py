"""Two known spellings of one place, person or body, or one that isn't the house's, over lint/lexicon/names.yaml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from ..document import Document
from ..lexicon.spellings import Form, Known, names
from ..model import Edit, Hit
from .drift import are_mixed, related, times
from .known_names import Place, found, like, wanted

SPELLING_WORDS = frozenset(
    ("formerly", "historically", "renamed", "spell", "spelled", "spelling", "spellings", "spelt", "transliterated",
     "transliteration")
)  # fmt: skip
"""An article with one of these beside a name is about its spellings."""
NAMING_WORDS = frozenset(("aka", "call", "called", "calls", "changed", "known", "name", "named", "names", "then"))
"""A sentence with one of these may give another spelling on purpose."""
NEVER = 10_000
"""Stands for the year of a sentence that has none."""
STYLE_NAMES = {"ap": "AP", "bbc": "the BBC", "guardian": "the Guardian", "reuters": "Reuters"}


def check(document: Document, accepted: Collection[str] = (), style: str = "none") -> Iterator[Hit]:
    """Hits of all spellings of a name but one; with a style that is the business of in_house_style."""
    index = names()
    places: dict[int, list[Place]] = {}
    for place in found(document, index, wanted(document, index)) if style == "none" else ():
        places.setdefault(place.form.entry, []).append(place)
    for entry, used in places.items():
        if len({place.form.proper for place in used}) > 1 and not sentences_with(SPELLING_WORDS, used):
            yield from hits(document, used, index.known(entry), accepted)


def hits(document: Document, used: Sequence[Place], name: Known, accepted: Collection[str]) -> Iterator[Hit]:
    """The places of every spelling but the prevailing one; where two are mixed freely only the first place."""
    count = Counter(place.form.proper for place in used)
    main = max(count, key=lambda proper: (proper in accepted, count[proper], name.name.startswith(proper)))
    stray = list(strays(document, used, main, name))
    if are_mixed(count[main], len(stray)):
        stray = stray[:1]
    mains = [place.span for place in used if place.form.proper == main]
    for place in stray:
        own = place.form.proper
        text = like(document.text[place.span.start : place.span.end], place.form.text.replace(own, main))
        values = {"count": times(count[own]), "main_count": times(count[main]), "note": name.note and f" {name.note}"}
        others = [one.span for one in used if one.form.proper != main and one is not place] if place is stray[0] else []
        places = related(document, mains if place is stray[0] else mains[:1], others)
        yield Hit(place.span, (Edit(text, safe=main in accepted),), values, related=places)


def strays(document: Document, used: Sequence[Place], main: str, name: Known) -> Iterator[Place]:
    """The places of other spellings than the prevailing one that aren't given on purpose."""
    naming, years = sentences_with(NAMING_WORDS, used), Years()
    for previous, place in zip((None, *used), used):
        is_gloss = previous is not None and document.text[previous.span.end : place.span.start] == " ("
        if place.form.proper != main and place.sentence.start not in naming and not is_gloss and not years.are_past(place, name):
            yield place


class Years:
    """The years of sentences, each looked for once."""

    def __init__(self) -> None:
        self.first: dict[int, int] = {}

    def are_past(self, place: Place, name: Known) -> bool:
        """Whether the sentence has a year in which the name had not been changed."""
        if not name.since:
            return False
        start = place.sentence.start
        if start not in self.first:
            self.first[start] = min((int(one.text) for one in place.sentence.tokens if is_year(one.text)), default=NEVER)
        return self.first[start] < name.since


def is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdecimal()


def sentences_with(words: frozenset[str], places: Iterable[Place]) -> set[int]:
    """Where the sentences of these places begin that hold one of the words."""
    sentences = {place.sentence.start: place.sentence for place in places}
    return {start for start, one in sentences.items() if any(token.lower in words for token in one.words)}


def in_house_style(document: Document, accepted: Collection[str] = (), style: str = "none") -> Iterator[Hit]:
    """Hits of every spelling but the style's; none without a style."""
    if style == "none":
        return
    index = names()
    used = list(found(document, index, wanted(document, index, fewest=1)))
    apart = sentences_with(NAMING_WORDS | SPELLING_WORDS, used)
    count, years = Counter(place.form for place in used), Years()
    for place in used:
        known = index.known(place.form.entry)
        right = Form(known.styles.get(style, known.name), place.form.entry).proper
        own = place.form.proper
        if own.lower() == right.lower() or own in accepted or place.sentence.start in apart or years.are_past(place, known):
            continue
        text = like(document.text[place.span.start : place.span.end], place.form.text.replace(own, right))
        values = {"style": STYLE_NAMES[style], "count": times(count[place.form]), "note": known.note and f" {known.note}"}
        yield Hit(place.span, (Edit(text, safe=True),), values)
