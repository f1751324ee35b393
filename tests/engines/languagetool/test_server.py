"""The server: kept, started, lost, and never left behind."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from lint import Config, Linter
from lint.engines.languagetool import keeper, places, server
from lint.engines.languagetool.java import Java, free_port
from lint.errors import EngineError

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc, which only Linux has")
TEXT = "The the road is open. He said he go home.\n"
RUN = ("--engine", "languagetool", "--format", "concise")


def children(pid: int) -> list[int]:
    """The processes that a process started, by Linux's own account."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if int(parent) == pid and state != "Z":
                found.append(int(entry.name))
    return found


def is_running(pid: int) -> bool:
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for(condition: Callable[[], object], seconds: float = 30) -> None:
    """Wait until something holds; fail if it doesn't come to."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it didn't come to be"
        time.sleep(0.02)


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


@contextmanager
def running(*arguments: str, folder: Path) -> Any:
    """newslint in a process of its own, which is ended at the end."""
    one = subprocess.Popen(
        [sys.executable, "-m", "lint", *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )  # fmt: skip
    try:
        yield one
    finally:
        one.kill()
        one.communicate()


@pytest.mark.usefixtures("alone")
def test_a_run_starts_a_server_and_leaves_none(cli: Callable[..., Any], write: Callable[..., Path]) -> None:
    """A proxy is for the world; the server on the loopback is asked directly."""
    write("a.txt", TEXT)
    proxies = dict.fromkeys(("http_proxy", "HTTP_PROXY", "ALL_PROXY"), "http://127.0.0.1:9")
    outcome = cli("a.txt", *RUN, env={**proxies, "no_proxy": "example.org"})
    assert (outcome.code, outcome.err) == (1, "")
    assert [line.split()[2] for line in outcome.out.splitlines()] == ["doubled-word", "lt:HE_VERB_AGR"]
    assert not Path(server.state()).exists()


@pytest.mark.usefixtures("alone")
def test_start_status_stop(newslint: Callable[..., Any], write: Callable[..., Path]) -> None:
    assert "no server of LanguageTool is kept" in newslint("languagetool", "status").out
    assert newslint("languagetool", "stop").out == "no server of LanguageTool is kept\n"
    assert "runs (process" in newslint("languagetool", "start", "--idle", "5").out
    assert newslint("languagetool", "start").out == "LanguageTool's server runs already\n"
    assert "a server runs (process" in newslint("languagetool", "status").out
    assert Path(server.state()).stat().st_mode & 0o777 == 0o600
    kept = server.kept("")
    assert kept
    write("a.txt", TEXT)
    assert "lt:HE_VERB_AGR" in newslint("a.txt", *RUN).out
    assert newslint("languagetool", "stop").out == "LanguageTool's server was stopped\n"
    wait_for(lambda: not is_running(kept.pid))
    assert server.kept() is None


@linux
@pytest.mark.usefixtures("alone")
def test_an_idle_server_ends_by_itself_and_java_with_it() -> None:
    kept = server.keep("", 6)
    (java,) = children(kept.pid)
    wait_for(lambda: not is_running(kept.pid) and not is_running(java))


@linux
@pytest.mark.parametrize("victim", ["newslint", "keeper"])
@pytest.mark.usefixtures("alone")
def test_nothing_outlives_a_killed_run(tmp_path: Path, write: Callable[..., Path], victim: str) -> None:
    write("a.txt", "".join(f"The mayor said that {number} people of the town were happy.\n\n" for number in range(2000)))
    with running("a.txt", *RUN, folder=tmp_path) as run:
        wait_for(lambda: children(run.pid) and children(children(run.pid)[0]))
        (keeper,) = children(run.pid)
        (java,) = children(keeper)
        kill(run.pid if victim == "newslint" else keeper)
        wait_for(lambda: not is_running(keeper) and not is_running(java))


@linux
@pytest.mark.usefixtures("alone")
def test_java_is_killed_in_the_middle_of_a_check(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("a.txt", TEXT + "".join(f"The mayor said that {number} people of the town were happy.\n\n" for number in range(2000)))
    write("b.txt", TEXT)
    kept = server.keep("", 600)
    (java,) = children(kept.pid)
    before = used(java)
    with running("a.txt", "b.txt", *RUN, folder=tmp_path) as run:
        wait_for(lambda: used(java) > before + 20, 60)
        kill(java)
        out, err = run.communicate(timeout=120)
    assert run.returncode == 2
    assert err.startswith("newslint: a.txt: LanguageTool ")
    assert err.count("\n") == 1
    assert "a.txt:1:1: error doubled-word" in out
    assert "b.txt:1:1: error doubled-word" in out, "what the rules find is reported"
    assert "lt:HE_VERB_AGR" in out.partition("b.txt")[2], "the next article gets another server"


def used(pid: int) -> int:
    """The time that a process has used, in hundredths of a second."""
    return int((Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[11])


def test_a_broken_jar(
    jars: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, newslint: Callable[..., Any], write: Any
) -> None:
    folder = tmp_path / "data" / "languagetool" / places.VERSION
    folder.mkdir(parents=True)
    for jar in jars.glob("*.jar"):
        (folder / jar.name).symlink_to(jar)
    broken = folder / "language-en-6.8.jar"
    data = broken.read_bytes()
    broken.unlink()
    broken.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    monkeypatch.setenv("NEWSLINT_DATA_DIR", str(tmp_path / "data"))
    write("a.txt", TEXT)
    outcome = newslint("a.txt", *RUN)
    assert outcome.code == 2
    assert outcome.err == f"newslint: {broken}: is damaged; run `newslint languagetool install`\n"
    assert "doubled-word" in outcome.out


def test_nothing_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, newslint: Callable[..., Any], write: Any) -> None:
    pytest.importorskip("language_tool_python", reason="the extra newslint[languagetool] is not installed")
    monkeypatch.setenv("NEWSLINT_DATA_DIR", str(tmp_path / "none"))
    write("a.txt", TEXT)
    outcome = newslint("a.txt", *RUN)
    assert (outcome.code, "doubled-word" in outcome.out) == (2, True)
    assert outcome.err == "newslint: languagetool: LanguageTool is not installed; run `newslint languagetool install`\n"


def test_the_extra_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, newslint: Callable[..., Any], write: Any
) -> None:
    monkeypatch.setenv("NEWSLINT_DATA_DIR", str(tmp_path / "none"))
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    write("a.txt", TEXT)
    outcome = newslint("a.txt", *RUN)
    assert (outcome.code, "doubled-word" in outcome.out) == (2, True)
    assert outcome.err == "newslint: languagetool: a package is missing; pip install 'newslint[languagetool]'\n"


@pytest.mark.usefixtures("alone")
def test_another_program_takes_the_port() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port: int = taken.getsockname()[1]
        with pytest.raises(EngineError, match="LanguageTool can't start") as told:
            Java(places.command(""), lambda: port)
        assert "\n" not in str(told.value)
        ports = iter([port, free_port()])
        java = Java(places.command(""), lambda: next(ports))
        assert java.port != port
        java.kill()


@pytest.mark.usefixtures("alone")
def test_another_program_listens_where_the_server_was() -> None:
    heard: list[bytes] = []
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        def listen() -> None:
            connection, _ = other.accept()
            with connection:
                connection.settimeout(1)
                connection.sendall(b"who is it?\n")
                heard.append(connection.recv(100))

        thread = Thread(target=listen)
        thread.start()
        Path(server.state()).write_text(json.dumps({"source": "", "port": other.getsockname()[1], "token": "0" * 32, "pid": 1}))
        assert server.kept("") is None
        thread.join()
    assert heard == [b""], "nothing is said to a stranger"


def test_a_stranger_gets_nothing(languagetool: None) -> None:
    kept = server.kept()
    assert kept
    with socket.create_connection(("127.0.0.1", kept.port)) as connection, connection.makefile("rwb") as stream:
        stream.readline()
        stream.write(json.dumps({"token": "0" * 16, "do": "stop"}).encode() + b"\n")
        stream.flush()
        assert stream.readline() == b""
    assert server.kept() == kept


@pytest.mark.usefixtures("alone")
def test_no_room_to_note_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    known: list[server.Server] = []
    ready = server.Starting.ready
    monkeypatch.setattr(server.Starting, "ready", lambda self: known.append(ready(self)) or known[0])
    monkeypatch.setattr(json, "dump", full)
    with pytest.raises(EngineError, match="no space left on device; make room"):
        server.keep("", 600)
    wait_for(lambda: not is_running(known[0].pid))


def test_a_server_of_the_users_own(
    languagetool: None, jars: Path, tmp_path: Path, write: Any, newslint: Callable[..., Any]
) -> None:
    kept = server.kept()
    assert kept
    address = server.ask(kept, do="status")()["address"]
    for own in (address, str(jars)):
        write(".newslint.yaml", f"engines: [languagetool]\nlanguagetool: {own}\n")
        write("a.txt", TEXT)
        assert "lt:HE_VERB_AGR" in newslint("a.txt", "--format", "concise").out
    write(".newslint.yaml", f"engines: [languagetool]\nlanguagetool: {tmp_path}\n")
    outcome = newslint("a.txt", "--format", "concise")
    assert (outcome.code, "doubled-word" in outcome.out) == (2, True)
    assert outcome.err == f"newslint: {tmp_path}: no LanguageTool is there; name its folder, its server's jar or its address\n"


@pytest.mark.usefixtures("alone")
def test_an_address_where_nobody_is() -> None:
    told: list[EngineError] = []
    linter = Linter(Config(engines=("languagetool",), languagetool="http://127.0.0.1:9"), told.append)
    assert [one.rule for one in linter.lint(TEXT)] == ["doubled-word"]
    (error,) = told
    assert "<text>: LanguageTool failed" in str(error)


@pytest.mark.usefixtures("alone")
def test_a_signal_ends_the_server_too() -> None:
    kept = server.keep("", 600)
    os.kill(kept.pid, signal.SIGTERM)
    wait_for(lambda: not is_running(kept.pid))
    assert server.kept() is None


def test_what_was_checked_is_remembered_without_the_text() -> None:
    class Tool:
        asked = 0

        def check(self, text: str) -> list[object]:
            self.asked += 1
            return []

    tool = Tool()
    one = keeper.Keeper("http://127.0.0.1:9")
    one.tools = {("en-US", ""): tool}
    assert one.check("Some text.", "en-US", []) == one.check("Some text.", "en-US", []) == []
    assert tool.asked == 1
    assert "Some" not in repr(one.seen)
    for number in range(keeper.MOST_SEEN + 5):
        one.part(str(number), "en-US", [])
    assert len(one.seen) == keeper.MOST_SEEN
    one.server_close()
