"""Where rules.yaml is: packed beside the package in a wheel, or at the top of a checkout."""

from __future__ import annotations

import os

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def own_rules() -> str:
    """The path of newslint's own rules.yaml."""
    packed = os.path.join(PACKAGE, "rules.yaml")
    return packed if os.path.exists(packed) else os.path.join(os.path.dirname(PACKAGE), "rules.yaml")
