"""newslint cache: where the cache is and how large, or what it holds forgotten."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import click

from ..cache import directory

OWN = re.compile(r"[\w-]+-[0-9a-f]{16}\.(?:json|lines)(?:\.\d+)?|results-\d+\.sqlite(?:-\w+)?")
"""The names of its files; whatever else lies in the folder stays."""


@click.command("cache")
@click.argument("action", type=click.Choice(["show", "clear"]), default="show")
def command(action: str) -> int:
    """Show where compiled rules and earlier results are kept, or `clear` them."""
    folder = directory()
    files = list(own(folder))
    size = sum(os.path.getsize(path) for path in files)
    for path in files if action == "clear" else ():
        os.remove(path)
    done = "removed from" if action == "clear" else "in"
    click.echo(f"{len(files)} files, {size / 1e6:.1f} MB {done} {folder}")
    return 0


def own(folder: str) -> Iterator[str]:
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
        if OWN.fullmatch(name):
            yield os.path.join(folder, name)
