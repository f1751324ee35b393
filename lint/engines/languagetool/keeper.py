"""The keeper: a process that runs LanguageTool for newslint and lets nothing outlive it.

    python -m lint.engines.languagetool.keeper SOURCE IDLE

It starts Java on the loopback, or takes the address SOURCE, connects language-tool-python to it, and writes on standard
output where it listens itself: {"port", "token", "pid"}, or {"error"}. It takes a request and gives an answer, each a line
of JSON. It ends, and Java with it, when its standard input closes, because then newslint is gone; or, kept on purpose
for IDLE seconds, when nobody asked for as long, or when it is told to.

language-tool-python is the client and not the starter: it would wait 15 seconds 918 times where Java can't start.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import sys
import time
from _thread import interrupt_main
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import blake2b
from socketserver import StreamRequestHandler, ThreadingTCPServer
from subprocess import TimeoutExpired
from threading import Lock, Thread
from typing import Any

from ...errors import EngineError
from .java import LOOPBACK, Java, free_port
from .places import command
from .server import EXTRA, LIMIT

PART, SLACK = 2000, 200
"""Characters of an article's part, some 330 words, and how many may be missing from it."""
MOST_THREADS = 4
DYING = 1.0
"""Seconds in which a Java that no longer answers is seen to have ended."""
MOST_SEEN = 2000
"""Parts whose findings are remembered, so that an article that is checked again after a change costs little."""


class Keeper(ThreadingTCPServer):
    """Answers newslint, over language-tool-python; whoever connects and doesn't know the token gets nothing."""

    daemon_threads = True

    def __init__(self, address: str, java: Java | None = None) -> None:
        super().__init__((LOOPBACK, 0), Handler)
        self.address = address
        self.java = java
        self.token = secrets.token_hex(16)
        self.last = time.monotonic()
        self.tools: dict[tuple[str, str], Any] = {}
        self.seen: dict[bytes, list[dict[str, Any]]] = {}
        self.pool = ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1))
        self.lock = Lock()

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        if request["do"] == "stop":
            Thread(target=self.shutdown).start()
        if self.has_ended():
            return {"error": "its process has ended"}
        if request["do"] != "check":
            return {"pid": os.getpid(), "address": self.address, "idle": max(0, time.monotonic() - self.last)}
        self.last = time.monotonic() + LIMIT
        try:
            return {"matches": self.check(request["text"], request["language"], request["disabled"])}
        except Exception as error:  # noqa: BLE001  whatever the client or the server makes of it, it is told
            self.has_ended(within=DYING)
            return {"error": self.reason(error)}
        finally:
            self.last = time.monotonic()

    def has_ended(self, within: float = 0) -> bool:
        """Whether Java has ended, or does so within some seconds."""
        with suppress(TimeoutExpired):
            return self.java is not None and self.java.process.wait(within) is not None
        return False

    def reason(self, error: Exception) -> str:
        """What went wrong, in a few words."""
        unreachable = isinstance(error.__cause__ or error, OSError)
        return f"no server answers at {self.address}" if unreachable else " ".join(str(error).split())[:200]

    def check(self, text: str, language: str, disabled: list[str]) -> list[dict[str, Any]]:
        """What LanguageTool finds in a text, in parts, because it works with one thread on each."""
        shares = list(parts(text))
        found = self.pool.map(lambda share: self.part(share[1], language, disabled), shares)
        return [{**one, "start": start + one["start"]} for (start, _), matches in zip(shares, found) for one in matches]

    def part(self, text: str, language: str, disabled: list[str]) -> list[dict[str, Any]]:
        """What LanguageTool finds in a part, from memory if it has seen it; of the text only a hash is kept.

        Without astral characters in it language-tool-python's offsets are right.
        """
        key = blake2b(json.dumps([text, language, disabled]).encode()).digest()
        if key not in self.seen:
            self.seen[key] = [
                {"rule": one.rule_id, "start": one.offset, "length": one.error_length, "message": one.message,
                 "category": one.category, "suggestions": one.replacements}
                for one in self.tool(language, disabled).check(text)
            ]  # fmt: skip
        found = self.seen[key]
        if len(self.seen) > MOST_SEEN:
            self.seen.pop(next(iter(self.seen)), None)
        return found

    def tool(self, language: str, disabled: list[str]) -> Any:
        """A client of language-tool-python for a language and the rules that it leaves out."""
        key = (language, ",".join(disabled))
        with self.lock:
            if key not in self.tools:
                from language_tool_python import LanguageTool

                self.tools[key] = LanguageTool(language, remote_server=self.address)
                self.tools[key].disabled_rules = set(disabled)
            return self.tools[key]


def parts(text: str) -> Iterator[tuple[int, str]]:
    """A text cut at blank lines into parts of like length, some PART characters, each with its place."""
    count = round(len(text) / PART)
    start = 0
    for number in range(1, count):
        cut = text.find("\n\n", max(start, number * len(text) // count - SLACK))
        if cut >= 0:
            yield start, text[start:cut]
            start = cut + 2
    yield start, text[start:]


class Handler(StreamRequestHandler):
    """A connection: half of the token goes out, the other half must come back with the request, the answer follows."""

    def handle(self) -> None:
        keeper = self.server
        assert isinstance(keeper, Keeper)
        with suppress(OSError):
            self.wfile.write(f"{keeper.token[:16]}\n".encode())
            with suppress(ValueError, KeyError, TypeError):
                request = json.loads(self.rfile.readline())
                if secrets.compare_digest(str(request["token"]), keeper.token[16:]):
                    self.wfile.write(json.dumps(keeper.answer(request)).encode() + b"\n")


def main(source: str, idle: int) -> None:
    """Run until nobody needs it. Standard input is a pipe from newslint, unless it is kept."""
    if not idle:
        Thread(target=end_with_input, daemon=True).start()
    java = None
    try:
        if is_address := source.startswith(("http://", "https://")):
            address = source
        else:
            os.environ["NO_PROXY"] = os.environ["no_proxy"] = LOOPBACK
            java = Java(command(source), free_port)
            address = java.address
        import language_tool_python  # noqa: F401

        keeper = Keeper(address, java)
        if idle and not is_address:
            keeper.answer({"do": "check", "text": "It is warm.", "language": "en-US", "disabled": []})
        print(json.dumps({"port": keeper.server_address[1], "token": keeper.token, "pid": os.getpid()}), flush=True)  # noqa: T201
        Thread(target=watch, args=(keeper, idle), daemon=True).start()
        keeper.serve_forever(poll_interval=0.1)
    except ImportError:
        print(json.dumps({"error": f"languagetool: a package is missing; {EXTRA}"}), flush=True)  # noqa: T201
    except EngineError as error:
        print(json.dumps({"error": str(error)}), flush=True)  # noqa: T201
    finally:
        if java:
            java.kill()


def end_with_input() -> None:
    """End when newslint has: as if by SIGTERM, so that Java is killed on the way out."""
    sys.stdin.buffer.read()
    interrupt_main(signal.SIGTERM)


def watch(keeper: Keeper, idle: int) -> None:
    """End the keeper when Java has ended, or when nobody has asked for `idle` seconds (never, if it is 0)."""
    while not keeper.has_ended() and not (idle and time.monotonic() - keeper.last > idle):
        time.sleep(0.5)
    keeper.shutdown()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    main(sys.argv[1], int(sys.argv[2]))
