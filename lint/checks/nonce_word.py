"""Words that English has no use for: regular in form, and never said (importantness, informations)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import lexicon
from ..document import Document
from ..document.tokens import Token
from ..model import Edit, Hit, Span


def check(document: Document) -> Iterator[Hit]:
    known = lexicon.derivations()
    forms = {form: entry for form in document.vocabulary if (entry := look_up(form))}
    if not forms:
        return
    first = {sentence.words[0].start for sentence in document.sentences if sentence.words}
    for token in document.words:
        if token.lower in forms and (token.text.islower() or token.start in first):
            wrong, ending = forms[token.lower]
            rights, reason = known[wrong]
            edits = tuple(Edit(like(token, right + ending)) for right in rights)
            yield Hit(Span(token.start, token.end), edits, {"word": wrong, "reason": reason})


def look_up(form: str) -> tuple[str, str] | None:
    """The listed word that a form belongs to, and the ending that it bears: a plural or a possessive."""
    known = lexicon.derivations()
    if form in known:
        return form, ""
    for ending in ("'s", "s"):
        stem = form.removesuffix(ending)
        if stem != form and stem in known:
            return stem, ending
    plain = form.replace("-", "")
    return (plain, "") if plain in known else None


def like(token: Token, text: str) -> str:
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text
