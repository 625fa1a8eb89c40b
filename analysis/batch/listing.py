"""What there is to build: sources, briefs, states, and each parameter with what it takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.batch.plan import Brief, read_briefs
from analysis.errors import UsageError

FORMS = ("text", "json")


def run_list(form: str) -> int:
    """Print everything that can be built, as text or JSON; return the exit code."""
    if form not in FORMS:
        raise UsageError(f"No format {form!r}. Known: {', '.join(FORMS)}.")
    content = listing(paths.project_root())
    if form == "json":
        print(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(content)))
    return 0


def listing(root: Path) -> dict[str, Any]:
    """Return sources with their states, and briefs with their parameters."""
    from analysis.claims.catalogue import catalogue

    return {
        "sources": [
            {
                "source": entry.source,
                "title": entry.title,
                "date": entry.date,
                "states": list(entry.states),
                "claims": entry.claims,
                "attached": entry.attached,
                "faults": [str(fault) for fault in entry.faults],
            }
            for entry in catalogue(root)
        ],
        "briefs": [_brief(brief) for brief in read_briefs(root)],
    }


def _brief(brief: Brief) -> dict[str, Any]:
    return {
        "brief": brief.name,
        "title": brief.title,
        "per_state": brief.takes("state"),
        "parameters": [
            {
                "parameter": parameter.name,
                "type": parameter.type,
                "default": parameter.default,
                "help": parameter.help,
                "choices": list(parameter.choices),
                "low": parameter.low,
                "high": parameter.high,
                "allowed": parameter.allowed,
            }
            for parameter in brief.parameters
        ],
    }


def _lines(content: dict[str, Any]) -> list[str]:
    lines = ["Sources"]
    for source in content["sources"]:
        if source["faults"]:
            count = len(source["faults"])
            lines.append(f"  {source['source']}: {count} faults, see  briefing check")
            continue
        lines.append(f"  {source['source']}: {source['title']} ({source['claims']} claims)")
        lines.append(f"    states: {', '.join(source['states']) or 'none'}")
    lines += ["", "Briefs"]
    for brief in content["briefs"]:
        each = "per state" if brief["per_state"] else "per source"
        lines.append(f"  {brief['brief']}: {brief['title']} (one {each})")
        for parameter in brief["parameters"]:
            about = f"{parameter['help']}; " if parameter["help"] else ""
            lines.append(
                f"    {parameter['parameter']} = {parameter['default']!r}: "
                f"{about}{parameter['allowed']}"
            )
    return lines
