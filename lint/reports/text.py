"""text: for people at a terminal; each finding with its line, a caret under the place, and a summary."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from time import monotonic

from ..document import Document
from ..model import Finding, Severity, Span
from . import Look, Result
from .pivots import told

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
CODES = {"red": 31, "green": 32, "yellow": 33, "cyan": 36, "bold": 1, "dim": 2, "underline": 4}
"""What a terminal is told (ECMA-48, select graphic rendition)."""
INDENT = " " * 6
MOST_PLACES = 5
"""Other places that are told of a finding."""


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    count: Counter[Severity] = Counter()
    explained: set[str] = set()
    files = words = 0
    for result in results:
        files, words = files + 1, words + result.document.word_count
        if result.findings:
            yield style(printable(result.path), look, "bold", "underline") + "\n"
        for finding in result.findings:
            count[finding.severity] += 1
            yield entry(result.document, finding, look)
            if look.explain and finding.rule not in explained:
                explained.add(finding.rule)
                yield reason(finding, look)
        if line := told(result.findings, result.verdict):
            yield f"  {style(line, look, 'bold')}\n\n"
    if not look.quiet:
        yield summary(count, files, words, look)


def entry(document: Document, finding: Finding, look: Look) -> str:
    """A finding's head line, the text around it with carets, and what is suggested."""
    line, column = document.lines.position(finding.span.start)
    severity = style(f"{finding.severity.label:<10}", look, COLORS[finding.severity], "bold")
    head = f"{style(f'{line}:{column}', look, 'bold')}  {severity} {printable(finding.message)}"
    parts = [f"  {head}  {style(finding.rule, look, 'dim')}", *snippet(document, finding, look)]
    texts = [edit.text for edit in finding.edits]
    if texts and not all(f"'{text}'" in finding.message for text in texts):
        shown = [printable(text) if text.strip() else "(delete)" for text in texts]
        parts.append(f"{INDENT}{style('→', look, 'green')} {style(' | '.join(shown), look, 'green')}")
    parts += [f"{INDENT}{style(line, look, 'dim')}" for line in elsewhere(document, finding)]
    return "\n".join(parts) + "\n\n"


def reason(finding: Finding, look: Look) -> str:
    """Why the rule of a finding exists, wrapped to the width."""
    from textwrap import wrap

    about = look.about().get(finding.rule)
    lines = wrap(about.why, max(look.width - len(INDENT), 40)) if about else []
    return "".join(f"{INDENT}{style(line, look, 'dim')}\n" for line in lines) + ("\n" if lines else "")


def elsewhere(document: Document, finding: Finding) -> Iterator[str]:
    """The other places that a finding speaks of, a line for each thing that is said of them."""
    places: dict[str, list[str]] = {}
    for one in finding.related:
        line, column = document.lines.position(one.span.start)
        places.setdefault(printable(one.message), []).append(f"{line}:{column}")
    for message, found in places.items():
        more = f" and {len(found) - MOST_PLACES} more" if len(found) > MOST_PLACES else ""
        yield f"see {', '.join(found[:MOST_PLACES])}{more}: {message}"


def snippet(document: Document, finding: Finding, look: Look) -> list[str]:
    """The source around a span, cropped to the width, and carets under it (on its first line)."""
    span = first_line(document, finding.span)
    start, end = document.lines.bounds(document.lines.position(span.start)[0])
    source = document.text[start:end].rstrip("\r\n")
    left, right = span.start - start, max(span.end - start, span.start - start + 1)
    room = max(look.width - len(INDENT) - 2, 20)
    begin, finish = crop(len(source), left, right, room)
    before = ("…" if begin else "") + printable(source[begin:left])
    inside = printable(source[left:right][:room]) or " "
    after = printable(source[right:finish]) + ("…" if finish < len(source) else "")
    carets = " " * columns(before) + "^" * max(columns(inside), 1)
    color = COLORS[finding.severity]
    return [
        f"{INDENT}{before}{style(inside, look, color, 'bold')}{after}".rstrip(),
        f"{INDENT}{style(carets, look, color)}",
    ]


def first_line(document: Document, span: Span) -> Span:
    """The part of a span that lies on its first line with any text."""
    text = document.text[span.start : span.end]
    start = span.start + (len(text) - len(text.lstrip()) if text.strip() else 0)
    return Span(start, span.start + len(text.rstrip()) if text.strip() else span.end)


def crop(length: int, left: int, right: int, room: int) -> tuple[int, int]:
    """The part of a line that is shown: the span with about as much before it as after it."""
    if length <= room:
        return 0, length
    begin = max(0, min(left - (room - (right - left)) // 2, length - room))
    begin = min(begin, left)
    return begin, min(length, max(begin + room, right))


def printable(text: str) -> str:
    """Without anything that would move the cursor or turn the writing direction."""
    return text if text.isprintable() else "".join(map(visible, text))


def visible(character: str) -> str:
    if character.isspace():
        return " "
    return "\ufffd" if unicodedata.category(character) in ("Cc", "Cs") or is_bidi(character) else character


def is_bidi(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def columns(text: str) -> int:
    """Terminal columns: two for wide characters, none for combining and format marks."""
    if text.isascii():
        return len(text)
    odd = [c for c in text if not c.isascii()]
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in odd)
    return len(text) + wide - sum(unicodedata.category(c) in ("Mn", "Me", "Cf") for c in odd)


def summary(count: Counter[Severity], files: int, words: int, look: Look) -> str:
    """'3 findings (2 errors, 1 warning) in 1 file, 250 words'."""
    time = f", {monotonic() - look.started:.1f} s" if look.started is not None else ""
    where = f"in {plural(files, 'file')}, {plural(words, 'word')}{time}"
    if not count.total():
        return style(f"No findings {where}.", look, "green") + "\n"
    kinds = ", ".join(plural(count[one], one.label) for one in sorted(count, reverse=True))
    return style(f"{plural(count.total(), 'finding')} ({kinds}) {where}.", look, "bold") + "\n"


def plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def style(text: str, look: Look, *how: str) -> str:
    """A text in colour, bold, dim or underlined, if the look has colour."""
    return "".join(f"\x1b[{CODES[one]}m" for one in how) + f"{text}\x1b[0m" if look.color else text
