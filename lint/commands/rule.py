"""newslint rule ID: what a rule finds, why, and examples."""

from __future__ import annotations

import click

from .. import engines
from ..errors import NewslintError, meant
from ..rules import loader
from ..rules.schema import AnyRule
from . import completion


@click.command("rule")
@click.argument("name", metavar="ID", shell_complete=completion.rule)
def command(name: str) -> None:
    """Show what a rule finds, why it matters, and examples."""
    if told := engines.about(name):
        click.echo(told)
        return
    known = loader.definitions()
    if name not in known:
        raise NewslintError(f"no rule is called '{name}'; {meant(name, known, '`newslint rules` lists them')}")
    click.echo(page(known[name]))


def page(rule: AnyRule) -> str:
    """A rule as a person reads it."""
    state = ", in preview" if rule.preview else ""
    parts = [
        f"{rule.id}: {rule.severity}, {rule.confidence} confidence{state}, {rule.mqm}",
        rule.message,
        click.wrap_text(rule.why, 90),
        "Found:\n" + "\n".join(f"  {shown(one)}" for one in rule.examples.bad),
        "Left alone:\n" + "\n".join(f"  {shown(one)}" for one in rule.examples.good),
    ]
    if rule.source:
        parts.append(f"Source: {rule.source}")
    return "\n\n".join(parts)


def shown(example: str) -> str:
    return example.replace("\n", "⏎")
