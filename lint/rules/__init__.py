"""Rules: from rules.yaml to hits."""
