"""newslint check: read files, lint them, report."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, TextIO

import click

from .. import configfind, files
from ..config import STYLES, Config
from ..errors import ConfigError, DocumentError, NewslintError, UnknownNameError, one_line
from ..linter import Linter
from ..model import Severity
from ..reports import FORMATS, Look, Result, renderer
from ..rules import loader

SEVERITIES = click.Choice([severity.label for severity in reversed(Severity)])
CANNOT_READ = {"windows-1252": "is not UTF-8; read as Windows-1252"}


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", type=click.Choice(FORMATS), help="How findings are printed.")
@click.option("--line-format", metavar="TEXT", help="One line a finding, e.g. '{path}:{line}:{column}: {rule} {message}'.")
@click.option("--template", metavar="FILE", help="A Jinja2 template that prints the report.")
@click.option("--output", metavar="FILE", help="Write the report to a file.")
@click.option("--select", multiple=True, metavar="NAME", help="Only these rules or MQM categories (comma-separated).")
@click.option("--ignore", multiple=True, metavar="NAME", help="Not these rules or MQM categories.")
@click.option("--style", type=click.Choice(STYLES), help="The published style whose spellings of names to follow.")
@click.option("--vocabulary", multiple=True, metavar="FILE", help="Names, terms and spellings to accept, one a line.")
@click.option("--preview/--no-preview", default=None, help="Also the rules that are still being tried.")
@click.option("--min-severity", type=SEVERITIES, help="Report nothing below this.")
@click.option("--fail-on", type=SEVERITIES, help="End with 1 from this severity on (default: warning).")
@click.option("--exit-zero", is_flag=True, help="End with 0 even if there are findings.")
@click.option("--statistics", is_flag=True, help="Print the number of findings by rule instead of the findings.")
@click.option(
    "--stdin-filename", metavar="NAME", default="<stdin>", help="What to call standard input; the suffix tells the format."
)
@click.option("--config", "config_path", metavar="FILE", help="This configuration file instead of the nearest.")
@click.option("--no-config", is_flag=True, help="No configuration file.")
@click.option("--show-config", is_flag=True, help="Print the settings in force, and check nothing.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Check articles: files, folders, globs, or - for standard input."""
    path = config_file(paths, options)
    config = overlaid(configured(path), options)
    if options["show_config"]:
        return show(config, path)
    if not paths:
        raise click.UsageError("no file to check; name files or folders, or - for standard input")
    try:
        run = Run(config, options["stdin_filename"])
    except UnknownNameError as error:
        if not path or error.name in names((*options["select"], *options["ignore"])):
            raise
        from .. import configfile

        raise ConfigError(f"{configfile.mention(path, error.name)}: {error}") from None
    refuse_overwriting(options["output"], paths)
    with output(options["output"]) as stream:
        write(run.results(paths), config, stream, problems=run.problems, statistics=options["statistics"])
    if run.problems:
        return 2
    return int(run.worst >= config.fail_on and not options["exit_zero"])


class Run:
    """One run over the files of a command line; what goes wrong with one is said, and the others go on."""

    def __init__(self, config: Config, stdin_name: str) -> None:
        self.config = config
        self.linter = Linter(config)
        self.stdin_name = stdin_name
        self.problems: list[str] = []
        self.worst = 0

    def results(self, paths: Iterable[str]) -> Iterator[Result]:
        for path in files.expand(list(paths), self.config.exclude):
            try:
                if isinstance(path, DocumentError):
                    raise path
                yield self.check(path)
            except DocumentError as error:
                self.problems.append(str(error) if error is path else f"{self.shown(path)}: {error}")
                self.say(self.problems[-1])

    def check(self, path: str) -> Result:
        shown = self.shown(path)
        document = Linter.read(files.read(path, self.config.max_bytes), shown)
        if document.encoding in CANNOT_READ:
            self.say(f"{shown}: {CANNOT_READ[document.encoding]}")
        findings = self.linter.lint(document)
        self.worst = max([self.worst, *(finding.severity for finding in findings)])
        return Result(shown, document, findings)

    def shown(self, path: object) -> str:
        name = self.stdin_name if path == files.STDIN else str(path)
        return os.fsencode(name).decode("utf-8", "replace")

    @staticmethod
    def say(message: str) -> None:
        click.echo(f"newslint: {one_line(message)}", err=True)


def config_file(paths: tuple[str, ...], options: dict[str, Any]) -> str | None:
    """The configuration file of a run: the one named, or the nearest to the first path."""
    if options["no_config"]:
        return None
    if options["config_path"]:
        return str(options["config_path"])
    return configfind.find(options["stdin_filename"] if paths[:1] == (files.STDIN,) else paths[0] if paths else ".")


def configured(path: str | None) -> Config:
    if path is None:
        return Config()
    from .. import configfile

    return configfile.load(path)


def overlaid(config: Config, options: dict[str, Any]) -> Config:
    """The configuration with what the command line says on top."""
    given: dict[str, Any] = {"preview": options["preview"], "style": options["style"]}
    given |= {key: options[key] and Severity[options[key].upper()] for key in ("min_severity", "fail_on")}
    given["select"] = names(options["select"]) or None
    given["ignore"] = (*config.ignore, *names(options["ignore"]))
    given["vocabulary"] = (*config.vocabulary, *options["vocabulary"])
    if any(options[key] for key in ("format", "line_format", "template")):
        given |= {"format": options["format"], "line_format": options["line_format"] or "", "template": options["template"] or ""}
    return config._replace(**{key: value for key, value in given.items() if value is not None})


def names(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def refuse_overwriting(output_path: str | None, paths: tuple[str, ...]) -> None:
    """The report must not take the place of an article."""
    for path in paths if output_path and os.path.isfile(output_path) else ():
        if os.path.isfile(path) and os.path.samefile(path, str(output_path)):
            raise NewslintError(f"{output_path}: is the article itself; name another file for the report")


@contextmanager
def output(path: str | None) -> Iterator[TextIO]:
    if not path:
        yield sys.stdout
        return
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
    except OSError as error:
        raise NewslintError(f"{path}: {(error.strerror or str(error)).lower()}; name a file that can be written") from None


def write(results: Iterator[Result], config: Config, stream: TextIO, *, problems: list[str], statistics: bool) -> None:
    """The report, in pieces as they come."""
    pieces = counted(results) if statistics else report(config)(results, look(config, stream, problems))
    for piece in pieces:
        stream.write(piece)
        if stream.isatty():
            stream.flush()


def report(config: Config) -> Any:
    return renderer("template" if config.template else "line" if config.line_format else config.format)


def look(config: Config, stream: TextIO, problems: list[str]) -> Look:
    """Colour on a terminal or when FORCE_COLOR asks for it, never when NO_COLOR is set (no-color.org)."""
    color = bool(os.environ.get("FORCE_COLOR")) or stream.isatty()
    width = os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 100
    color = color and not os.environ.get("NO_COLOR")
    return Look(color, width, config.line_format, config.template, partial(loader.about, config.rules), problems)


def counted(results: Iterable[Result]) -> Iterator[str]:
    count = Counter(finding.rule for result in results for finding in result.findings)
    for rule, number in sorted(count.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{number:6d}  {rule}\n"


def show(config: Config, path: str | None) -> int:
    from ..show import shown

    click.echo(shown(config, path), nl=False)
    return 0
