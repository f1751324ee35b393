"""newslint languagetool: get LanguageTool, and keep its server for later runs."""

from __future__ import annotations

import sys

import click

from .. import configfind
from ..config import Config
from .checking import configured

MEGABYTE = 1_000_000


@click.group("languagetool")
def command() -> None:
    """Get LanguageTool, and keep its server ready for later runs."""


@command.command("install")
def install() -> None:
    """Get LanguageTool from Maven Central and check every jar of it; what is there already is not fetched again."""
    from ..engines.languagetool import install as installer
    from ..engines.languagetool import places

    fetched = installer.install(progress)
    places.java()
    click.echo(f"LanguageTool {places.VERSION} is in {places.jars()} ({fetched / MEGABYTE:.0f} MB fetched)")


def progress(number: int, total: int, fetched: int) -> None:
    """On a terminal a line that counts the jars and goes away at the end."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{number} of {total} jars, {fetched / MEGABYTE:.0f} MB" if number < total else "\r\x1b[K")
        sys.stderr.flush()


@command.command("start")
@click.option("--idle", type=click.IntRange(1), default=30, show_default=True, help="Minutes without work after which it ends.")
def start(idle: int) -> None:
    """Start a server that is kept for later runs, until it is stopped or idle for long."""
    from ..engines.languagetool import server

    source = settings().languagetool
    if server.kept(source):
        click.echo("LanguageTool's server runs already")
        return
    server.stop()
    kept = server.keep(source, idle * 60)
    click.echo(f"LanguageTool's server runs (process {kept.pid}) and ends after {idle} minutes without work")


@command.command("stop")
def stop() -> None:
    """End the server that is kept."""
    from ..engines.languagetool import server

    click.echo("LanguageTool's server was stopped" if server.stop() else "no server of LanguageTool is kept")


@command.command("status")
def status() -> None:
    """Say whether LanguageTool is installed and whether a server of it is kept."""
    from ..engines.languagetool import places, server

    there = sum((places.jars() / jar.name).exists() for jar in places.table())
    click.echo(f"{there} of {len(places.table())} jars are in {places.jars()}")
    if kept := server.kept():
        said = server.ask(kept, do="status")()
        click.echo(f"a server runs (process {kept.pid}) at {said['address']}, idle for {said['idle'] / 60:.0f} minutes")
    else:
        click.echo("no server of LanguageTool is kept")


def settings() -> Config:
    return configured(configfind.find("."), Config())
