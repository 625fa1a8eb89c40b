"""``build.json``: what stands in the output, from what it was made, and whether it still holds."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.batch.entries import FORMAT, read_entries
from analysis.batch.key import Inputs
from analysis.batch.plan import Report, SourceInfo
from analysis.batch.publish import Output, Stamp
from analysis.batch.records import compared, edition_entry, named, whole
from analysis.batch.unbuilt import Unbuilt
from analysis.words.rich_text import escape_invisible

NAME = "build.json"
_SHARE = 50
"""At most one part in this many of a build's time goes into rewriting the manifest."""


class Manifest:
    """The record of an output, rewritten whole each time so that it is true at every moment.

    A report that is about to be built is first recorded as pending, and as built only when all its
    files stand; so whatever stops the build, nothing is claimed that is not there.
    """

    def __init__(self, output: Output) -> None:
        self._output = output
        self._written = 0.0
        self._cost = 0.0
        self._superseded: set[str] = set()
        entries = read_entries(output.read(NAME))
        self._sources, self.reports = entries.sources, entries.reports
        self.unbuilt = entries.unbuilt
        self.changed = False

    def source(self, name: str, seeds: Mapping[str, str]) -> SourceInfo | None:
        """Return what planning needs of a source, if its files are those last found sound."""
        known = self._sources.get(name)
        if not known or known["seeds"] != dict(seeds):
            return None
        names = known.get("names")
        if names is None:  # an older record
            return None
        return SourceInfo(tuple(known["states"]), known["title"], known["language"], tuple(names))

    def keep_source(self, name: str, seeds: Mapping[str, str], info: SourceInfo) -> None:
        """Record a source whose files were found sound."""
        self._sources[name] = {
            "seeds": dict(seeds),
            "states": list(info.states),
            "title": info.title,
            "language": info.language,
            "names": list(info.names),
        }

    def forget_sources(self, sources: Collection[str]) -> None:
        """Drop what is known of sources that are no longer there."""
        self._sources = {name: entry for name, entry in self._sources.items() if name in sources}
        self.unbuilt = [
            one for one in self.unbuilt if one["kind"] == "notebook" or one["name"] in sources
        ]

    def forget(self, report: str) -> None:
        """Drop a report; its files are left alone."""
        entry = self.reports.pop(report)
        if last := named(entry.get("edition")):
            self._superseded.add(last)
        self.changed = True

    def note(self, unbuilt: Sequence[Unbuilt], looked_at: Collection[str]) -> None:
        """Record what cannot be built; of what was not looked at this time, what is known stays.

        Parameters
        ----------
        unbuilt : sequence of Unbuilt
        looked_at : collection of str
            Names of sources, and ``notebooks`` where all of these were read.
        """
        kept = [
            one
            for one in self.unbuilt
            if ("notebooks" if one["kind"] == "notebook" else one["name"]) not in looked_at
        ]
        now = sorted([*kept, *(one.as_json() for one in unbuilt)], key=_kind_and_name)
        self.changed |= now != self.unbuilt
        self.unbuilt = now

    def titles(self) -> dict[str, str]:
        """Return the title of each source that was ever found sound."""
        return {name: escape_invisible(one["title"]) for name, one in self._sources.items()}

    def names(self, source: str) -> dict[str, str]:
        """Return the names of a source's states by code, in the order of its card.

        As a page may show them: no sign of theirs turns the text beside them.
        """
        known = self._sources.get(source, {})
        names = map(escape_invisible, known.get("names", ()))
        return dict(zip(known.get("states", ()), names, strict=False))

    def reasons(
        self, report: Report, inputs: Inputs, formats: Sequence[str], stamps: Mapping[str, Stamp]
    ) -> list[str]:
        """Return why a report has to be built; empty when it stands as it should."""
        inputs = inputs.showing(self.noted(report))
        entry = self.reports.get(report.id)
        if entry is None:
            return ["never built"]
        if entry["status"] == "failed":
            return ["it failed last time"]
        if entry["status"] != "built":
            return ["the last build was stopped before it"]
        if entry.get("missing"):
            return ["a figure could not be drawn last time"]
        if entry["key"] != inputs.key:
            return _differences(entry["inputs"], inputs.as_json()) or ["its key changed"]
        missing = []
        for extension in formats:
            name = f"{report.id}.{extension}"
            if name not in stamps:
                missing.append(f"{extension} is missing")
            elif list(stamps[name]) != entry["files"].get(extension):
                missing.append(f"{extension} was changed since it was built")
        return missing

    def noted(self, report: Report) -> frozenset[str]:
        """Return the claims of which a report shows the notes, as it was built last."""
        return frozenset(str(self.reports.get(report.id, {}).get("noted", "")).split())

    def compared(self, report: Report) -> str:
        """Return the digest of what a report's last edition was compared with."""
        return compared(self._held(report))

    def pending(self, reports: Sequence[tuple[Report, Inputs]]) -> None:
        """Record reports as about to be built; what stands of them already is kept in mind."""
        for report, given in reports:
            inputs = given.showing(self.noted(report))
            kept, stale = self._standing(report, inputs)
            now = _entry(report, inputs, "pending") | {"files": kept, "stale": stale}
            self.reports[report.id] = now | self._lasting(report)
        self.save()

    def built(
        self,
        report: Report,
        inputs: Inputs,
        files: Mapping[str, Stamp],
        edition: Mapping[str, Any] | None = None,
        **facts: Any,
    ) -> None:
        """Record a report whose files all stand; files of other editions are named as stale."""
        inputs = inputs.showing(str(facts.get("noted", "")).split())
        kept, stale = self._standing(report, inputs)
        if last := named(self._held(report)):
            self._superseded.add(last)
        entry = {"edition": edition_entry(edition)} if edition else self._edition(report)
        inputs = replace(inputs, edition=compared(entry.get("edition")))
        now = _entry(report, inputs, "built") | facts | entry
        now["files"] = kept | {extension: list(stamp) for extension, stamp in files.items()}
        now["stale"] = [extension for extension in stale if extension not in files]
        self.reports[report.id] = now
        self.save_soon()

    def refilled(self, report: str, stamp: Stamp, links: str) -> None:
        """Record that a page's links to others were renewed."""
        self.reports[report]["files"]["html"] = list(stamp)
        self.reports[report]["links"] = links

    def failed(self, report: Report, inputs: Inputs, error: str, **facts: Any) -> None:
        """Record a report that could not be built; an earlier edition's files stay, as stale."""
        inputs = inputs.showing(self.noted(report))
        kept, stale = self._standing(report, inputs)
        now = _entry(report, inputs, "failed") | facts
        now |= {"error": error, "stale": sorted({*kept, *stale})}
        self.reports[report.id] = now | self._lasting(report)
        self.save_soon()

    def edition(self, report: Report) -> dict[str, Any] | None:
        """Return the record of a report's last edition: number, snapshot, previous."""
        return whole(self._output, self._held(report))

    def _held(self, report: Report) -> dict[str, Any] | None:
        entry = self.reports.get(report.id, {}).get("edition")
        return entry if isinstance(entry, dict) else None

    def _lasting(self, report: Report) -> dict[str, Any]:
        """Return what holds until a report is built anew."""
        noted = self.reports.get(report.id, {}).get("noted")
        return self._edition(report) | ({"noted": noted} if noted else {})

    def _edition(self, report: Report) -> dict[str, Any]:
        entry = self._held(report)
        return {"edition": entry} if entry else {}

    def _standing(self, report: Report, inputs: Inputs) -> tuple[dict[str, Any], list[str]]:
        """Return the files of this very edition, and the formats that stand from another one."""
        entry = self.reports.get(report.id, {})
        files, stale = dict(entry.get("files", {})), list(entry.get("stale", ()))
        if entry.get("key") == inputs.key:
            return files, stale
        return {}, sorted({*files, *stale})

    def save_soon(self) -> None:
        """Write now unless writing would take more than a small share of the time."""
        if time.monotonic() - self._written >= _SHARE * self._cost:
            self.save()

    def save(self) -> None:
        """Write ``build.json``."""
        started = time.monotonic()
        body = {
            "format": FORMAT,
            "sources": dict(sorted(self._sources.items())),
            "reports": dict(sorted(self.reports.items())),
            "unbuilt": self.unbuilt,
        }
        self._output.write({NAME: json.dumps(body, ensure_ascii=False, indent=1).encode()})
        self._sweep()
        self._written = time.monotonic()
        self._cost = self._written - started

    def _sweep(self) -> None:
        """Remove the records that were named before and are not any more."""
        if self._superseded:
            kept = {named(entry.get("edition")) for entry in self.reports.values()}
            for name in self._superseded - kept:
                with contextlib.suppress(OSError):  # one too many does no harm
                    self._output.remove(name)
            self._superseded.clear()


