"""Where an article probably came from: the language that its findings' evidence names ('es: estampa; pt: estampa'), and how it
reads as a whole by an engine's verdict."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Finding, Verdict

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


def told(findings: Iterable[Finding], verdict: Verdict | None = None) -> str:
    """What is said of an article as a whole, in a line; empty if there is nothing to say."""
    return " ".join(one for one in (pointed(findings), read(verdict)) if one)


def read(verdict: Verdict | None) -> str:
    """'It reads as spun: 31 odd words in 1,000, more than 99% of clean articles have.', or nothing."""
    if verdict is None or not verdict.reads_as:
        return ""
    more = f"more than {verdict.percentile:.0f}% of clean articles have"
    return f"It reads as {verdict.reads_as}: {verdict.odd:.0f} different odd words in 1,000, {more}."


def pointed(findings: Iterable[Finding]) -> str:
    """'7 findings point to Spanish.', or nothing; findings that repeat a word count once."""
    counts = pivots(findings)
    name = likely(counts)
    return f"{counts[name]} different findings point to {named(name)}." if name else ""


def named(pivot: str) -> str:
    """'Spanish' for es, 'a word spinner' for the spinner."""
    from ..lexicon.senses import LANGUAGES

    return "a word spinner" if pivot == SPINNER else LANGUAGES.get(pivot, pivot)
