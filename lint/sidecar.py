"""Sidecars: what is suppressed in an article that can't hold a comment, in ARTICLE.newslint.yaml beside it."""

from __future__ import annotations

import os
from typing import Any

from .cache import cached
from .errors import DocumentError
from .model import Suppression

SUFFIX = ".newslint.yaml"


def suppressions(path: str) -> list[Suppression]:
    """What the sidecar of an article suppresses; nothing if there is none.

    It is a list of `rules`, the `text` they found (any, if left out) and the `reason`. Raises ConfigError for a mistake in
    it, DocumentError when it can't be read.
    """
    beside = path + SUFFIX
    if not os.path.isfile(beside):
        return []
    try:
        with open(beside, "rb") as file:
            data = file.read()
    except OSError as error:
        raise DocumentError(f"{beside}: {(error.strerror or str(error)).lower()}; check its permissions") from None
    plain: list[dict[str, Any]] = cached("sidecar", [os.fsencode(beside), data], lambda: read(data, beside))
    return [Suppression(tuple(one["rules"]), text=" ".join(one["text"].split()), told=os.path.basename(beside)) for one in plain]


def read(data: bytes, path: str) -> Any:
    import msgspec

    from .configschema import SidecarEntry
    from .typed_yaml import load

    return msgspec.to_builtins(load(data, path, list[SidecarEntry]))
