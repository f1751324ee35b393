"""The index: how many findings each file and each rule has, and what is counted over all files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...model import About, Severity
from ...record import Record
from .. import Result
from ..pivots import named, pivots
from .escape import breakable, esc, plural
from .note import SIGNS

SEVERITIES = tuple(reversed(Severity))
MOST_SHOWN = 40
"""Files up to which their table is open."""
MOST_RULES = 12
"""Rules that are not folded."""


class File(Record):
    """A file's row; `number` is its place in the report, `pivots` the languages that its findings point to."""

    number: int
    path: str
    words: int
    sentences: int
    severities: Counter[Severity]
    pivots: Counter[str]


class RuleRow:
    """A rule's row: where its first finding stands, its MQM category, its severities and in how many files it was found."""

    def __init__(self, first: str, category: str) -> None:
        self.first = first
        self.category = category
        self.severities: Counter[Severity] = Counter()
        self.files: set[int] = set()


class Tally:
    """What is kept of the files that went by."""

    def __init__(self) -> None:
        self.files: list[File] = []
        self.rules: dict[str, RuleRow] = {}
        self.severities: Counter[Severity] = Counter()
        self.words = 0

    def add(self, number: int, result: Result) -> None:
        severities = Counter(finding.severity for finding in result.findings)
        languages = Counter({named(pivot): count for pivot, count in pivots(result.findings).items()})
        words, sentences = result.document.word_count, len(result.document.sentences)
        self.files.append(File(number, result.path, words, sentences, severities, languages))
        self.severities.update(severities)
        self.words += words
        for index, finding in enumerate(result.findings, 1):
            row = self.rules.setdefault(finding.rule, RuleRow(f"m{number}-{index}", finding.category))
            row.severities[finding.severity] += 1
            row.files.add(number)

    @property
    def pivots(self) -> Counter[str]:
        return sum((file.pivots for file in self.files), Counter())

    def by_frequency(self) -> list[tuple[str, RuleRow]]:
        return sorted(self.rules.items(), key=lambda pair: (-pair[1].severities.total(), pair[0]))


def title(tally: Tally) -> str:
    return tally.files[0].path if len(tally.files) == 1 else plural(len(tally.files), "file")


def summary(tally: Tally) -> str:
    """'11 findings: 5 errors, 6 warnings', or that there are none."""
    kinds = ", ".join(plural(tally.severities[one], one.label) for one in SEVERITIES if tally.severities[one])
    return f"{plural(tally.severities.total(), 'finding')}: {kinds}" if kinds else "No findings"


def totals(tally: Tally) -> str:
    """Files, words, findings a thousand words, and the languages that they point to."""
    parts = [plural(len(tally.files), "file"), plural(tally.words, "word")]
    if tally.words and tally.severities:
        parts.append(f"{1000 * tally.severities.total() / tally.words:.1f} findings a thousand words")
    if tally.pivots:
        parts.append("pointing to " + spoken(tally.pivots))
    return " \u00b7 ".join(parts)


def spoken(languages: Counter[str]) -> str:
    """'Spanish (3), Chinese (1)'."""
    return ", ".join(f"{name} ({count})" for name, count in sorted(languages.items(), key=lambda pair: (-pair[1], pair[0])))


def index(tally: Tally) -> Iterator[str]:
    """The tables: files if there are several, then rules, folded for a single file."""
    for table in (file_table(tally) if len(tally.files) > 1 else (), rule_table(tally)):
        if rows := "".join(table):
            yield f"<div>\n{rows}</div>\n"


