"""What the documents say is what the program does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_generated_documents_are_up_to_date() -> None:
    run = subprocess.run([sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md"), ROOT / "corpus" / "README.md"]:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_option_is_in_the_usage_page() -> None:
    usage = subprocess.run(
        [sys.executable, "-m", "lint", "check", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    page = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
    missing = [name for name in re.findall(r"--[a-z][a-z-]+", usage.stdout) if name not in page and name != "--help"]
    assert missing == []
