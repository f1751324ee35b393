"""newslint check: read files, lint them, report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from .. import configfind, files
from ..config import STYLES, Config
from ..engines import PREFIXES
from ..errors import ConfigError, UnknownNameError
from ..model import Confidence, Severity
from ..reports import FORMATS
from . import completion
from .ci import defaults
from .report import Wishes, output, print_diff, refuse_overwriting, tell_fixes, write
from .run import Fixing, Run, Sieve

SEVERITIES = click.Choice([severity.label for severity in reversed(Severity)])
CONFIDENCES = click.Choice([confidence.label for confidence in reversed(Confidence)])


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATH...", shell_complete=completion.file)
@click.option("--format", type=click.Choice(FORMATS), help="How findings are printed.")
@click.option("--line-format", metavar="TEXT", help="One line a finding, e.g. '{path}:{line}:{column}: {rule} {message}'.")
@click.option("--template", metavar="FILE", shell_complete=completion.file, help="A Jinja2 template that prints the report.")
@click.option("--output", metavar="FILE", shell_complete=completion.file, help="Write the report to a file.")
@click.option(
    "--select",
    multiple=True,
    metavar="NAME",
    shell_complete=completion.names,
    help="Only these rules or MQM categories (comma-separated).",
)
@click.option(
    "--ignore", multiple=True, metavar="NAME", shell_complete=completion.names, help="Not these rules or MQM categories."
)
@click.option(
    "--engine", "engines", multiple=True, type=click.Choice(list(PREFIXES)), help="Ask this engine too (may be given again)."
)
@click.option("--context", is_flag=True, help="Ask the engine 'context' too: words that don't belong.")
@click.option("--style", type=click.Choice(STYLES), help="The published style whose spellings of names to follow.")
@click.option(
    "--vocabulary",
    multiple=True,
    metavar="FILE",
    shell_complete=completion.file,
    help="Names, terms and spellings to accept, one a line.",
)
@click.option("--preview/--no-preview", default=None, help="Also the rules that are still being tried.")
@click.option("--min-severity", type=SEVERITIES, help="Report nothing below this.")
@click.option("--min-confidence", type=CONFIDENCES, help="Report nothing that is less sure.")
@click.option("--fail-on", type=SEVERITIES, help="End with 1 from this severity on (default: warning).")
@click.option("--exit-zero", is_flag=True, help="End with 0 even if there are findings.")
@click.option("--fix", is_flag=True, help="Put safe suggestions in place, and report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: suggestions too that may change the meaning.")
@click.option("--diff", is_flag=True, help="Print what --fix would change as a unified diff, and change nothing.")
@click.option(
    "--baseline", metavar="FILE", shell_complete=completion.file, help="Report only findings that are not in this file."
)
@click.option("--write-baseline", is_flag=True, help="Write the findings to the baseline, and report none.")
@click.option("--prune", is_flag=True, help="Take out of the baseline what is no longer found.")
@click.option("--since", metavar="REV", help="Report only findings that touch a line changed since a git revision.")
@click.option(
    "--diff-from",
    metavar="FILE",
    shell_complete=completion.file,
    help="Report only findings that touch a line of this unified diff (or -).",
)
@click.option("--explain", is_flag=True, help="With the text format: why each rule exists, at its first finding.")
@click.option("-q", "--quiet", is_flag=True, help="No summary and no progress: findings, and what went wrong.")
@click.option("--statistics", is_flag=True, help="Print the number of findings by rule instead of the findings.")
@click.option(
    "--stdin-filename", metavar="NAME", default="<stdin>", help="What to call standard input; the suffix tells the format."
)
@click.option(
    "--config",
    "config_path",
    metavar="FILE",
    shell_complete=completion.file,
    help="This configuration file instead of the nearest.",
)
@click.option("--no-config", is_flag=True, help="No configuration file.")
@click.option("--show-config", is_flag=True, help="Print the settings in force, and check nothing.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Check articles: files, folders, globs, or - for standard input."""
    path = config_file(paths, options)
    base = defaults(wants_text=bool(options["output"] or options["explain"]))
    config = overlaid(configured(path, base), options)
    if options["show_config"]:
        return show(config, path)
    if not paths:
        raise click.UsageError("no file to check; name files or folders, or - for standard input")
    sieves, close = narrowed(options)
    fixing = Fixing(options["fix"] and not options["diff"], options["unsafe_fixes"])
    try:
        run = Run(config, options["stdin_filename"], fixing, sieves)
    except UnknownNameError as error:
        if not path or error.name in names((*options["select"], *options["ignore"])):
            raise
        from .. import configfile

        raise ConfigError(f"{configfile.mention(path, error.name)}: {error}") from None
    refuse_overwriting(options["output"], paths)
    if options["diff"]:
        print_diff(run, paths)
    else:
        with output(options["output"], is_taken=fixing.write and files.STDIN in paths) as stream:
            write(run, paths, stream, Wishes(options["explain"], options["statistics"], options["quiet"]))
    if (options["fix"] or options["diff"]) and not options["quiet"]:
        tell_fixes(run, is_diff=options["diff"])
    close()
    if run.problems:
        return 2
    is_bad = bool(run.fixed) if options["diff"] else run.worst >= config.fail_on
    return int(is_bad and not options["exit_zero"])


def narrowed(options: dict[str, Any]) -> tuple[list[Sieve], Callable[[], None]]:
    """What chooses the findings that are reported, and what is to be done with it at the end."""
    if not any(options[key] for key in ("baseline", "write_baseline", "prune", "since", "diff_from")):
        return [], lambda: None
    from .sieves import Known, changed

    known = Known(options["baseline"], write=options["write_baseline"], prune=options["prune"])
    return [*changed(options["since"], options["diff_from"]), *known.sieves()], known.close


def config_file(paths: tuple[str, ...], options: dict[str, Any]) -> str | None:
    """The configuration file of a run: the one named, or the nearest to the first path."""
    if options["no_config"]:
        return None
    if options["config_path"]:
        return str(options["config_path"])
    return configfind.find(options["stdin_filename"] if paths[:1] == (files.STDIN,) else paths[0] if paths else ".")


def configured(path: str | None, base: Config) -> Config:
    """What a configuration file says, over `base`."""
    if path is None:
        return base
    from .. import configfile

    return configfile.load(path, base)


def overlaid(config: Config, options: dict[str, Any]) -> Config:
    """The configuration with what the command line says on top."""
    given: dict[str, Any] = {"preview": options["preview"], "style": options["style"]}
    given |= {key: options[key] and Severity[options[key].upper()] for key in ("min_severity", "fail_on")}
    given["min_confidence"] = options["min_confidence"] and Confidence[options["min_confidence"].upper()]
    given["select"] = names(options["select"]) or None
    given["ignore"] = (*config.ignore, *names(options["ignore"]))
    given["engines"] = (*config.engines, *options["engines"], *(["context"] if options["context"] else []))
    given["vocabulary"] = (*config.vocabulary, *options["vocabulary"])
    if any(options[key] for key in ("format", "line_format", "template")):
        given |= {"format": options["format"], "line_format": options["line_format"] or "", "template": options["template"] or ""}
    return config._replace(**{key: value for key, value in given.items() if value is not None})


def names(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def show(config: Config, path: str | None) -> int:
    from ..show import shown

    click.echo(shown(config, path), nl=False)
    return 0
