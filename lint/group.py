"""The commands of the command line, their help, and where each lives."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from . import __version__
from .commands import COMMANDS


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
