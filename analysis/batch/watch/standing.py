"""What the page of a watched project is to show: its reports, or the faults in place of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.batch.entries import Entries, read_entries
from analysis.batch.manifest import NAME


@dataclass(frozen=True)
class Selection:
    """Which reports are watched; empty means all."""

    sources: tuple[str, ...] = ()
    briefs: tuple[str, ...] = ()
    states: tuple[str, ...] = ()

    def options(self) -> list[str]:
        """Return the command line's words for it."""
        briefs = [word for name in self.briefs for word in ("--brief", name)]
        states = [word for name in self.states for word in ("--state", name)]
        return [*briefs, *states, *self.sources]

    def takes(self, entry: Mapping[str, Any]) -> bool:
        """Whether a report of ``build.json`` is one of them."""
        return all(
            not wanted or entry.get(name) in wanted
            for name, wanted in (
                ("source", self.sources), ("brief", self.briefs), ("state", self.states),
            )
        )  # fmt: skip


def reports(out: Path, selection: Selection) -> list[dict[str, str]]:
    """Return the watched reports: name, title, status, the page to show, and what marks it.

    Where a report failed, the page is the one that says why.
    """
    listed = []
    for name, entry in sorted(_entries(out).reports.items()):
        if not selection.takes(entry):
            continue
        failed = entry["status"] == "failed"
        page = f"{name}.error.html" if failed else f"{name}.html"
        file = out / page
        if not file.is_file():
            continue
        listed.append(
            {
                "name": name,
                "title": entry.get("title", "") or name,
                "status": entry["status"],
                "page": page,
                "pdf": "" if failed or not (out / f"{name}.pdf").is_file() else f"{name}.pdf",
                "mark": str(file.stat().st_mtime_ns),
            }
        )
    return listed


def faults(out: Path, selection: Selection) -> list[str]:
    """Return the faults of the watched sources and notebooks that the last build passed over."""
    wanted = {"source": selection.sources, "notebook": selection.briefs}
    return [
        fault
        for one in _entries(out).unbuilt
        if one["status"] == "failed"
        and (not wanted[one["kind"]] or Path(one["name"]).stem in wanted[one["kind"]])
        for fault in one.get("faults") or [f"{one['name']}: {one['why']}"]
    ]


def _entries(out: Path) -> Entries:
    try:
        return read_entries((out / NAME).read_bytes())
    except OSError:
        return Entries()
