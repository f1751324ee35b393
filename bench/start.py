"""What a start costs: whole-process CPU of newslint and of proselint on one article, in turns, with their ratio.

    python bench/start.py [ARTICLE]

Both are installed as a user would, from wheels, into an environment of their own, so that both have their
bytecode compiled; newslint's cache is warm. Medians of RUNS runs in turn, and `python -c pass` beside them.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

RUNS = 31
PEER = "proselint==0.16.0"
ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    article = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "corpus" / "artifacts" / "port-strike.txt")
    with tempfile.TemporaryDirectory() as folder:
        scripts = install(Path(folder))
        commands = {
            "newslint": [str(scripts / "newslint"), article],
            "proselint": [str(scripts / "proselint"), "check", article],
            "python -c pass": [str(scripts / "python"), "-c", "pass"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                times[name].append(cpu(command))
    middle = {name: 1000 * statistics.median(runs) for name, runs in times.items()}
    for name, value in middle.items():
        print(f"{name:15} {value:6.1f} ms CPU, {min(times[name]) * 1000:6.1f} at least")
    print(f"newslint / proselint: {middle['newslint'] / middle['proselint']:.2f}")


def install(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    constraints = ["-c", str(ROOT / "constraints.txt")]
    subprocess.run([scripts / "python", "-m", "pip", "install", "-q", *constraints, str(ROOT), PEER], check=True)
    return scripts


def cpu(command: list[str]) -> float:
    """CPU seconds of a process and its children, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
