"""Show sentences beside the claims and the framing that cite them, for reading in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.claims.document import LineDict, decode, printable
from analysis.claims.plain_yaml import parse
from analysis.claims.references import find
from analysis.claims.store import CARD, CLAIMS, TEXT, SeedStore, known_source, place, seed_store
from analysis.errors import Fault, InputError, UsageError
from analysis.suggest import unknown

_MARKS = {"kind": "", "commitment": "", "verification": "", "chain": "by "}


@dataclass(frozen=True)
class Beside:
    """A sentence and what is coded of it.

    Attributes
    ----------
    key : str
        Its key.
    passage : str
        Its words, or where they stand in the text where that is not attached.
    entries : tuple of str
        A line for each claim and framing that cites it.
    """

    key: str
    passage: str
    entries: tuple[str, ...]


def side_by_side(
    source: str, names: Sequence[str] = (), seeds: SeedStore | Path | None = None
) -> list[Beside]:
    """Return sentences with their claims, in reading order.

    Files that are at fault are read as far as they go.

    Parameters
    ----------
    source : str
        The source's id.
    names : sequence of str
        Keys of sentences, or ids of claims or framing, whose sentences are returned; all sentences
        without any.
    seeds : SeedStore or Path, optional
        Where the source stands, as for ``load_source``.

    Raises
    ------
    UsageError
        If there is no such source, sentence or claim.
    InputError
        If the card cannot be read.
    """
    store = seed_store(seeds)
    known_source(store, source)
    card, faults = _data(store, source, CARD)
    if card is None or not isinstance(card.get("sentences"), dict):
        raise InputError(
            faults or [Fault(place(store, source, CARD), 0, "sentences", "is missing")]
        )
    claims, _ = _data(store, source, CLAIMS)
    spans = {str(key): span for key, span in card["sentences"].items()}  # type: ignore[attr-defined]
    cited = list(_cited(claims))
    wanted = _wanted(names, spans, cited)
    text = _text(store, source)
    return [
        Beside(
            key, _passage(text, spans[key]), tuple(line for keys, _, line in cited if key in keys)
        )
        for key in spans
        if key in wanted
    ]


def _data(store: SeedStore, source: str, name: str) -> tuple[LineDict | None, list[Fault]]:
    raw = store.read(source, name)
    if isinstance(raw, Fault):
        return None, [raw]
    document = parse(raw, place(store, source, name))
    return document.data, document.faults


def _text(store: SeedStore, source: str) -> str | None:
    raw = store.read(source, TEXT) if TEXT in store.files(source) else None
    text = decode(raw, TEXT) if isinstance(raw, bytes) else None
    return text if isinstance(text, str) else None


def _passage(text: str | None, span: object) -> str:
    bounds = span[:2] if isinstance(span, list) else []
    if len(bounds) < 2 or not all(type(one) is int for one in bounds):
        return "(its span cannot be read)"
    start, end = bounds
    if text is None:
        return f"(characters {start:,} to {end:,}; attach the text to read them)"
    return printable(" ".join(text[start:end].split()), 10_000)


def _cited(claims: LineDict | None) -> Iterator[tuple[list[str], str, str]]:
    """Yield the keys that each claim or framing cites, its id, and a line on it."""
    for listed in ("claims[]", "framing[]"):
        for _, entry in find(claims, listed):
            if not isinstance(entry, dict):
                continue
            at = entry.get("at")
            keys = [str(one) for one in (at if isinstance(at, list) else [at])]
            name = str(entry.get("id"))
            yield keys, name, _line(name, entry)


def _line(name: str, entry: dict[str, object]) -> str:
    draft = entry.get("draft")
    says = entry.get("says") or entry.get("does") or "(not yet in words)"
    notes = [
        before + " → ".join(map(str, value)) if isinstance(value, list) else before + str(value)
        for field, before in _MARKS.items()
        if (value := entry.get(field)) is not None
    ]
    why = draft.get("because") if isinstance(draft, dict) else None
    state = f"draft ({why}) " if draft else ""
    return printable(f"{name}  {state}{says}" + (f"  [{'; '.join(notes)}]" if notes else ""), 3_000)


def _wanted(
    names: Sequence[str], spans: dict[str, object], cited: Sequence[tuple[list[str], str, str]]
) -> set[str]:
    by_id = {name: keys for keys, name, _ in cited}
    wrong = [name for name in names if name not in spans and name not in by_id]
    if wrong:
        known = [*spans, *by_id]
        raise UsageError("\n".join(unknown("sentence or claim", name, known) for name in wrong))
    if not names:
        return set(spans)
    return {key for name in names for key in ([name] if name in spans else by_id[name])}
