"""The corpus: what was planted is found, with the suggestion meant; nothing else is, and clean articles are silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lint import Config, Finding, Linter

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
GOLD: dict[str, list[dict[str, Any]]] = json.loads((CORPUS / "artifacts" / "gold.json").read_text(encoding="utf-8"))
CLEAN = sorted((CORPUS / "clean").iterdir())
KNOWN_MISSES: dict[str, set[str]] = {"museum-return.txt": {"a deception"}}
"""Planted defects that no rule finds yet, by file: a rule that comes to find one takes it off this list."""


@pytest.fixture(scope="module")
def linter() -> Linter:
    """All rules, those in preview too."""
    return Linter(Config(preview=True))


def findings(linter: Linter, path: Path) -> tuple[Finding, ...]:
    return linter.lint(path.read_bytes(), str(path))


def place(text: str, record: dict[str, Any]) -> tuple[int, int]:
    at = -1
    for _ in range(record["nth"]):
        at = text.index(record["text"], at + 1)
    return at, at + len(record["text"])


@pytest.mark.parametrize("name", sorted(GOLD))
def test_planted_defects_are_found_and_nothing_else(linter: Linter, name: str) -> None:
    path = CORPUS / "artifacts" / name
    text = path.read_bytes().decode()
    spans = [(*place(text, record), record["text"]) for record in GOLD[name]]
    found = findings(linter, path)
    missed = {what for start, end, what in spans if not any(f.span.start < end and start < f.span.end for f in found)}
    elsewhere = [f for f in found if not any(f.span.start < end and start < f.span.end for start, end, _ in spans)]
    assert missed == KNOWN_MISSES.get(name, set())
    assert [(f.rule, f.text) for f in elsewhere] == []


def test_suggestions_are_those_meant(linter: Linter) -> None:
    right = total = 0
    for name, records in GOLD.items():
        path = CORPUS / "artifacts" / name
        text = path.read_bytes().decode()
        for record in (one for one in records if "suggestion" in one):
            start, end = place(text, record)
            touching = [f for f in findings(linter, path) if f.span.start < end and start < f.span.end and f.edits]
            total += bool(touching)
            meant = text[:start] + record["suggestion"] + text[end:]
            right += any(text[: f.span.start] + edit.text + text[f.span.end :] == meant for f in touching for edit in f.edits)
    assert total >= 40
    assert right / total >= 0.8


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_clean_articles_are_silent(linter: Linter, path: Path) -> None:
    assert [(f.rule, f.text) for f in findings(linter, path)] == []
