"""One thing under its usual name and under a name that translation made of it, in one article."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..lexicon.terms import Form, terms
from ..model import Edit, Hit, Related, Span

OPENERS = ("(", "or ", "called ", "as ")
"""What stands before a second name that the article gives on purpose."""
GLOSS = 8
"""Fewer code points than these after the usual name, another is its apposition."""

Uses = dict[str, list[Span]]


def check(document: Document) -> Iterator[Hit]:
    known = terms()
    heads = document.vocabulary & known.forms.keys()
    if not heads:
        return
    found: dict[int, tuple[Uses, Uses]] = {}
    for form, span in places(document, heads):
        if not document.is_quoted(span):
            found.setdefault(form.term, ({}, {}))[form.is_usual].setdefault(form.text, []).append(span)
    for term, (drift, usual) in sorted(found.items()):
        if drift and usual and not document.vocabulary.intersection(known.unless[term]):
            yield from hits(drift, usual, known.reasons[term])


def places(document: Document, heads: frozenset[str]) -> Iterator[tuple[Form, Span]]:
    """The places of all terms, the longest form of each where several begin, those that the article explains left out."""
    forms = terms().forms
    text = document.masked.replace("’", "'")
    lower = text.lower() if len(text.lower()) == len(text) else text
    end = 0
    named: dict[int, int] = {}
    for sentence, place in document.spots(heads):
        token = sentence.tokens[place]
        if token.start < end:
            continue
        seen: set[int] = set()
        for form in forms[token.lower]:
            if form.term not in seen and stands(text, lower, form.text, token.start):
                seen.add(form.term)
                span = Span(token.start, token.start + len(form.text))
                end = max(end, span.end)
                if form.is_usual or not is_gloss(text, span.start, named.get(form.term, -GLOSS)):
                    yield form, span
                if form.is_usual:
                    named[form.term] = span.end


def is_gloss(text: str, start: int, named: int) -> bool:
    """Whether a second name explains the first: the Bundestag, the Federal Diet; the Bundestag (Federal Diet)."""
    return start - named < GLOSS or text[max(start - GLOSS, 0) : start].endswith(OPENERS)


def stands(text: str, lower: str, form: str, start: int) -> bool:
    """Whether a form stands at a place as whole words; in either case if it has no capital."""
    end = start + len(form)
    return (lower if form.islower() else text).startswith(form, start) and not text[end : end + 1].isalnum()


def hits(drift: Uses, usual: Uses, reason: str) -> Iterator[Hit]:
    main = min(usual, key=lambda form: (-len(usual[form]), usual[form][0]))
    related = (Related(usual[main][0], f"'{main}' here"),)
    for span in sorted(span for spans in drift.values() for span in spans):
        yield Hit(span, (Edit(main),), {"main": main, "reason": reason}, related=related)
