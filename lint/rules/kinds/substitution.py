"""substitution: a pattern and what belongs in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...document import Document
from ...model import Edit, Hit, Prepared, Rule
from ..matcher import Found, groups
from ..patterns import cased, prepare

GROUP = re.compile(r"\\(\d)")


def patterns(rule: Rule) -> list[Prepared]:
    return [prepare(one, case=rule.params["case"], nonword=rule.params["nonword"]) for one in rule.params["swap"]]


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    """Where two of a rule's patterns overlap, the one that begins first is meant, then the longer."""
    swaps = rule.params["swap"].values()
    pairs = ((one, meant) for places, meant in zip(found, swaps) for one in places)
    done = 0
    for one, meant in sorted(pairs, key=lambda pair: (pair[0].span.start, -pair[0].span.end)):
        if one.span.start >= done:
            done = one.span.end
            texts = [meant] if isinstance(meant, str) else meant
            yield Hit(one.span, tuple(Edit(fill(text, one), rule.params["safe"]) for text in texts))


def fill(text: str, found: Found) -> str:
    """A suggestion with its groups filled in and its first letter as the text has it."""
    return cased(GROUP.sub(lambda match: found.groups[int(match[1]) - 1], text), found.text)


def problems(rule: Rule) -> Iterator[str]:
    for pattern, meant in rule.params["swap"].items():
        for number in GROUP.findall(" ".join([meant] if isinstance(meant, str) else meant)):
            if not 1 <= int(number) <= groups(pattern):
                yield f"the suggestion for {pattern!r} uses group {number}, which the pattern doesn't have"