def file_table(tally: Tally) -> Iterator[str]:
    found = [file for file in tally.files if file.severities]
    clean = [file for file in tally.files if not file.severities]
    if found:
        yield f"<details{' open' if len(found) <= MOST_SHOWN else ''}><summary>By file</summary>\n<table>\n"
        yield head("File", *(f"{one.label.capitalize()}s" for one in SEVERITIES), "Words", "Words a sentence", "Pointing to")
        for file in found:
            yield f'<tr><th scope="row"><a href="#f{file.number}">{breakable(file.path)}</a></th>{counts(file.severities)}'
            yield f"<td>{file.words:,}</td><td>{file.words / max(file.sentences, 1):.0f}</td>"
            yield f'<td class="words">{spoken(file.pivots)}</td></tr>\n'
        yield "</tbody>\n</table>\n</details>\n"
    if clean:
        links = "".join(f'<li><a href="#f{file.number}">{breakable(file.path)}</a></li>\n' for file in clean)
        yield f"<details><summary>{plural(len(clean), 'file')} without findings</summary>\n<ul>\n{links}</ul>\n</details>\n"


def rule_table(tally: Tally) -> Iterator[str]:
    """The rules by how much they found; the rarer ones folded, and all of them for a single file."""
    rules = tally.by_frequency()
    often = MOST_RULES if len(tally.files) > 1 else 0
    if rules[:often]:
        yield from rule_rows("By rule", " open", rules[:often])
    if rules[often:]:
        yield from rule_rows(f"{plural(len(rules) - often, 'more rule')}" if often else "By rule", "", rules[often:])


def rule_rows(name: str, state: str, rules: list[tuple[str, RuleRow]]) -> Iterator[str]:
    yield f"<details{state}><summary>{name}</summary>\n<table>\n{head('Rule', 'Findings', 'Files')}"
    for rule, row in rules:
        yield f'<tr><th scope="row">{sign(max(row.severities))} <a href="#{row.first}">{esc(rule)}</a></th>'
        yield f"<td>{row.severities.total():,}</td><td>{len(row.files):,}</td></tr>\n"
    yield "</tbody>\n</table>\n</details>\n"


def sign(severity: Severity) -> str:
    return f'<span class="{severity.label}" role="img" aria-label="{severity.label}">{SIGNS[severity]}</span>'


def glossary(tally: Tally, about: Mapping[str, About]) -> Iterator[str]:
    """What is known of each rule that found something, by name; notes link here."""
    if tally.rules:
        yield '<section class="rules" aria-labelledby="rules">\n<h2 id="rules">The rules</h2>\n<dl>\n'
        for rule, row in sorted(tally.rules.items()):
            why = f" {esc(about[rule].why.strip())}" if rule in about else ""
            yield f'<div id="rule-{esc(rule)}"><dt>{esc(rule)}</dt>'
            yield f'<dd><span class="category">{esc(row.category)}.</span>{why}</dd></div>\n'
        yield "</dl>\n</section>\n"


def unread(problems: Sequence[str]) -> Iterator[str]:
    """What could not be checked."""
    if problems:
        listed = "".join(f"<li>{esc(problem)}</li>\n" for problem in problems)
        yield '<section class="unread" aria-labelledby="unread">\n<h2 id="unread">Not checked</h2>\n'
        yield f"<ul>\n{listed}</ul>\n</section>\n"


def head(*names: str) -> str:
    cells = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f"<thead><tr>{cells}</tr></thead>\n<tbody>\n"


def counts(severities: Counter[Severity]) -> str:
    return "".join(f"<td>{severities[one]:,}</td>" if severities[one] else "<td>\u2013</td>" for one in SEVERITIES)


def filters(tally: Tally) -> str:
    """The controls that choose by severity and rule."""
    boxes = "".join(
        f'<label class="{one.label}"><input type="checkbox" name="severity" value="{one.label}" checked> '
        f'<span aria-hidden="true">{SIGNS[one]}</span> {one.label.capitalize()}s <b>{tally.severities[one]:,}</b></label>\n'
        for one in SEVERITIES
        if tally.severities[one]
    )
    rules = "".join(
        f'<option value="{esc(rule)}">{esc(rule)} ({row.severities.total():,})</option>\n' for rule, row in tally.by_frequency()
    )
    choice = f'<select aria-label="Rule" name="rule"><option value="">all rules</option>\n{rules}</select>'
    return f'{boxes}<label class="choice"><span>Rule</span> {choice}</label>\n'
