"""How drafts come into a source's files: entries in place of older ones, every other line kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from analysis.claims.card import SourceCard
from analysis.claims.guide import flow
from analysis.claims.record import Claim
from analysis.claims.source import Source
from analysis.draft.propose import Proposal
from analysis.draft.scaffold import draft_entry
from analysis.draft.seed_edit import SeedEdit


def claims_with(text: str, source: Source, proposal: Proposal, gone: Sequence[Claim]) -> str:
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
    field = edit.field(edit.root, name)
    node = field[1] if field else None
    items = list(edit.items(name))
    cuts: list[tuple[int, int]] = []
    for item in items:
        pair = edit.field(item, "id")
        if pair and pair[1].value in leaving:
            cuts.append((_line_start(text, item.start_mark.index), _end(text, item)))
    if items and node is not None and not node.flow_style:
        last = _end(text, items[-1])
        insert = last
        edited = text[:insert] + entries + text[insert:]
    elif node is not None:
        start, end = node.start_mark.index, node.end_mark.index
        return text[:start].rstrip(" ") + "\n" + entries.rstrip("\n") + text[end:]
    else:
        edited = f"{text.rstrip()}\n{name}:\n{entries}"
    for start, end in sorted(cuts, reverse=True):
        edited = edited[:start] + edited[end:]
    return edited


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _end(text: str, node: Any) -> int:
    """Return where the lines of a node end, comments behind it left where they are."""
    start = node.start_mark.index
    end = start + len(text[start : node.end_mark.index].rstrip())
    line = text.find("\n", end)
    return len(text) if line < 0 else line + 1


def card_with(text: str, card: SourceCard, proposal: Proposal) -> str:
    """Return the card with the voices and states that the drafts name and it lacks."""
    known = {voice.id for voice in card.voices}
    voices = [voice for voice in proposal.voices if voice["id"] not in known]
    states = {code: one for code, one in proposal.states.items() if code not in card.states}
    if voices:
        entries = "".join(f"  - {flow(voice)}\n" for voice in voices)
        text = _with_items(SeedEdit(text), text, "voices", entries, set())
    if states:
        edit = SeedEdit(text)
        field = edit.field(edit.root, "states")
        lines = "".join(f"  {code}: {flow(one)}\n" for code, one in states.items())
        if field and isinstance(field[1], yaml.MappingNode) and not field[1].flow_style:
            at = _end(text, field[1].value[-1][1])
            text = text[:at] + lines + text[at:]
        elif field and not field[1].value:
            start, end = field[1].start_mark.index, field[1].end_mark.index
            text = text[:start].rstrip(" ") + "\n" + lines.rstrip("\n") + text[end:]
    return text
