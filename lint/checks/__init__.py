"""Checks: what a rule file can't say. One file each, a pure function Document -> Iterator[Hit]."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import cast

from ..model import Hit

Check = Callable[..., Iterator[Hit]]
"""Takes the document, and the rule's options by name; the same hits in the same order every time."""


@cache
def find(name: str) -> Check:
    """The check NAME (its file's function `check`) or FILE.FUNCTION; LookupError if there is none."""
    file, _, function = name.partition(".")
    try:
        module = import_module(f".{file}", __name__)
    except ModuleNotFoundError as error:
        if error.name != f"{__name__}.{file}":
            raise
        raise LookupError(f"no check is called '{file}'") from None
    if not callable(getattr(module, function or "check", None)):
        raise LookupError(f"the check '{file}' has no function '{function or 'check'}'")
    return cast(Check, getattr(module, function or "check"))
