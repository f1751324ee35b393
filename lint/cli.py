"""The command line: runs a command, and ends the process as its outcome asks.

A run over files without any option needs no parser of options; to import one costs such a run a fifth of its start.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

from .commands import COMMANDS
from .errors import NewslintError, one_line

YOUNG_OBJECTS = 1_000_000
"""Objects made before Python looks for cycles: a start and a check make many, and none in cycles."""
ASKED_TO_COMPLETE = "_NEWSLINT_COMPLETE"
"""The variable by which a shell asks click for its script, or for what TAB offers."""


def main(args: list[str] | None = None) -> None:
    """Run the command line; ends the process with 0, 1 (findings) or 2 (something was wrong)."""
    gc.set_threshold(YOUNG_OBJECTS)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        if hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(errors="backslashreplace")
    words = sys.argv[1:] if args is None else args
    if ASKED_TO_COMPLETE in os.environ:
        from .commands import completion

        completion.keep_commas()
    try:
        outcome = plain(words) if is_plain(words) else parsed(words)
        sys.stdout.flush()
    except NewslintError as error:
        fail(str(error))
    except KeyboardInterrupt:
        fail("stopped")
    except OSError as error:
        leave_output()
        if not isinstance(error, BrokenPipeError):
            place = error.filename or "standard output"
            fail(f"{place}: {(error.strerror or str(error)).lower()}; write to a file that takes it")
        sys.exit(1)
    gc.freeze()  # what is left goes with the process; looking through it would take as long as a short check
    sys.exit(outcome if isinstance(outcome, int) else 0)


def is_plain(words: Sequence[str]) -> bool:
    """Whether a command line is files and folders and nothing else, and no shell asks for a completion."""
    is_path = [word == "-" or not word.startswith("-") for word in words]
    return bool(words) and all(is_path) and words[0] not in COMMANDS and ASKED_TO_COMPLETE not in os.environ


def plain(paths: Sequence[str]) -> int:
    """Check files as without any option."""
    from .commands import checking

    return checking.check(tuple(paths), checking.DEFAULTS)


def parsed(words: Sequence[str]) -> Any:
    """Run what a command line says."""
    import click

    from .group import group

    try:
        return group.main(list(words), prog_name="newslint", standalone_mode=False)
    except click.exceptions.Abort:
        fail("stopped")
    except click.ClickException as error:
        fail(hint(error))


def leave_output() -> None:
    """Let nothing more be written to standard output: its reader is gone, or its disk is full."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def hint(error: Any) -> str:
    """A usage error in one line, with where to look."""
    context = getattr(error, "ctx", None)
    more = f"; see {context.command_path} --help" if context else ""
    return str(error.format_message()).rstrip(".").replace("\n", " ") + more


def fail(message: str) -> NoReturn:
    sys.stderr.write(f"newslint: {one_line(message)}\n")
    sys.exit(2)
