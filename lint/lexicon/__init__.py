"""The word knowledge of newslint: YAML files beside this one, checked once and then read from the cache."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..cache import cached

FOLDER = Path(__file__).parent


def load(name: str) -> Any:
    """The plain data of lexicon file NAME.yaml; ConfigError if the file doesn't fit its schema."""
    path = FOLDER / f"{name}.yaml"
    data = path.read_bytes()
    return cached(f"lexicon-{name}", [data], lambda: check(name, data, str(path)))


def check(name: str, data: bytes, path: str) -> Any:
    import msgspec

    from ..typed_yaml import load as load_yaml
    from .schema import SENSES, SHAPES

    return msgspec.to_builtins(load_yaml(data, path, SHAPES.get(name, SENSES)))


class Abbreviations(NamedTuple):
    """Words, in lower case and without the stop, by what may follow their full stop."""

    anywhere: frozenset[str]
    before_name: frozenset[str]
    before_number: frozenset[str]
    starters: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    return Abbreviations(**{key: frozenset(words) for key, words in load("abbreviations").items()})


@cache
def furniture_reasons() -> dict[str, str]:
    """Why a group of lines is page furniture, by the group's id."""
    return {group["id"]: group["reason"] for group in load("furniture")["groups"]}


class People(NamedTuple):
    """Words around names of people, in lower case: before a name, inside one, and never one."""

    titles: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    nations: frozenset[str]


@cache
def people() -> People:
    return People(**{key: frozenset(words) for key, words in load("people").items()})
