"""What a second coder may see of a source: sentences, units and rule drafts, no first coding."""

from __future__ import annotations

import re
from typing import Any

from analysis.claims.load import OnlyDrafts, load_source
from analysis.claims.plain_yaml import parse
from analysis.claims.record import Claim
from analysis.claims.source import Source
from analysis.claims.store import PASS, SeedStore
from analysis.desk.settle import ROLES
from analysis.draft.propose import draft
from analysis.errors import Fault, InputError, UsageError

Unit = dict[str, Any]


def sound(store: SeedStore, source: str, coder: str) -> Source:
    """Return a source.

    Raises
    ------
    InputError
        With the faults of this coder's own pass.
    UsageError
        If there are others: what is wrong with the first coding would tell of it.
    """
    try:
        return load_source(source, store)
    except OnlyDrafts:
        raise UsageError(
            f"{source} has nothing but drafts: there is no unit yet to be coded a second time."
        ) from None
    except InputError as error:
        own = [fault for fault in error.faults if _is_by(store, source, fault.file, coder)]
        if own:
            raise InputError(own) from None
        raise UsageError(
            f"{source} cannot be coded blind: its files have {len(error.faults)} faults, which"
            " would tell of the first coding."
            f" Whoever made it sees them with: briefing check {source}"
        ) from None


def _is_by(store: SeedStore, source: str, label: str, coder: str) -> bool:
    name = label.rpartition("/")[2]
    raw = store.read(source, name) if name.endswith(PASS) else b""
    if isinstance(raw, Fault) or not raw:
        return False
    data = parse(raw, name).data
    return data is None or data.get("coder") == coder


def drafts(source: Source) -> dict[str, list[Unit]]:
    """Return what the rules propose for the sentences of each claim; nothing without the text."""
    card = source.card
    sentences = {key: source.passage(key) or "" for key in card.sentences}
    if not any(sentences.values()):
        return {}
    voices = {voice.id for voice in card.voices}
    by_sentence: dict[str, list[Unit]] = {}
    for one in draft(card, sentences).claims:
        first, states = one["chain"][0], one.get("states", ())
        unit = {
            "kind": one["kind"],
            "commitment": one["commitment"],
            "verification": one.get("verification", "silent"),
            **({"originator": first} if first in voices else {}),
        }
        for field, role in ROLES.items():
            unit[field] = sorted({link["state"] for link in states if link["role"] == role})
        by_sentence.setdefault(str(one["at"]), []).append(
            unit | {"because": one["draft"]["because"]}
        )
    return {
        claim.id: [unit for key in claim.at for unit in by_sentence.get(key, ())]
        for claim in source.record.claims
    }


def stretches(source: Source) -> dict[str, tuple[int, int]]:
    """Return, of claims that share a sentence, where the article's words stand that each is about.

    That tells one unit from another, and no more of the first coding than where it cut.
    """
    together: dict[tuple[str, ...], list[Claim]] = {}
    for claim in source.record.claims:
        together.setdefault(claim.at, []).append(claim)
    spans = {}
    for at, claims in together.items():
        text = source.passage(at[0]) if len(at) == 1 and len(claims) > 1 else None
        for claim in claims if text else ():
            others = [_stems(one.says) for one in claims if one is not claim]
            if span := _stretch(text or "", _stems(claim.says), others):
                spans[claim.id] = span
    return spans


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w+", text.casefold()) if len(word) > 2}


def _stretch(text: str, own: set[str], others: list[set[str]]) -> tuple[int, int] | None:
    """Return where the words stand that a claim has and not every other one of its sentence."""
    shared = set.intersection(*others) if others else set()
    words = [(m.start(), m.end(), m[0].casefold()[:5]) for m in re.finditer(r"\w+", text)]
    alone = own.difference(*others)
    for wanted in (alone, own - shared, own):
        places = [(start, end) for start, end, stem in words if stem in wanted and len(stem) > 2]
        if places:
            return places[0][0], places[-1][1]
    return None
