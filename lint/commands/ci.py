"""Which format a report has where nobody chose one."""

from __future__ import annotations

import os
from collections.abc import Mapping

from ..config import Config

RELATED = ("GITEA_ACTIONS", "FORGEJO_ACTIONS")
"""Runners that also say GITHUB_ACTIONS but make no annotations of what a step prints."""


def defaults(*, wants_text: bool, environment: Mapping[str, str] = os.environ) -> Config:
    """The settings of a run without configuration: GitHub Actions reads commands on standard output, so it gets them.

    Other CI systems take files (GitLab, Jenkins) or nothing, so text for people stays, as it does with `wants_text`.
    """
    is_github = environment.get("GITHUB_ACTIONS") == "true" and not any(environment.get(name) for name in RELATED)
    return Config(format="github") if is_github and not wants_text else Config()
