"""A headline's figure that the article has differently: 12 killed above, at least 21 people were killed below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..document import Document
from ..document.blocks import HEADLINE
from ..document.tokens import Token
from ..model import Hit, Related
from .quantities import Figure, figures, is_joined

KINDS = {
    word: kind
    for kind, words in (
        ("killed", "kill killed killing kills dead deaths died die dies perished"),
        ("hurt", "hurt injured injures injuring wounded wounds wounding injuries"),
        ("held", "arrested arrests arresting detained detains detaining jailed"),
        ("missing", "missing"),
        ("rescued", "rescued rescues rescuing saved"),
        ("evacuated", "evacuated evacuates displaced"),
    )
    for word in words.split()
}
"""What happens to people in the news, by the words that say so."""
PEOPLE = frozenset(
    ("adults", "at", "bodies", "children", "civilians", "least", "men", "migrants", "more", "others",
     "passengers", "people", "persons", "police", "protesters", "pupils", "residents", "soldiers",
     "students", "than", "tourists", "troops", "were", "was", "are", "have", "been", "women", "workers",
     "some", "about", "nearly")
)  # fmt: skip
REACH = 5
"""Tokens between a figure and what happened."""
ROUND = 0.1
"""Share of a figure by which a headline may round it."""


def check(document: Document) -> Iterator[Hit]:
    found = figures(document)
    title = next((block for block in document.prose if block.kind == HEADLINE), None)
    above = [one for one in found if one.sentence.block is title and not is_joined(one)]
    body = [one for one in found if one.sentence.block.kind != HEADLINE]
    if above and body:
        for one in above:
            other = rival(one, body)
            if other:
                there = document.text[other.span.start : other.span.end]
                yield Hit(one.span, values={"other": there}, related=(Related(other.span, f"'{there}' here"),))


def rival(figure: Figure, body: Sequence[Figure]) -> Figure | None:
    """The body's figure for what the headline counts, if the headline's value is nowhere in the body."""
    kind = kind_of(figure)
    if not kind or figure.unit:
        return None
    if is_told(figure, body):
        return None
    return next((one for one in body if kind_of(one) == kind and not one.unit), None)


def is_told(figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether the body has a figure, one that rounds to it for the same thing, or two that add up to it."""
    plain = [one for one in body if not one.unit and not one.is_year]
    near = max(1, ROUND * figure.value)
    rounded = any(abs(one.value - figure.value) <= near and kind_of(one) == kind_of(figure) for one in plain)
    known = {one.value for one in plain}
    return rounded or figure.value in known or any(figure.value - value in known for value in known)


def kind_of(figure: Figure) -> str:
    """What happened to those that a figure counts: 12 people were killed, killing at least 12."""
    before = figure.sentence.tokens[max(0, figure.first - REACH) : figure.first]
    return kind_in(figure.after(REACH)) or kind_in(before[::-1])


def kind_in(tokens: Iterable[Token]) -> str:
    """What happened, by the first word that says so if none but people stand before it."""
    for token in tokens:
        if token.lower in KINDS:
            return KINDS[token.lower]
        if token.lower not in PEOPLE:
            break
    return ""
