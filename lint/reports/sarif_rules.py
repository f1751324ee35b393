"""SARIF's descriptions of rules, with the properties that GitHub code scanning sorts and filters by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..model import About, Finding, Severity
from . import Look

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "recommendation"}
"""What GitHub calls the severity of a rule that is not about security."""
MOST_EXAMPLES = 3


def descriptors(rules: Mapping[str, Finding], look: Look, home: str) -> list[dict[str, Any]]:
    """The rules of a run's findings, in the order in which they were first met."""
    about = look.about() if rules else {}
    return [descriptor(about.get(name) or met(finding), home) for name, finding in rules.items()]


def met(finding: Finding) -> About:
    """What a finding tells of a rule that nothing else is known of."""
    return About(finding.rule, finding.severity, finding.confidence, finding.category, why="")


def descriptor(rule: About, home: str) -> dict[str, Any]:
    words = re.split(r"[-:_]", rule.id.lower())
    title = " ".join(words).capitalize() + "."
    return {
        "id": rule.id,
        "name": "Find" + "".join(word.capitalize() for word in words),
        "shortDescription": {"text": title},
        "fullDescription": {"text": rule.why or title},
        "help": {"text": page(rule, title, plain), "markdown": page(rule, title, code)},
        "helpUri": f"{home}#docs/rules.md",
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.category],
            "precision": rule.confidence.label,
            "problem.severity": PROBLEMS[rule.severity],
        },
    }


def page(rule: About, title: str, shown: Callable[[str], str]) -> str:
    """A rule's reason, examples and source; `shown` sets an example."""
    found, left = (listed(examples, shown) for examples in (rule.bad, rule.good))
    parts = [rule.why or title, found and f"Found:\n\n{found}", left and f"Left alone:\n\n{left}"]
    return "\n\n".join([*filter(None, parts), *([f"Source: {rule.source}"] if rule.source else [])])


def listed(examples: Iterable[str], shown: Callable[[str], str]) -> str:
    return "\n".join(f"- {shown(' '.join(one.split()))}" for one in list(examples)[:MOST_EXAMPLES])


def plain(example: str) -> str:
    return example


def code(example: str) -> str:
    """Markdown's code span, fenced by more backticks than the example has in a row."""
    fence = "`"
    while fence in example:
        fence += "`"
    return f"{fence} {example} {fence}"
