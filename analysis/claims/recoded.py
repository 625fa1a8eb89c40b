"""What a source is when its claims are coded as one reader's pass has them."""

from __future__ import annotations

from dataclasses import replace

from analysis.claims.coding import CodedUnit, CodingFile
from analysis.claims.record import Claim, StateLink
from analysis.claims.source import Source


def as_read(source: Source, coding: CodingFile) -> Source:
    """Return a source whose claims have the values of a reader's pass, in what the pass codes.

    Parameters
    ----------
    source : Source
    coding : CodingFile
        Its units name claims of the source; a claim without a unit stays as it is.
    """
    units = {unit.claim: unit for unit in coding.units}
    claims = tuple(
        _read(claim, units[claim.id]) if claim.id in units else claim
        for claim in source.record.claims
    )
    return replace(source, record=source.record.model_copy(update={"claims": claims}))


def _read(claim: Claim, unit: CodedUnit) -> Claim:
    read = {"bearer": unit.bearers, "beneficiary": unit.beneficiaries}
    kept = [link for link in claim.states if link.role not in read or link.state in read[link.role]]
    named = {(link.role, link.state) for link in kept}
    new = [
        StateLink.model_validate({"state": state, "role": role})
        for role, states in read.items()
        for state in states
        if (role, state) not in named
    ]
    chain = claim.chain
    if unit.originator in chain:
        chain = chain[chain.index(unit.originator) :]
    else:
        chain = (unit.originator, *(chain[1:] or chain))
    return claim.model_copy(
        update={
            "kind": unit.kind,
            "commitment": unit.commitment,
            "verification": unit.verification,
            "chain": chain,
            "states": (*kept, *new),
        }
    )
