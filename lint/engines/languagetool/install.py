"""Getting LanguageTool: its jars from Maven Central by name, each checked against the pinned table, into the data folder.

jgo knows Central and how to fetch from it. A jar is put in its place whole or not at all, so that an interrupted
installation goes on where it was.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...errors import EngineError
from .places import Jar, jars, table
from .server import EXTRA

TIMEOUT = 60
"""Seconds without an answer from Central after which it counts as away."""
Fetch = Callable[[Jar], Path]
"""Gets a jar and says where it put it."""


def install(tell: Callable[[int, int, int], None], fetch: Fetch | None = None) -> int:
    """Get the jars that aren't there yet or are damaged; the number of bytes that were fetched.

    `tell` is told after each jar: jars there, jars in all, bytes fetched. Raises EngineError when a jar can't be had
    or isn't the one that it should be.
    """
    here, fetched, wanted = jars(), 0, table()
    scratch = here / f".fetching-{os.getpid()}"
    try:
        here.mkdir(parents=True, exist_ok=True)
        for number, jar in enumerate(wanted, 1):
            if not is_whole(here / jar.name, jar):
                put(fetch or central(scratch), jar, here)
                fetched += jar.size
            tell(number, len(wanted), fetched)
    except OSError as error:
        place = error.filename or here
        raise EngineError(f"{place}: {(error.strerror or str(error)).lower()}; make room or permission there") from None
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return fetched


def put(fetch: Fetch, jar: Jar, here: Path) -> None:
    """Fetch a jar, check it, and put it in its place in one step."""
    got = fetch(jar)
    if not is_whole(got, jar):
        got.unlink()
        raise EngineError(f"{jar.name}: what came is not what was pinned (SHA-256 or size differ); it was thrown away")
    os.replace(got, here / jar.name)


def is_whole(path: Path, jar: Jar) -> bool:
    """Whether a file is there and is a jar of the table, byte for byte."""
    if not path.is_file() or path.stat().st_size != jar.size:
        return False
    return sha256(path.read_bytes()).hexdigest() == jar.sha256


def central(scratch: Path) -> Fetch:
    """What fetches a jar from Maven Central into a folder. Raises EngineError when jgo is missing."""
    try:
        from jgo.maven import MavenContext
        from requests import RequestException
    except ImportError:
        raise EngineError(f"languagetool: a package is missing; {EXTRA}") from None
    context = MavenContext(repo_cache=scratch, local_repos=[], timeout=TIMEOUT)

    def fetch(jar: Jar) -> Path:
        try:
            return artifact(context, jar).resolve()  # type: ignore[no-any-return]
        except (RequestException, RuntimeError) as error:
            reason = " ".join(str(error).split())[:200]
            raise EngineError(f"{jar.name}: Maven Central didn't give it ({reason}); run the command again, it goes on") from None

    return fetch


def artifact(context: Any, jar: Jar) -> Any:
    """A jar as jgo names it: group, artifact, version, and a classifier if its file has one."""
    *group, name, version, file = jar.path.split("/")
    classifier = file.removeprefix(f"{name}-{version}").removesuffix(".jar").lstrip("-")
    return context.project(".".join(group), name).at_version(version).artifact(classifier=classifier)
