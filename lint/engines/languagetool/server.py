"""The way to a keeper: one that was kept on purpose, or one of this process's own that ends with it."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any
from weakref import finalize

from ...cache import directory
from ...errors import EngineError
from ...record import Record

if TYPE_CHECKING:
    from subprocess import Popen

Said = dict[str, Any]
"""What the keeper says: an object of JSON."""
Answer = Callable[[], Said]
"""Waits for an answer; raises EngineError."""
LIMIT = 300
"""Seconds that an answer may take."""
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
EXTRA = "pip install 'newslint[languagetool]'"


class Server(Record):
    """Where a keeper listens, what it and its callers know each other by, and its process."""

    port: int
    token: str
    pid: int


class Starting:
    """A keeper that is coming up: to be kept for `idle` seconds without work, or with 0 to end with this process."""

    def __init__(self, source: str, idle: int = 0) -> None:
        from importlib.util import find_spec
        from subprocess import DEVNULL, PIPE, Popen

        if not find_spec("language_tool_python"):
            raise EngineError(f"languagetool: a package is missing; {EXTRA}")
        paths = [ROOT, *filter(None, [os.environ.get("PYTHONPATH")])]
        self.process = Popen(  # noqa: S603
            [sys.executable, "-P", "-m", f"{__package__}.keeper", source, str(idle)],
            stdin=DEVNULL if idle else PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=bool(idle),
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )  # fmt: skip
        finalize(self, end, self.process)

    def ready(self) -> Server:
        """Where it listens, once it does. Raises EngineError if it can't start."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise EngineError("languagetool: LanguageTool's process ended while it started; run newslint again")
        said = json.loads(line)
        if "error" in said:
            raise EngineError(said["error"])
        return Server(**said)


def end(process: Popen[bytes]) -> None:
    """Let go of a keeper: one of this process's own ends then, and is waited for."""
    if process.stdout:
        process.stdout.close()
    if process.stdin:
        process.stdin.close()
        process.wait()
    process.returncode = process.returncode or 0  # one that is kept is nobody's child any more


class LostError(EngineError):
    """A check failed in the middle; its server is not to be asked again."""


def ask(server: Server, **request: Any) -> Answer:
    """Send a request and give what waits for its answer. Raises LostError when the keeper is gone or not the one known."""
    with told(), ExitStack() as opened:
        connection = opened.enter_context(socket.socket())
        connection.settimeout(LIMIT)
        connection.connect(("127.0.0.1", server.port))
        stream = opened.enter_context(connection.makefile("rwb"))
        if stream.readline().decode().strip() != server.token[:16]:
            raise ConnectionError
        stream.write(json.dumps({"token": server.token[16:], **request}).encode() + b"\n")
        stream.flush()
        held = opened.pop_all()

    def answer() -> Said:
        with told(), held:
            found: Said = json.loads(stream.readline())
        if "error" in found:
            raise LostError(f"LanguageTool failed ({found['error']}); run newslint again")
        return found

    return answer


@contextmanager
def told() -> Iterator[None]:
    """What goes wrong with a connection, as a LostError."""
    try:
        yield
    except TimeoutError:
        raise LostError(f"LanguageTool gave no answer in {LIMIT} seconds; split the article, or try again") from None
    except (OSError, ValueError):
        raise LostError("LanguageTool ended in the middle of the check; run newslint again") from None


def state() -> str:
    """The file that tells of the server that is kept on purpose; where it is lost, the server ends idle."""
    return os.path.join(directory(), "languagetool-server.json")


def kept(source: str | None = None) -> Server | None:
    """The server that is kept, if it still runs; with `source` only one of that LanguageTool."""
    with suppress(OSError, ValueError, KeyError, TypeError, EngineError):
        with open(state(), encoding="utf-8") as file:
            known = json.load(file)
        server = Server(known["port"], known["token"], known["pid"])
        if source in (None, known["source"]) and ask(server, do="status")():
            return server
    return None


def keep(source: str, idle: int) -> Server:
    """Start a server that outlives this process, and note it for others of this user. Raises EngineError if it can't start."""
    starting = Starting(source, idle)
    server = starting.ready()
    try:
        os.makedirs(directory(), exist_ok=True)
        forget()
        with open(os.open(state(), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            json.dump({"source": source, **server._asdict()}, file)
    except OSError as error:
        ask(server, do="stop")()
        raise EngineError(f"{state()}: {(error.strerror or str(error)).lower()}; make room or permission there") from None
    return server


def stop() -> bool:
    """End the server that is kept; whether there was one."""
    server = kept()
    if server:
        with suppress(EngineError):
            ask(server, do="stop")()
    forget()
    return bool(server)


def forget() -> None:
    with suppress(FileNotFoundError):
        os.unlink(state())
