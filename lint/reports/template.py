"""The user's own template, in Jinja2, run in its sandbox.

The template sees `files`, a list of objects with `path`, `findings` (the fields of the JSON format) and
`stats`, and `version`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .. import __version__
from ..errors import ConfigError
from . import Look, Result
from .record import record, stats

MISTAKES = (LookupError, AttributeError, TypeError, ValueError, ArithmeticError, RecursionError, MemoryError)
"""What a template's own code may raise beside Jinja2's errors."""


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    """Raises ConfigError when the template can't be read or has a mistake."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    path = Path(look.template)
    environment = SandboxedEnvironment(autoescape=".html" in path.suffixes, undefined=StrictUndefined, keep_trailing_newline=True)
    with mistakes_told(path):
        template = environment.from_string(path.read_text(encoding="utf-8"))
    files = [file(result) for result in results]
    with mistakes_told(path):
        text = template.render(files=files, version=__version__)
    yield text


@contextmanager
def mistakes_told(path: Path) -> Iterator[None]:
    """What goes wrong with a template as a ConfigError."""
    from jinja2 import TemplateError

    try:
        yield
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}; name a template") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8; name a text file") from None
    except (TemplateError, *MISTAKES) as error:
        line = getattr(error, "lineno", None)
        place = f"{path}:{line}" if line else str(path)
        raise ConfigError(f"{place}: {' '.join(str(error).split())}; mend the template") from None


def file(result: Result) -> dict[str, object]:
    findings = [record(result.document, finding) for finding in result.findings]
    return {"path": result.path, "findings": findings, "stats": stats(result.document, result.findings, result.verdict)}
