"""newslint check: what its command line may say."""

from __future__ import annotations

from typing import Any

import click

from ..config import STYLES
from ..engines import PREFIXES
from ..model import Confidence, Severity
from ..reports import FORMATS
from . import checking, completion

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
@click.option(
    "-j", "--jobs", type=click.IntRange(0, 1000), default=1, metavar="N", help="Check with N processes (0: one a processor)."
)
@click.option("--no-cache", is_flag=True, help="Check every file, also those whose findings are known from an earlier run.")
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
    return checking.check(paths, options)
