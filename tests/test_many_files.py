"""Many files: the same report whatever the number of processes, and from what was found before."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import lint
from lint import Config, Linter
from lint.cache import directory
from lint.commands.archive import Archive, Known
from lint.commands.outcome import File, Outcome, Recalled, checked, outcome, plain
from lint.document import parse
from lint.reports.record import record, stats
from lint.results import NAME, Results

BAD = "Talks on peace. conversations continue in Odesa, and the the port is shut.\n"
GOOD = "The port of Odesa opened on Friday, and the first ship left at noon.\n"
ROOT = Path(lint.__file__).resolve().parents[1]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Forty articles, some of them wrong or no text, and a cache of their own."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(40):
        (articles / f"{number:02}.txt").write_text(f"Article {number}\n\n{BAD if number % 3 else GOOD}", encoding="utf-8")
    (articles / "07.txt").write_bytes(b"\x00\x01\x02binary")
    (articles / "08.txt").write_bytes("He said: “Yes”. The café the the closed.".encode("windows-1252"))
    return articles


def run(folder: Path, *more: str, cache: Path | None = None) -> subprocess.CompletedProcess[str]:
    place = {"NEWSLINT_CACHE_DIR": str(cache)} if cache else {}
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **place}
    command = [sys.executable, "-m", "lint", "check", "--no-config", *more, str(folder), str(folder / "nosuch.txt")]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize("format", ["text", "json", "jsonl", "html", "sarif"])
def test_processes_and_cache_change_nothing(folder: Path, format: str) -> None:  # noqa: A002
    plain = run(folder, "--format", format, "--no-cache")
    assert plain.returncode == 2
    assert "nosuch.txt" in plain.stderr
    for more in (("-j", "3", "--no-cache"), (), (), ("-j", "3")):
        again = run(folder, "--format", format, *more)
        assert (again.returncode, again.stdout, again.stderr) == (plain.returncode, plain.stdout, plain.stderr)


def test_the_second_run_checks_only_the_first_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [
        File(str(path), path.name, path.read_bytes())
        for path in sorted(folder.iterdir())
        if path.name not in ("07.txt", "08.txt")
    ]
    linter = Linter()
    first = [found for _, found in Archive(linter).outcomes(files)]
    seen: list[str] = []
    monkeypatch.setattr("lint.commands.archive.checked", lambda own, file: seen.append(file.shown) or checked(own, file))
    second = [found for _, found in Archive(linter).outcomes(files)]
    assert seen == [files[0].shown]
    assert [one._replace(document=None) for one in second] == [one._replace(document=None) for one in first]


@pytest.mark.parametrize(
    ("change", "is_known"),
    [
        ({}, True),
        ({"format": "json"}, True),
        ({"fail_on": lint.config.Severity.ERROR}, True),
        ({"preview": True}, False),
        ({"ignore": ("doubled-word",)}, False),
        ({"style": "ap"}, False),
    ],
)
def test_a_result_holds_for_its_settings(folder: Path, change: dict[str, Any], is_known: bool) -> None:
    kept, other = Results(Config()), Results(Config()._replace(**change))
    kept.put(kept.key(b"text"), ["value"])
    kept.close()
    assert other.get(other.key(b"text")) == (["value"] if is_known else None)
    assert other.get(other.key(b"other text")) is None


def test_a_rule_file_that_changes_makes_new_results(folder: Path) -> None:
    rules = folder.parent / "rules.yaml"
    rules.write_text("rules: []\n")
    before = Results(Config(rules=(str(rules),))).base
    rules.write_text("rules: []\n\n")
    assert Results(Config(rules=(str(rules),))).base != before


def test_what_depends_on_the_path_is_no_other_path_s(folder: Path) -> None:
    """A sidecar accepts a finding in one file; the same text elsewhere keeps its own."""
    one, other = folder / "01.txt", folder / "copy.txt"
    other.write_text(one.read_text(encoding="utf-8"), encoding="utf-8")
    Path(f"{one}.newslint.yaml").write_text("- rules: [doubled-word]\n  text: the the\n  reason: a quotation\n", encoding="utf-8")
    for _ in range(2):
        found = [json.loads(line) for line in run(folder, "--format", "jsonl").stdout.splitlines()]
        rules = {path.name: [row["rule"] for row in found if row["path"].endswith(path.name)] for path in (one, other)}
        assert "doubled-word" in rules["copy.txt"]
        assert "doubled-word" not in rules["01.txt"]


def test_an_outcome_survives_being_kept(linter: Linter) -> None:
    text = (ROOT / "corpus" / "artifacts" / "port-strike.txt").read_text(encoding="utf-8")
    found = checked(linter, File("a.txt", "a.txt", text.encode()))
    kept = outcome(json.loads(json.dumps(plain(found))), text)
    assert kept == found._replace(document=None)
    own, recalled = parse(text, "a.txt"), Recalled(text, "a.txt", kept)
    assert [record(recalled, one) for one in kept.findings] == [record(own, one) for one in found.findings]
    assert stats(recalled, kept.findings) == stats(own, found.findings)
    assert recalled.blocks == own.blocks


def test_a_single_file_leaves_no_results(folder: Path) -> None:
    list(Archive(Linter()).outcomes([File("a.txt", "a.txt", BAD.encode())]))
    assert not Path(directory(), NAME).exists()


def test_only_its_user_may_read_results(folder: Path) -> None:
    Results(Config()).close()
    assert stat.S_IMODE(Path(directory(), NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize("spoil", [b"no database", b""])
def test_a_spoilt_cache_is_never_needed(folder: Path, spoil: bytes) -> None:
    cache = folder.parent / "spoilt"
    cache.mkdir()
    (cache / NAME).write_bytes(spoil)
    expected, found = run(folder, "--no-cache"), run(folder, cache=cache)
    assert (found.stdout, found.returncode) == (expected.stdout, expected.returncode)


def test_a_home_that_can_t_be_written(folder: Path) -> None:
    """The cache's place is a file, which no user may write below."""
    place = folder.parent / "file"
    place.write_text("")
    assert run(folder, cache=place / "cache").stdout == run(folder, "--no-cache").stdout


