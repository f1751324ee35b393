"""The command line: the group, its default command, and where each command lives."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from . import __version__
from .errors import NewslintError, one_line

YOUNG_OBJECTS = 100_000
"""Objects made before Python looks for cycles: a start makes many, and none in cycles."""
COMMANDS = {
    "check": "Check articles (the default command).",
    "init": "Write a configuration file to start from.",
    "languagetool": "Get LanguageTool, and keep its server ready for later runs.",
    "rule": "Show what a rule finds, why, and examples.",
    "rules": "List every rule, its state and category.",
    "schema": "Print the JSON schema of a configuration or rule file.",
    "test-rules": "Run the examples of a rule file.",
}


class Commands(click.Group):
    """Commands that are imported when they run; what is no command is a path to check."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = import_module(f".commands.{name.replace('-', '_')}", __package__)
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in COMMANDS and args[0] not in ("-h", "--help", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """The commands, and what the default command takes."""
        default = self.get_command(ctx, "check")
        assert default is not None
        own = super().shell_complete(ctx, incomplete)
        given = default.make_context("check", [], parent=ctx, resilient_parsing=True)
        known = {item.value for item in own}
        more = [item for item in default.shell_complete(given, incomplete) if item.value not in known]
        return own + more

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=Commands, no_args_is_help=True, subcommand_metavar="[COMMAND] PATH...",
    context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
@click.version_option(__version__, prog_name="newslint", message="%(prog)s %(version)s")
def group() -> None:
    """Find what a machine left in English news articles.

    `newslint article.txt` checks a file; `newslint check --help` shows how to choose rules and formats.
    """


def main(args: list[str] | None = None) -> None:
    """Run the command line; ends the process with 0, 1 (findings) or 2 (something was wrong)."""
    gc.set_threshold(YOUNG_OBJECTS)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        if hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(errors="backslashreplace")
    try:
        outcome: Any = group.main(args, prog_name="newslint", standalone_mode=False)
        sys.stdout.flush()
    except NewslintError as error:
        fail(str(error))
    except click.exceptions.Abort:
        fail("stopped")
    except click.ClickException as error:
        fail(hint(error))
    except OSError as error:
        leave_output()
        if not isinstance(error, BrokenPipeError):
            place = error.filename or "standard output"
            fail(f"{place}: {(error.strerror or str(error)).lower()}; write to a file that takes it")
        sys.exit(1)
    gc.freeze()  # what is left goes with the process; looking through it would take as long as a short check
    sys.exit(outcome if isinstance(outcome, int) else 0)


def leave_output() -> None:
    """Let nothing more be written to standard output: its reader is gone, or its disk is full."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def hint(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    more = f"; see {context.command_path} --help" if context else ""
    return error.format_message().rstrip(".").replace("\n", " ") + more


def fail(message: str) -> None:
    click.echo(f"newslint: {one_line(message)}", err=True)
    sys.exit(2)
