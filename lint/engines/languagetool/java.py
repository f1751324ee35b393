"""LanguageTool's own server, in a Java that doesn't outlive the process that started it."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from subprocess import DEVNULL, PIPE, STDOUT, Popen
from threading import Thread

from ...errors import EngineError

LOOPBACK = "127.0.0.1"
PATIENCE = 60
"""Seconds that Java may take to answer."""
TRIES = 3
"""Ports that are tried, where another program takes the one that was free a moment before."""
TELLING = ("Address already in use", "OutOfMemoryError", "UnsupportedClassVersionError", "Could not", "Error")
"""What the line that tells why Java ended may hold, the most telling first."""


class Java:
    """LanguageTool's own server in a Java of its own; `call` is its command but for the port.

    Raises EngineError if it doesn't come to answer.
    """

    def __init__(self, call: Sequence[str], port: Callable[[], int]) -> None:
        self.is_up = False
        for left in reversed(range(TRIES)):
            self.port = port()
            self.process = Popen(  # noqa: S603
                [*call, "--port", str(self.port)], stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, text=True, errors="replace",
                preexec_fn=partial(end_with, os.getpid()) if sys.platform == "linux" else None,
            )  # fmt: skip
            self.said: list[str] = []
            Thread(target=self.hear, daemon=True).start()
            self.is_up = self.came()
            if self.is_up:
                return
            if not left or not self.is_taken():
                raise EngineError(f"languagetool: LanguageTool can't start ({self.reason()})")

    @property
    def address(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    def hear(self) -> None:
        """Let Java talk; the last lines are kept until it answers, nothing after, for they may hold an article."""
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self.said = [] if self.is_up else [*self.said[-40:], line.strip()]

    def came(self) -> bool:
        """Whether the server answers; otherwise, or when this process is told to end, Java ends."""
        try:
            answers = False
            answers = self.answers()
        finally:
            if not answers:
                self.kill()
        return answers

    def answers(self) -> bool:
        """Whether the server comes to answer before it ends or PATIENCE does."""
        import requests

        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            with suppress(requests.RequestException):
                if requests.get(f"{self.address}/v2/healthcheck", timeout=2).ok and self.process.poll() is None:
                    return True
            time.sleep(0.05)
        return False

    def is_taken(self) -> bool:
        return any(TELLING[0] in line for line in self.said)

    def reason(self) -> str:
        """Why Java ended, in its own words where it has some."""
        found = (line for mark in TELLING for line in self.said if mark in line)
        return next(found, f"Java ended with {self.process.poll()}")[:200]

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


def end_with(parent: int) -> None:
    """Have the kernel kill this process when its parent ends, however that ends (Linux's PR_SET_PDEATHSIG)."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def free_port() -> int:
    with socket.socket() as one:
        one.bind((LOOPBACK, 0))
        port: int = one.getsockname()[1]
        return port
