"""What a person means by one side of a comparison: a source, a coding, an edition of a report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from analysis.assess.snapshot import Snapshot, read
from analysis.batch.manifest import reports_in
from analysis.batch.records import FOLDER as RECORDS
from analysis.batch.records import whole
from analysis.claims.codings import LISTS
from analysis.claims.document import read_bytes
from analysis.claims.load import load_source, sources
from analysis.claims.plain_yaml import parse
from analysis.claims.recoded import as_read
from analysis.claims.store import CARD, CLAIMS, OVERLAY, Folder, SeedStore, known_source
from analysis.claims.swap import load_with
from analysis.errors import Fault, Faults, InputError, UsageError
from analysis.exhibits.difference import Side
from analysis.paths import SLUG, project_root, reports_dir
from analysis.suggest import meant, quoted

_BEFORE = "~1"
"""What stands behind a report whose edition before the last is meant."""
_SECOND = "second_coding.yaml"


@dataclass(frozen=True)
class _Named:
    """What was named, before it is read: a source, one of its files elsewhere, or an edition."""

    text: str
    store: SeedStore | None = None
    source: str = ""
    file: tuple[str, Path] | None = None
    edition: Snapshot | None = None


def sides(texts: tuple[str, str], store: SeedStore, reports: Path) -> tuple[Side, Side]:
    """Return the two sides that are to be compared.

    Parameters
    ----------
    texts : tuple of two str
        Each names a source by its id or its folder; a claims file, an assessment or a reader's
        pass; or a report that was built, by its id or one of its files, for its last edition, with
        ``~1`` behind it for the one before.
    store : SeedStore
        Where sources are looked up by id.
    reports : Path
        Where reports are looked up by id.

    Raises
    ------
    UsageError, InputError
        With every fault of both sides.
    """
    faults = Faults()
    named = [faults.taking(partial(_named, text, store, reports), None) for text in texts]
    known = [one for one in named if one is not None]
    if len(known) < len(named):
        faults.end()
    pair = [faults.taking(partial(_side, one, known, store), None) for one in known]
    faults.end()
    one, other = (side for side in pair if side is not None)
    return one, other


def _named(text: str, store: SeedStore, reports: Path) -> _Named:
    """Return what a text names; UsageError where that is nothing."""
    if SLUG.fullmatch(text) and store.has(text):
        return _Named(text, store, text)
    if (report := _report(text.removesuffix(_BEFORE), reports)) is not None:
        return _edition(text, *report)
    path = Path(text)
    if path.is_dir():
        if not (path / CARD).is_file():
            raise UsageError(f"{text}: the folder holds no {CARD}, so it is no source.")
        folder = path.resolve()
        return _Named(text, Folder(folder.parent, str(path.parent)), folder.name)
    if path.is_file():
        return _file(text, path)
    advice = meant(text, [*sources(store), *reports_in(reports)])
    what = "source, folder, coding file or built report"
    raise UsageError(f"There is no {what} {quoted(text)}. {advice}".strip())


def _report(text: str, reports: Path) -> tuple[Path, str] | None:
    """Return the output folder and the id of the built report that a text names, if it does."""
    if text in reports_in(reports):
        return reports, text
    path = Path(text)
    folder = path.parent.parent
    built = reports_in(folder)
    if path.parent.name == RECORDS:
        by_record = {
            str((one.get("edition") or {}).get("record")): name for name, one in built.items()
        }
        name = by_record.get(path.stem, "")
    else:
        name = f"{path.parent.name}/{path.name.removesuffix(path.suffix)}"
    return (folder, name) if name in built else None


def _edition(text: str, folder: Path, report: str) -> _Named:
    """Return the last edition of a report, or the one before."""
    entry = reports_in(folder)[report]
    record = whole(_At(folder), entry.get("edition")) or {}
    if text.endswith(_BEFORE):
        if record.get("previous") is None and record.get("snapshot"):
            raise UsageError(f"{text}: it is in its first edition, so there is none before.")
        kept = read(record.get("previous"))
    else:
        kept = read(record.get("snapshot"))
    if kept is None:
        raise UsageError(f"{text}: no record of that edition can be read; build the report again.")
    return _Named(text, None, entry["source"], edition=kept)


def _file(text: str, path: Path) -> _Named:
    """Return what a file of claims, of an assessment or of a reader's pass is."""
    raw = read_bytes(path, text)
    if isinstance(raw, Fault):
        raise InputError([raw])
    document = parse(raw, text)
    if document.data is None:
        raise InputError(document.faults)
    keys = set(document.data)
    if "claims" in keys:
        name = CLAIMS
    elif "units" in keys:
        name = _SECOND
    elif keys & {*LISTS, "audience"}:
        name = OVERLAY
    else:
        raise UsageError(f"{text}: it holds no claims, no assessment and no reader's pass.")
    folder = path.resolve().parent
    if (folder / CARD).is_file():
        return _Named(
            text, Folder(folder.parent, str(path.parent.parent)), folder.name, (name, path)
        )
    return _Named(text, file=(name, path))


def _side(one: _Named, named: list[_Named], store: SeedStore) -> Side:
    """Return a side; what has no source of its own is about that of the other one."""
    home = next((each for each in (one, *named) if each.source), None)
    if home is None:
        raise UsageError(
            f"{one.text}: no {CARD} stands beside it, so the other side has to be a source."
        )
    where = home.store or store
    source = known_source(where, home.source)
    if one.file is None:
        return Side(one.text, load_source(source, where), one.edition)
    loaded = load_with(where, source, *one.file)
    if one.file[0] == _SECOND:
        loaded = as_read(loaded, loaded.codings["second"])
    return Side(one.text, loaded)


def built_reports() -> list[str]:
    """Return the ids of the reports that were built in the project around the current folder."""
    return list(reports_in(reports_dir(project_root())))


class _At:
    """The files of an output folder, as far as records of editions are read from it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """Return a file's content, or None where there is none."""
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None
