"""newslint test-rules: run the examples of a rule file."""

from __future__ import annotations

import click

from ..rules import loader
from ..rules.examples import failures
from ..rules.validate import definitions
from . import completion


@click.command("test-rules")
@click.argument("path", metavar="FILE", shell_complete=completion.file)
def command(path: str) -> int:
    """Run the examples of a rule file; end with 1 if any fails."""
    rules = definitions(loader.read(path), path)
    failed = [one for rule in rules for one in failures(rule, loader.rule(loader.plain(rule)))]
    for failure in failed:
        click.echo(f"{path}: {failure.rule}: {failure.problem} in {failure.example!r}")
    examples = sum(len(rule.examples.bad) + len(rule.examples.good) for rule in rules)
    click.echo(f"{len(rules)} rules, {examples} examples, {len(failed)} failed")
    return int(bool(failed))
