"""The one family of errors that a person is told about in one line."""

from __future__ import annotations


class NewslintError(Exception):
    """The command, the configuration or a file is wrong; the text names the place and the cure."""


class DocumentError(NewslintError):
    """A text can't be read as text."""


class ConfigError(NewslintError):
    """A configuration or rule file has a mistake."""


class EngineError(NewslintError):
    """An engine can't do its work; what the rules find stands without it."""


class UnknownNameError(ConfigError):
    """The settings name a rule or category that doesn't exist."""

    def __init__(self, name: str, cure: str) -> None:
        super().__init__(f"no rule or category is called '{name}'; {cure}")
        self.name = name


def one_line(message: str) -> str:
    """A message that can't break its line or steer a terminal, whatever a file is called."""
    return "".join(c if c.isprintable() or "\udc80" <= c <= "\udcff" else repr(c)[1:-1] for c in message)
