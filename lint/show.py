"""The settings in force, as YAML that a configuration file could hold."""

from __future__ import annotations

import yaml

from .config import Config


def shown(config: Config, path: str | None) -> str:
    """Every setting with its value, and the file that it starts from."""
    settings = {
        "select": list(config.select),
        "ignore": list(config.ignore),
        "engines": list(config.engines),
        "preview": config.preview,
        "min-severity": config.min_severity.label,
        "min-confidence": config.min_confidence.label,
        "fail-on": config.fail_on.label,
        "rules": list(config.rules),
        "vocabulary": list(config.vocabulary),
        "style": config.style,
        "exclude": list(config.exclude),
        "suppress": [{**one._asdict(), "rules": list(one.rules), "paths": list(one.paths)} for one in config.suppress],
        "severity": {name: severity.label for name, severity in config.severity},
        "format": config.format,
        "line-format": config.line_format,
        "template": config.template,
        "max-bytes": config.max_bytes,
    }
    return f"# from {path or 'no configuration file'}\n{yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)}"
