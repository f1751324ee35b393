"""A plot of what bench/speed.py measured: CPU seconds of each tool on 1 MB, as an SVG that needs no library."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from math import log10
from typing import Any

WIDTH, LEFT, ROW, TOP = 720, 170, 26, 44
LEAST = 0.01
"""CPU seconds at the left edge; the scale is logarithmic."""


def plotted(summary: Mapping[str, Any], size: str = "1MB") -> str:
    """The bars of one size, the quickest first."""
    costs = {name: one["seconds"] for name, one in summary["costs"].get(size, {}).items() if one["seconds"]}
    costs.pop("python -c pass", None)
    most = max([1.0, *costs.values()])
    rows = [bar(row, name, costs[name], most) for row, name in enumerate(sorted(costs, key=lambda name: costs[name]))]
    height = TOP + ROW * len(rows) + 12
    title = f"CPU seconds for {summary['words'].get(size, 0):,} words ({size}), logarithmic"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="13">\n'
        f'<title>{title}</title>\n<rect width="{WIDTH}" height="{height}" fill="white"/>\n'
        f'<text x="12" y="24" font-size="15">{title}</text>\n{"".join(rows)}</svg>\n'
    )


def bar(row: int, name: str, seconds: float, most: float) -> str:
    y = TOP + ROW * row
    length = max(2.0, (WIDTH - LEFT - 90) * log10(max(seconds, LEAST) / LEAST) / log10(most / LEAST))
    color = "#1f6feb" if name == "newslint" else "#9aa4b2"
    return (
        f'<text x="{LEFT - 8}" y="{y + 15}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{LEFT}" y="{y + 3}" width="{length:.0f}" height="{ROW - 9}" fill="{color}"/>'
        f'<text x="{LEFT + length + 6:.0f}" y="{y + 15}">{seconds:.2f}</text>\n'
    )
