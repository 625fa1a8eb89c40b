"""What was built of a source, as the record of builds has it, and where its pages stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from analysis.errors import BriefingError
from analysis.paths import checked_slug, report_stem, reports_dir


def reports_of(
    entries: Mapping[str, Any], source: str, files: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """Yield what a record holds of one source's reports, whoever wrote the record.

    Parameters
    ----------
    entries : mapping
        The reports of ``build.json``.
    source : str
    files : mapping of str to str
        Digests of the source's files as they are now.
    """
    for entry in entries.values():
        if not isinstance(entry, dict) or entry.get("source") != source:
            continue
        brief, state = str(entry.get("brief") or ""), entry.get("state")
        try:
            stem = report_stem(brief, state if state is None else str(state))
        except BriefingError:
            continue  # no build writes such a name
        inputs = entry.get("inputs")
        yield {
            "brief": brief,
            "state": state,
            "stem": stem,
            "status": str(entry.get("status") or ""),
            "line": str(entry.get("line") or ""),
            "date": str(entry.get("date") or ""),
            "error": str(entry.get("error") or ""),
            "files": sorted(
                {*map(str, entry.get("files") or ()), *map(str, entry.get("stale") or ())}
            ),
            "changed": not isinstance(inputs, dict) or inputs.get("seeds") != dict(files),
        }


def page_of(root: Path, source: str, brief: str, state: str | None, *, failed: bool) -> Path:
    """Return where the page of a report stands, or that of its failure.

    Raises
    ------
    UsageError
        If a name is none.
    """
    stem = report_stem(brief, state)
    folder = reports_dir(root) / checked_slug(source, "source id")
    return folder / f"{stem}.{'error.html' if failed else 'html'}"
