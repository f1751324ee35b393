"""Terms with a usual name and others that translation makes, ready to be looked up by their first word."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..cache import cached
from ..record import Record
from . import load, stamp


class Form(Record):
    """One name of a term; `term` is the term's number."""

    text: str
    term: int
    is_usual: bool


class Terms(Record):
    """Forms by their first word in lower case, the longest first; by term: the reason, and what silences it."""

    forms: dict[str, list[Form]]
    reasons: list[str]
    unless: list[list[str]]


@cache
def terms() -> Terms:
    plain = cached("terms", [stamp("terms.py", "terms.yaml")], lambda: index(load("terms")))
    forms = {first: [Form(*form) for form in found] for first, found in plain["forms"].items()}
    return Terms(forms, plain["reasons"], plain["unless"])


def index(data: list[dict[str, Any]]) -> dict[str, Any]:
    forms: dict[str, list[Form]] = {}
    for number, term in enumerate(data):
        for key in ("usual", "drift"):
            for text in term[key]:
                forms.setdefault(head(text), []).append(Form(text, number, key == "usual"))
    for found in forms.values():
        found.sort(key=lambda form: (-len(form.text), form))
    return {"forms": forms, "reasons": [term["reason"] for term in data], "unless": [term["unless"] for term in data]}


def head(text: str) -> str:
    """The first word of a name in lower case, as the tokens of a text have it."""
    return text.lower().split(" ", 1)[0].rstrip("',")
