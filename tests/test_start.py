"""What a plain check may import: a list that grows only on purpose. Each module costs every start a part of a millisecond."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.commands import COMMANDS, checking
from lint.commands.check import command

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "corpus" / "artifacts" / "port-strike.txt"
STANDARD = frozenset(
    """
    __future__ _ast _bisect _blake2 _collections _datetime _functools _heapq _io _json _operator _sre _struct _typing array binascii bisect
    collections collections.abc contextlib copyreg datetime enum functools gc heapq importlib importlib._bootstrap
    importlib._bootstrap_external importlib.machinery importlib.util importlib._abc itertools json json.decoder json.encoder
    json.scanner keyword math operator re re._casefix re._compiler re._constants re._parser reprlib types typing typing.io typing.re unicodedata
    warnings
    """.split()
)
"""Of the standard library, beside what Python itself starts with."""
OTHERS = frozenset(("re2", "re2._re2"))
HEAVY = frozenset(
    ("click", "yaml", "msgspec", "jinja2", "markdown_it", "ftfy", "sqlite3", "multiprocessing", "ray", "pyarrow", "inspect")
)
"""What a plain check must do without; each would be a tenth of its time or more."""


def imported(code: str, folder: Path) -> set[str]:
    """The modules that are there after some code, beside those that Python itself starts with."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NEWSLINT_CACHE_DIR": str(folder)}
    told = "import sys; before = set(sys.modules); exec({code!r}); print(*sorted(set(sys.modules) - before), file=sys.stderr)"
    command = [sys.executable, "-c", told.replace("{code!r}", repr(code))]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return set(run.stderr.split())


CHECK = f"""
import sys
from lint.cli import main
sys.argv = ["newslint", {str(ARTICLE)!r}]
try:
    main()
except SystemExit:
    pass
"""


def test_a_plain_check_imports_nothing_beyond_the_list(tmp_path: Path) -> None:
    imported(CHECK, tmp_path)  # the first run makes the cache
    found = {name for name in imported(CHECK, tmp_path) if name.partition(".")[0] != "lint"}
    assert found - STANDARD - OTHERS == set()
    assert found.isdisjoint(HEAVY)


def test_the_program_s_own_modules_are_those_that_a_check_needs(tmp_path: Path) -> None:
    imported(CHECK, tmp_path)
    found = imported(CHECK, tmp_path)
    for name in ("batch", "results", "fix", "baseline", "changes", "configfile", "configschema", "group", "show", "typed_yaml"):
        assert f"lint.{name}" not in found
    assert {name for name in found if name.startswith("lint.reports.")} <= {"lint.reports.text", "lint.reports.pivots"}
    assert {name for name in found if name.startswith("lint.document.")}.isdisjoint(
        {"lint.document.html", "lint.document.markdown"}
    )


@pytest.mark.parametrize("module", ["lint", "lint.cli", "lint.commands"])
def test_the_door_is_light(module: str, tmp_path: Path) -> None:
    assert imported(f"import {module}", tmp_path).isdisjoint(HEAVY | {"lint.linter", "json"})


def test_without_options_a_check_has_the_defaults_of_its_options() -> None:
    """A plain command line is not parsed; it must mean what parsing would make of it."""
    defaults = {one.name: one for one in command.params if one.name != "paths"}
    assert defaults.keys() == checking.DEFAULTS.keys()
    context = command.make_context("check", ["a.txt"])
    assert context.params == {"paths": ("a.txt",), **checking.DEFAULTS}


def test_every_command_has_its_file() -> None:
    for name in COMMANDS:
        assert (ROOT / "lint" / "commands" / f"{name.replace('-', '_')}.py").is_file()
