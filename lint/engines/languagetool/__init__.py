"""LanguageTool as an engine: its grammar and spelling, made quiet for news.

Its findings are newslint's, of the rule `lt:RULE_ID`. profile.yaml says which of its rules are on and what they are to an
editor, quiet.py what in news only looks wrong to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ...config import Config
from ...document import Document
from ...errors import EngineError
from ...model import Hit, Rule
from .link import Link
from .profile import fitting, profile
from .reading import Reading, readings
from .server import Answer, LostError

CATEGORIES = profile().all_categories()
LANGUAGE = "en-US"
"""British spellings are known to the lexicon; that an article mixes the two is newslint's own to say."""


def engine(config: Config) -> LanguageTool:
    """LanguageTool as the configuration asks for it."""
    return LanguageTool(config)


def about(rule: str) -> str:
    """What is known of a rule of LanguageTool's, for people."""
    why = fitting(profile().off, rule)
    state = f"off. {why}" if why else "a rule of LanguageTool's, whose words its findings have; not one that is off by itself"
    return f"lt:{rule}: {state}"


class LanguageTool:
    """Asks LanguageTool about articles; a rule that is off is on when the configuration selects it or gives it a severity."""

    def __init__(self, config: Config) -> None:
        named = (*config.select, *(name for name, _ in config.severity))
        self.asked = {name.removeprefix("lt:") for name in named if name.startswith("lt:")}
        self.link = Link(config.languagetool)

    def run(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """What LanguageTool finds in an article. It is asked at once if a server is up, otherwise as soon as one is."""
        pieces = list(readings(document))
        begun = [self.ask(document, pieces[0])] if pieces and self.link.begin() else []
        return self.found(document, pieces, begun)

    def found(self, document: Document, pieces: list[Reading], begun: list[Answer]) -> Iterator[tuple[Rule, Hit]]:
        from .hits import hits

        for piece in pieces:
            answer = begun.pop() if begun else self.ask(document, piece)
            with naming(document):
                matches = answer()["matches"]
            yield from hits(document, piece, matches, self.asked)

    def ask(self, document: Document, piece: Reading) -> Answer:
        with naming(document):
            return self.link.ask(piece.text, LANGUAGE, profile().disabled(self.asked))


@contextmanager
def naming(document: Document) -> Iterator[None]:
    """What goes wrong in the middle of a check is told with the article's path."""
    try:
        yield
    except LostError as error:
        raise EngineError(f"{document.path}: {error}") from None
