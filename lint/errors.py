"""The one family of errors that a person is told about in one line."""

from __future__ import annotations


class NewslintError(Exception):
    """The command, the configuration or a file is wrong; the text names the place and the cure."""


class DocumentError(NewslintError):
    """A text can't be read as text."""


class ConfigError(NewslintError):
    """A configuration or rule file has a mistake."""
