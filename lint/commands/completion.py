"""What a shell offers after TAB: rules and categories, files, folders. Read only when a shell asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from click import Context, Parameter
    from click.shell_completion import CompletionItem


def keep_commas() -> None:
    """Let a list of names be completed in fish too, whose script by click ends a completion at its first comma."""
    from click.shell_completion import FishComplete, add_completion_class

    class Fish(FishComplete):
        source_template = FishComplete.source_template.replace("string split", "string split --max 1")

    add_completion_class(Fish)


def file(_context: Context, _parameter: Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell offer files, as it does for other commands."""
    return place("file", incomplete)


def folder(_context: Context, _parameter: Parameter, incomplete: str) -> list[CompletionItem]:
    return place("dir", incomplete)


def place(kind: str, incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type=kind)]


def rule(_context: Context, _parameter: Parameter, incomplete: str) -> list[CompletionItem]:
    """The rules whose ids begin like this, with their categories."""
    from click.shell_completion import CompletionItem

    from ..rules import loader

    rules = sorted(loader.load(), key=lambda one: one.id)
    return [CompletionItem(one.id, help=one.category) for one in rules if one.id.startswith(incomplete)]


def names(context: Context, parameter: Parameter, incomplete: str) -> list[CompletionItem]:
    """The rules and MQM categories that the last of some names, parted by commas, may become."""
    from click.shell_completion import CompletionItem

    from ..rules import loader

    before, comma, last = incomplete.rpartition(",")
    categories = {one.category for one in loader.load()}
    categories |= {category.partition("/")[0] for category in categories}
    found = [CompletionItem(one, help="category") for one in sorted(categories) if one.startswith(last)]
    return [CompletionItem(before + comma + one.value, help=one.help) for one in (*rule(context, parameter, last), *found)]
