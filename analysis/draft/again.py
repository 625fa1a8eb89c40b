"""Draft a source again, by the rules or by a program, and put the drafts into its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from analysis.claims.card import SourceCard
from analysis.claims.guide import flow
from analysis.claims.load import load_source
from analysis.claims.record import UNSAID, Claim
from analysis.claims.source import Source
from analysis.claims.store import CARD, CLAIMS, TEXT, SeedStore, place, seed_store
from analysis.claims.whole import write_all
from analysis.draft.ask import Refusal, ask_for_claims, proposal_of
from analysis.draft.propose import Proposal, draft
from analysis.draft.scaffold import draft_entry
from analysis.draft.seed_edit import SeedEdit
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
        folder / CARD: _card(_text(store, source_id, CARD), source.card, proposal),
        folder / CLAIMS: _claims(_text(store, source_id, CLAIMS), source, proposal, gone),
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


def _claims(text: str, source: Source, proposal: Proposal, gone: Sequence[Claim]) -> str:
    """Return the claims file with drafts taken out and put in; no other line changes."""
    leaving = {claim.id for claim in gone}
    known = (*source.record.claims, *source.drafts)
    used = {int(claim.id[1:]) for claim in known if claim.id not in leaving}
    start = max(used, default=0) + 1
    ids = {one.get("id", str(i)): f"C{start + i:02d}" for i, one in enumerate(proposal.claims)}
    entries = ""
    for number, one in enumerate(proposal.claims):
        claim = dict(one)
        claim["id"] = ids[one.get("id", str(number))]
        if "contradicts" in claim:
            claim["contradicts"] = [t | {"claim": ids[t["claim"]]} for t in claim["contradicts"]]
        entries += draft_entry(claim)
    edit = SeedEdit(text)
    return _with_items(edit, text, "claims", entries, leaving)


def _with_items(edit: SeedEdit, text: str, name: str, entries: str, leaving: set[str]) -> str:
    found = edit.field(edit.root, name)
    node = found[1] if found else None
    items = list(edit.items(name))
    cuts: list[tuple[int, int]] = []
    for item in items:
        pair = edit.field(item, "id")
        if pair and pair[1].value in leaving:
            cuts.append((_line_start(text, item.start_mark.index), _end(text, item)))
    if items and node is not None and not node.flow_style:
        last = _end(text, items[-1])
        insert = last
        made = text[:insert] + entries + text[insert:]
    elif node is not None:
        start, end = node.start_mark.index, node.end_mark.index
        return text[:start].rstrip(" ") + "\n" + entries.rstrip("\n") + text[end:]
    else:
        made = f"{text.rstrip()}\n{name}:\n{entries}"
    for start, end in sorted(cuts, reverse=True):
        made = made[:start] + made[end:]
    return made


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _end(text: str, node: Any) -> int:
    """Return where the lines of a node end, comments behind it left where they are."""
    start = node.start_mark.index
    end = start + len(text[start : node.end_mark.index].rstrip())
    line = text.find("\n", end)
    return len(text) if line < 0 else line + 1


def _card(text: str, card: SourceCard, proposal: Proposal) -> str:
    """Return the card with the voices and states that the drafts name and it lacks."""
    known = {voice.id for voice in card.voices}
    voices = [voice for voice in proposal.voices if voice["id"] not in known]
    states = {code: one for code, one in proposal.states.items() if code not in card.states}
    if voices:
        entries = "".join(f"  - {flow(voice)}\n" for voice in voices)
        text = _with_items(SeedEdit(text), text, "voices", entries, set())
    if states:
        edit = SeedEdit(text)
        found = edit.field(edit.root, "states")
        lines = "".join(f"  {code}: {flow(one)}\n" for code, one in states.items())
        if found and isinstance(found[1], yaml.MappingNode) and not found[1].flow_style:
            at = _end(text, found[1].value[-1][1])
            text = text[:at] + lines + text[at:]
        elif found and not found[1].value:
            start, end = found[1].start_mark.index, found[1].end_mark.index
            text = text[:start].rstrip(" ") + "\n" + lines.rstrip("\n") + text[end:]
    return text
