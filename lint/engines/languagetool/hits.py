"""LanguageTool's matches as hits: those that are on, outside markup, and wrong in news too."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...document import Document
from ...model import Confidence, Edit, Hit, Rule, Severity
from .profile import profile
from .quiet import Quiet, is_near, is_spelling
from .reading import ASTRAL, Reading
from .server import Said

MOST_SUGGESTIONS = 3


def hits(document: Document, piece: Reading, matches: list[Said], asked: Collection[str]) -> Iterator[tuple[Rule, Hit]]:
    """The matches in a piece of an article that are on by the profile, or because they are `asked` for by their ids."""
    quiet = Quiet(document)
    for match in matches:
        hit = as_hit(document, piece, match)
        is_off = match["rule"] not in asked and profile().is_off(match["rule"], match["category"])
        if not is_off and not document.is_masked(hit.span) and not quiet.accepts(match, hit.span):
            yield profile().rule(match["rule"], match["category"]), hit


def as_hit(document: Document, piece: Reading, match: Said) -> Hit:
    """A match with its place in the document; none of its suggestions is sure to keep the meaning."""
    span = piece.span(match["start"], match["length"])
    texts = [text for text in match["suggestions"] if ASTRAL not in text][:MOST_SUGGESTIONS]
    hit = Hit(span, tuple(map(Edit, texts)), {"message": " ".join(match["message"].split())})
    if is_spelling(match) and not any(is_near(document.text[span.start : span.end], text) for text in texts[:1]):
        return hit._replace(severity=Severity.SUGGESTION, confidence=Confidence.LOW)
    return hit
