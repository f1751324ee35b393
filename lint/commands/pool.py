"""Many files at once: each is checked by one of several processes, and told in its turn."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Generic, TypeVar

from ..errors import NewslintError
from ..linter import Linter
from .outcome import File, Outcome, checked

T = TypeVar("T")
CHUNK_FILES, CHUNK_BYTES = 16, 100_000
"""Files, and bytes, that make one task; a larger file is a task of its own."""
AHEAD = 3
"""Tasks for each process that may wait or be done before their turn: what bounds the memory."""
DIED = "a process that checked files was ended from outside, perhaps for want of memory; run fewer with -j"

own: Linter
"""The linter of a worker process."""


def prepare(linter: Linter) -> None:
    global own
    own = linter


def work(files: Sequence[File]) -> list[Outcome]:
    return [checked(own, file)._replace(document=None) for file in files]


class Pool:
    """Processes with one linter. `outcomes` may be asked for once."""

    def __init__(self, linter: Linter, jobs: int) -> None:
        can_fork = sys.platform == "linux" and threading.active_count() == 1
        context = get_context("fork" if can_fork else "spawn")
        self.executor = ProcessPoolExecutor(jobs, context, prepare, (linter,))
        self.most = AHEAD * jobs

    def outcomes(self, files: Iterable[File | T]) -> Iterator[tuple[File, Outcome] | T]:
        """What came of each file, in order; anything else among them is passed on in its turn.

        Raises NewslintError when a process was killed.
        """
        waiting: deque[Task[T]] = deque()
        try:
            for chunk in chunks(files):
                todo = [one for one in chunk if isinstance(one, File)]
                waiting.append(Task(chunk, self.executor.submit(work, todo) if todo else None))
                while waiting and (len(waiting) > self.most or waiting[0].is_done()):
                    yield from waiting.popleft().told()
            while waiting:
                yield from waiting.popleft().told()
        except BrokenProcessPool:
            raise NewslintError(DIED) from None
        finally:
            self.executor.shutdown(wait=True, cancel_futures=True)


class Task(Generic[T]):
    """Some files that one process checks, among what is only passed on."""

    def __init__(self, chunk: Sequence[File | T], future: Future[list[Outcome]] | None) -> None:
        self.chunk = chunk
        self.future = future

    def is_done(self) -> bool:
        return self.future is None or self.future.done()

    def told(self) -> Iterator[tuple[File, Outcome] | T]:
        outcomes = iter(self.future.result() if self.future else ())
        for one in self.chunk:
            yield (one, next(outcomes)) if isinstance(one, File) else one


def chunks(files: Iterable[File | T]) -> Iterator[list[File | T]]:
    chunk: list[File | T] = []
    size = 0
    for one in files:
        chunk.append(one)
        size += len(one.data) if isinstance(one, File) else 0
        if len(chunk) >= CHUNK_FILES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
