"""newslint init: a configuration file to start from."""

from __future__ import annotations

from pathlib import Path

import click

from ..configfind import NAME
from ..errors import NewslintError
from . import completion

STARTER = """\
# newslint's settings for the articles below this folder; `newslint check --show-config` prints all that are in force.

# Rules and MQM categories to leave out (`newslint rules` lists them):
ignore: []

# Report nothing below this; end with 1 from this severity on (error, warning, suggestion):
min-severity: suggestion
fail-on: warning

# Your own rule files, and articles to leave out:
rules: []
exclude: []
"""


@click.command("init")
@click.argument("folder", default=".", metavar="[FOLDER]", shell_complete=completion.folder)
def command(folder: str) -> None:
    """Write .newslint.yaml with the common settings; never over an existing one."""
    path = Path(folder) / NAME
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(STARTER)
    except FileExistsError:
        raise NewslintError(f"{path}: exists already; edit it, or remove it first") from None
    except OSError as error:
        raise NewslintError(f"{path}: {(error.strerror or str(error)).lower()}; name a folder that can be written") from None
    click.echo(f"wrote {path}")