def test_many_starts_at_once(folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NEWSLINT_CACHE_DIR": str(folder.parent / "shared")}
    command = [sys.executable, "-m", "lint", "check", "--no-config", "--format", "jsonl", str(folder)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) for _ in range(4)]
    told = {one.communicate()[0] for one in runs}
    assert len(told) == 1
    assert not [path for path in (folder.parent / "shared").iterdir() if path.suffix not in (".json", ".lines", ".sqlite")]


def test_what_can_t_be_read_has_its_turn() -> None:
    files = [
        File("a", "a.txt", GOOD.encode()),
        Known(File("", "", b""), Outcome(problem="gone")),
        File("b", "b.txt", BAD.encode()),
    ]
    for jobs in (1, 2):
        told = [found.problem or len(found.findings) for _, found in Archive(Linter(), jobs, keeps=False).outcomes(files)]
        assert told == [0, "gone", 2]


def test_first_findings_come_while_files_are_still_read() -> None:
    taken = 0

    def files() -> Any:
        nonlocal taken
        for number in range(2000):
            taken += 1
            yield File(f"{number}", f"{number}.txt", GOOD.encode() * 20)

    told = Archive(Linter(), 2, keeps=False).outcomes(files())
    next(told)
    assert taken == 1
    for _ in range(40):
        next(told)
    assert taken < 300, "the whole archive was read before the first files were told"
    told.close()


def test_cache_show_and_clear(folder: Path) -> None:
    run(folder)
    cache = Path(directory())
    (cache / "notes.txt").write_text("mine")
    for action in ("show", "clear"):
        command = [sys.executable, "-m", "lint", "cache", action]
        told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
        assert str(cache) in told
    assert [path.name for path in cache.iterdir()] == ["notes.txt"]
