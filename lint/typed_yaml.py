"""YAML files read into typed values; a mistake is told with its file, line and cure."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, get_args

import msgspec
import yaml

from .errors import ConfigError, meant

T = TypeVar("T")
Line = Callable[[bytes, list[Any]], int]
NOT_KNOWN = "it is not one that newslint knows"
BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(BASE):  # type: ignore[misc]
    """YAML in which `no` and `on` stay words, dates stay text, and a key given twice is an error."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith((":bool", ":timestamp"))]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key, _ in node.value:
            name = self.construct_object(key, deep=True)
            if not isinstance(name, Hashable) or name in seen:
                raise yaml.MarkedYAMLError(problem=f"the key {name!r} is given twice", problem_mark=key.start_mark)
            seen.add(name)
        return dict(super().construct_mapping(node, deep))


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def load(data: bytes, path: str, shape: type[T]) -> T:
    """The value of type `shape` in YAML data; ConfigError names the file, the line and the nearest known key."""
    return convert(parse(data, path), data, path, shape)


def parse(data: bytes, path: str) -> Any:
    """The plain value in YAML data; ConfigError when it is no YAML."""
    try:
        return yaml.load(data, Loader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ConfigError(f"{path}:{mark.line + 1 if mark else 1}: {error.problem}; mend the YAML there") from None
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ConfigError(f"{path}:1: not readable as YAML ({type(error).__name__}); save it as UTF-8 text") from None


def convert(value: Any, data: bytes, path: str, shape: type[T], line: Line | None = None) -> T:
    """A plain value as `shape`; `data` is the source that it came from, in which `line` finds a key."""
    line = line or line_of
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at ")
        steps = re.findall(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]", place.strip("`"))
        keys = [name or (int(index) if index != "..." else index) for name, index in steps]
        if field := re.search(r"unknown field `(.+?)`", problem):
            keys.append(field[1])
            problem = f"unknown key '{field[1]}'; {meant(field[1], known_keys(shape), NOT_KNOWN)}"
        elif value := re.match(r"Invalid (?:enum )?value '(.*)'$", problem):
            problem += f"; {meant(value[1], known_values(shape), NOT_KNOWN)}"
        raise ConfigError(f"{path}:{line(data, keys)}: {lower_first(problem)}") from None


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:].replace("`", "'")


def known_keys(shape: Any) -> set[str]:
    """Every key that a type may hold at any depth."""
    if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
        fields = msgspec.structs.fields(shape)
        return {f.encode_name for f in fields}.union(*(known_keys(f.type) for f in fields), {"kind"})
    return set().union(*(known_keys(part) for part in get_args(shape)))


def known_values(shape: Any) -> set[str]:
    """Every word that stands for itself in a type, at any depth."""
    if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
        tag = shape.__struct_config__.tag
        return ({tag} if isinstance(tag, str) else set()).union(*(known_values(f.type) for f in msgspec.structs.fields(shape)))
    return {shape} if isinstance(shape, str) else set().union(*(known_values(part) for part in get_args(shape)))


def line_of(data: bytes, keys: list[Any]) -> int:
    """The line (from 1) of the value that a path of keys and indexes leads to, as far as it leads."""
    node = yaml.compose(data, Loader=Loader)
    line = node.start_mark.line if node else 0
    for key in keys:
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line
        elif isinstance(node, yaml.MappingNode):
            pairs = [(k, v) for k, v in node.value if k.value == key]
            if not pairs:
                break
            line, node = pairs[0][0].start_mark.line, pairs[0][1]
    return int(line) + 1
