"""The values that flow through newslint: frozen, without behaviour that needs a document.

Every offset is a code point in the text as read; `end` is exclusive.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from .record import Record

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Severity(IntEnum):
    """What a finding costs if it is published: wrong, stumbled over, or worth a look."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()


class Confidence(IntEnum):
    """How sure a rule is when it fires."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def label(self) -> str:
        return self.name.lower()


class Span(Record):
    """A half-open range of code points."""

    start: int
    end: int

    def moved(self, by: int) -> Span:
        """The range so many code points further on."""
        return Span(self.start + by, self.end + by)


NOWHERE = Span(-1, -1)


class Edit(Record):
    """What may stand in place of a finding's span; safe when it can't change the meaning."""

    text: str
    safe: bool = False


class Related(Record):
    """Another place that a finding speaks of, such as the prevailing spelling of a name."""

    span: Span
    message: str


class Hit(Record):
    """What a rule or check saw: the place and its particulars, before the rule's words are put to it.

    `values` fills the placeholders of the rule's message beside {match} and {suggestion}.
    `confidence` and `severity` override the rule's own.
    """

    span: Span
    edits: tuple[Edit, ...] = ()
    values: Mapping[str, str] = NOTHING
    evidence: str = ""
    related: tuple[Related, ...] = ()
    confidence: Confidence | None = None
    severity: Severity | None = None

    def moved(self, by: int) -> Hit:
        """The hit in a text before which so many code points were put."""
        related = tuple(one._replace(span=one.span.moved(by)) for one in self.related)
        return self._replace(span=self.span.moved(by), related=related)


class Prepared(Record):
    """A pattern ready for RE2. `whole` if it means whole words; a text that it fits holds one of each set of `anchors`."""

    text: str
    whole: bool
    anchors: Sequence[Collection[str]] = ()


class Rule(Record):
    """A rule as the engine runs it; `params` holds what its kind needs, `silencers` the patterns of `unless`."""

    id: str
    kind: str
    severity: Severity
    confidence: Confidence
    category: str
    message: str
    params: Mapping[str, Any] = NOTHING
    blocks: frozenset[str] = frozenset()
    quotes: str = "any"
    preview: bool = False
    patterns: tuple[Prepared, ...] = ()
    silencers: tuple[Prepared, ...] = ()

    def with_options(self, options: Mapping[str, Any]) -> Rule:
        """The rule with some of its check's options given."""
        return self._replace(params={**self.params, "options": {**self.params["options"], **options}}) if options else self


class About(Record):
    """What people read about a rule; in a bad example « and » mark what is found."""

    id: str
    severity: Severity
    confidence: Confidence
    category: str
    why: str
    source: str = ""
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


class Finding(Record):
    """One thing that an editor should look at; `context` tells it from others of its rule, whatever line it is on."""

    rule: str
    category: str
    severity: Severity
    confidence: Confidence
    message: str
    span: Span
    text: str
    edits: tuple[Edit, ...] = ()
    evidence: str = ""
    related: tuple[Related, ...] = ()
    context: str = ""

    @property
    def fingerprint(self) -> str:
        """A name that survives edits elsewhere in the article: 32 hexadecimal digits."""
        from hashlib import blake2b

        return blake2b(f"{self.rule}\x1f{self.context}".encode(), digest_size=16).hexdigest()


class Suppression(Record):
    """Findings that were accepted: of these rules or categories (all if none), beginning in `where`, with this text.

    `source` is the place in the article that says so; NOWHERE if something else does, which `told` then names.
    """

    rules: tuple[str, ...] = ()
    where: Span | None = None
    text: str = ""
    source: Span = NOWHERE
    told: str = ""


class Verdict(Record):
    """How an article reads as a whole: different odd words a thousand words, and the share of clean articles with fewer.

    `reads_as` is 'spun' or, where nothing can be said, empty.
    """

    odd: float
    percentile: float
    reads_as: str = ""
