"""Which language an article probably came through, as its findings' evidence has it ('es: estampa; pt: estampa')."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Finding

SEVERAL = 3
"""Different words or phrases that must agree before a pivot is named."""
SPINNER = "spinner"
"""What stands in place of a language in the evidence of spun text."""


def pivots(findings: Iterable[Finding]) -> dict[str, int]:
    """How many different words or phrases point to each language or to a spinner, the most first."""
    seen: dict[str, set[str]] = {}
    for finding in findings:
        for one in finding.evidence.split("; "):
            language, colon, word = one.partition(": ")
            if colon and word and (language == SPINNER or (len(language) == 2 and language.isalpha())):
                seen.setdefault(language, set()).add(word)
    return {language: len(words) for language, words in sorted(seen.items(), key=lambda one: (-len(one[1]), one[0]))}


def likely(counts: dict[str, int]) -> str:
    """The one that several words point to, and more than to any other; empty if there is none."""
    first, second = [*counts.items(), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= SEVERAL and first[1] > second[1] else ""


def told(findings: Iterable[Finding]) -> str:
    """'7 findings point to Spanish.', or nothing; findings that repeat a word count once."""
    counts = pivots(findings)
    name = likely(counts)
    return f"{counts[name]} different findings point to {named(name)}." if name else ""


def named(pivot: str) -> str:
    """'Spanish' for es, 'a word spinner' for the spinner."""
    from ..lexicon.senses import LANGUAGES

    return "a word spinner" if pivot == SPINNER else LANGUAGES.get(pivot, pivot)