def reports_in(folder: Path) -> Mapping[str, Any]:
    """Return what ``build.json`` of a folder holds of reports; nothing where it cannot be read."""
    try:
        return read_entries((folder / NAME).read_bytes()).reports
    except OSError:
        return {}


def _kind_and_name(entry: Mapping[str, Any]) -> tuple[str, str]:
    return entry["kind"], entry["name"]


def _entry(report: Report, inputs: Inputs, status: str) -> dict[str, Any]:
    return {
        "status": status,
        "source": report.source,
        "brief": report.brief,
        "state": report.state,
        "key": inputs.key,
        "build": inputs.build,
        "inputs": inputs.as_json(),
    }


_WORDS = {
    "notebook": "the notebook changed",
    "package": "the package's source changed",
    "lock": "the lock changed",
    "environment": "another Python or other versions are installed",
    "edition": "the record of its previous edition changed",
    "house": "the house style changed",
    "notes": "a note that it shows changed",
}


def _differences(entry: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    changes = [words for name, words in _WORDS.items() if entry.get(name, "") != now.get(name, "")]
    for name, was, value in _changed(entry.get("parameters", {}), now["parameters"]):
        changes.append(f"parameter {name} changed from {was!r} to {value!r}")
    for name, was, value in _changed(entry.get("seeds", {}), now["seeds"]):
        verb = "is new" if was is None else "is gone" if value is None else "changed"
        changes.append(f"{name} {verb}")
    return changes


def _changed(was: Mapping[str, Any], now: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    names = sorted(set(was) | set(now))
    return [(n, was.get(n), now.get(n)) for n in names if was.get(n) != now.get(n)]
