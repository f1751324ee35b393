"""What a rule file must satisfy beyond its schema: unique ids, marked examples, patterns that compile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..errors import ConfigError
from ..model import Rule
from ..typed_yaml import convert, line_of, parse
from . import kinds
from .loader import rule, silencers
from .matcher import compiles
from .schema import AnyRule, Definition, RuleFile


def definitions(data: bytes, path: str) -> list[AnyRule]:
    """The rules of a file; ConfigError names the file, line and cure of the first mistake."""
    import msgspec

    value = parse(data, path)
    if not isinstance(value, Mapping):
        raise ConfigError(f"{path}:1: not a rule file; write 'rules:' and a list of rules under it")
    file = convert(value, data, path, RuleFile)
    seen: set[str] = set()
    for index, definition in enumerate(file.rules):
        for problem in problems(definition, rule(msgspec.to_builtins(definition)), seen):
            raise ConfigError(f"{path}:{line_of(data, ['rules', index])}: rule '{definition.id}': {problem}")
        seen.add(definition.id)
    return file.rules


def problems(definition: Definition, rule: Rule, seen: set[str]) -> Iterator[str]:
    if definition.id in seen:
        yield "the id is used twice; give each rule its own"
    for example in definition.examples.bad:
        if example.count("«") != 1 or example.count("»") != 1 or example.index("«") > example.index("»"):
            yield f"the bad example {example[:40]!r} must mark one span with « and »"
    for example in definition.examples.good:
        if "«" in example or "»" in example:
            yield f"the good example {example[:40]!r} must not mark a span"
    for pattern in (*kinds.of(rule).patterns(rule), *silencers(rule)):
        if reason := compiles(pattern.text):
            yield f"{reason}; patterns are RE2 syntax: no look-around, no back-references"
    yield from kinds.of(rule).problems(rule)
