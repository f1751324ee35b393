"""The commands of the command line, one file each."""

from __future__ import annotations

COMMANDS = {
    "check": "Check articles (the default command).",
    "batch": "Check an archive of articles in JSONL or Parquet.",
    "cache": "Show the cache, or clear it.",
    "init": "Write a configuration file to start from.",
    "languagetool": "Get LanguageTool, and keep its server ready for later runs.",
    "rule": "Show what a rule finds, why, and examples.",
    "rules": "List every rule, its state and category.",
    "schema": "Print the JSON schema of a configuration or rule file.",
    "test-rules": "Run the examples of a rule file.",
}
