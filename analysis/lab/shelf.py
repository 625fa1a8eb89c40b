"""What a project holds, as the start page lists it: sources, how far each is, what was built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.batch.manifest import reports_in
from analysis.claims.advice import source_advice
from analysis.claims.catalogue import Entry, read_entry
from analysis.claims.document import printable
from analysis.claims.load import load_source
from analysis.claims.store import CARD, CLAIMS, TEXT, SeedStore, digests
from analysis.draft.check import coding_faults
from analysis.errors import BriefingError
from analysis.paths import checked_slug, report_stem, reports_dir

Row = dict[str, Any]


class Shelf:
    """The sources and reports of a project; a source is read again where its files changed.

    Parameters
    ----------
    root : Path
        The project.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, tuple[dict[str, str], Row]] = {}
        self._held: dict[str, dict[str, list[str]]] = {}

    def rows(self, store: SeedStore) -> list[Row]:
        """Return a row for each source of a store.

        Parameters
        ----------
        store : SeedStore

        Returns
        -------
        list of dict
            ``source``, ``title``, ``status``, ``hints`` (what to do next), ``sentences``,
            ``claims``, ``drafts``, ``attached``, ``states`` (pairs of code and name), ``faults``,
            and of its ``reports`` what was built of each.
        """
        built = reports_in(reports_dir(self._root))
        names = store.sources()
        self._read = {name: one for name, one in self._read.items() if name in names}
        rows = []
        for name in names:
            files = digests(store, name)
            known = self._read.get(name)
            if known is None or known[0] != files:
                held = self._held.setdefault(f"{name} {files.get(TEXT)}", {})
                known = self._read[name] = files, _row(store, name, held)
            rows.append({**known[1], "reports": [*_reports(built, name, files)]})
        return rows


def _row(store: SeedStore, name: str, held: dict[str, list[str]]) -> Row:
    entry = read_entry(store, name)
    faults = [*entry.faults, *coding_faults([(store, name)], held)]
    row = {
        "source": printable(name, 200),
        "title": entry.title or "",
        "status": entry.status,
        "hints": [*_hints(entry), *map(str, source_advice(name, store))],
        "sentences": entry.sentences,
        "claims": entry.claims,
        "drafts": entry.drafts,
        "attached": entry.attached,
        "states": [[*pair] for pair in zip(entry.states, entry.names, strict=True)],
        "faults": [str(fault) for fault in sorted(set(faults))],
    }
    if entry.status == "drafts":  # its card is sound, and so its title is known
        source = load_source(name, store, only_drafts=True)
        row |= {"title": source.card.title, "sentences": len(source.card.sentences)}
        row["attached"] = source.text is not None
    return row


def _hints(entry: Entry) -> Iterator[str]:
    """Yield what a source lacks that its reports would need, and what to do."""
    if entry.status == "drafts":
        yield "All claims are drafts: at the desk, put one into words and accept it."
    elif entry.missing:
        yield entry.missing
    elif entry.status == "sound":
        if not entry.states:
            yield f"No state is declared in {CARD}, so no brief is built for one."
        if not entry.motives and not entry.risks:
            yield f"{CLAIMS} lists no motive and no risk, of which the first pages tell."


def _reports(built: Any, source: str, files: dict[str, str]) -> Iterator[Row]:
    """Yield what a record holds of one source's reports, whoever wrote the record."""
    for entry in built.values():
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
            "changed": not isinstance(inputs, dict) or inputs.get("seeds") != files,
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
