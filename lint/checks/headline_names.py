"""A name that the headline has and the article never mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lexicon
from ..document import Document
from ..document.blocks import HEADLINE, Block
from ..document.tokens import Token
from ..model import Hit, Span
from .mentions import bare, names

FEWEST = 150
"""Words of an article that says enough to be held to its headline."""
ALIKE = 4
"""First letters by which a name is known again in an adjective or another spelling."""
DASHES = frozenset("-–—|")


def check(document: Document) -> Iterator[Hit]:
    title = next((block for block in document.prose if block.kind == HEADLINE), None)
    body = [word for sentence in document.sentences if sentence.block is not title for word in sentence.words]
    if title is None or len(body) < FEWEST:
        return
    told = {part[:ALIKE] for word in body for part in parts(word)} | lexicon.people().nations
    for sentence, runs in names(document):
        for run in [run.words for run in runs] if sentence.block is title else ():
            words = [part for token in run for part in parts(token)]
            if told.isdisjoint((*words, *(word[:ALIKE] for word in words))) and not is_apart(document, title, run):
                yield Hit(Span(run[0].start, run[-1].start + len(bare(run[-1].text))))


def parts(token: Token) -> list[str]:
    """The words of a token, without its possessive, in lower case."""
    return bare(token.text).lower().split("-")


def is_apart(document: Document, title: Block, run: Sequence[Token]) -> bool:
    """Whether capitalized words open the headline, stand in quotation marks or name who published it."""
    before = document.masked[title.start : run[0].start].rstrip()
    is_quoted = document.is_quoted(Span(run[0].start, run[-1].end))
    return before == "" or before[-1] in DASHES or is_quoted
