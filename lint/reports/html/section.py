"""A file in the report: the article as it reads, with the notes of each paragraph after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...document.blocks import CAPTION, DATELINE, FURNITURE, HEADLINE, LIST, PARAGRAPH, QUOTE
from ...model import Finding
from .. import Result
from ..pivots import told
from ..record import stats
from .escape import breakable, esc, plural
from .marks import Mark, marked, placed
from .note import MOST_PLACES, note
from .reading import reading

ELEMENTS = {
    HEADLINE: ('<h3 dir="auto">', "</h3>"), PARAGRAPH: ('<p dir="auto">', "</p>"), LIST: ('<p class="item" dir="auto">', "</p>"),
    DATELINE: ('<p class="dateline" dir="auto">', "</p>"), QUOTE: ('<blockquote dir="auto">', "</blockquote>"),
    CAPTION: ('<p class="caption" dir="auto">', "</p>"), FURNITURE: ('<p class="furniture" dir="auto">', "</p>"),
}  # fmt: skip


def section(number: int, result: Result) -> Iterator[str]:
    """A file in pieces; one without findings is folded."""
    yield f'<section class="file" id="f{number}" aria-labelledby="h{number}">\n<header class="path">\n'
    yield f'<h2 id="h{number}">{breakable(result.path)}</h2>\n<p class="stats">{figures(result)}</p>\n</header>\n'
    if result.findings:
        yield '<article class="text" lang="en">\n'
        yield from article(number, result)
        yield "</article>\n"
    else:
        yield '<details><summary>No findings. Read the article</summary>\n<article class="text" lang="en">\n'
        yield from article(number, result)
        yield "</article>\n</details>\n"
    yield "</section>\n"


def figures(result: Result) -> str:
    """Every statistic of the file that is a number: '221 words · 14 sentences'; a new one shows without a change here."""
    counted = stats(result.document, result.findings, result.verdict)
    numbers = {name: value for name, value in counted.items() if isinstance(value, int | float)}
    shown = [named(name, value) for name, value in numbers.items()]
    if numbers.get("sentences"):
        shown.append(f"{numbers['words'] / numbers['sentences']:.0f} words a sentence")
    line = told(result.findings, result.verdict)
    return " \u00b7 ".join([*shown, *([esc(line)] if line else [])])


def named(name: str, value: float) -> str:
    """'1 word' for counts, 'flesch reading ease 52.1' for the rest."""
    label = esc(name.replace("_", " "))
    return plural(value, label.removesuffix("s")) if isinstance(value, int) and label.endswith("s") else f"{label} {value:g}"


def article(number: int, result: Result) -> Iterator[str]:
    """The blocks with their notes, and what was found between blocks in its place."""
    document, blocks = result.document, result.document.blocks
    places = placed(blocks, marks(number, result.findings))
    for index in range(len(blocks) + 1):
        if found := places.between.get(index):
            yield from gap(number, result, found)
        if index < len(blocks):
            block, found = blocks[index], places.inside.get(index, [])
            yield from paragraph(number, result, found, block.start, reading(document, *block.span), ELEMENTS[block.kind])


def gap(number: int, result: Result, found: list[Mark]) -> Iterator[str]:
    """What was found between blocks, as the source has it."""
    start, end = found[0].span.start, max(one.span.end for one in found)
    line = result.document.lines.position(start)[0]
    opening, closing = f'<p class="gap"><span class="line">Line {line}, between paragraphs: </span>', "</p>"
    yield from paragraph(number, result, found, start, result.document.text[start:end], (opening, closing))


def paragraph(
    number: int, result: Result, found: list[Mark], start: int, shown: Sequence[str], element: tuple[str, str]
) -> Iterator[str]:
    """A block with its marks, then the notes of the findings that begin in it."""
    seen = {one: "".join(shown[max(one.span.start - start, 0) : max(one.span.end - start, 0)]) for one in found}
    yield element[0]
    yield from marked(shown, start, [one._replace(classes=one.classes + shape(seen[one])) for one in found])
    yield f"{element[1]}\n"
    for one in found:
        if one.number:
            finding = result.findings[one.number - 1]
            yield note(result.document, finding, one.number, f"{number}-{one.number}", is_seen(seen[one]))


def shape(text: str) -> str:
    """The classes of a mark that holds nothing that is seen, or spaces that count."""
    if not is_seen(text):
        return " blank"
    return " spaced" if "  " in text or text != text.strip() else ""


def is_seen(text: str) -> bool:
    return any(character.isprintable() and character != " " for character in text)


def marks(number: int, findings: Sequence[Finding]) -> Iterator[Mark]:
    """The findings of a file and the places that they refer to."""
    for index, finding in enumerate(findings, 1):
        key, label = f"{number}-{index}", finding.severity.label
        described = f' data-n="{key}" aria-describedby="w{key}"'
        tail = f'<a class="ref {label}" data-n="{key}" href="#n{key}" aria-label="Finding {index}, {label}">{index}</a>'
        yield Mark(finding.span, "mark", label, described, f"m{key}", tail, index)
        for place, one in enumerate(finding.related[:MOST_PLACES]):
            yield Mark(one.span, "span", "also", "", f"r{key}-{place}")
