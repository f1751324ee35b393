"""substitution: a pattern and what belongs in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...document import Document
from ...model import Edit, Hit, Rule
from ..matcher import Found, groups
from ..patterns import cased, prepare

GROUP = re.compile(r"\\(\d)")


def patterns(rule: Rule) -> list[str]:
    return [prepare(one, case=rule.params["case"], nonword=rule.params["nonword"]) for one in rule.params["swap"]]


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    for places, meant in zip(found, rule.params["swap"].values()):
        texts = [meant] if isinstance(meant, str) else meant
        for one in places:
            yield Hit(one.span, tuple(Edit(fill(text, one), rule.params["safe"]) for text in texts))


def fill(text: str, found: Found) -> str:
    """A suggestion with its groups filled in and its first letter as the text has it."""
    return cased(GROUP.sub(lambda match: found.groups[int(match[1]) - 1], text), found.text)


def problems(rule: Rule) -> Iterator[str]:
    for pattern, meant in rule.params["swap"].items():
        for number in GROUP.findall(" ".join([meant] if isinstance(meant, str) else meant)):
            if not 1 <= int(number) <= groups(pattern):
                yield f"the suggestion for {pattern!r} uses group {number}, which the pattern doesn't have"
