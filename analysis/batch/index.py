"""The index page: every report of the manifest, with where to find it or why it is missing."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from typing import Any

from analysis.batch.manifest import Manifest
from analysis.batch.publish import Output
from analysis.render.house.model import PLAIN, House
from analysis.words import DEFAULT, languages

NAME = "index.html"


def today() -> str:
    """Return the day of a build in UTC, as ISO 8601; ``SOURCE_DATE_EPOCH`` sets it."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(given) if given.isascii() and given.isdigit() else time.time()
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))


def prepare() -> None:
    """Compile what the index, and the links between reports, are made with."""
    from analysis.render import index_html
    from analysis.render.html import template

    index_html(())
    template("siblings.html.j2")


def write_index(output: Output, manifest: Manifest, house: House = PLAIN) -> None:
    """Write ``index.html`` over all reports of the manifest, those of earlier builds included.

    It speaks the language that all of them speak, else English.
    """
    from analysis.render import index_html

    titles = manifest.titles()
    entries = [
        _entry(name, entry, titles, manifest.names(entry["source"]))
        for name, entry in sorted(manifest.reports.items())
    ]
    spoken = {entry.language for entry in entries}
    shared = spoken.pop() if len(spoken) == 1 else DEFAULT
    language = shared if shared in languages() else DEFAULT
    output.write({NAME: index_html(entries, _unbuilt(manifest), language, house).encode()})


def _unbuilt(manifest: Manifest) -> list[tuple[str, str, str]]:
    """Return name, status and reason of what is not built though it stands in the project."""
    folders = {"source": "seeds", "notebook": "notebooks"}
    return [
        (f"{folders[one['kind']]}/{one['name']}", one["status"], one["why"])
        for one in manifest.unbuilt
    ]


def _entry(
    name: str, entry: Mapping[str, Any], titles: Mapping[str, str], names: Mapping[str, str]
) -> Any:
    from analysis.render import Entry

    failed = entry["status"] == "failed"
    language = entry["inputs"]["parameters"].get("language", "")
    standing = [*entry.get("files", ()), *entry.get("stale", ())]
    return Entry(
        source=entry["source"],
        source_title=titles.get(entry["source"], ""),
        brief=entry["brief"],
        state=entry["state"] or "",
        state_name=names.get(entry["state"] or "", ""),
        place=list(names).index(entry["state"]) if entry["state"] in names else len(names),
        status=entry["status"],
        date=entry.get("date", ""),
        picture=entry.get("picture", ""),
        title=entry.get("title", ""),
        line=entry.get("line", ""),
        links={extension: f"{name}.{extension}" for extension in standing},
        error=entry.get("error", "") or " ".join(entry.get("missing", ())),
        error_link=f"{name}.error.html" if failed else "",
        language=language if language in languages() else "",
    )
