"""sequence: tokens of certain kinds one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...document import Document
from ...document.tokens import Token
from ...model import Edit, Hit, Rule, Span
from ..matcher import Found, compiles, re2

Step = Mapping[str, Any]


def patterns(rule: Rule) -> list[str]:
    return []


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    steps = rule.params["steps"]
    if is_impossible(steps, document):
        return
    words = [{word.lower() for word in step["words"]} for step in steps]
    for sentence in document.sentences:
        after = 0
        for start in range(len(sentence.tokens)):
            path = walk(sentence.tokens, start, steps, words) if start >= after else None
            if path:
                after = path[-1][1] + 1
                yield hit(document, sentence.tokens, steps, path)


def is_impossible(steps: Sequence[Step], document: Document) -> bool:
    """Whether no word of a step that is not optional stands in the article."""
    return any(
        step["words"] and not step["pattern"] and not step["optional"]
        and all(word[0].isalpha() and word.lower() not in document.vocabulary for word in step["words"])
        for step in steps
    )  # fmt: skip


def walk(
    tokens: Sequence[Token], start: int, steps: Sequence[Step], words: Sequence[set[str]]
) -> list[tuple[int, int]] | None:
    """The (step, token) pairs of the sequence that begins at `start`, if there is one."""
    path: list[tuple[int, int]] = []
    place = start
    for number, step in enumerate(steps):
        reach = range(place, min(place + step["skip"] + 1, len(tokens)))
        at = next((i for i in reach if fits(tokens[i], step, words[number])), None)
        if at is None and not step["optional"]:
            return None
        if at is not None:
            path.append((number, at))
            place = at + 1
    return path


def fits(token: Token, step: Step, words: set[str]) -> bool:
    text = token.lower
    if text in step["exclude"] or (words and not step["pattern"] and text not in words):
        return False
    if step["pattern"] and text not in words:
        return re2.fullmatch(step["pattern"], token.text) is not None
    return True


def hit(document: Document, tokens: Sequence[Token], steps: Sequence[Step], path: list[tuple[int, int]]) -> Hit:
    marked = [pair for pair in path if steps[pair[0]]["mark"]] or path
    span = Span(tokens[marked[0][1]].start, tokens[marked[-1][1]].end)
    text, swapped = document.text[span.start : span.end], False
    for number, at in reversed(marked):
        if (meant := steps[number]["swap"].get(tokens[at].lower)) is not None:
            begin, end = tokens[at].start - span.start, tokens[at].end - span.start
            text, swapped = text[:begin] + meant + text[end:], True
    return Hit(span, (Edit(re.sub(r"  +", " ", text).strip()),) if swapped else ())


def problems(rule: Rule) -> Iterator[str]:
    for step in rule.params["steps"]:
        if reason := compiles(step["pattern"]):
            yield f"{reason}; patterns are RE2 syntax: no look-around, no back-references"
        if not step["words"] and not step["pattern"] and not step["exclude"]:
            yield "a step without words, pattern or exclude fits every token; say what it is"
