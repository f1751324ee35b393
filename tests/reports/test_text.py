"""The report for people: carets under the right columns, colour where it is wanted, a summary."""

from __future__ import annotations

import unicodedata

import pytest

from lint import Document, Finding, Linter
from lint.document import parse
from lint.model import Confidence, Edit, Severity, Span
from lint.reports import Look, Result, renderer


def finding(document: Document, span: Span, *, severity: Severity = Severity.ERROR, edits: tuple[Edit, ...] = ()) -> Finding:
    text = document.text[span.start : span.end]
    return Finding("trial", "style/awkward", severity, Confidence.HIGH, "It is wrong.", span, text, edits)


def report(text: str, *spans: tuple[int, int], look: Look | None = None, edits: tuple[Edit, ...] = ()) -> list[str]:
    document = parse(text)
    findings = tuple(finding(document, Span(*span), edits=edits) for span in spans)
    return "".join(renderer("text")([Result("a.txt", document, findings)], look or Look())).splitlines()


def width(text: str) -> int:
    """Columns on a terminal, counted apart from the program."""
    unseen = sum(unicodedata.combining(c) > 0 or unicodedata.category(c) in ("Mn", "Me", "Cf") for c in text)
    return len(text) + sum(unicodedata.east_asian_width(c) in "WF" for c in text) - unseen


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The river rose.", "river"),
        ("The river rose.", "The"),
        ("The river rose.", "rose."),
        ("\tThe river rose.", "river"),
        ("河水 river rose.", "river"),
        ("The 河水 rose.", "河水"),
        ("😀 The river 👩‍👩‍👧 rose.", "rose"),
        ("cafe\u0301 river rose.", "river"),
        ("The re\u0301sume\u0301 rose.", "re\u0301sume\u0301"),
        ("The\u200b river rose.", "river"),
        ("A \u202eriver rose.", "rose"),
        ("One.\r\nThe river rose.\r\nTwo.", "river"),
        ("One.\rThe river rose.\rTwo.", "river"),
        ("x" * 300 + " river " + "y" * 300, "river"),
        ("The river " + "y" * 300, "river"),
        ("x" * 300 + " river", "river"),
        ("河" * 300 + " river", "river"),
    ],
)
def test_carets_stand_under_the_finding(text: str, word: str) -> None:
    start = text.index(word)
    lines = report(text, (start, start + len(word)))
    at = next(i for i, line in enumerate(lines) if set(line) == {" ", "^"})
    source, carets = lines[at - 1], lines[at]
    assert width(source[: source.index(word)]) == carets.index("^")
    assert carets.count("^") == width(word)


@pytest.mark.parametrize("length", [100, 101, 500])
def test_long_lines_are_cropped_to_the_width(length: int) -> None:
    text = "x" * length + " river " + "y" * length
    for line in report(text, (length + 1, length + 6), look=Look(width=60)):
        assert len(line) <= 60
    assert report(text, (length + 1, length + 6), look=Look(width=60))[2].strip().startswith("…x")


def test_a_long_finding_and_a_narrow_terminal() -> None:
    lines = report("word " * 100, (5, 400), look=Look(width=0))
    assert max(map(len, lines[2:4])) < 40


def test_a_finding_over_lines_is_shown_on_its_first_with_text() -> None:
    lines = report("One two\nthree four", (4, 13))
    assert lines[2:4] == ["      One two", "          ^^^"]
    assert report("One\n\n two", (3, 8))[3] == "       ^^"


def test_an_empty_span_has_a_caret() -> None:
    assert report("One two", (3, 3))[3] == "         ^"
    assert report("One", (3, 3))[3] == "         ^"
    assert report("", (0, 0))[3] == "      ^"


def test_nothing_steers_the_terminal() -> None:
    out = "\n".join(report("a \x1b[31mred\x07 \u202eleft\u2066 \u2028x", (2, 8)))
    assert not any(c in out for c in "\x1b\x07\u202e\u2066\u2028")


def test_suggestions() -> None:
    assert report("One two", (0, 3), edits=(Edit("Two"), Edit("Three")))[4] == "      → Two | Three"
    assert report("One two", (0, 3), edits=(Edit(""),))[4] == "      → (delete)"


def test_head_line_and_summary() -> None:
    document = parse("One two three.\n")
    findings = [
        finding(document, Span(0, 3)), finding(document, Span(4, 7), severity=Severity.WARNING),
        finding(document, Span(8, 13), severity=Severity.WARNING),
    ]  # fmt: skip
    lines = "".join(renderer("text")([Result("a.txt", document, tuple(findings))] * 2, Look())).splitlines()
    assert lines[0] == "a.txt"
    assert lines[1].split() == ["1:1", "error", "It", "is", "wrong.", "trial"]
    assert lines[-1] == "6 findings (2 errors, 4 warnings) in 2 files, 6 words."
    assert "".join(renderer("text")([Result("a.txt", document, ())], Look())) == "No findings in 1 file, 3 words.\n"
    assert "1 finding (1 error) in 1 file, 3 words." in report("One two three.", (0, 3))


def test_color() -> None:
    plain, colored = report("One two", (0, 3)), report("One two", (0, 3), look=Look(color=True))
    assert "\x1b[" not in "".join(plain)
    assert "\x1b[31m" in "".join(colored)
    import click

    assert click.unstyle("\n".join(colored)) == "\n".join(plain)


def test_other_places_are_told_a_line_for_each_thing(linter: Linter) -> None:
    text = "Kyiv waits.\nKyiv is cold, and Kiev too.\n" + "Snow fell on Kyiv.\n" * 6
    document = parse(text)
    out = "".join(renderer("text")([Result("a.txt", document, linter.lint(document))], Look()))
    assert "see 1:1, 2:1, 3:14, 4:14, 5:14 and 3 more: 'Kyiv' here" in out
