"""Load a source from its seeds, or say everything that is wrong with it at once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from analysis.claims.anchors import differing
from analysis.claims.card import SourceCard
from analysis.claims.coding import CodingFile
from analysis.claims.document import Document, decode, printable
from analysis.claims.drop import without_drafts
from analysis.claims.notes import NotesFile, check_notes
from analysis.claims.overlay import AssessmentFile
from analysis.claims.overlay_rules import check_overlay
from analysis.claims.plain_yaml import parse
from analysis.claims.readings import check_readings
from analysis.claims.record import ClaimsFile
from analysis.claims.references import check_references
from analysis.claims.rules import check_card, check_claims
from analysis.claims.source import Source
from analysis.claims.store import (
    CARD,
    CLAIMS,
    NOTES,
    OVERLAY,
    PASS,
    TEXT,
    SeedStore,
    holds,
    known_source,
    passes,
    place,
    seed_store,
)
from analysis.claims.wording import model_faults
from analysis.errors import Fault, InputError
from analysis.paths import SLUG

_MODELS: dict[str, type[BaseModel]] = {
    "source": SourceCard,
    "claims": ClaimsFile,
    "assessment": AssessmentFile,
    "notes": NotesFile,
}
Reader = Callable[[bytes, str], Document]
_REMEMBERED = 4
_loaded: dict[tuple[str, tuple[tuple[str, str], ...]], Source] = {}


class OnlyDrafts(InputError):
    """A sound source of whose claims none is accepted, so that it has no reports yet."""

    def __init__(self, label: str, drafts: int) -> None:
        self.drafts = drafts
        message = f"nothing but drafts ({drafts})"
        advice = "put one into words behind 'says' and take its 'draft' away"
        super().__init__([Fault(f"{label}/{CLAIMS}", 0, "claims", message, advice)])


@dataclass
class _Seeds:
    """The bytes of one source's files, by file name, and what kept others from being read."""

    name: str
    label: str
    raw: dict[str, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def digests(self) -> dict[str, str]:
        return {name: hashlib.sha256(raw).hexdigest() for name, raw in self.raw.items()}


def sources(seeds: SeedStore | Path | None = None) -> list[str]:
    """Return the ids of all sources that hold a card, sorted.

    Parameters
    ----------
    seeds : SeedStore or Path, optional
        Where they stand, as for ``seed_store``.
    """
    store = seed_store(seeds)
    return [name for name in store.sources() if SLUG.fullmatch(name) and holds(store, name)]


def load_source(
    source_id: str,
    seeds: SeedStore | Path | None = None,
    *,
    overlay: bool = True,
    only_drafts: bool = False,
    reader: Reader = parse,
) -> Source:
    """Load and validate one source.

    Parameters
    ----------
    source_id : str
        The name of its folder below ``seeds/``.
    seeds : SeedStore or Path, optional
        Where it stands: a store, or the project's folder; by default what ``BRIEFING_SEEDS``
        names, or the project around the current folder.
    overlay : bool
        False leaves ``assessment.yaml`` unread, as if it were not there.
    only_drafts : bool
        True returns a source too of whose claims none is accepted yet.
    reader : callable
        What reads a file's bytes; one that remembers, for whoever loads again after each change.

    Returns
    -------
    Source
        Frozen; a second call with unchanged files returns the same object.

    Raises
    ------
    UsageError
        If there is no such source.
    InputError
        With every fault of its files.
    """
    store = seed_store(seeds)
    files = _read(store, known_source(store, source_id), overlay=overlay)
    key = (source_id, tuple(files.digests().items()))
    if (known := _loaded.get(key)) is not None and not files.faults:
        return known
    source, faults = _build(files, reader)
    if source is None or faults:
        raise InputError(faults)
    if not source.record.claims:
        if only_drafts:
            return source
        raise OnlyDrafts(files.label, len(source.drafts))
    _loaded[key] = source
    while len(_loaded) > _REMEMBERED:
        _loaded.pop(next(iter(_loaded)), None)
    return source


def card_digest(source_id: str, seeds: SeedStore | Path | None = None) -> str:
    """Return the digest that a source's card wants of its text, whatever else the card lacks.

    Raises
    ------
    UsageError
        If there is no such source.
    InputError
        If the card cannot be read or holds no digest.
    """
    store = seed_store(seeds)
    raw = store.read(known_source(store, source_id), CARD)
    if isinstance(raw, Fault):
        raise InputError([raw])
    document = parse(raw, place(store, source_id, CARD))
    if document.data is not None:
        model_faults(document, SourceCard)
        digest = document.data.get("sha256")
        if isinstance(digest, str) and all(fault.field != "sha256" for fault in document.faults):
            return digest.strip()
    raise InputError(document.faults)


def source_faults(source_id: str, seeds: SeedStore | Path | None = None) -> list[Fault]:
    """Return every fault of a source, sorted; none if it is sound.

    Parameters
    ----------
    source_id : str
    seeds : SeedStore or Path, optional
        Where it stands, as for ``load_source``.
    """
    store = seed_store(seeds)
    if not SLUG.fullmatch(source_id):
        message = f"the folder's name {printable(source_id)} is no source id"
        advice = "use lower-case letters, digits, '-' or '_'"
        return [Fault(place(store, source_id), 0, "", message, advice)]
    return sorted(_build(_read(store, source_id, overlay=True))[1])


def _read(store: SeedStore, source_id: str, *, overlay: bool) -> _Seeds:
    seeds = _Seeds(source_id, place(store, source_id))
    optional = [OVERLAY] if overlay else []
    optional += [*passes(store, source_id), NOTES, TEXT]
    at_hand = store.files(source_id)
    for name in [CARD, CLAIMS, *(name for name in optional if name in at_hand)]:
        raw = store.read(source_id, name)
        if isinstance(raw, Fault):
            seeds.faults.append(raw)
        else:
            seeds.raw[name] = raw
    return seeds


def _build(seeds: _Seeds, reader: Reader = parse) -> tuple[Source | None, list[Fault]]:
    faults = list(seeds.faults)
    documents, records = _documents(seeds, reader)
    card = documents.get("source")
    if (claims := documents.get("claims")) is not None and claims.data is not None:
        check_claims(claims, card)
        check_readings(claims)
    if (assessment := documents.get("assessment")) is not None and assessment.data is not None:
        check_overlay(assessment)
    if (signed := documents.get("notes")) is not None:
        check_notes(signed)
    record_card = records.get("source")
    text = _text(seeds, card, record_card, faults)
    for document in documents.values():
        faults += document.faults
    faults = list(dict.fromkeys(faults))
    record, coded = records.get("claims"), records.get("assessment")
    if faults or not isinstance(record_card, SourceCard) or not isinstance(record, ClaimsFile):
        return None, faults
    layer = coded if isinstance(coded, AssessmentFile) and coded.assigns else None
    codings = {
        name.removesuffix("_coding"): coding
        for name, coding in records.items()
        if isinstance(coding, CodingFile)
    }
    notes = noted.notes if isinstance(noted := records.get("notes"), NotesFile) else ()
    source = Source(record_card, record, layer, text, seeds.digests(), codings, notes=notes)
    return without_drafts(source), faults


def _documents(seeds: _Seeds, reader: Reader) -> tuple[dict[str, Document], dict[str, object]]:
    """Parse the files at hand and check their form, their references and the card's rules."""
    documents: dict[str, Document] = {}
    records: dict[str, object] = {}
    readers = (name.removesuffix(".yaml") for name in seeds.raw if name.endswith(PASS))
    models: dict[str, type[BaseModel]] = {**_MODELS, **dict.fromkeys(readers, CodingFile)}
    for kind, model in models.items():
        if (raw := seeds.raw.get(f"{kind}.yaml")) is None:
            continue
        documents[kind] = document = reader(raw, f"{seeds.label}/{kind}.yaml")
        if document.data is not None:
            records[kind] = model_faults(document, model)
    check_references(documents)
    if (card := documents.get("source")) is not None and card.data is not None:
        check_card(card, seeds.name)
    return documents, records


def _text(seeds: _Seeds, card: Document | None, record: object, faults: list[Fault]) -> str | None:
    if (raw := seeds.raw.get(TEXT)) is None:
        return None
    name = f"{seeds.label}/{TEXT}"
    text = decode(raw, name)
    if isinstance(text, Fault):
        faults.append(text)
        return None
    if card is None or not isinstance(record, SourceCard):
        return None
    if (digest := hashlib.sha256(raw).hexdigest()) != record.sha256:
        message = f"{TEXT} has another digest, {digest}"
        card.fault(("sha256",), message, "attach the text the card was made from")
        return None
    if len(text) != record.length:
        card.fault(("length",), f"{TEXT} has {len(text)} code points", "correct the length")
    for key in differing(text, record.sentences):
        message = f"the digest of slice {printable(key)} differs"
        card.fault(("sentences", key), message, "correct its span")
    return text
