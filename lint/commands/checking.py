"""Reads files, lints them, reports: what `newslint check` does."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from .. import configfind, files
from ..config import Config
from ..errors import ConfigError, UnknownNameError
from ..model import Confidence, Severity
from .ci import defaults
from .report import Wishes, output, print_diff, refuse_overwriting, tell_fixes, write
from .run import Fixing, Manner, Run, Sieve

DEFAULTS: Mapping[str, Any] = {
    **dict.fromkeys(("format", "line_format", "template", "output", "style", "preview", "min_severity", "min_confidence")),
    **dict.fromkeys(("fail_on", "baseline", "since", "diff_from", "config_path")),
    **dict.fromkeys(("select", "ignore", "engines", "vocabulary"), ()),
    **dict.fromkeys(("exit_zero", "fix", "unsafe_fixes", "diff", "write_baseline", "prune", "explain", "quiet"), False),
    **dict.fromkeys(("context", "statistics", "no_config", "show_config"), False),
    "stdin_filename": "<stdin>",
    "jobs": 1,
    "no_cache": False,
}
"""The options of a command line that gives none."""
Options = Mapping[str, Any]


def check(paths: tuple[str, ...], options: Options) -> int:
    """Check articles: files, folders, globs, or - for standard input; the exit status."""
    path = config_file(paths, options)
    base = defaults(wants_text=bool(options["output"] or options["explain"]))
    config = overlaid(configured(path, base), options)
    if options["show_config"]:
        return show(config, path)
    if not paths:
        import click

        raise click.UsageError("no file to check; name files or folders, or - for standard input")
    sieves, close = narrowed(options)
    fixing = Fixing(options["fix"] and not options["diff"], options["unsafe_fixes"])
    try:
        run = Run(config, options["stdin_filename"], fixing, sieves, Manner(options["jobs"] or cores(), not options["no_cache"]))
    except UnknownNameError as error:
        if not path or error.name in names((*options["select"], *options["ignore"])):
            raise
        from .. import configfile

        raise ConfigError(f"{configfile.mention(path, error.name)}: {error}") from None
    refuse_overwriting(options["output"], paths)
    wishes = Wishes(options["explain"], options["statistics"], options["quiet"] or options["write_baseline"])
    if options["diff"]:
        print_diff(run, paths)
    else:
        with output(options["output"], is_taken=fixing.write and files.STDIN in paths) as stream:
            write(run, paths, stream, wishes)
    if (options["fix"] or options["diff"]) and not options["quiet"]:
        tell_fixes(run, is_diff=options["diff"])
    close()
    if run.problems:
        return 2
    is_bad = bool(run.fixed) if options["diff"] else run.worst >= config.fail_on
    return int(is_bad and not options["exit_zero"])


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def narrowed(options: Options) -> tuple[list[Sieve], Callable[[], None]]:
    """What chooses the findings that are reported, and what is to be done with it at the end."""
    if not any(options[key] for key in ("baseline", "write_baseline", "prune", "since", "diff_from")):
        return [], lambda: None
    from .sieves import Known, changed

    known = Known(options["baseline"], write=options["write_baseline"], prune=options["prune"], quiet=options["quiet"])
    return [*changed(options["since"], options["diff_from"]), *known.sieves()], known.close


def config_file(paths: tuple[str, ...], options: Options) -> str | None:
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


def overlaid(config: Config, options: Options) -> Config:
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

    sys.stdout.write(shown(config, path))
    return 0
