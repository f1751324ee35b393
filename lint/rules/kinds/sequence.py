"""sequence: tokens of certain kinds one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import re2

from ...document import Document
from ...document.tokens import Token
from ...model import Edit, Hit, Prepared, Rule, Span
from ...record import Record
from ..matcher import Found, compiles
from ..patterns import prepare

Step = Mapping[str, Any]


def patterns(rule: Rule) -> list[Prepared]:
    return []


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    steps = rule.params["steps"]
    if is_impossible(steps, document):
        return
    tests = [Test.of(step, rule.params["case"]) for step in steps]
    for sentence in document.sentences:
        after = 0
        for start in range(len(sentence.tokens)):
            path = walk(sentence.tokens, start, tests) if start >= after else None
            if path:
                after = path[-1][1] + 1
                yield hit(document, sentence.tokens, steps, path)


class Test(Record):
    """A step, ready to be asked whether a token fits it."""

    words: frozenset[str]
    exclude: frozenset[str]
    pattern: Any
    case: bool
    skip: int
    optional: bool

    @classmethod
    def of(cls, step: Step, case: bool) -> Test:
        words, exclude = (frozenset(w if case else w.lower() for w in step[key]) for key in ("words", "exclude"))
        pattern = re2.compile(prepare(step["pattern"], case=case, nonword=True).text) if step["pattern"] else None
        return cls(words, exclude, pattern, case, step["skip"], step["optional"])

    def fits(self, token: Token) -> bool:
        word = token.text.replace("’", "'") if self.case else token.lower
        if word in self.exclude:
            return False
        if word in self.words or not (self.words or self.pattern):
            return True
        return self.pattern is not None and self.pattern.fullmatch(token.text) is not None


def is_impossible(steps: Sequence[Step], document: Document) -> bool:
    """Whether no word of a step that is not optional stands in the article."""
    return any(
        step["words"] and not step["pattern"] and not step["optional"]
        and all(word[0].isalpha() and word.lower() not in document.vocabulary for word in step["words"])
        for step in steps
    )  # fmt: skip


def walk(tokens: Sequence[Token], start: int, tests: Sequence[Test]) -> list[tuple[int, int]] | None:
    """The (step, token) pairs of the sequence that begins at `start`, if there is one."""
    path: list[tuple[int, int]] = []
    place = start
    for number, test in enumerate(tests):
        reach = range(place, min(place + test.skip + 1, len(tokens)))
        at = next((i for i in reach if test.fits(tokens[i])), None)
        if at is None and not test.optional:
            return None
        if at is not None:
            path.append((number, at))
            place = at + 1
    return path


def hit(document: Document, tokens: Sequence[Token], steps: Sequence[Step], path: list[tuple[int, int]]) -> Hit:
    marked = [pair for pair in path if steps[pair[0]]["mark"]] or path
    span = Span(tokens[marked[0][1]].start, tokens[marked[-1][1]].end)
    text, swapped = document.text[span.start : span.end], False
    for number, at in reversed(marked):
        swap = {word.lower(): meant for word, meant in steps[number]["swap"].items()}
        if (meant := swap.get(tokens[at].lower)) is not None:
            begin, end = tokens[at].start - span.start, tokens[at].end - span.start
            text, swapped = text[:begin] + meant + text[end:], True
    return Hit(span, (Edit(re.sub(r"  +", " ", text).strip()),) if swapped else ())


def problems(rule: Rule) -> Iterator[str]:
    for step in rule.params["steps"]:
        if reason := compiles(prepare(step["pattern"], nonword=True).text):
            yield f"{reason}; patterns are RE2 syntax: no look-around, no back-references"
        if not step["words"] and not step["pattern"] and not step["exclude"]:
            yield "a step without words, pattern or exclude fits every token; say what it is"
