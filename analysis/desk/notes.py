"""Notes of others at the desk: which there are on each claim, and how one is signed and saved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import NoneType
from typing import Any, get_args

from analysis.claims.document import decode
from analysis.claims.notes import Note
from analysis.claims.plain_yaml import parse
from analysis.claims.references import find
from analysis.claims.store import CLAIMS, NOTES, SeedStore, place
from analysis.claims.vocabulary import Verdict
from analysis.claims.whole import write_whole
from analysis.desk.rewrite import rewrite
from analysis.desk.signing import one_line, signed_by, today
from analysis.errors import Fault, InputError, UsageError
from analysis.suggest import unknown

_BEGUN = "# yaml-language-server: $schema=../schemas/notes.schema.json\nnotes: []\n"
_FIELDS = tuple(Note.model_fields)
_VERDICTS: tuple[str, ...] = get_args(Verdict)


def notes_on(
    store: SeedStore, source: str, text: str | None = None
) -> dict[str, list[dict[str, str]]]:
    """Return the notes of a source by claim, as they stand, sound or not.

    Parameters
    ----------
    store : SeedStore
    source : str
    text : str, optional
        What the file of notes shall hold, if not what it does.
    """
    raw = (
        text.encode()
        if text is not None
        else store.read(source, NOTES)
        if NOTES in store.files(source)
        else b""
    )
    data = parse(raw, NOTES).data if isinstance(raw, bytes) and raw else None
    by_claim: dict[str, list[dict[str, str]]] = {}
    for one in _listed(data):
        if isinstance(one, Mapping):
            note = {name: str(one.get(name) or "") for name in _FIELDS}
            by_claim.setdefault(note["claim"], []).append(note)
    return by_claim


def sign(
    store: SeedStore, source: str, claim: object, *, by: object, verdict: object, why: object
) -> str:
    """Sign a note on a claim and save it, and return it in words.

    One that the same person signed on the same day is changed; every other byte stays.

    Parameters
    ----------
    store : SeedStore
    source : str
    claim : str
        Of the saved file.
    by, verdict, why : str
        Who signs, ``agree`` or ``disagree``, and the reason.

    Raises
    ------
    UsageError
        If one of these may not be so, all faults at once; nothing is written then.
    InputError
        If the file cannot be read as it stands, or the folder does not take it.
    """
    name, text = place(store, source, NOTES), _text(store, source)
    document = parse((text or _BEGUN).encode(), name)
    if document.data is None or not isinstance(document.data.get("notes", []), list | NoneType):
        raise InputError(document.faults or [Fault(name, 1, "notes", "is no list", "mend it")])
    note = _checked(store, source, claim, by, verdict, why)
    listed = list(_listed(document.data))
    key = [note[field] for field in ("claim", "by", "date")]
    same = [
        number
        for number, one in enumerate(listed)
        if isinstance(one, Mapping) and [str(one.get(f)) for f in ("claim", "by", "date")] == key
    ]
    if same:
        listed[same[0]] = note
    else:
        listed.append(note)
    made = rewrite(text or _BEGUN, {**document.data, "notes": listed})
    date = re.escape(note["date"])
    made = re.sub(rf"(?<=\bby: {note['by']}, date: )'{date}'", note["date"], made)
    write_whole(store.writable() / source / NOTES, made.encode())
    return f"{note['by']} {note['verdict']}s with {note['claim']}"


def _checked(
    store: SeedStore, source: str, claim: object, by: object, verdict: object, why: object
) -> dict[str, str]:
    raw = store.read(source, CLAIMS)
    data = parse(raw, CLAIMS).data if isinstance(raw, bytes) else None
    saved = [str(one) for _, one in find(data, "claims[].id")]
    faults, signed = list[str](), ""
    try:
        signed = signed_by(by)
    except UsageError as error:
        faults.append(str(error))
    if claim not in saved:
        faults.append(unknown("saved claim", claim, saved))
    if verdict not in _VERDICTS:
        faults.append(unknown("verdict", verdict, _VERDICTS))
    if not (reason := one_line(why)):
        faults.append("Say why: a note without a reason helps nobody.")
    if faults:
        raise UsageError("\n".join(faults))
    return {"claim": str(claim), "by": signed, "date": str(today()), "verdict": str(verdict),
            "why": reason}  # fmt: skip


def _listed(data: Mapping[str, Any] | None) -> list[Any]:
    notes = data.get("notes") if data is not None else None
    return notes if isinstance(notes, list) else []


def _text(store: SeedStore, source: str) -> str:
    if NOTES not in store.files(source):
        return ""
    raw = store.read(source, NOTES)
    text = raw if isinstance(raw, Fault) else decode(raw, place(store, source, NOTES))
    if isinstance(text, Fault):
        raise InputError([text])
    return text
