"""The user's own line format, such as '{path}:{line}:{column}: {rule} {message}'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import Formatter

from ..errors import ConfigError
from . import Look, Result
from .record import record

FIELDS = (
    "path", "rule", "category", "severity", "confidence", "message", "line", "column", "end_line", "end_column",
    "start", "end", "text", "suggestion", "evidence", "fingerprint",
)  # fmt: skip


CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    return lines(results, look.line_format)


def lines(results: Iterable[Result], line_format: str) -> Iterator[str]:
    """One line a finding; line breaks in a finding's text become spaces. Raises ConfigError for an unknown field."""
    validate(line_format)
    for result in results:
        for finding in result.findings:
            fields = {"path": result.path, **record(result.document, finding)}
            fields["suggestion"] = fields["suggestions"][0]["text"] if fields["suggestions"] else ""
            yield one_line(line_format.format_map({key: printable(str(fields[key])) for key in FIELDS})) + "\n"


def one_line(text: str) -> str:
    return " ".join(text.splitlines()) if len(text.splitlines()) > 1 else text


def printable(text: str) -> str:
    """A field without what would break the line or steer a terminal."""
    return text if text.isprintable() else CONTROL.sub(lambda match: repr(match[0])[1:-1], one_line(text))


def validate(line_format: str) -> None:
    """Only plain fields: no attributes, no indexes."""
    try:
        fields = [(name, spec, way) for _, name, spec, way in Formatter().parse(line_format) if name is not None]
    except ValueError as error:
        raise ConfigError(f"line format {line_format!r}: {error}; write a brace twice to mean itself") from None
    for name, spec, way in fields:
        if name not in FIELDS:
            raise ConfigError(f"line format {line_format!r} has the unknown field '{name}'; there are {', '.join(FIELDS)}")
        if way or not re.fullmatch(r"[<>^]?\d{0,3}", spec or ""):
            raise ConfigError(f"line format {line_format!r}: '{way or spec}' is no width; write one such as {{{name}:>12}}")
