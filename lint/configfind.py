"""Where the nearest configuration file is. Reading it is configfile.py's; most runs never need that."""

from __future__ import annotations

import os
from collections.abc import Iterator

NAME = ".newslint.yaml"
PYPROJECT = "pyproject.toml"


def find(start: str) -> str | None:
    """The nearest configuration file in the folder of a path or above it; .newslint.yaml comes before pyproject.toml."""
    for folder in upwards(start):
        if os.path.isfile(own := os.path.join(folder, NAME)):
            return own
        if has_table(project := os.path.join(folder, PYPROJECT)):
            return project
    return None


def upwards(path: str) -> Iterator[str]:
    """The real folders at and above a path, which need not exist."""
    try:
        folder = os.path.realpath(path)
    except (OSError, ValueError):
        folder = os.getcwd()
    while True:
        yield folder
        if folder == (folder := os.path.dirname(folder)):
            return


def has_table(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return b"[tool.newslint" in file.read()
    except OSError:
        return False
