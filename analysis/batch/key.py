"""What a report depends on: one digest per input, and one key over all of them."""

from __future__ import annotations

import hashlib
import json
import platform
import sysconfig
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis.batch.briefs import Brief, tags_of, text_of
from analysis.batch.plan import Report
from analysis.claims.plain_yaml import parse
from analysis.claims.store import NOTES, SeedStore, digests
from analysis.errors import Fault
from analysis.render.house.model import PLAIN, House

_LOCKS = ("pylock.toml", "requirements.lock", "uv.lock")


@dataclass(frozen=True)
class Inputs:
    """The digests of everything that one report is made from.

    Attributes
    ----------
    notebook : str
        Cells' kinds, texts, tags and attachments; nothing that only a screen shows.
    parameters : dict
    seeds : dict of str to str
        Digest by file name.
    package, lock, environment : str
        The source of this package with its templates; the lock; the interpreter and the
        versions installed beside it.
    edition : str
        Digest of the previous edition that the report is compared with; empty before the first.
    house : str
        Digest of the project's style; empty where it has none of its own.
    notes : dict of str to str
        Digest of the notes on each claim that the report shows them of. They stand apart from the
        record, so what identifies a build says nothing of them.
    """

    notebook: str
    parameters: Mapping[str, Any]
    seeds: Mapping[str, str]
    package: str
    lock: str
    environment: str
    edition: str = ""
    house: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def build(self) -> str:
        """Digest of what was written by people: the same on every machine for one commit."""
        written = [self.notebook, self.parameters, self.seeds, self.package, self.lock]
        return _digest([*written, *filter(None, [self.house])])

    @property
    def key(self) -> str:
        """Digest that decides whether a report is rebuilt."""
        made = [self.build, self.environment, self.edition]
        return _digest([*made, *filter(None, [self.notes])])

    def showing(self, claims: Collection[str]) -> Inputs:
        """Return the inputs of a report that shows the notes on these claims alone."""
        return replace(
            self, notes={name: self.notes[name] for name in self.notes if name in claims}
        )

    def as_json(self) -> dict[str, Any]:
        """Return the digests as ``build.json`` keeps them."""
        return {
            "notebook": self.notebook,
            "parameters": dict(self.parameters),
            "seeds": dict(self.seeds),
            "package": self.package,
            "lock": self.lock,
            "environment": self.environment,
            "edition": self.edition,
            **({"house": self.house} if self.house else {}),
            **({"notes": dict(self.notes)} if self.notes else {}),
        }


def edition_digest(record: Mapping[str, Any] | None) -> str:
    """Return the digest of an edition's number and of what it was compared with.

    The snapshot itself is left out: it follows from the other inputs.
    """
    return _digest([record.get("number"), record.get("previous")]) if record else ""


def _digest(value: object) -> str:
    packed = json.dumps(value, sort_keys=True, ensure_ascii=False, default=_plain).encode()
    return hashlib.sha256(packed).hexdigest()


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else str(value)


def notebook_digest(brief: Brief) -> str:
    """Return the digest of what a notebook runs and says."""
    cells = [
        [cell["cell_type"], text_of(cell), sorted(tags_of(cell)), cell.get("attachments", {})]
        for cell in brief.notebook["cells"]
    ]
    return _digest([cells, brief.notebook.get("metadata", {}).get("briefing", {})])


def tree_digest(folder: Path) -> str:
    """Return one digest over a package's files, byte code left out."""
    files = sorted(
        path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    return _files_digest(folder, files)


def _files_digest(folder: Path, files: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in files:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(folder).as_posix()}\0{content}\n".encode())
    return total.hexdigest()


def lock_digest(root: Path) -> str:
    """Return the digest of the lock file, or of none."""
    return _files_digest(root, [root / name for name in _LOCKS if (root / name).is_file()])


def environment_digest() -> str:
    """Return a digest of the interpreter's version and of the distributions beside it."""
    site = Path(sysconfig.get_paths()["purelib"])
    names = sorted(path.name for path in site.glob("*.dist-info"))
    return _digest([platform.python_version(), platform.machine(), names])


def _notes(store: SeedStore, source: str) -> dict[str, str]:
    """Return a digest of the notes on each claim; of a source with faults nothing is built."""
    raw = store.read(source, NOTES)
    data = None if isinstance(raw, Fault) else parse(raw, NOTES).data
    listed = data.get("notes") if data is not None else None
    by_claim: dict[str, list[object]] = {}
    for note in listed if isinstance(listed, list) else ():
        if isinstance(note, dict):
            by_claim.setdefault(str(note.get("claim")), []).append(note)
    return {claim: _digest(notes) for claim, notes in by_claim.items()}


class Digests:
    """The digests of one build, each taken once."""

    def __init__(self, root: Path, store: SeedStore, house: House = PLAIN) -> None:
        self._store = store
        self._package = tree_digest(Path(__file__).resolve().parents[1])
        self._lock = lock_digest(root)
        self._environment = environment_digest()
        self._house = house.digest
        self._seeds: dict[str, dict[str, str]] = {}
        self._notebooks: dict[str, str] = {}
        self._notes: dict[str, dict[str, str]] = {}

    def seeds(self, source: str) -> dict[str, str]:
        """Return the digests of a source's files."""
        if source not in self._seeds:
            self._seeds[source] = digests(self._store, source)
        return self._seeds[source]

    def notes(self, source: str) -> dict[str, str]:
        """Return a digest of the notes on each claim of a source that has some."""
        if source not in self._notes:
            self._notes[source] = _notes(self._store, source) if NOTES in self.seeds(source) else {}
        return self._notes[source]

    def common(self) -> dict[str, str]:
        """Return the digests that every report shares."""
        return {
            "package": self._package,
            "lock": self._lock,
            "environment": self._environment,
            "house": self._house,
        }

    def inputs(self, report: Report, brief: Brief) -> Inputs:
        """Return everything that a report is made from."""
        if brief.name not in self._notebooks:
            self._notebooks[brief.name] = notebook_digest(brief)
        return Inputs(
            notebook=self._notebooks[brief.name],
            parameters=dict(report.parameters),
            seeds={n: one for n, one in self.seeds(report.source).items() if n != NOTES},
            **self.common(),
            notes=self.notes(report.source),
        )
