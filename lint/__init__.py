"""newslint finds what a machine left in an English news article.

>>> from lint import Linter
>>> Linter().lint("Talks on peace. conversations continue.")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Config", "Document", "Finding", "Linter", "__version__"]

if TYPE_CHECKING:
    from .config import Config
    from .document import Document
    from .linter import Linter
    from .model import Finding

HOMES = {"Config": "config", "Document": "document", "Finding": "model", "Linter": "linter"}


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module 'lint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{HOMES[name]}", __name__), name)
