"""Engines: optional heavy parts that find what rules can't, each a module of this package behind one small protocol.

An engine is switched on by name (`--engine NAME`, `engines: [NAME]`) and not even imported otherwise. Its module has
`engine(config)`, which makes it, the MQM CATEGORIES of its rules, and `about(rule)`, what people are told of one. The rules
are its own; their ids begin with its prefix: `lt:RULE_ID`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from typing import Protocol, runtime_checkable

from ..config import Config
from ..document import Document
from ..errors import EngineError
from ..model import Hit, Rule, Span, Verdict

PREFIXES = {"languagetool": "lt", "context": "ctx"}
"""What stands before the colon in the ids of an engine's rules, by the engine's name."""


class Engine(Protocol):
    """What the kernel asks of an engine, from any thread."""

    def run(self, document: Document) -> Iterable[tuple[Rule, Hit]]:
        """What is found in an article, as rules made for it and their hits.

        The work may begin with the call and go on while rules run; the hits are waited for when they are taken.
        Raises EngineError, when called or when the hits are taken.
        """
        ...


@runtime_checkable
class Judge(Protocol):
    """What an engine may do beside: say how an article reads as a whole."""

    def verdict(self, document: Document) -> Verdict: ...


@runtime_checkable
class Voter(Protocol):
    """What an engine may do beside: say how sure it is of each of some texts, from 0 to 1, in place of a span."""

    def vote(self, document: Document, span: Span, texts: Sequence[str]) -> Sequence[float]: ...


class Engines:
    """The engines that a configuration asks for; `failed` is told of one that can't do its work, and the others go on."""

    def __init__(self, config: Config, failed: Callable[[EngineError], None]) -> None:
        self.config = config
        self.failed = failed

    def run(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """Set every engine to work on an article; the hits are waited for when they are taken."""
        begun = []
        for make in self.makers:
            with self.told():
                begun.append(make().run(document))
        return self.taken(begun)

    def taken(self, begun: Sequence[Iterable[tuple[Rule, Hit]]]) -> Iterator[tuple[Rule, Hit]]:
        for hits in begun:
            with self.told():
                yield from hits

    def gain(self, document: Document, hit: Hit) -> float:
        """How much surer the first engine that votes is of a hit's first suggestion than of what stands, from -1 to 1."""
        texts = [document.text[hit.span.start : hit.span.end], *(edit.text for edit in hit.edits[:1])]
        for make in self.makers if len(texts) > 1 else ():
            with self.told():
                made = make()
                if isinstance(made, Voter):
                    stands, suggested = made.vote(document, hit.span, texts)
                    return suggested - stands
        return 0.0

    def verdict(self, document: Document) -> Verdict | None:
        """How an article reads as a whole, by the first engine that tells."""
        for make in self.makers:
            with self.told():
                made = make()
                if isinstance(made, Judge):
                    return made.verdict(document)
        return None

    @cached_property
    def makers(self) -> list[Callable[[], Engine]]:
        return [Maker(name, self.config) for name in dict.fromkeys(self.config.engines)]

    @contextmanager
    def told(self) -> Iterator[None]:
        """What an engine can't do is told to `failed`."""
        try:
            yield
        except EngineError as error:
            self.failed(error)


class Maker:
    """Makes an engine when it is first called, and gives the same one from then on."""

    def __init__(self, name: str, config: Config) -> None:
        from threading import Lock

        self.name = name
        self.config = config
        self.lock = Lock()

    def __call__(self) -> Engine:
        with self.lock:
            return self.engine

    @cached_property
    def engine(self) -> Engine:
        made: Engine = import_module(f".{self.name}", __name__).engine(self.config)
        return made


def about(name: str) -> str | None:
    """What an engine says of a rule of its own, for people; None if no engine has such rules."""
    prefix, colon, rule = name.partition(":")
    engine = next((engine for engine, own in PREFIXES.items() if own == prefix and colon), None)
    return import_module(f".{engine}", __name__).about(rule) if engine else None


def is_known(name: str, config: Config) -> bool:
    """Whether a name means rules of any engine ('lt:RULE_ID', 'lt'), or a category of one that is asked for."""
    modules = (import_module(f".{one}", __name__) for one in config.engines)
    return name.partition(":")[0] in PREFIXES.values() or any(name in module.CATEGORIES for module in modules)
