"""What ``briefing check`` says of a coding whose text is at hand: where the text does not bear it."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.claims.document import Document, Place
from analysis.claims.load import load_source
from analysis.claims.plain_yaml import parse
from analysis.claims.record import Claim
from analysis.claims.source import Source
from analysis.claims.store import CLAIMS, SeedStore, place
from analysis.draft.verifier.verify import verify
from analysis.errors import BriefingError, Fault

_FIELDS = ("says", "cues", "quantity", "commitment", "chain", "at")


def coding_faults(sources: Iterable[tuple[SeedStore, str]]) -> list[Fault]:
    """Hold every accepted claim of some sources against its sentences, where the text is attached.

    Parameters
    ----------
    sources : iterable of (SeedStore, str)
        Where each stands, and its name. One that does not load is passed over: its own faults
        are told elsewhere.

    Returns
    -------
    list of Fault
        Each at the field of the claim that the text does not bear.
    """
    faults: list[Fault] = []
    for store, name in sources:
        try:
            source = load_source(name, store)
        except BriefingError:
            continue
        raw = store.read(name, CLAIMS)
        if source.text is not None and isinstance(raw, bytes):
            document = parse(raw, place(store, name, CLAIMS))
            _hold(source, document)
            faults += document.faults
    return faults


def _hold(source: Source, document: Document) -> None:
    sentences = {key: source.passage(key) or "" for key in source.card.sentences}
    for index, claim in enumerate(source.record.claims):
        if claim.draft is not None:
            continue
        for reason in [*verify(_given(claim), sentences, source.card.states), *_outside(claim)]:
            field = next((f for f in _FIELDS if reason.startswith(f)), "says")
            where: Place = ("claims", index, field)
            document.fault(where, reason, "mend the claim, or name the sentence that bears it")


def _given(claim: Claim) -> dict[str, object]:
    """Return a claim with what the verifier reads of it."""
    return claim.model_dump(
        mode="json", include={"at", "says", "commitment", "cues", "states", "quantity"}
    )


def _outside(claim: Claim) -> list[str]:
    if claim.quantity is None or claim.quantity.originator in claim.chain:
        return []
    return [f"quantity is given by {claim.quantity.originator}, a voice outside the claim's chain"]
