"""LanguageTool as an engine, measured beside LanguageTool itself on the same server.

    python bench/languagetool.py suites [DETECT]    what is found and what is flagged: the engine, LanguageTool, and
                                                    LanguageTool less what profile.yaml turns off
    python bench/languagetool.py rules [DETECT]     rule by rule, the engine's findings in clean news
    python bench/languagetool.py speed [ARTICLE]    checks with the server kept, of an article that was checked before and
                                                    of new text, beside the server's own time
    python bench/languagetool.py kills [RUNS]       runs that are killed at random; no Java may be left
    python bench/languagetool.py download           what the two commands fetch

DETECT is the measuring script, ../shared/bench/detect.py by default. The engine must be installed.
"""

from __future__ import annotations

import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlencode

import psutil

from lint.engines.languagetool import LANGUAGE, server
from lint.engines.languagetool.places import jars, table
from lint.engines.languagetool.profile import profile
from lint.engines.languagetool.reading import readings
from lint.linter import Linter

ROOT = Path(__file__).resolve().parent.parent
DETECT = ROOT.parent / "shared" / "bench" / "detect.py"
ARTICLE = ROOT / "corpus" / "artifacts" / "port-strike.txt"
NEWSLINT = [sys.executable, "-m", "lint", "check", "--no-config", "--engine", "languagetool"]
SUITES = "lt,clean"
RUNS, WARM = 21, 3


@contextmanager
def kept() -> Iterator[str]:
    """The address of LanguageTool's own server, kept meanwhile."""
    one = server.kept("") or server.keep("", 3600)
    try:
        yield str(server.ask(one, do="status")()["address"])
    finally:
        server.stop()


class Less(BaseHTTPRequestHandler):
    """LanguageTool less what the profile turns off: passes requests on and takes those matches out of the answers."""

    address = ""

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode(), keep_blank_values=True)
        asked = {"language": form["language"][0], "text": form["text"][0], "disabledRules": ",".join(profile().disabled(()))}
        answer = post(self.address, asked)
        answer["matches"] = [one for one in answer["matches"] if not is_off(one["rule"])]
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


def is_off(rule: dict) -> bool:  # type: ignore[type-arg]
    return profile().is_off(rule["id"], rule["category"]["id"])


def post(address: str, form: dict[str, str]) -> dict:  # type: ignore[type-arg]
    with urllib.request.urlopen(f"{address}/v2/check", urlencode(form).encode(), timeout=300) as answer:
        return json.load(answer)  # type: ignore[no-any-return]


def suites(detect: str = str(DETECT)) -> None:
    with kept() as address:
        Less.address = address
        proxy = ThreadingHTTPServer(("127.0.0.1", 0), Less)
        Thread(target=proxy.serve_forever, daemon=True).start()
        for name, arguments in {
            "newslint and LanguageTool": ["--cmd", " ".join(NEWSLINT)],
            "LanguageTool itself": ["--tool", "lt", "--cmd", address],
            "LanguageTool less what is off": ["--tool", "lt", "--cmd", f"http://127.0.0.1:{proxy.server_address[1]}"],
        }.items():
            print(f"== {name}", flush=True)
            subprocess.run([sys.executable, detect, *arguments, "--suites", SUITES], check=True, cwd=ROOT)


def rules(detect: str = str(DETECT)) -> None:
    sys.path.insert(0, str(Path(detect).parent))
    from detect import load, words  # type: ignore[import-not-found]

    linter = Linter(Linter().config._replace(engines=("languagetool",)))
    count: Counter[tuple[str, str]] = Counter()
    total = 0
    with kept():
        for article in load(Path(detect).parent.parent / "data" / "dev", "clean_news"):
            text = "\n\n".join(article["paragraphs"])
            total += words(text)
            count.update((one.severity.label, one.rule) for one in linter.lint(text) if one.rule.startswith("lt:"))
    for (severity, rule), number in count.most_common():
        print(f"{number:6d}  {1000 * number / total:6.3f}  {severity:10}  {rule}")


def speed(article: str = str(ARTICLE)) -> None:
    text = Path(article).read_text(encoding="utf-8")
    with kept() as address, tempfile.TemporaryDirectory() as folder:
        form = {"language": LANGUAGE, "disabledRules": ",".join(profile().disabled(()))}
        new = Path(folder) / "new.txt"
        tries = {
            "the server itself": lambda: post(address, {**form, "text": next(readings(Linter.read(text))).text}),
            "newslint, again": lambda: run([*NEWSLINT, article]),
            "newslint, new text": lambda: run([*NEWSLINT, str(new)]),
            "newslint alone": lambda: run([*NEWSLINT[:-2], article]),
        }
        times: dict[str, list[float]] = {name: [] for name in tries}
        for number in range(RUNS):
            new.write_text(text.replace("\n\n", f" Number {number}.\n\n"), encoding="utf-8")
            for name, one in tries.items():
                start = time.perf_counter()
                one()
                times[name].append(time.perf_counter() - start)
    middle = {name: statistics.median(found[WARM:]) for name, found in times.items()}
    for name, value in middle.items():
        ratio = value / middle["the server itself"]
        print(f"{name:20} {1000 * value:6.0f} ms, {1000 * min(times[name]):6.0f} at least, {ratio:.2f} of the server's")


def run(command: list[str]) -> int:
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode


def kills(runs: str = "200") -> None:
    """Kill newslint, its keeper or both, at a moment between start and end, and count what is left."""
    dice, ended = random.Random(7), Counter[str]()
    server.stop()
    before = javas()
    for _ in range(int(runs)):
        one = subprocess.Popen([*NEWSLINT, str(ARTICLE)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            one.wait(dice.uniform(0.05, 6))
            ended["ended by itself"] += 1
            continue
        except subprocess.TimeoutExpired:
            pass
        process = psutil.Process(one.pid)
        family = [process, *process.children(recursive=False)]
        victim = dice.choice(family)
        ended["newslint killed" if victim is process else "keeper killed"] += 1
        victim.send_signal(dice.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]) if victim is process else signal.SIGKILL)
        one.wait()
    time.sleep(3)
    left = javas() - before
    print(f"{runs} runs: {dict(ended)}; {len(left)} Java processes left")
    sys.exit(bool(left))


def javas() -> set[int]:
    """The processes of Java that run the installed jars."""
    found = set()
    for one in psutil.process_iter():
        with suppress(psutil.Error):
            if one.status() != psutil.STATUS_ZOMBIE and any(str(jars()) in part for part in one.cmdline()):
                found.add(one.pid)
    return found


def download() -> None:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "-q", "-d", folder, "-c", str(ROOT / "constraints.txt")]
        subprocess.run([*command, f"{ROOT}[languagetool]"], check=True, env={**os.environ, "PIP_NO_CACHE_DIR": "1"})
        packages = sum(one.stat().st_size for one in Path(folder).iterdir())
    size = sum(jar.size for jar in table())
    print(f"{packages / 1e6:.1f} MB of packages, {size / 1e6:.1f} MB of jars: {(packages + size) / 1e6:.1f} MB")


if __name__ == "__main__":
    commands = {one.__name__: one for one in (suites, rules, speed, kills, download)}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
