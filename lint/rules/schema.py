"""What a rule file may say: the types that rules.yaml is read into, and its published JSON schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

Text = Annotated[str, Meta(min_length=1)]
Texts = Annotated[list[Text], Meta(min_length=1)]
BlockKind = Literal["headline", "dateline", "paragraph", "list", "quote", "caption", "furniture"]


class Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Unknown keys are errors."""


class Examples(Strict, frozen=True, kw_only=True):
    """In a bad example « and » mark the exact span to be found; a good example has no finding of the rule.

    `house` is what the project's own configuration would give: {style: ap}.
    """

    bad: Texts
    good: Texts
    house: dict[str, Any] = {}


class Definition(Strict, frozen=True, kw_only=True, tag_field="kind"):
    """The keys of every rule.

    `vote` asks an engine that votes (context): how much surer, from 0 to 1, it must be of the first suggestion than of what
    stands for the finding to be one step surer; as much against it, and the finding is left out. 0 asks nothing.
    """

    id: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    severity: Literal["error", "warning", "suggestion"]
    confidence: Literal["high", "medium", "low"]
    mqm: Annotated[str, Meta(pattern=r"^[a-z-]+(/[a-z-]+)?$")]
    message: str
    why: str
    examples: Examples
    source: str = ""
    preview: bool = False
    blocks: list[BlockKind] = []
    quotes: Literal["any", "outside", "inside"] = "any"
    unless: list[Text] = []
    vote: Annotated[float, Meta(ge=0, le=1)] = 0


class Worded(Definition, frozen=True, kw_only=True):
    """The keys of rules that hold patterns: RE2 syntax, whole words and either case unless said otherwise."""

    case: bool = False
    nonword: bool = False


class Existence(Worded, frozen=True, kw_only=True, tag="existence"):
    """A pattern that should not be there."""

    patterns: Texts


class Substitution(Worded, frozen=True, kw_only=True, tag="substitution"):
    """A pattern and what belongs in its place; \\1 stands for the pattern's first group."""

    swap: Annotated[dict[Text, str | Annotated[list[str], Meta(min_length=1)]], Meta(min_length=1)]
    safe: bool = False


class Step(Strict, frozen=True, kw_only=True):
    """One token of a sequence: one of `words`, or what `pattern` matches whole; `skip` allows others before it."""

    words: list[Text] = []
    pattern: str = ""
    exclude: list[str] = []
    skip: Annotated[int, Meta(ge=0, le=5)] = 0
    optional: bool = False
    mark: bool = False
    swap: dict[str, str] = {}


class Sequence(Definition, frozen=True, kw_only=True, tag="sequence"):
    """Tokens of certain kinds one after another; the span runs over the marked steps, or all."""

    steps: Annotated[list[Step], Meta(min_length=2)]
    case: bool = False


class Consistency(Worded, frozen=True, kw_only=True, tag="consistency"):
    """Two or more forms of one thing, each set a mapping from the form to its pattern; the rarer one is found."""

    variants: Annotated[list[dict[Text, Text]], Meta(min_length=1)]
    safe: bool = False


class Repetition(Definition, frozen=True, kw_only=True, tag="repetition"):
    """Up to `longest` words that stand twice in a row."""

    longest: Annotated[int, Meta(ge=1, le=8)] = 1
    shortest: Annotated[int, Meta(ge=1, le=8)] = 1
    allow: list[str] = []
    safe: bool = False


class Occurrence(Worded, frozen=True, kw_only=True, tag="occurrence"):
    """A pattern that stands more than `max` times in a sentence, block or document."""

    pattern: Text
    max: Annotated[int, Meta(ge=0)]
    scope: Literal["sentence", "block", "document"] = "sentence"


class Metric(Definition, frozen=True, kw_only=True, tag="metric"):
    """A measure of a sentence, block or the document that should stay within bounds."""

    metric: str
    max: float | None = None
    min: float | None = None


class Check(Definition, frozen=True, kw_only=True, tag="check"):
    """A rule whose way of looking is code: lint/checks/NAME.py, or NAME.FUNCTION in it.

    With `when`, it looks only at articles in which one of these patterns stands. `house` names what it asks for of the
    project's own: the style whose names it follows, the names that its vocabulary accepts.
    """

    check: Annotated[str, Meta(pattern=r"^[a-z_]+(\.[a-z_]+)?$")]
    options: dict[str, Any] = {}
    when: list[str] = []
    house: list[Literal["accepted", "style"]] = []


class Unused(Definition, frozen=True, kw_only=True, tag="suppression"):
    """What newslint says of suppressions that accept nothing; its examples are Markdown."""


AnyRule = Existence | Substitution | Sequence | Consistency | Repetition | Occurrence | Metric | Check | Unused


class RuleFile(Strict, frozen=True, kw_only=True):
    """A whole rule file."""

    rules: list[AnyRule]


def json_schema() -> dict[str, Any]:
    """The JSON schema of a rule file, for editors."""
    return msgspec.json.schema(RuleFile)
