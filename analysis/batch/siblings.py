"""Which links a report's page carries, and the renewal of pages beside which something changed.

The links follow from what ``build.json`` holds, never from a look at the folder: the same reports
give the same bytes, whatever was built first. They are no part of a report's key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from analysis.batch.index import NAME as INDEX
from analysis.batch.manifest import Manifest
from analysis.batch.plan import Report
from analysis.batch.publish import Output
from analysis.words import DEFAULT, languages, messages


class Siblings:
    """The links of every report of an output.

    Parameters
    ----------
    manifest : Manifest
    due : iterable of Report
        What is being built: taken for built, so that most pages are written once.
    formats : sequence of str
        In which formats.
    """

    def __init__(
        self, manifest: Manifest, due: Iterable[Report] = (), formats: Iterable[str] = ()
    ) -> None:
        from analysis.render.navigation import Neighbour

        coming = {report.id for report in due}
        asked = tuple(formats)
        self._sources: dict[str, dict[str, Neighbour]] = {}
        for name, entry in sorted(manifest.reports.items()):
            stands = entry["status"] == "built" or name in coming
            now = (*entry.get("files", ()), *(asked if name in coming else ()))
            source, state = entry["source"], entry["state"] or ""
            names = manifest.names(source)
            self._sources.setdefault(source, {})[name] = Neighbour(
                stem=name.removeprefix(f"{source}/"),
                brief=entry["brief"],
                state=state,
                name=names.get(state, ""),
                place=list(names).index(state) if state in names else len(names),
                formats=tuple(dict.fromkeys(now)) if stands else (),
            )

    def links(self, report: str, entry: Mapping[str, Any]) -> str:
        """Return the links of a report, given its entry in the manifest."""
        from analysis.render.navigation import navigation

        wanted = entry["inputs"]["parameters"].get("language", DEFAULT)
        words = messages(wanted if wanted in languages() else DEFAULT)
        beside = self._sources[entry["source"]]
        return navigation(words, beside[report], tuple(beside.values()), f"../{INDEX}")

    def fill(self, report: str, entry: Mapping[str, Any], page: bytes) -> tuple[bytes, str]:
        """Return a page with its links, and their digest."""
        from analysis.render.navigation import filled

        links = self.links(report, entry)
        return filled(page, links) or page, _digest(links)


def renew(output: Output, manifest: Manifest) -> None:
    """Put the present links into every page whose own are others, and record it.

    A page that somebody else changed since it was built is left alone: it will be built again.
    """
    now = Siblings(manifest)
    stamps = None
    for name, entry in manifest.reports.items():
        file = f"{name}.html"
        if entry["status"] != "built" or "html" not in entry["files"]:
            continue
        if _digest(now.links(name, entry)) == entry.get("links"):
            continue
        stamps = output.stamps() if stamps is None else stamps
        page = output.read(file) if list(stamps.get(file, ())) == entry["files"]["html"] else None
        if page is not None:
            content, digest = now.fill(name, entry, page)
            manifest.refilled(name, output.write({file: content})[file], digest)


def _digest(links: str) -> str:
    return hashlib.sha256(links.encode()).hexdigest()[:16]
