"""What may have been meant by an odd word."""

from __future__ import annotations

import pytest

from lint.engines.context.candidates import MOST, candidates


@pytest.mark.parametrize(
    ("word", "kind", "holds"),
    [
        ("stamps", "word", "images"),
        ("counterfeit", "word", "artificial"),
        ("his", "pronoun", "its"),
        ("are", "form", "is"),
        ("ships", "form", "ship"),
        ("ship", "form", "ships"),
        ("of", "function", "in"),
    ],
)
def test_candidates(word: str, kind: str, holds: str) -> None:
    found = candidates(word, kind)
    assert holds in found
    assert word not in found
    assert len(found) <= MOST


@pytest.mark.parametrize("case", [(".", "stop"), ("zzz", "word"), ("zzz", "pronoun"), ("port", "function")])
def test_nothing_is_guessed(case: tuple[str, str]) -> None:
    assert candidates(*case) == []
