"""What there is to build, and what is not built and why: sources, briefs, states, parameters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis.batch.briefs import Brief, read_briefs
from analysis.claims.document import printable
from analysis.claims.store import SeedStore
from analysis.errors import UsageError
from analysis.suggest import unknown

FORMS = ("text", "json")


def run_list(form: str, root: Path, seeds: SeedStore | None = None) -> int:
    """Print everything that can be built, as text or JSON; return the exit code."""
    if form not in FORMS:
        raise UsageError(unknown("format", form, FORMS))
    content = listing(root, seeds)
    if form == "json":
        print(json.dumps(content, ensure_ascii=False, indent=2, default=str))
    else:
        print("\n".join(_lines(content)))
    return 0


def listing(root: Path, seeds: SeedStore | None = None) -> dict[str, Any]:
    """Return sources with their states, briefs with their parameters, and what is neither."""
    from analysis.claims.catalogue import catalogue

    briefs = read_briefs(root)
    return {
        "sources": [
            {
                "source": printable(entry.source, 200),
                "status": entry.status,
                "title": entry.title,
                "date": entry.date,
                "states": list(entry.states),
                "claims": entry.claims,
                "drafts": entry.drafts,
                "attached": entry.attached,
                "missing": entry.missing,
                "faults": [str(fault) for fault in entry.faults],
            }
            for entry in catalogue(seeds or root)
        ],
        "briefs": [_brief(brief) for _, brief in sorted(briefs.by_name.items())],
        "interactive": [_brief(brief) for _, brief in sorted(briefs.interactive.items())],
        "unbuilt": [one.as_json() for one in briefs.unbuilt],
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
                "default": parameter.default if parameter.given else None,
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
        name, faults = source["source"], source["faults"]
        if faults:
            count = f"{len(faults)} fault{'s' * (len(faults) != 1)}"
            lines.append(f"  {name}: {count}, see  briefing check {name}")
        elif source["missing"]:
            lines.append(f"  {name}: {source['missing']}")
        else:
            drafts = f", {source['drafts']} drafts" if source["drafts"] else ""
            lines.append(f"  {name}: {source['title']} ({source['claims']} claims{drafts})")
            lines.append(f"    states: {', '.join(source['states']) or 'none'}")
    lines += ["", "Briefs"]
    for brief in content["briefs"]:
        each = "per state" if brief["per_state"] else "per source"
        lines.append(f"  {brief['brief']}: {brief['title']} (one {each})")
        lines += [f"    {_parameter(one)}" for one in brief["parameters"]]
    for brief in content["interactive"]:
        lines.append(f"  {brief['brief']}: {brief['title']} (in JupyterLab only)")
    if content["unbuilt"]:
        lines += ["", "Notebooks that are not built"]
        lines += [f"  {one['name']}: {one['why']}" for one in content["unbuilt"]]
    return lines


def _parameter(one: dict[str, Any]) -> str:
    about = f"{one['help']}; " if one["help"] else ""
    default = repr(one["default"])
    short = default if len(default) <= 60 else f"{default[:59]}…"
    return f"{one['parameter']} = {short}: {about}{one['allowed']}"
