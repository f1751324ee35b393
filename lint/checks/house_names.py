"""Spellings of names that the project's published style doesn't use, over lint/lexicon/names.yaml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from ..document import Document
from ..lexicon.spellings import Form, names
from ..model import Edit, Hit
from .drift import times
from .known_names import found, like, wanted
from .place_names import NAMING_WORDS, SPELLING_WORDS, is_past, sentences_with

STYLE_NAMES = {"ap": "AP", "bbc": "the BBC", "guardian": "the Guardian", "reuters": "Reuters"}


def check(document: Document, accepted: Collection[str] = (), style: str = "none") -> Iterator[Hit]:
    """Hits of every spelling but the style's; none without a style."""
    if style == "none":
        return
    index = names()
    used = list(found(document, index, wanted(document, index, fewest=1)))
    apart = sentences_with(NAMING_WORDS | SPELLING_WORDS, used)
    count = Counter(place.form for place in used)
    for place in used:
        known = index.known(place.form.entry)
        right = Form(known.styles.get(style, known.name), place.form.entry).proper
        own = place.form.proper
        if own.lower() == right.lower() or own in accepted or place.sentence.start in apart or is_past(place, known):
            continue
        text = like(document.text[place.span.start : place.span.end], place.form.text.replace(own, right))
        values = {"style": STYLE_NAMES[style], "count": times(count[place.form]), "note": known.note and f" {known.note}"}
        yield Hit(place.span, (Edit(text, safe=True),), values)
