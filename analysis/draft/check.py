"""What ``briefing check`` says of a coding that its text, where it is at hand, does not bear."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel

from analysis.claims.anchors import sha256
from analysis.claims.card import SourceCard
from analysis.claims.document import Document, Place, decode
from analysis.claims.load import Reader
from analysis.claims.plain_yaml import parse
from analysis.claims.record import Claim, ClaimsFile
from analysis.claims.source import Source
from analysis.claims.store import CARD, CLAIMS, TEXT, SeedStore, place
from analysis.claims.wording import model_faults
from analysis.draft.verifier.verify import verify
from analysis.errors import Fault

_FIELDS = ("says", "cues", "quantity", "commitment", "chain", "at")


def coding_faults(
    sources: Iterable[tuple[SeedStore, str]],
    known: dict[str, list[str]] | None = None,
    reader: Reader = parse,
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
    reader : callable
        As ``load_source`` has it.

    Returns
    -------
    list of Fault
        Each at the field of the claim that the text does not bear.
    """
    faults: list[Fault] = []
    for store, name in sources:
        text = _text(store, name)
        documents = [_document(store, name, file, reader) for file in (CARD, CLAIMS)]
        card, claims = _record(documents[0], SourceCard), _record(documents[1], ClaimsFile)
        if not (isinstance(card, SourceCard) and isinstance(claims, ClaimsFile)):
            continue
        if text is not None and sha256(text) == card.sha256:
            document = Document(documents[1].name, documents[1].data)
            accepted = ((n, one) for n, one in enumerate(claims.claims) if one.draft is None)
            faults += _hold(accepted, card, text, document, {} if known is None else known)
    return faults


def held_faults(source: Source, document: Document, known: dict[str, list[str]]) -> list[Fault]:
    """Hold every accepted claim of a loaded source against its text, if that is at hand.

    Parameters
    ----------
    source : Source
    document : Document
        Its claims file as read.
    known : dict
        As ``coding_faults`` has it.
    """
    if source.text is None or document.data is None:
        return []
    entries = document.data["claims"]
    listed = entries if isinstance(entries, list) else []
    places = {one.get("id"): number for number, one in enumerate(listed) if isinstance(one, dict)}
    return _hold(
        ((places[claim.id], claim) for claim in source.record.claims),
        source.card, source.text, document, known,
    )  # fmt: skip


def _document(store: SeedStore, name: str, file: str, reader: Reader) -> Document:
    raw = store.read(name, file)
    return reader(raw if isinstance(raw, bytes) else b"", place(store, name, file))


def _record(document: Document, model: type[BaseModel]) -> object | None:
    return model_faults(document, model) if document.data is not None else None


def _text(store: SeedStore, name: str) -> str | None:
    if TEXT not in store.files(name):
        return None
    raw = store.read(name, TEXT)
    text = decode(raw, TEXT) if isinstance(raw, bytes) else raw
    return text if isinstance(text, str) else None


def _hold(
    claims: Iterable[tuple[int, Claim]],
    card: SourceCard,
    text: str,
    document: Document,
    known: dict[str, list[str]],
) -> list[Fault]:
    sentences = _sentences(card, text)
    for index, claim in claims:
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
