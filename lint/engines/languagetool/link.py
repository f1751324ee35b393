"""The way to LanguageTool that the threads of a program share: the server that is kept, or one of the program's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from ...errors import EngineError
from . import server
from .server import Answer, LostError, Server, Starting


class Link:
    """Finds the server that is kept for a LanguageTool, or starts one; one that ended is followed by another.

    A server that couldn't start is not tried again.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.lock = Lock()
        self.known: Server | None = None
        self.starting: Starting | None = None
        self.broken: EngineError | None = None

    def begin(self) -> bool:
        """Whether a server is up; if none is, one is set going."""
        with self.lock:
            if not self.known and not self.starting and not self.broken:
                self.known = server.kept(self.source)
                if not self.known:
                    self.starting = Starting(self.source)
            return bool(self.known)

    def ready(self) -> Server:
        """A server, waited for. Raises EngineError if it can't start."""
        self.begin()
        with self.lock:
            if not self.known:
                self.known = self.come()
            return self.known

    def come(self) -> Server:
        if self.broken or not self.starting:
            raise self.broken or EngineError("languagetool: LanguageTool didn't start; run newslint again")
        try:
            return self.starting.ready()
        except EngineError as error:
            self.broken, self.starting = error, None
            raise

    def ask(self, text: str, language: str, disabled: list[str]) -> Answer:
        """Send a text to be checked, and give what waits for the answer. Raises EngineError; a LostError also from the answer."""
        known = self.ready()
        with self.watched(known):
            waiting = server.ask(known, do="check", text=text, language=language, disabled=disabled)

        def answer() -> server.Said:
            with self.watched(known):
                return waiting()

        return answer

    @contextmanager
    def watched(self, known: Server) -> Iterator[None]:
        """Forget a server that fails, so that the next article gets another."""
        try:
            yield
        except LostError:
            with self.lock:
                if self.known is known:
                    self.known = self.starting = None
            raise
