"""Decide which files are reports that can be judged, and say why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from analysis.blocks.distinct import short_names
from analysis.claims.load import load_source
from analysis.claims.store import SeedStore
from analysis.errors import BriefingError, Fault, InputError, UsageError
from analysis.lint.document import Document
from analysis.lint.ledger import Ledger
from analysis.lint.reading import parse
from analysis.lint.report import Report
from analysis.lint.several import SeveralLedger
from analysis.lint.wellformed import faults
from analysis.paths import reports_dir

_NEEDED = ("source", "brief", "version")
_REMEMBERED = 16
_ledgers: dict[tuple[str, ...], Ledger] = {}


def package_version() -> str:
    """Return the version of this package, as reports carry it."""
    try:
        return version("briefing-notebooks")
    except PackageNotFoundError:  # a bare checkout on the path
        return "0+unknown"


def read(path: Path, seeds: SeedStore | Path, name: str) -> Report:
    """Return a report that can be judged.

    Raises
    ------
    InputError
        If it cannot.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError([Fault(name, 0, "", f"is not UTF-8 text: {error.reason}")]) from None
    except OSError as error:
        raise InputError([Fault(name, 0, "", f"cannot be read: {error.strerror}")]) from None
    if broken := faults(text, name):
        raise InputError(broken)
    document = parse(text, name)
    _check_meta(document)
    overlay = document.meta.get("overlay", "yes") != "no"
    try:
        ledger = _ledger(document.meta["source"], seeds, overlay=overlay)
        ledger = _of_several(document, ledger, lambda name: _ledger(name, seeds, overlay=overlay))
    except InputError as error:
        raise InputError(
            [Fault(name, 0, "briefing:source", "its seeds are at fault"), *error.faults]
        ) from None
    except BriefingError as error:
        raise InputError([Fault(name, 0, "briefing:source", str(error))]) from None
    return Report(document, ledger)


def _check_meta(document: Document) -> None:
    """Refuse a page that is no report, or one of another version."""
    if any("failing" in str(body.get("class")).split() for body in document.root.iter("body")):
        advice = "mend what it names and build again"
        raise _refused(document.name, "stands in for a report that was not built", advice)
    lacking = [f"briefing:{key}" for key in _NEEDED if not document.meta.get(key)]
    if lacking:
        message = f"is no report of this project: {', '.join(lacking)} missing"
        raise _refused(document.name, message, "give a report that “briefing build” made")
    version, ours = document.meta["version"], package_version()
    if version != ours:
        message = f"was built by version {version}; this is version {ours}"
        raise _refused(document.name, message, "build it again, or lint it with that version")


def _refused(name: str, message: str, suggestion: str = "") -> InputError:
    return InputError([Fault(name, 0, "", message, suggestion)])


def _ledger(source: str, seeds: SeedStore | Path, *, overlay: bool) -> Ledger:
    """Return a source's ledger, made once as long as no seed changes."""
    loaded = load_source(source, seeds, overlay=overlay)
    key = (source, *loaded.digests, *loaded.digests.values())
    if key not in _ledgers:
        _ledgers[key] = Ledger(loaded)
        while len(_ledgers) > _REMEMBERED:
            _ledgers.pop(next(iter(_ledgers)), None)
    return _ledgers[key]


def _of_several(document: Document, own: Ledger, other: Callable[[str], Ledger]) -> Ledger:
    """Return the ledger of a page over several sources, whose claims have their source's name."""
    short = short_names(element.get("data-source", "") for element in document.of_sources)
    if len(short) < 2:
        return own
    card = own.source.card.id
    return SeveralLedger(
        own, {lead: own if name == card else other(name) for name, lead in short.items()}
    )


def files(paths: Iterable[str | Path], root: Path) -> Sequence[Path]:
    """Return the reports that some paths name; all of the project's for none.

    Raises
    ------
    UsageError
        If a path does not exist or is no HTML file.
    """
    wanted = [Path(path) for path in paths]
    if not wanted:
        reports = sorted(reports_dir(root).glob("*/*.html"))
        if not reports:
            raise UsageError("there are no reports to lint; run “briefing build” first")
        return reports
    named: list[Path] = []
    for path in wanted:
        if path.is_dir():
            named += sorted(p for p in path.rglob("*.html") if p.name != "index.html")
        elif not path.exists():
            raise UsageError(f"{path}: no such report")
        elif path.suffix.lower() not in {".html", ".htm"}:
            raise UsageError(f"{path}: lint reads the HTML of a report, not {path.suffix or path}")
        else:
            named.append(path)
    if not named:
        raise UsageError(f"no HTML reports in {', '.join(map(str, wanted))}")
    return list(dict.fromkeys(named))


def name_of(path: Path, root: Path) -> str:
    """Return a report's path as findings give it: from the project's root where it lies there."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
