"""The way to LanguageTool that the threads of a program share: the server that is kept, or one of the program's own."""

from __future__ import annotations

from threading import Lock

from ...errors import EngineError
from . import server
from .server import Answer, Server, Starting


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
        """Send a text to be checked, and give what waits for the answer. Raises EngineError, as the answer does."""
        known = self.ready()

        def answer() -> server.Said:
            with self.watched(known):
                return waiting()

        with self.watched(known):
            waiting = server.ask(known, do="check", text=text, language=language, disabled=disabled)
        return answer

    def watched(self, known: Server) -> Watch:
        return Watch(self, known)


class Watch:
    """Forgets a server that failed, so that the next article gets another."""

    def __init__(self, link: Link, known: Server) -> None:
        self.link = link
        self.known = known

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, EngineError):
            with self.link.lock:
                if self.link.known is self.known:
                    self.link.known = self.link.starting = None
