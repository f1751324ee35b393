"""Rule files to rules: parsed, checked, compiled to what the engine runs, and cached."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..cache import cached
from ..errors import ConfigError
from ..model import Confidence, Rule, Severity
from .source import own_rules

if TYPE_CHECKING:
    from .schema import AnyRule

COMMON = ("id", "kind", "severity", "confidence", "mqm", "message", "blocks", "quotes", "preview")
PROSE = frozenset(("headline", "dateline", "paragraph", "list", "quote", "caption"))


def load(files: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """newslint's own rules and those of `files`, in that order; a later rule replaces one of the same id.

    Raises ConfigError for a file that can't be read or has a mistake.
    """
    rules = {}
    for path in (own_rules(), *files):
        data = read(path)
        for plain in cached("rules", [os.fsencode(path), data], lambda: compiled(data, str(path))):  # noqa: B023
            rules[plain["id"]] = rule(plain)
    return tuple(rules.values())


def read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}; name a rule file that can be read") from None


def rule(plain: Mapping[str, Any]) -> Rule:
    return Rule(
        id=plain["id"],
        kind=plain["kind"],
        severity=Severity[plain["severity"].upper()],
        confidence=Confidence[plain["confidence"].upper()],
        category=plain["mqm"],
        message=plain["message"],
        params={key: value for key, value in plain.items() if key not in COMMON},
        blocks=frozenset(plain["blocks"]) or PROSE,
        quotes=plain["quotes"],
        preview=plain["preview"],
    )


def compiled(data: bytes, path: str) -> list[dict[str, Any]]:
    """The rules of a file as plain data for the cache, without what only people read."""
    import msgspec

    from .validate import definitions

    plain = [msgspec.to_builtins(definition) for definition in definitions(data, path)]
    return [{key: value for key, value in one.items() if key not in ("why", "source", "examples")} for one in plain]


def definitions(files: Sequence[Path] = ()) -> dict[str, AnyRule]:
    """The full definitions, with reasons and examples, by rule id."""
    from .validate import definitions as parse

    return {one.id: one for path in (own_rules(), *files) for one in parse(read(path), str(path))}
