"""Capitals of suggestions: what stands in place of a word begins as the word does."""

from __future__ import annotations


def like(found: str, text: str) -> str:
    """A suggestion that begins as what was found does."""
    return text[:1].upper() + text[1:] if found[:1].isupper() else text
