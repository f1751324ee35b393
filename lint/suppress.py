"""Suppressions: findings that somebody looked at and accepted, said in the article, beside it, or in the configuration.

In Markdown and HTML a comment says it: `<!-- newslint-disable-next-line RULE, RULE -- reason -->`, `newslint-disable`
up to `newslint-enable` or the end, `newslint-disable-file`; without a rule it stands for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from .config import is_under
from .document import Document
from .model import NOWHERE, Finding, Span, Suppression

COMMENT = r"(?s)<!--\s*newslint-(disable-next-line|disable-file|disable|enable)(?=\s|-->)(.*?)-->"


def suppressed(
    document: Document, findings: Iterable[Finding], given: Sequence[Suppression] = ()
) -> tuple[list[Finding], list[Suppression]]:
    """The findings that no comment of the article and no `given` suppression accepts, and the suppressions without any."""
    known = [*comments(document), *given]
    kept, used = [], set()
    for finding in findings:
        by = [one for one in known if covers(one, finding)]
        used.update(by)
        if not by:
            kept.append(finding)
    return kept, [one for one in known if one not in used]


def covers(one: Suppression, finding: Finding) -> bool:
    """Whether a finding is of a suppression's rules, begins where it holds, and has its text."""
    place = one.where
    if place and not place.start <= finding.span.start < max(place.end, place.start + 1):
        return False
    return is_of(finding, one.rules) and (not one.text or " ".join(finding.text.split()) == one.text)


def is_of(finding: Finding, names: Sequence[str]) -> bool:
    """Whether rules or categories that are named, or all if none is, take in a finding."""
    return not names or any(is_under(name, finding.rule, finding.category) for name in names)


def comments(document: Document) -> Iterator[Suppression]:
    """What the comments of an article suppress."""
    if document.format == "plain" or "newslint-disable" not in document.text:
        return
    opened: list[Suppression] = []
    for match in re.finditer(COMMENT, document.text):
        source = Span(*match.span())
        if not document.is_masked(source):
            continue
        rules = tuple(match[2].partition("--")[0].replace(",", " ").split())
        if match[1] == "disable":
            opened.append(Suppression(rules, Span(source.end, len(document.text)), source=source))
        elif match[1] == "enable":
            yield from (one._replace(where=Span(one.source.end, source.start)) for one in opened if closes(rules, one))
            opened = [one for one in opened if not closes(rules, one)]
        else:
            where = next_line(document, source.end) if match[1] == "disable-next-line" else Span(0, len(document.text))
            yield Suppression(rules, where, source=source)
    yield from opened


def closes(rules: tuple[str, ...], one: Suppression) -> bool:
    return not rules or bool(set(rules) & set(one.rules))


def next_line(document: Document, place: int) -> Span:
    """The first line below a place that has any text."""
    below = range(document.lines.position(place)[0] + 1, len(document.lines.starts) + 1)
    lines = chain((Span(*document.lines.bounds(line)) for line in below), (NOWHERE,))
    return next(line for line in lines if line == NOWHERE or document.text[line.start : line.end].strip())
