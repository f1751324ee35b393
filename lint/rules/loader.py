"""Rule files to rules: parsed, checked, compiled to what the engine runs, and cached."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..cache import cached
from ..errors import ConfigError
from ..model import About, Confidence, Prepared, Rule, Severity
from .patterns import prepare
from .source import own_rules

if TYPE_CHECKING:
    from .schema import AnyRule

COMMON = ("id", "kind", "severity", "confidence", "mqm", "message", "blocks", "quotes", "preview", "prepared", "silencers")
FORM = 15
"""The form of compiled rules in the cache; counted up when code changes what it holds."""
PROSE = frozenset(("headline", "dateline", "paragraph", "list", "quote", "caption"))


def load(files: Sequence[str | os.PathLike[str]] = ()) -> tuple[Rule, ...]:
    """newslint's own rules and those of `files`, in that order; a later rule replaces one of the same id.

    Raises ConfigError for a file that can't be read or has a mistake.
    """
    rules = {}
    for path in (own_rules(), *files):
        data = read(path)
        for plain in cached(f"rules-{FORM}", [os.fsencode(path), data], lambda: compiled(data, str(path))):  # noqa: B023
            rules[plain["id"]] = rule(plain)
    return tuple(rules.values())


def read(path: str | os.PathLike[str]) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
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
        patterns=tuple(Prepared(*one) for one in plain.get("prepared", ())),
        silencers=tuple(Prepared(*one) for one in plain.get("silencers", ())),
    )


def compiled(data: bytes, path: str) -> list[dict[str, Any]]:
    """The rules of a file as plain data for the cache."""
    from .validate import definitions

    return [plain(definition) for definition in definitions(data, path)]


def plain(definition: AnyRule) -> dict[str, Any]:
    """A definition as plain data, its patterns prepared, without what only people read."""
    import msgspec

    from . import kinds

    keys = {key: value for key, value in msgspec.to_builtins(definition).items() if key not in ("why", "source", "examples")}
    bare = rule(keys)
    prepared = {"prepared": kinds.of(bare).patterns(bare), "silencers": silencers(bare)}
    return keys | {
        key: [(one.text, one.whole, [sorted(words) for words in one.anchors]) for one in found] for key, found in prepared.items()
    }


def silencers(rule: Rule) -> list[Prepared]:
    """The prepared patterns that silence a rule where they stand."""
    return [prepare(one, nonword=rule.params.get("nonword", False)) for one in rule.params.get("unless", ())]


def definitions(files: Sequence[str | os.PathLike[str]] = ()) -> dict[str, AnyRule]:
    """The full definitions, with reasons and examples, by rule id."""
    from .validate import definitions as parse

    return {one.id: one for path in (own_rules(), *files) for one in parse(read(path), str(path))}


def about(files: Sequence[str | os.PathLike[str]] = ()) -> dict[str, About]:
    """What people read about the rules, by rule id."""
    return {name: told(one) for name, one in definitions(files).items()}


def told(one: AnyRule) -> About:
    return About(
        one.id,
        Severity[one.severity.upper()],
        Confidence[one.confidence.upper()],
        one.mqm,
        one.why,
        one.source,
        tuple(one.examples.bad),
        tuple(one.examples.good),
    )
