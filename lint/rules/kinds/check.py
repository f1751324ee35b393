"""check: a rule whose way of looking is code in lint/checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import checks
from ...document import Document
from ...model import Hit, Prepared, Rule
from ..matcher import Found
from ..patterns import prepare


def patterns(rule: Rule) -> list[Prepared]:
    return [prepare(one, nonword=True) for one in rule.params["when"]]


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    yield from checks.find(rule.params["check"])(document, **rule.params["options"])


def problems(rule: Rule) -> Iterator[str]:
    from inspect import signature

    try:
        signature(checks.find(rule.params["check"])).bind(None, **rule.params["options"], **dict.fromkeys(rule.params["house"]))
    except LookupError as error:
        yield str(error.args[0])
    except TypeError as error:
        yield f"the check '{rule.params['check']}' can't take these options: {error}"
