"""Words that English has no use for: regular in form, and never said (importantness, informations)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .. import lexicon
from ..document import Document
from ..document.tokens import Token
from ..lexicon.lookup import MOST
from ..model import Edit, Hit, Span
from .capitals import like


def check(document: Document) -> Iterator[Hit]:
    found = {form: base for form in document.vocabulary if (base := listed(form))}
    if not found:
        return
    for sentence, place in document.spots(found):
        token = sentence.tokens[place]
        if token.text.islower() or token is sentence.words[0]:
            yield hit(token, *found[token.lower])


@lru_cache(maxsize=MOST)
def listed(form: str) -> tuple[str, str] | None:
    """The listed word that a form is, hyphens apart, and the ending that it bears: none, a plural's or a possessive's."""
    plain, known = form.replace("-", ""), lexicon.derivations()
    for ending in ("", "s", "'s"):
        if plain.endswith(ending) and known.at(plain.removesuffix(ending)):
            return plain.removesuffix(ending), ending
    return None


def hit(token: Token, wrong: str, ending: str) -> Hit:
    reason, *rights = lexicon.derivations().at(wrong)
    edits = tuple(Edit(like(token.text, right + ending)) for right in rights)
    return Hit(Span(token.start, token.end), edits, {"word": wrong, "reason": reason})
