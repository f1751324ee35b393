"""What a configuration file may say, and its published JSON schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from .engines import PREFIXES
from .reports import FORMATS

SeverityName = Literal["error", "warning", "suggestion"]
ConfidenceName = Literal["high", "medium", "low"]


class SidecarEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Findings that are accepted in one article, and why; with `text` only those of just this text."""

    rules: Annotated[list[str], Meta(min_length=1)]
    reason: Annotated[str, Meta(min_length=1)]
    text: str = ""


class Suppress(SidecarEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Findings that the project accepts in the files that fit one of the globs `paths`, relative to the configuration."""

    paths: list[str] = []


class ConfigFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """.newslint.yaml, or the table [tool.newslint] of pyproject.toml. Paths are relative to the file."""

    extends: str | list[str] = []
    select: list[str] = []
    ignore: list[str] = []
    engines: list[Annotated[str, Meta(pattern=f"^({'|'.join(PREFIXES)})$")]] = []
    preview: bool | None = None
    min_severity: SeverityName | None = None
    min_confidence: ConfidenceName | None = None
    fail_on: SeverityName | None = None
    rules: list[str] = []
    vocabulary: list[str] = []
    style: Literal["none", "ap", "bbc", "guardian", "reuters"] | None = None
    exclude: list[str] = []
    suppress: list[Suppress] = []
    severity: dict[str, SeverityName] = {}
    format: Annotated[str, Meta(pattern=f"^({'|'.join(FORMATS)})$")] | None = None
    line_format: str | None = None
    template: str | None = None
    max_bytes: Annotated[int, Meta(gt=0, le=2**40)] | None = None


def json_schema() -> dict[str, Any]:
    """The JSON schema of a configuration file, for editors."""
    return msgspec.json.schema(ConfigFile)
