"""newslint schema: the JSON schemas that editors check configuration and rule files with."""

from __future__ import annotations

import json

import click


@click.command("schema")
@click.argument("name", type=click.Choice(["config", "rules"]))
def command(name: str) -> None:
    """Print the JSON schema of a configuration or rule file."""
    click.echo(text(name), nl=False)


def text(name: str) -> str:
    """The schema as it is published in docs/schema."""
    from .. import configschema
    from ..rules import schema

    value = configschema.json_schema() if name == "config" else schema.json_schema()
    return json.dumps(value, indent=1) + "\n"
