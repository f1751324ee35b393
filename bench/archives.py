"""What an archive costs: `newslint batch` beside `newslint -j` on the same articles, and what is left when both are killed.

    python bench/archives.py [--articles 200000] [--timed 50000] [--workers 2] [--home FOLDER]

The articles are three paragraphs each of this project's corpus, with names of their own. First batch is killed twice: a
worker when the first shard is done, and the driver with all its processes when half of them are. It is started again, and
the rows are counted: each article has one. Then batch and -j check some of them, by the clock. Ends with 1 if a row is
lost or doubled, or if batch is slower than 0.8 of -j. It wants as many idle processors as workers, and `newslint[batch]`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from time import monotonic, sleep

sys.path.insert(0, str(Path(__file__).resolve().parent))

from checks import paragraphs

PARAGRAPHS = 3
IN_A_FILE = 5_000
LEAST = 0.8
"""Of the articles that -j checks in a second, batch checks so many at least."""
MARK = "NEWSLINT_BENCH_RUN"
"""A variable by which the processes of a run are known."""
NEWSLINT = [sys.executable, "-m", "lint"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200_000)
    parser.add_argument("--timed", type=int, default=50_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--home", type=Path)
    wishes = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        home = wishes.home or Path(temporary)
        batch = [*NEWSLINT, "batch", "-q", "-j", str(wishes.workers), str(home / "rows"), str(home / "out")]
        for folder in ("rows", "files", "out"):
            shutil.rmtree(home / folder, ignore_errors=True)
        print(f"{wishes.articles:,} articles, {write(home, wishes.articles):,} words, {wishes.workers} workers", flush=True)
        is_whole = survives(batch, home, wishes.articles)
        shutil.rmtree(home / "out")
        words = write(home, wishes.timed)
        seconds = clock(batch)
        told("batch", wishes.timed, words, seconds)
        other = clock([*NEWSLINT, "--no-cache", "-j", str(wishes.workers), str(home / "files")])
        told("-j", wishes.timed, words, other)
    print(f"batch, of the articles a second of -j: {other / seconds:.2f} (at least {LEAST})")
    return int(not is_whole or other / seconds < LEAST)


def write(home: Path, count: int) -> int:
    """Write the articles as rows of JSONL and as files; how many words they have."""
    source, words = articles(count), 0
    for folder in ("rows", "files"):
        shutil.rmtree(home / folder, ignore_errors=True)
        (home / folder).mkdir(parents=True)
    for part, chosen in enumerate(iter(lambda: list(islice(source, IN_A_FILE)), [])):
        folder = home / "files" / f"{part:04}"
        folder.mkdir()
        with open(home / "rows" / f"{part:04}.jsonl", "w", encoding="utf-8") as rows:
            for number, text in enumerate(chosen):
                words += len(text.split())
                rows.write(json.dumps({"id": f"{part}-{number}", "text": text}) + "\n")
                (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
    return words


def articles(count: int) -> Iterator[str]:
    source = paragraphs()
    for _ in range(count):
        yield "\n\n".join(islice(source, PARAGRAPHS)) + "\n"


def survives(batch: Sequence[str], home: Path, count: int) -> bool:
    """Whether each article has its row after a worker and then the driver were killed, and the run was started again."""
    shards = sum(1 + file.stat().st_size // (8 << 20) for file in (home / "rows").iterdir())
    mark = f"{os.getpid()}-{monotonic()}"
    run = subprocess.Popen(batch, env=os.environ | {MARK: mark})
    wait_until(lambda: done(home) > 0 or run.poll() is not None)
    killed = [worker for worker in workers(mark)[:1] if not os.kill(worker, signal.SIGKILL)]
    wait_until(lambda: done(home) > shards // 2 or run.poll() is not None)
    run.kill()
    run.wait()
    wait_until(lambda: not workers(mark))
    left = shards - done(home)
    subprocess.run(batch, check=True)
    found = Counter(rows(home / "out" / "documents"))
    doubled = sum(number > 1 for number in found.values())
    print(f"{len(killed)} worker killed, then the driver with {left} of {shards} shards undone")
    print(f"started again: {len(found):,} rows, {count - len(found)} lost, {doubled} doubled", flush=True)
    return len(found) == count and not doubled and bool(killed) and left > 0


def workers(mark: str) -> list[int]:
    """The process numbers of the run's workers, which Ray names by what they do."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if mark.encode() in (process / "environ").read_bytes() and b"MapWorker" in (process / "cmdline").read_bytes():
                found.append(int(process.name))
    return found


def done(home: Path) -> int:
    folder = home / "out" / "documents"
    return sum(one.suffix == ".parquet" for one in folder.iterdir()) if folder.exists() else 0


def wait_until(holds: Callable[[], bool]) -> None:
    while not holds():
        sleep(0.2)


def rows(folder: Path) -> Iterator[str]:
    import pyarrow.parquet as pq

    for file in sorted(folder.glob("*.parquet")):
        yield from pq.read_table(file, columns=["id"]).column("id").to_pylist()


def clock(command: Sequence[str]) -> float:
    start = monotonic()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    return monotonic() - start


def told(name: str, count: int, words: int, seconds: float) -> None:
    print(f"{name:8}{seconds:9.1f} s{count / seconds:9,.0f} articles a second{words / seconds:11,.0f} words a second", flush=True)


if __name__ == "__main__":
    sys.exit(main())
