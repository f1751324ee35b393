"""Where rules.yaml is: packed beside the package in a wheel, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent.parent


def own_rules() -> Path:
    """The path of newslint's own rules.yaml."""
    packed = PACKAGE / "rules.yaml"
    return packed if packed.exists() else PACKAGE.parent / "rules.yaml"
