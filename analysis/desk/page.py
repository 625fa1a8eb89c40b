"""What the desk shows of a coding: sentences, cards, faults, moves and the bar, as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analysis.claims.anchors import differing
from analysis.claims.plain_yaml import parse
from analysis.claims.store import CARD, CLAIMS, TEXT
from analysis.desk.moves import Move
from analysis.desk.session import CodingSession
from analysis.desk.steps import claims_of, plain
from analysis.draft.find.cues import cues
from analysis.errors import Fault

_PLACE = re.compile(r"claims\[(\d+)\](?:\.(\w+))?")

Page = dict[str, Any]


def cards(session: CodingSession) -> Page:
    """Return every claim as it stands, sound or not, with its faults; and the faults of the rest.

    Parameters
    ----------
    session : CodingSession
    """
    entries = claims_of(session.data or {})
    faults = session.faults()
    of_claim: dict[int, list[Page]] = {}
    others = []
    for fault in faults:
        found = _PLACE.match(fault.field) if fault.file.endswith(f"/{CLAIMS}") else None
        if found and int(found[1]) < len(entries):
            told = {"field": found[2] or "", "says": _message(fault)}
            of_claim.setdefault(int(found[1]), []).append(told)
        else:
            others.append(str(fault))
    return {
        "claims": [
            {"data": one if isinstance(one, dict) else {"says": str(one)},
             "faults": of_claim.get(number, [])}
            for number, one in enumerate(entries)
        ],
        "others": others,
        "readable": session.data is not None,
    }  # fmt: skip


def _message(fault: Fault) -> str:
    advice = f" ({fault.suggestion})" if fault.suggestion else ""
    return f"line {fault.line}: {fault.message}{advice}" if fault.line else fault.message + advice


def article(session: CodingSession) -> Page:
    """Return the sentences by their keys, with their words where the text is at hand.

    Parameters
    ----------
    session : CodingSession
    """
    card = _read(session, CARD)
    mapped = card.get("sentences")
    spans = (
        {key: span for key, span in mapped.items() if _is_span(span)}
        if isinstance(mapped, Mapping)
        else {}
    )
    raw = session.store.read(session.source, TEXT)
    text = None if isinstance(raw, Fault) else raw.decode("utf-8", "replace")
    why = f"The text is not attached: briefing attach {session.source} FILE puts it here."
    if text is not None and (other := differing(text, spans)):
        text, why = None, f"article.txt is not the text of the card: {', '.join(other[:5])} differ."
    return {
        "why": "" if text is not None else why,
        "sentences": [
            {"key": key, "text": "" if text is None else text[start:end]}
            | {"cues": [] if text is None else list(_cues(text[start:end]))}
            for key, (start, end, _) in spans.items()
        ],
    }


def _cues(sentence: str) -> Iterator[Page]:
    """Yield the cue words that the drafting rules see in a sentence."""
    for cue in cues(sentence):
        yield {"start": cue.span[0], "end": cue.span[1], "type": cue.type}


def declared(session: CodingSession) -> dict[str, list[list[str]]]:
    """Return what the source declares, by the kind of it: each its id, and its words."""
    card, data = _read(session, CARD), session.data or {}
    states = card.get("states")
    named = states if isinstance(states, Mapping) else {}
    return {
        "states": [[code, _word(state, "name")] for code, state in named.items()],
        "voices": [[one, _word(v, "name")] for v, one in _with_ids(card.get("voices"))],
        "motives": [[one, _word(m, "wants")] for m, one in _with_ids(data.get("motives"))],
        "risks": [[one, _word(r, "event")] for r, one in _with_ids(data.get("risks"))],
        "propositions": [[one, _word(p, "says")] for p, one in _with_ids(data.get("propositions"))],
        "framed": [[_word(f, "at"), one] for f, one in _with_ids(data.get("framing"))],
    }


def moving(found: Iterable[Move]) -> list[Page]:
    """Return what moves: each judgement in words, and as its brief shows it, before and after."""
    return [
        {
            "judgement": one.judgement,
            "state": one.state,
            "effects": list(one.effects),
            **{side: block.html(None) if block else ""
               for side, block in (("before", one.before), ("after", one.after))},
        }
        for one in found
    ]  # fmt: skip


def bar(session: CodingSession) -> Page:
    """Return what is unsaved, in words, what could be undone, and what has to be known."""
    return {
        "unsaved": session.unsaved(),
        "undo": session.undoable,
        "redo": session.redoable,
        "notices": [*session.notices, *([session.trouble] if session.trouble else [])],
    }


def _read(session: CodingSession, name: str) -> dict[str, Any]:
    raw = session.store.read(session.source, name)
    found = None if isinstance(raw, Fault) else parse(raw, name).data
    return plain(found) if found is not None else {}


def _is_span(span: object) -> bool:
    return isinstance(span, list) and len(span) == 3 and all(type(at) is int for at in span[:2])


def _with_ids(entries: object) -> Iterator[tuple[dict[str, Any], str]]:
    for one in entries if isinstance(entries, list) else ():
        if isinstance(one, dict) and isinstance(one.get("id"), str):
            yield one, one["id"]


def _word(entry: object, name: str) -> str:
    return str(entry.get(name) or "") if isinstance(entry, Mapping) else ""
