"""One word open, hyphenated and closed in an article: air strike, air-strike, airstrike.

Any hyphenated word may be met closed; the lexicon says which nouns may be met open. A hyphen that makes an adjective is
right beside an open noun (health-care workers, health care), and names keep their form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..document import Document
from ..document.tokens import Token
from ..lexicon.compounds import Compounds, compounds
from ..model import Hit, Severity, Span
from ..record import Record
from .drift import modifies, rarer

OPEN, HYPHENATED, CLOSED = "open", "hyphenated", "closed"
DETERMINERS = frozenset(
    ("a", "an", "another", "any", "each", "every", "his", "her", "its", "my", "new", "no", "our", "that", "the", "their", "this")
)  # fmt: skip
"""Words after which break through is a noun."""


class Place(Record):
    """One form of a word in the text; `is_adjective` where a noun follows it."""

    span: Span
    text: str
    shape: str
    is_adjective: bool


def check(document: Document) -> Iterator[Hit]:
    known = compounds()
    keys = wanted(document.vocabulary, known)
    if len(set(keys.values())) == len(keys) and not document.vocabulary & known.open.keys():
        return
    found: dict[str, list[Place]] = {}
    for sentence, index in document.spots({*keys, *(document.vocabulary & known.open.keys())}):
        for key, place in forms(sentence.tokens, index, keys, known):
            if not document.is_quoted(place.span):
                found.setdefault(key, []).append(place)
    for key, used in found.items():
        yield from compare(document, used, key in known.doubtful)


def wanted(vocabulary: frozenset[str], known: Compounds) -> dict[str, str]:
    """The hyphenated words of an article, and the closed ones that may be the same, by the closed singular."""
    hyphenated = [
        word for word in vocabulary if "-" in word and (not word.startswith(known.apart) or word.startswith(known.families))
    ]
    keys = {word: key_of(word, known) for word in hyphenated}
    keys.update((word, known.keys[word]) for word in vocabulary & known.keys.keys())
    for key in list(keys.values()):
        keys.update((word, key) for word in (key, key + "s") if word in vocabulary)
    families = tuple(family.replace("-", "") for family in known.families if any(w.startswith(family) for w in hyphenated))
    if families:
        keys.update((word, key_of(word, known)) for word in vocabulary if word.startswith(families))
    return keys


def key_of(word: str, known: Compounds) -> str:
    closed = word.replace("-", "")
    family = next((one.replace("-", "") for one in known.families if closed.startswith(one.replace("-", ""))), "")
    return known.keys.get(word) or family or (closed[:-1] if closed.endswith("s") and not closed.endswith("ss") else closed)


def forms(tokens: Sequence[Token], index: int, keys: Mapping[str, str], known: Compounds) -> Iterator[tuple[str, Place]]:
    """The form in lower case that stands at an index, if one does, by the closed singular."""
    token = tokens[index]
    if not token.text.islower():
        return
    if key := keys.get(token.lower):
        shape = HYPHENATED if "-" in token.text else CLOSED
        yield key, Place(Span(token.start, token.end), token.text, shape, modifies(at(tokens, index + 1)))
    elif token.text in known.open and (second := at(tokens, index + 1)):
        key = known.open[token.text].get(second.text, "")
        following = at(tokens, index + 2)
        if key and second.start == token.end + 1 and is_noun(key, at(tokens, index - 1), following, known):
            text = f"{token.text} {second.text}"
            yield key, Place(Span(token.start, second.end), text, OPEN, modifies(following))


def at(tokens: Sequence[Token], index: int) -> Token | None:
    return tokens[index] if 0 <= index < len(tokens) else None


def is_noun(key: str, before: Token | None, following: Token | None, known: Compounds) -> bool:
    """Whether two words are a noun, and no verb with its particle or object."""
    return key not in known.doubtful or (before is not None and before.lower in DETERMINERS and not modifies(following))


def compare(document: Document, used: Sequence[Place], doubtful: bool) -> Iterator[Hit]:
    """Hits of the rarer forms of a word; an adjective's hyphen proves nothing where the noun is open."""
    shapes = {place.shape for place in used}
    if OPEN in shapes:
        used = [place for place in used if place.shape != HYPHENATED or not place.is_adjective]
    forms: dict[str, list[Span]] = {}
    names: dict[str, str] = {}
    for place in used:
        forms.setdefault(names.setdefault(place.shape, place.text), []).append(place.span)
    if len(forms) > 1:
        is_sure = not doubtful and CLOSED in names and not only_adjectives(used, names)
        severity = None if is_sure else Severity.SUGGESTION
        yield from rarer(forms, lambda main, span: reshape(document.text[span.start : span.end], main), severity)


def only_adjectives(used: Sequence[Place], names: Mapping[str, str]) -> bool:
    """Whether the closed form is the open one's adjective, as in healthcare workers beside health care."""
    return OPEN in names and all(place.is_adjective for place in used if place.shape == CLOSED)


def reshape(text: str, main: str) -> str:
    """A word with the hyphens or spaces of another of its forms: airstrikes as air strike has them."""
    letters = text.replace("-", "").replace(" ", "")
    for place, mark in enumerate(main):
        if mark in "- " and place < len(letters):
            letters = letters[:place] + mark + letters[place:]
    return letters
