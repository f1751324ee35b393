"""Kills `newslint --fix` at random moments of a run over 500 files, and looks at what is left of them.

    python bench/kills.py [--kills 100] [--seed 1]

A file must be as it was or mended, whole, and a second run must mend all that are left. Ends with 1 if any is not.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

OLD = ("The the end of a long story that nobody at the harbor would tell twice.\n" * 40).encode()
NEW = OLD.replace(b"The the", b"The")
FILES = 500
COMMAND = (sys.executable, "-m", "lint", "--fix", "--select", "doubled-word", "--no-config", "--quiet", "wire")
ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, between, killed, moments = random.Random(options.seed), 0, 0, Counter[int]()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / "wire" / f"{number:03}.txt" for number in range(FILES)]
        files[0].parent.mkdir()
        whole = run(files, None)
        while killed < options.kills:
            if run(files, chance.uniform(0, whole)) < 0:
                continue
            states = [file.read_bytes() for file in files]
            between += sum(state not in (OLD, NEW) for state in states)
            moments[10 * states.count(NEW) // FILES] += 1
            killed += 1
        left = len(list(files[0].parent.glob(".newslint-*")))
        start(files[0].parent.parent).wait()
        between += sum(file.read_bytes() != NEW for file in files)
    print(f"{killed} kills over {FILES} files, {between} files neither old nor new; {left} temporary files left in all")
    print(
        "tenths of the files that were mended by then: "
        + ", ".join(f"{tenth}: {count}" for tenth, count in sorted(moments.items()))
    )
    return int(between > 0)


def start(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(COMMAND, cwd=folder, env={"PYTHONPATH": str(ROOT)}, stdout=-3, stderr=-3)


def run(files: list[Path], seconds: float | None) -> float:
    """Fix the files as they were, killed after some seconds; how long it took, or -1 if it ended by itself before."""
    for file in files:
        file.write_bytes(OLD)
    begin = time.monotonic()
    process = start(files[0].parent.parent)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    killed = process.wait() == -signal.SIGKILL
    return time.monotonic() - begin if killed or seconds is None else -1


if __name__ == "__main__":
    sys.exit(main())
