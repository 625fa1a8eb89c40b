"""Draft a source again, by the rules or by a program, and put the drafts into its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.claims.load import load_source
from analysis.claims.record import UNSAID, Claim
from analysis.claims.source import Source
from analysis.claims.store import CARD, CLAIMS, TEXT, SeedStore, place, seed_store
from analysis.claims.whole import write_all
from analysis.draft.ask import Refusal, ask_for_claims, proposal_of
from analysis.draft.propose import Proposal, draft
from analysis.draft.put_in import card_with, claims_with
from analysis.errors import Fault, InputError

BY_RULES = "rules"


@dataclass(frozen=True)
class Drafted:
    """What came of drafting again.

    Attributes
    ----------
    added, replaced : int
        Drafts written, and older drafts that they took the place of.
    refused : tuple of Refusal
        What a program gave and its sentences do not bear.
    """

    added: int
    replaced: int
    refused: tuple[Refusal, ...] = field(default=())


def draft_again(
    source_id: str, seeds: SeedStore | Path | None = None, *,
    command: str | None = None, seconds: float = 600.0, again: bool = True,
) -> Drafted:  # fmt: skip
    """Draft a source again; what an analyst accepted or put into words stays as it is.

    Parameters
    ----------
    source_id : str
    seeds : SeedStore or Path, optional
        Where the source stands, as for ``load_source``.
    command : str, optional
        A program's command line; the rules draft without it.
    seconds : float
        How long a program may take for an answer.
    again : bool
        Whether what is refused is asked for once more.

    Returns
    -------
    Drafted

    Raises
    ------
    UsageError
        If there is no such source or program.
    InputError
        If a file is at fault, or the text is not attached.
    ProgramFailed
        If the program gives no answer that can be read.
    """
    store = seed_store(seeds)
    folder = store.writable() / source_id
    source = load_source(source_id, store, only_drafts=True)
    sentences = _passages(source, store)
    refused: tuple[Refusal, ...] = ()
    if command is None:
        proposal = _by_rules(source, sentences)
        gone = [claim for claim in source.drafts if _untouched(claim)]
    else:
        answer = ask_for_claims(source.card, sentences, command, seconds=seconds, again=again)
        proposal, refused = proposal_of(answer, source.card, command), tuple(answer.refused)
        gone = [claim for claim in source.drafts if _settled(claim, proposal.claims)]
    files = {
        folder / CARD: card_with(_text(store, source_id, CARD), source.card, proposal),
        folder / CLAIMS: claims_with(_text(store, source_id, CLAIMS), source, proposal, gone),
    }
    if proposal.claims or gone:
        write_all({path: text.encode() for path, text in files.items()})
    return Drafted(len(proposal.claims), len(gone), refused)


def _passages(source: Source, store: SeedStore) -> dict[str, str]:
    if source.text is None:
        advice = f"put it there first: briefing attach {source.card.id} FILE"
        label = place(store, source.card.id, TEXT)
        raise InputError([Fault(label, 0, "", "the text is not attached", advice)])
    return {key: source.text[a:b] for key, (a, b, _) in source.card.sentences.items()}


def _text(store: SeedStore, source_id: str, name: str) -> str:
    raw = store.read(source_id, name)
    if isinstance(raw, Fault):
        raise InputError([raw])
    return raw.decode("utf-8")


def _untouched(claim: Claim) -> bool:
    """Whether a claim is a draft of the rules that nobody has put into words."""
    return claim.draft is not None and claim.draft.by == BY_RULES and claim.says == UNSAID


def _settled(claim: Claim, drafts: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a program drafted what a draft of the rules holds, so that one of them will do."""
    if not _untouched(claim):
        return False
    return any(
        _sentences(one["at"]) == claim.at
        and one["kind"] == claim.kind
        and tuple(one["chain"]) == claim.chain
        and one["commitment"] == claim.commitment
        for one in drafts
    )


def _sentences(at: str | Sequence[str]) -> tuple[str, ...]:
    return (at,) if isinstance(at, str) else tuple(at)


def _by_rules(source: Source, sentences: Mapping[str, str]) -> Proposal:
    """Draft what no claim of an analyst's covers, in the voices of the card."""
    kept_claims = [*source.record.claims, *(c for c in source.drafts if not _untouched(c))]
    covered = {key for claim in kept_claims for key in claim.at}
    covered |= {framing.at for framing in source.record.framing}
    proposal = draft(source.card, sentences)
    claims = [claim for claim in proposal.claims if claim["at"] not in covered]
    kept = {claim["id"] for claim in claims}
    used = {voice for claim in claims for voice in claim["chain"]}
    for claim in claims:
        if "contradicts" in claim:
            claim["contradicts"] = [t for t in claim["contradicts"] if t["claim"] in kept]
    declared = {voice.id for voice in source.card.voices}
    voices = [voice for voice in proposal.voices if voice["id"] in used - declared]
    return Proposal(claims, voices, proposal.states)
