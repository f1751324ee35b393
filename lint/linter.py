"""The kernel: a document goes in, findings come out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from . import document as documents
from . import engines
from .config import Config, is_among, is_named
from .context import in_context
from .document import Document
from .errors import EngineError, UnknownNameError, meant
from .model import NOWHERE, Confidence, Edit, Finding, Hit, Rule, Span, Suppression, Verdict
from .resolve import resolve
from .rules import loader
from .rules.engine import Cover, Engine
from .suppress import suppressed
from .vocabulary import Vocabulary

PLACEHOLDER = re.compile(r"\{(\w+)\}")


def refuse(error: EngineError) -> None:
    raise error


class Linter:
    """Finds what a machine left in articles. Made once, used for many; safe to pickle.

    `failed` is told of an engine that can't do its work, and the rules' findings stand; without it the error is raised.
    Raises ConfigError when a rule file of the configuration has a mistake.
    """

    def __init__(self, config: Config | None = None, failed: Callable[[EngineError], None] = refuse) -> None:
        self.config = config or Config()
        self.engines = engines.Engines(self.config, failed)
        known = loader.load(self.config.rules)
        refuse_unknown(self.config, known)
        self.vocabulary = Vocabulary(self.config.vocabulary)
        self.rules = tuple(self.as_configured(rule) for rule in known if self.runs(rule))

    def __reduce__(self) -> tuple[type[Linter], tuple[Config]]:
        return Linter, (self.config,)

    @cached_property
    def engine(self) -> Engine:
        return Engine(self.rules)

    def lint(
        self, article: str | bytes | Document, path: str = "<text>", given: Sequence[Suppression] = ()
    ) -> tuple[Finding, ...]:
        """The findings in an article, in the order of the text, less what comments, the configuration or `given` suppress.

        `path` tells the format by its suffix: Markdown, HTML, else plain text. Raises DocumentError
        when the article can't be read as text, EngineError when an engine can't do its work and nobody is told of it.
        """
        document = self.read(article, path)
        findings = in_context(document, resolve(self.found(document)))
        kept, unused = suppressed(document, findings, (*self.suppressions(document.path), *given))
        kept = [one for one in (*kept, *self.complaints(document, unused)) if self.reports(one)]
        return tuple(sorted(kept, key=lambda one: one.span) if unused else kept)

    def reports(self, finding: Finding) -> bool:
        """Whether a finding is grave and sure enough for the configuration."""
        return finding.severity >= self.config.min_severity and finding.confidence >= self.config.min_confidence

    def found(self, document: Document) -> Iterator[Finding]:
        """The findings of every rule, and of the engines where no rule has a finding, less what the vocabulary accepts."""
        begun = self.engines.run(document)
        hits = ((rule, self.voted(document, rule, hit)) for rule, hit in self.engine.run(document))
        own = [finding(document, rule, hit) for rule, hit in hits if hit and not self.accepts(document, hit)]
        yield from own
        said = Cover(one.span for one in own)
        for rule, hit in begun:
            if self.runs(rule) and not said.touches(hit.span) and not self.accepts(document, hit):
                yield finding(document, self.as_configured(rule), hit)

    def voted(self, document: Document, rule: Rule, hit: Hit) -> Hit | None:
        """A hit after the vote that its rule asks for: surer, as it was, or gone."""
        least = rule.params.get("vote") if self.config.engines else 0
        gain = self.engines.gain(document, hit) if least else 0.0
        if least and abs(gain) >= least:
            sure = hit.confidence or rule.confidence
            return hit._replace(confidence=Confidence(min(sure + 1, Confidence.HIGH))) if gain > 0 else None
        return hit

    def accepts(self, document: Document, hit: Hit) -> bool:
        """Whether the project's vocabulary has what was found."""
        return self.vocabulary.covers(document.text, hit.span)

    def verdict(self, document: Document) -> Verdict | None:
        """How an article reads as a whole, by the first engine that tells; none if none does."""
        return self.engines.verdict(document)

    def suppressions(self, path: str) -> Iterator[Suppression]:
        """What the configuration suppresses in an article at this path."""
        for one in self.config.suppress:
            if is_among(path, one.paths):
                yield Suppression(one.rules, text=one.text)

    def complaints(self, document: Document, unused: Sequence[Suppression]) -> Iterator[Finding]:
        """Findings about suppressions that accept nothing, where all of their rules ran."""
        rule = next((rule for rule in self.rules if rule.kind == "suppression"), None)
        for one in unused if rule else ():
            ran = all(any(is_named(other, (name,)) for other in self.rules) for name in one.rules)
            if rule and ran and (one.told or one.source != NOWHERE):
                place = Span(0, 0) if one.told else one.source
                values = {"rules": ", ".join(one.rules) or "any rule", "where": f"in {one.told}" if one.told else "here"}
                values["rules"] += f" ('{one.text}')" if one.text else ""
                yield finding(document, rule, Hit(place, () if one.told else (Edit(""),), values))

    @staticmethod
    def read(article: str | bytes | Document, path: str = "<text>") -> Document:
        if isinstance(article, Document):
            return article
        return documents.read(article, path) if isinstance(article, bytes) else documents.parse(article, path)

    def as_configured(self, rule: Rule) -> Rule:
        """A rule with the severity that the configuration gives it, and what it asks for of the project's own."""
        severity = dict(self.config.severity).get(rule.id, rule.severity)
        own = {"accepted": self.vocabulary.phrases, "style": self.config.style}
        return rule._replace(severity=severity).with_options({key: own[key] for key in rule.params.get("house", ())})

    def runs(self, rule: Rule) -> bool:
        """Whether the configuration asks for a rule."""
        config = self.config
        if is_named(rule, config.ignore):
            return False
        if config.select:
            return is_named(rule, config.select) and (not rule.preview or config.preview or rule.id in config.select)
        return config.preview or not rule.preview


def refuse_unknown(config: Config, rules: tuple[Rule, ...]) -> None:
    """A rule or category that doesn't exist is a mistake, not a setting without effect."""
    known = {rule.id for rule in rules} | {"all"}
    known |= {part for rule in rules for part in (rule.category, rule.category.partition("/")[0])}
    accepted = (name for one in config.suppress for name in one.rules)
    for name in (*config.select, *config.ignore, *accepted, *(name for name, _ in config.severity)):
        if name not in known and not engines.is_known(name, config):
            raise UnknownNameError(name, meant(name, known, "`newslint rules` lists them"))


def finding(document: Document, rule: Rule, hit: Hit) -> Finding:
    """A hit in the words of its rule."""
    text = document.text[hit.span.start : hit.span.end]
    suggestion = listed([edit.text for edit in hit.edits])
    shown = " ".join(text.split())
    values = {**hit.values, "match": shown, "suggestion": suggestion}
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=hit.severity or rule.severity,
        confidence=hit.confidence or rule.confidence,
        message=PLACEHOLDER.sub(lambda place: values.get(place[1], place[0]), rule.message),
        span=hit.span,
        text=text,
        edits=hit.edits,
        evidence=hit.evidence,
        related=hit.related,
    )


def listed(texts: list[str]) -> str:
    """'images', 'images or pictures', 'images, pictures or photos'."""
    quoted = [f"'{text}'" for text in texts]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
