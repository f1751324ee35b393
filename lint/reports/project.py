"""The project that a run is part of, as CI systems see it: its root, file names below it, its revision."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import quote

ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where GitHub and GitLab say that the project's root is."""


def root() -> str:
    """The project's root: the one that CI names if the working folder is inside it, else the working folder."""
    here = os.path.realpath(os.getcwd())
    named = (os.path.realpath(os.environ[name]) for name in ROOTS if os.environ.get(name))
    return next((folder for folder in named if is_inside(here, folder)), here)


def is_inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def from_root(path: str) -> str:
    """A path from the project's root, with slashes; absolute if it lies outside. What stands in <> is no path and stays."""
    if path.startswith("<") and path.endswith(">"):
        return path
    folder = root()
    absolute = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
    return slashes(os.path.relpath(absolute, folder) if is_inside(absolute, folder) else absolute)


def slashes(path: str) -> str:
    return path.replace(os.sep, "/")


def uri(path: str) -> str:
    """The percent-encoded URI of a path with slashes: relative, or of the scheme file."""
    encoded = quote(path, errors="replace")
    return f"file://{encoded if encoded.startswith('/') else f'/{encoded}'}" if os.path.isabs(path) else encoded


def revision() -> Mapping[str, str]:
    """The repository and commit that GitHub or GitLab is checking; empty anywhere else."""
    known = os.environ.get
    repository = (
        f"{known('GITHUB_SERVER_URL')}/{known('GITHUB_REPOSITORY')}" if known("GITHUB_REPOSITORY") else known("CI_PROJECT_URL")
    )
    commit = known("GITHUB_SHA") or known("CI_COMMIT_SHA")
    return {"repositoryUri": repository, "revisionId": commit} if repository and commit else {}
