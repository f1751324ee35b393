"""Holds detection to the figures in gate.yaml: ends with 1 when one is worse.

    python bench/gate.py [DETECT]        DETECT: the measuring script, ../shared/bench/detect.py by default

A change that betters a figure tightens its bound in gate.yaml; none may loosen one. A bound with an `engine` is of newslint
with that engine beside the rules, or with `alone: true` of the engine alone, and is measured where the engine is installed.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from lint.engines import PREFIXES

HERE = Path(__file__).resolve().parent
NEEDS = {"context": "newslint_context_model"}
"""The package without which an engine can't run."""
DETECT = HERE.parent.parent / "shared" / "bench" / "detect.py"


def main() -> int:
    detect = Path(sys.argv[1]) if len(sys.argv) > 1 else DETECT
    if not detect.exists():
        print(f"gate: {detect.name} is not here; nothing measured")
        return 0
    bounds = yaml.safe_load((HERE / "gate.yaml").read_text())
    worse = [way for way, own in by_way(bounds).items() if tell(way, own, detect)]
    return int(bool(worse))


def by_way(bounds: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The bounds by the options with which newslint runs for them; of an engine that isn't installed none."""
    found: dict[str, list[dict[str, Any]]] = {}
    for bound in bounds:
        engine = bound.get("engine", "")
        if engine and find_spec(NEEDS[engine]) is None:
            print(f"gate: the engine {engine} is not installed; {bound['suite']} not measured with it")
            continue
        alone = f" --select {PREFIXES[engine]}" if bound.get("alone") else ""
        found.setdefault(f" --engine {engine}{alone}" if engine else "", []).append(bound)
    return found


def tell(way: str, bounds: list[dict[str, Any]], detect: Path) -> bool:
    """Measure with some options, print each bound with its figure, and say whether any is worse."""
    figures = measure(detect, sorted({bound["suite"] for bound in bounds}), way)
    worse = [bound for bound in bounds if not holds(bound, figures)]
    for bound in bounds:
        value = figures[bound["suite"]][bound["figure"]]
        state = "WORSE" if bound in worse else "ok"
        print(f"{state:5}  {bound['suite']:9}  {bound['figure']:40}  {value}  (bound {limit(bound)}){way}")
    return bool(worse)


def measure(detect: Path, suites: list[str], way: str) -> dict[str, Any]:
    command = f"{sys.executable} -m lint check --no-config{way}"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        call = [sys.executable, str(detect), "--cmd", command, "--suites", ",".join(suites), "--json", str(out)]
        subprocess.run(call, check=True, cwd=HERE.parent)
        figures: dict[str, Any] = json.loads(out.read_text())["figures"]
    return figures


def limit(bound: dict[str, Any]) -> str:
    return f"at most {bound['at_most']}" if "at_most" in bound else f"at least {bound['at_least']}"


def holds(bound: dict[str, Any], figures: dict[str, Any]) -> bool:
    value = number(figures[bound["suite"]][bound["figure"]])
    return value <= bound["at_most"] if "at_most" in bound else value >= bound["at_least"]


def number(value: object) -> float:
    """The first number of a figure such as 0.93, '13 of 13' or ' 91.2%'."""
    found = re.search(r"-?\d+(?:\.\d+)?", str(value))
    if not found:
        raise SystemExit(f"gate: no number in the figure {value!r}")
    return float(found[0])


if __name__ == "__main__":
    sys.exit(main())
