"""newslint rules: every rule, its state and category."""

from __future__ import annotations

import json

import click

from ..model import Rule
from ..rules import loader


@click.command("rules")
@click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
def command(as_json: bool) -> None:
    """List every rule, its severity, confidence, state and MQM category."""
    rules = sorted(loader.load(), key=lambda rule: rule.id)
    if as_json:
        click.echo(json.dumps([fields(rule) for rule in rules], indent=1))
        return
    width = max(len(rule.id) for rule in rules)
    for rule in rules:
        row = fields(rule)
        click.echo(f"{rule.id:<{width}}  {row['severity']:<10}  {row['confidence']:<6}  {row['state']:<7}  {rule.category}")


def fields(rule: Rule) -> dict[str, str]:
    return {
        "id": rule.id,
        "kind": rule.kind,
        "severity": rule.severity.label,
        "confidence": rule.confidence.label,
        "state": "preview" if rule.preview else "default",
        "category": rule.category,
    }
