"""What the desk shows of a coding: sentences, cards, faults, moves and the bar, as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analysis.claims.anchors import differing
from analysis.claims.references import DEFINED
from analysis.claims.store import CARD, TEXT
from analysis.desk.compared import Shift
from analysis.desk.entries import FILES, EntryKind, entry_kinds
from analysis.desk.moves import Move
from analysis.desk.session import CodingSession
from analysis.draft.find.cues import cues
from analysis.errors import Fault

_PLACE = re.compile(r"(\w+)(?:\[(\d+)\]|\.([A-Z]\w+))?(?:\.(\w+))?")

Page = dict[str, Any]


def cards(session: CodingSession) -> Page:
    """Return every entry as it stands, sound or not, with its faults; and the faults of the rest.

    Parameters
    ----------
    session : CodingSession

    Returns
    -------
    dict
        ``lists`` has each list's entries by name: ``data`` and ``faults``, each its field and what
        it says; ``others`` the faults of no entry; ``unreadable`` the files that are no plain YAML.
    """
    lists: dict[str, dict[str, Page]] = {}
    for kind in entry_kinds().values():
        if (held := session.held(kind.file)) is not None:
            lists[kind.name] = {name: {"data": _record(kind, entry), "faults": []}
                                for name, entry in kind.entries(held).items()}  # fmt: skip
    others = []
    for fault in session.faults():
        if (place := _place(lists, fault)) is None:
            others.append(str(fault))
        else:
            card, field = place
            card["faults"].append({"field": field, "says": _message(fault)})
    unreadable = [name for name in FILES if session.held(name) is None]
    return {"lists": lists, "others": others, "unreadable": unreadable}


def _record(kind: EntryKind, entry: Any) -> Any:
    if not isinstance(entry, dict):
        return {"says": str(entry)}
    return {name: entry.get(name) for name in kind.fields() if name in entry} if (
        kind.form == "head") else entry  # fmt: skip


def _place(lists: dict[str, dict[str, Page]], fault: Fault) -> tuple[Page, str] | None:
    """Return the card that a fault stands on, and the field; None where it is none of an entry."""
    file, found = fault.file.rpartition("/")[2], _PLACE.match(fault.field)
    if file not in FILES or found is None:
        return None
    name, number, code, field = found.groups()
    stem = file.partition(".")[0]
    if name in lists and entry_kinds()[name].file == file:
        if number is not None and int(number) < len(lists[name]):
            return [*lists[name].values()][int(number)], field or ""
        if code in lists[name]:
            return lists[name][code], field or ""
    elif stem in lists and name in entry_kinds()[stem].fields():
        return lists[stem][stem], name
    return None


def _message(fault: Fault) -> str:
    advice = f" ({fault.suggestion})" if fault.suggestion else ""
    return f"line {fault.line}: {fault.message}{advice}" if fault.line else fault.message + advice


def article(session: CodingSession) -> Page:
    """Return the sentences by their keys, with their words where the text is at hand.

    Parameters
    ----------
    session : CodingSession
    """
    card = session.held(CARD) or {}
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


_WORDS = ("says", "wants", "event", "name", "does")
"""What an entry is known by, whichever of these it has."""


def declared(session: CodingSession) -> dict[str, list[list[str]]]:
    """Return what the source declares, by the kind of it: each its name, and its words.

    Sentences and claims are left out: the page has them.
    """
    found = {}
    for kind, (stem, path) in DEFINED.items():
        name = path.partition("[")[0].partition("{")[0]
        held = session.held(f"{stem}.yaml") or {}
        if name in entry_kinds() and name != "claims":
            entries = entry_kinds()[name].entries(held).items()
            found[kind] = [[one, _words(entry)] for one, entry in entries]
    return found


def _words(entry: object) -> str:
    held = entry if isinstance(entry, Mapping) else {}
    return next((str(held[name]) for name in _WORDS if held.get(name)), "")


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


def shift(found: Shift) -> Page:
    """Return an exhibit that differs: its tables as they are now, and their changed cells."""
    return {
        "name": found.exhibit,
        "state": found.state,
        "tables": [
            {"html": one.table.html(None), "cells": [*map(list, one.cells)], "gone": [*one.gone]}
            for one in found.tables
        ],
    }


def bar(session: CodingSession) -> Page:
    """Return what is unsaved, in words, what could be undone, and what has to be known."""
    return {
        "unsaved": session.unsaved(),
        "undo": session.history.undoable,
        "redo": session.history.redoable,
        "notices": [*session.notices, *([session.trouble] if session.trouble else [])],
    }


def _is_span(span: object) -> bool:
    return isinstance(span, list) and len(span) == 3 and all(type(at) is int for at in span[:2])
