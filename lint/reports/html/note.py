"""What stands in the margin beside a finding: its reason, what is suggested, where it came from."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...lexicon.senses import LANGUAGES
from ...model import Confidence, Edit, Finding, Severity
from ...record import Record
from .escape import esc

SIGNS = {Severity.ERROR: "\u2715", Severity.WARNING: "\u25b3", Severity.SUGGESTION: "\u25cb"}
"""A shape for each severity, so that colour is never alone in telling them apart."""
MOST_PLACES = 5
"""Other places that a note links to."""


class Pivot(Record):
    """A word that a text probably came from, and the code of its language."""

    language: str
    word: str

    @property
    def name(self) -> str:
        return LANGUAGES[self.language]


def pivots(evidence: str) -> list[Pivot]:
    """The words that evidence such as 'es: estampas; pt: estampas' names; none where it says something else."""
    parts = [part.partition(": ") for part in evidence.split("; ")]
    return [Pivot(code, word) for code, _, word in parts if word] if all(code in LANGUAGES for code, _, _ in parts) else []


def note(document: Document, finding: Finding, number: int, key: str, seen: bool) -> str:
    """The note of a file's finding; `key` makes its ids ('m' + key is the mark), `seen` if the mark shows any text."""
    label, rule = finding.severity.label, esc(finding.rule)
    return "".join((
        f'<div role="note" class="note {label}" id="n{key}" tabindex="-1" aria-label="Finding {number}: {label}" ',
        f'data-rule="{rule}" data-severity="{label}">\n',
        f'<p class="head"><a class="number" href="#m{key}" aria-label="Finding {number}, back to the text">{number}</a> ',
        f'<span class="severity"><span aria-hidden="true">{SIGNS[finding.severity]}</span> {label.capitalize()}</span> ',
        f'<span class="where"><a class="rule" href="#rule-{rule}">{rule}</a> {place(document, finding)}</span></p>\n',
        f'<p class="why" id="w{key}" dir="auto">{esc(finding.message)}{sure(finding.confidence)}</p>\n',
        *suggested(finding.edits),
        *evidence(finding.evidence),
        *([] if seen else source(finding.text)),
        *elsewhere(document, finding, key),
        "</div>\n",
    ))  # fmt: skip


def source(text: str) -> Iterator[str]:
    """What the source has where the reader sees nothing."""
    if text.strip():
        yield f'<p class="source">In the source: <code>{esc(text)}</code></p>\n'


def suggested(edits: tuple[Edit, ...]) -> Iterator[str]:
    """'→ images or pictures', each told whether it is safe."""
    if edits:
        texts = " or ".join(one_suggestion(edit) for edit in edits)
        yield f'<p class="suggestion"><span class="unseen">Suggested: </span><span aria-hidden="true">\u2192</span> {texts}</p>\n'


def one_suggestion(edit: Edit) -> str:
    text = f"<ins>{esc(edit.text)}</ins>" if edit.text.strip() else "<em>delete</em>" if not edit.text else "<em>a space</em>"
    return text + (" <small>(safe fix)</small>" if edit.safe else "")


def evidence(text: str) -> Iterator[str]:
    """Where a text probably came from, in the language's own letters."""
    words = pivots(text)
    if words:
        listed = ", ".join(f'{one.name} <i lang="{one.language}" dir="auto">{esc(one.word)}</i>' for one in words)
        yield f'<p class="evidence">From {listed}?</p>\n'
    elif text:
        yield f'<p class="evidence" dir="auto">Evidence: {esc(text)}</p>\n'


def elsewhere(document: Document, finding: Finding, key: str) -> Iterator[str]:
    """Links to the other places that a finding speaks of, a line for each thing that is said of them."""
    places: dict[str, list[str]] = {}
    for index, one in enumerate(finding.related[:MOST_PLACES]):
        line, column = document.lines.position(one.span.start)
        places.setdefault(one.message, []).append(f'<a href="#r{key}-{index}">{line}:{column}</a>')
    for message, links in places.items():
        yield f'<p class="related"><span dir="auto">{esc(message)}</span>: {", ".join(links)}</p>\n'
    if len(finding.related) > MOST_PLACES:
        yield f'<p class="related">and {len(finding.related) - MOST_PLACES} more places</p>\n'


def sure(confidence: Confidence) -> str:
    """How sure the rule is, if that is less than high."""
    return "" if confidence is Confidence.HIGH else f' <span class="sure">{confidence.label.capitalize()} confidence.</span>'


def place(document: Document, finding: Finding) -> str:
    line, column = document.lines.position(finding.span.start)
    return f'<span class="place"><span class="unseen">line and column </span>{line}:{column}</span>'
