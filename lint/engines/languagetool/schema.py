"""What profile.yaml may say."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from ...typed_yaml import load

Why = Annotated[str, msgspec.Meta(min_length=10)]


class Standing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the findings of a category or rule are to an editor."""

    mqm: Annotated[str, msgspec.Meta(pattern=r"^[a-z-]+(/[a-z-]+)?$")]
    severity: Literal["error", "warning", "suggestion"]
    confidence: Literal["high", "medium", "low"]


class ProfileFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file. A rule's id may end with *, for all that begin so."""

    categories: dict[str, Standing]
    rules: dict[str, Standing]
    off_categories: dict[str, Why]
    off: dict[str, Why]
    known: list[str]


def check(data: bytes, path: str) -> Any:
    """The file as plain data. Raises ConfigError for a mistake in it."""
    return msgspec.to_builtins(load(data, path, ProfileFile))
