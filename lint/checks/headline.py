"""A headline's figure that the article has differently: 12 killed above, at least 21 people were killed below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..document.blocks import HEADLINE
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
    ("adults", "at", "bodies", "children", "civilians", "least", "men", "migrants", "more", "others", "passengers", "people",
     "persons", "police", "protesters", "pupils", "residents", "soldiers", "students", "than", "tourists", "troops", "were", "was", "are",
     "have", "been", "women", "workers")
)  # fmt: skip
REACH = 5
"""Tokens between a figure and what happened."""
LEAD = 5
"""Sentences of the body that tell the news again."""
ROUND = 0.1
"""Share of a figure by which a headline may round it."""


def check(document: Document) -> Iterator[Hit]:
    found = figures(document)
    above = [one for one in found if one.sentence.block.kind == HEADLINE and not is_joined(one)]
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
    same = [one for one in body if kind_of(one) == kind and not one.unit]
    values = {one.value for one in same}
    if len(values) != 1 or is_told(figure, body):
        return None
    return same[0]


def is_told(figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether the body has a figure, near it, or as the sum of two."""
    values = [one.value for one in body if not one.unit and not one.is_year]
    near = any(abs(value - figure.value) <= max(1, ROUND * figure.value) for value in values)
    known = set(values)
    return near or any(figure.value - value in known for value in known)


def kind_of(figure: Figure) -> str:
    """What happened to those that a figure counts, if the words beside it say so."""
    kind = ""
    for token in figure.after[:REACH]:
        kind = KINDS.get(token.lower, "")
        if kind or token.lower not in PEOPLE:
            break
    if not kind:
        for token in reversed(figure.sentence.tokens[max(0, figure.first - REACH) : figure.first]):
            kind = KINDS.get(token.lower, "") if token.lower.endswith(("ing", "s", "ed")) else ""
            if kind or token.lower not in PEOPLE | {"some", "about", "nearly"}:
                break
    return kind
