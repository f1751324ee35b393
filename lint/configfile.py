"""Configuration files: read with what they extend, checked, cached."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .cache import cached
from .config import Accepted, Config
from .errors import ConfigError
from .model import Confidence, Severity

LISTS = ("select", "ignore", "engines", "rules", "vocabulary", "exclude", "suppress")
PROFILES = Path(__file__).parent / "profiles"
DEFAULTS = Config()


def load(path: str, base: Config = DEFAULTS) -> Config:
    """The configuration in a file and those it extends, over `base`. Raises ConfigError for the first mistake."""
    return base._replace(**settings(merged(Path(path).resolve(), ())))


def merged(path: Path, above: tuple[Path, ...]) -> dict[str, Any]:
    """The keys of a file laid over those of the files it extends: lists add up, single values are replaced."""
    if path in above:
        raise ConfigError(f"{path}: extends itself by way of {above[-1]}; break the circle")
    own = resolved(plain(path), path.parent)
    base: dict[str, Any] = {}
    for name in own.pop("extends"):
        base = overlay(base, merged(extended(name, path), (*above, path)))
    return overlay(base, own)


def extended(name: str, path: Path) -> Path:
    """The file that a configuration file extends by this name: a profile of newslint's own, or a path seen from it."""
    file = (path.parent / name).resolve()
    known = {profile.stem: profile for profile in PROFILES.glob("*.yaml")}
    if name in known or "." in name or "/" in name or file.is_file():
        return known.get(name, file)
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1)
    cure = f"did you mean '{close[0]}'?" if close else f"choose one of {', '.join(sorted(known))}, or write ./{name} for a file"
    raise ConfigError(f"{mention(str(path), name)}: no profile is called '{name}'; {cure}")


def overlay(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    both = base | {key: value for key, value in over.items() if value is not None}
    for key in LISTS:
        both[key] = [*base.get(key, ()), *(one for one in over.get(key, ()) if one not in base.get(key, ()))]
    both["severity"] = base.get("severity", {}) | over.get("severity", {})
    return both


def plain(path: Path) -> dict[str, Any]:
    """The checked keys of one file, with underscores, in plain values."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}; name a file that can be read") from None
    return dict(cached("config", [os.fsencode(path), data], lambda: check(path, data)))


def check(path: Path, data: bytes) -> dict[str, Any]:
    import msgspec

    from .configschema import ConfigFile
    from .typed_yaml import convert, parse

    is_toml = path.suffix == ".toml"
    value = toml_table(path, data) if is_toml else parse(data, str(path))
    if not isinstance(value or {}, Mapping):
        raise ConfigError(f"{path}:1: not a configuration file; write keys and values, such as 'fail-on: error'")
    file = convert(value or {}, data, str(path), ConfigFile, toml_line if is_toml else None)
    return {field: msgspec.to_builtins(getattr(file, field)) for field in msgspec.structs.asdict(file)}


def toml_table(path: Path, data: bytes) -> Mapping[str, Any]:
    import tomllib

    try:
        table = tomllib.loads(data.decode()).get("tool", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {str(error).lower()}; mend the TOML there") from None
    found = table.get("newslint", {}) if isinstance(table, Mapping) else {}
    return found if isinstance(found, Mapping) else {}


def toml_line(data: bytes, keys: list[Any]) -> int:
    """The line (from 1) of a key of newslint's table."""
    lines = data.decode().splitlines()
    place = next((i for i, line in enumerate(lines) if "[tool.newslint" in line), 0)
    for key in keys:
        start = re.compile(rf"""\s*(?:\[[\w.-]*\.)?["']?{re.escape(str(key))}["']?\s*[]=]""")
        place = next((i for i in range(place, len(lines)) if start.match(lines[i])), place)
    return place + 1


def mention(path: str, name: str) -> str:
    """The file and, where it holds the name itself, the line that names a rule."""
    with open(path, encoding="utf-8", errors="replace") as file:
        line = next((number for number, line in enumerate(file, 1) if name in line), 0)
    return f"{path}:{line}" if line else str(path)


def resolved(keys: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Paths made absolute, seen from the file's own folder."""
    keys["extends"] = [keys["extends"]] if isinstance(keys["extends"], str) else keys["extends"]
    for key in ("rules", "vocabulary"):
        keys[key] = [str((folder / name).resolve()) for name in keys[key]]
    keys["exclude"] = globs(keys["exclude"], folder)
    keys["suppress"] = [{**one, "paths": globs(one["paths"], folder)} for one in keys["suppress"]]
    if keys["template"]:
        keys["template"] = str((folder / keys["template"]).resolve())
    return keys


def globs(patterns: list[str], folder: Path) -> list[str]:
    base = glob.escape(folder.as_posix())
    return [one if Path(one).is_absolute() else f"{base}/{one}" for one in patterns]


def settings(keys: dict[str, Any]) -> dict[str, Any]:
    """Plain keys as the fields of a Config; those that aren't given are left out."""
    given: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in keys.items() if value is not None
    }
    for key in ("min_severity", "fail_on"):
        if key in given:
            given[key] = Severity[given[key].upper()]
    if "min_confidence" in given:
        given["min_confidence"] = Confidence[given["min_confidence"].upper()]
    given["suppress"] = tuple(accepted(one) for one in given.get("suppress", ()))
    given["severity"] = tuple((name, Severity[value.upper()]) for name, value in given.get("severity", {}).items())
    return given


def accepted(keys: dict[str, Any]) -> Accepted:
    return Accepted(tuple(keys["rules"]), keys["reason"], tuple(keys["paths"]), " ".join(keys["text"].split()))
