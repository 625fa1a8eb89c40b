"""What ``briefing check`` says of a coding that its text, where it is at hand, does not bear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from analysis.claims.anchors import sha256
from analysis.claims.card import SourceCard
from analysis.claims.document import Document, Place, decode
from analysis.claims.plain_yaml import parse
from analysis.claims.record import Claim, ClaimsFile
from analysis.claims.source import Source
from analysis.claims.store import CARD, CLAIMS, TEXT, SeedStore, place
from analysis.claims.wording import model_faults
from analysis.draft.verifier.verify import verify
from analysis.errors import Fault

_FIELDS = ("says", "cues", "quantity", "commitment", "chain", "at")


def coding_faults(
    sources: Iterable[tuple[SeedStore, str]], known: dict[str, list[str]] | None = None
) -> list[Fault]:
    """Hold every accepted claim of some sources against its sentences, where the text is attached.

    Parameters
    ----------
    sources : iterable of (SeedStore, str)
        Where each stands, and its name. One that does not load is passed over: its own faults
        are told elsewhere.
    known : dict, optional
        What was found of claims as they stood, of one text; added to, so that whoever asks again
        after each change waits for the changed claims alone.

    Returns
    -------
    list of Fault
        Each at the field of the claim that the text does not bear.
    """
    faults: list[Fault] = []
    for store, name in sources:
        card, text = _record(store, name, CARD, SourceCard), _text(store, name)
        claims = _record(store, name, CLAIMS, ClaimsFile)
        if not (isinstance(card, SourceCard) and isinstance(claims, ClaimsFile)):
            continue
        if text is not None and sha256(text) == card.sha256:
            document = _document(store, name, CLAIMS)
            faults += _hold(card, claims, text, document, {} if known is None else known)
    return faults


def holds(source: Source, known: dict[str, list[str]]) -> Iterator[bool]:
    """Yield of each accepted claim of a loaded source whether its text, if at hand, bears it.

    Parameters
    ----------
    source : Source
    known : dict
        As ``coding_faults`` has it.
    """
    if source.text is not None:
        sentences = _sentences(source.card, source.text)
        for claim in source.record.claims:
            yield not _reasons(claim, sentences, source.card, known)


def _document(store: SeedStore, name: str, file: str) -> Document:
    raw = store.read(name, file)
    return parse(raw if isinstance(raw, bytes) else b"", place(store, name, file))


def _record(store: SeedStore, name: str, file: str, model: type[BaseModel]) -> object | None:
    document = _document(store, name, file)
    return model_faults(document, model) if document.data is not None else None


def _text(store: SeedStore, name: str) -> str | None:
    if TEXT not in store.files(name):
        return None
    raw = store.read(name, TEXT)
    text = decode(raw, TEXT) if isinstance(raw, bytes) else raw
    return text if isinstance(text, str) else None


def _hold(
    card: SourceCard, claims: ClaimsFile, text: str, document: Document, known: dict[str, list[str]]
) -> list[Fault]:
    sentences = _sentences(card, text)
    for index, claim in enumerate(claims.claims):
        if claim.draft is not None:
            continue
        for reason in _reasons(claim, sentences, card, known):
            field = next((f for f in _FIELDS if reason.startswith(f)), "says")
            where: Place = ("claims", index, field)
            document.fault(where, reason, "mend the claim, or name the sentence that bears it")
    return document.faults


def _sentences(card: SourceCard, text: str) -> dict[str, str]:
    return {key: text[start:end] for key, (start, end, _) in card.sentences.items()}


def _reasons(
    claim: Claim, sentences: dict[str, str], card: SourceCard, known: dict[str, list[str]]
) -> list[str]:
    stands = claim.model_dump_json(include={*_FIELDS, "states"})
    if stands not in known:
        known[stands] = [*verify(_drafted(claim), sentences, card.states), *_outside(claim)]
    return known[stands]


def _drafted(claim: Claim) -> dict[str, object]:
    """Return a claim with what the verifier reads of it."""
    return claim.model_dump(
        mode="json", include={"at", "says", "commitment", "cues", "states", "quantity"}
    )


def _outside(claim: Claim) -> list[str]:
    if claim.quantity is None or claim.quantity.originator in claim.chain:
        return []
    return [f"quantity is given by {claim.quantity.originator}, a voice outside the claim's chain"]
