"""Mend a sentence map by hand: cut a sentence in two, or join some; what cites them follows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from analysis.claims.anchors import HEADLINE, sha256
from analysis.claims.card import SourceCard
from analysis.claims.document import decode
from analysis.claims.load import card_digest
from analysis.claims.plain_yaml import parse
from analysis.claims.store import CARD, CLAIMS, TEXT, SeedStore, known_source, place, seed_store
from analysis.claims.whole import write_all
from analysis.claims.wording import model_faults
from analysis.draft.scaffold import DOUBT
from analysis.draft.seed_edit import SeedEdit
from analysis.draft.sentences import trimmed
from analysis.draft.voters import doubtful
from analysis.errors import Fault, InputError, UsageError
from analysis.suggest import unknown

_KEY = re.compile(r"P(\d+)S(\d+)")
_STOP = re.compile(r"[.!?…]['\"”’»)\]]*\s+(?=\S)|[。！？]['\"”’」』）]*(?=\S)")
_PAUSE = re.compile(r"[;:；：]\s*(?=\S)|\s[–—]\s")
Spans = dict[str, tuple[int, int]]
Moves = dict[str, tuple[str, ...]]


def split(
    source: str,
    keys: Sequence[str],
    seeds: SeedStore | Path | None = None,
    *,
    before: str | None = None,
) -> Moves:
    """Cut sentences in two, where another segmenter would or before the words given.

    Parameters
    ----------
    source : str
        The source's id.
    keys : sequence of str
        The sentences' keys.
    seeds : SeedStore or Path, optional
        Where the source stands, as for ``load_source``.
    before : str, optional
        Words with which the second part of the one sentence begins.

    Returns
    -------
    dict of str to tuple of str
        Each key that changed, and the keys that its sentence now has.

    Raises
    ------
    UsageError
        If there is no such source or sentence, or no place to cut it at.
    InputError
        If the text is not attached, or a file is at fault.
    """
    if before is not None and len(keys) != 1:
        raise UsageError("--before says where one sentence is cut: name one key")
    text, language, spans = _read(source, seeds)
    parts: dict[str, list[tuple[int, int]]] = {}
    for key in _known(keys, spans):
        start, end = spans[key]
        passage = text[start:end]
        at = _place_of(key, passage, before, doubtful(passage, language))
        cut = [trimmed(text, start, start + at), trimmed(text, start + at, end)]
        if any(a >= b for a, b in cut):
            raise UsageError(f"{key} begins with these words: name those of its second part")
        parts[key] = cut
    return _rewrite(source, seeds, text, spans, {key: tuple(cut) for key, cut in parts.items()}, {})


def join(source: str, keys: Sequence[str], seeds: SeedStore | Path | None = None) -> Moves:
    """Make one sentence of several that follow each other; of one, with the next.

    Parameters
    ----------
    source : str
        The source's id.
    keys : sequence of str
        Their keys, in any order, of one paragraph.
    seeds : SeedStore or Path, optional
        Where the source stands, as for ``load_source``.

    Returns
    -------
    dict of str to tuple of str
        Each key that changed, and the key that its sentence now has.

    Raises
    ------
    UsageError
        If they do not follow each other in one paragraph.
    InputError
        If the text is not attached, or a file is at fault.
    """
    text, _, spans = _read(source, seeds)
    listed = list(spans)
    chosen = sorted(_known(keys, spans), key=listed.index)
    first = listed.index(chosen[0])
    if len(chosen) == 1:
        chosen = listed[first : first + 2]
    if len({one.partition("S")[0] for one in chosen}) > 1 or len(chosen) < 2:
        raise UsageError(f"{chosen[0]} is the last of its paragraph: no sentence runs over a line")
    if chosen != listed[first : first + len(chosen)]:
        raise UsageError(f"{', '.join(chosen)} do not follow each other")
    whole = (spans[chosen[0]][0], spans[chosen[-1]][1])
    gone = dict.fromkeys(chosen[1:], chosen[0])
    return _rewrite(source, seeds, text, spans, {chosen[0]: (whole,)}, gone)


def _read(source: str, seeds: SeedStore | Path | None) -> tuple[str, str, Spans]:
    """Return the text, its language and its map; InputError where they do not fit."""
    store = seed_store(seeds)
    store.writable()
    card_digest(source, store)
    raw = store.read(known_source(store, source), TEXT)
    if isinstance(raw, Fault):
        advice = f"put it there first: briefing attach {source} FILE"
        raise InputError([Fault(raw.file, 0, "", "the text is not attached", advice)])
    label = place(store, source, CARD)
    card = store.read(source, CARD)
    document = parse(card, label) if isinstance(card, bytes) else None
    if document is None or document.data is None:
        raise InputError(document.faults if document else [card])  # type: ignore[list-item]
    record = model_faults(document, SourceCard)
    text = decode(raw, place(store, source, TEXT))
    if isinstance(text, Fault):
        raise InputError([text])
    if not isinstance(record, SourceCard):
        raise InputError(document.faults)
    if sha256(text) != record.sha256:
        message = f"{TEXT} is not the text that the card was made from"
        raise InputError([Fault(label, 0, "sha256", message)])
    spans = {key: (start, end) for key, (start, end, _) in record.sentences.items()}
    return text, record.language, spans


def _known(keys: Sequence[str], spans: Spans) -> list[str]:
    wrong = [unknown("sentence", key, list(spans)) for key in keys if key not in spans]
    if wrong:
        raise UsageError("\n".join(wrong))
    if HEADLINE in keys:
        raise UsageError("the headline H stays as it is")
    return list(dict.fromkeys(keys))


def _place_of(key: str, passage: str, before: str | None, doubts: Sequence[int]) -> int:
    """Return where a sentence is to be cut."""
    if before is not None:
        cuts = [match.start() for match in re.finditer(re.escape(before.strip()), passage)]
        if len(cuts) == 1 and before.strip():
            return cuts[0]
        many = f"{len(cuts)} times" if cuts else "nowhere"
        raise UsageError(f"these words stand {many} in {key}: give words that stand there once")
    # First where another segmenter cuts, then behind what may end a sentence, then behind a pause.
    stops, pauses = ([m.end() for m in mark.finditer(passage)] for mark in (_STOP, _PAUSE))
    places = next(filter(None, (list(doubts), stops, pauses)), [])
    if len(places) == 1:
        return places[0]
    why = f"could be cut in {len(places)} places" if places else "has no place to cut it at"
    raise UsageError(f"{key} {why}; say where with --before WORDS, the first of its second part")


def _rewrite(
    source: str, seeds: SeedStore | Path | None, text: str, spans: Spans,
    parts: Mapping[str, tuple[tuple[int, int], ...]], gone: Mapping[str, str],
) -> Moves:  # fmt: skip
    """Write both files anew, each change in its line."""
    moves = _moves(spans, parts, gone)
    folder = seed_store(seeds).writable() / source
    card = SeedEdit((folder / CARD).read_text(encoding="utf-8"))
    _map_anew(card, text, parts, gone, moves)
    files = {folder / CARD: card.text().encode()}
    if (folder / CLAIMS).is_file():
        claims = _sound(folder / CLAIMS, f"{place(seed_store(seeds), source, CLAIMS)}")
        for listed in ("claims", "framing"):
            for entry in claims.items(listed):
                _cite_anew(claims, entry, moves, single=listed == "framing")
        files[folder / CLAIMS] = claims.text().encode()
    write_all(files)
    return moves


def _sound(path: Path, label: str) -> SeedEdit:
    raw = path.read_bytes()
    document = parse(raw, label)
    if document.data is None:
        raise InputError(document.faults)
    return SeedEdit(raw.decode("utf-8").removeprefix("\ufeff"))


def _moves(
    spans: Spans, parts: Mapping[str, tuple[tuple[int, int], ...]], gone: Mapping[str, str]
) -> Moves:
    """Return the new keys of every sentence whose key changes, or is no longer one sentence's."""
    moves: Moves = {}
    number: dict[str, int] = {}
    for key in spans:
        match = _KEY.fullmatch(key)
        if match is None:
            continue
        paragraph = match[1]
        if key in gone:
            moves[key] = moves.get(gone[key], (gone[key],))[:1]
            continue
        many = len(parts.get(key, ((0, 0),)))
        first = number.get(paragraph, 0) + 1
        number[paragraph] = first + many - 1
        new = tuple(f"P{paragraph}S{first + step}" for step in range(many))
        if new != (key,):
            moves[key] = new
    return moves


def _map_anew(
    card: SeedEdit, text: str, parts: Mapping[str, tuple[tuple[int, int], ...]],
    gone: Mapping[str, str], moves: Moves,
) -> None:  # fmt: skip
    field = card.field(card.root, "sentences")
    if field is None:
        return
    mapping = field[1]
    for pair in mapping.value:
        key = pair[0].value
        if key in gone:
            card.delete_pair(mapping, pair)
            continue
        names = moves.get(key, (key,))
        if names[0] != key:
            card.replace(pair[0], names[0])
        if key in parts:
            written = [f"[{a}, {b}, {sha256(text[a:b])}]" for a, b in parts[key]]
            card.replace_value(pair, written[0], settles=DOUBT)
            for name, value in zip(names[1:], written[1:], strict=True):
                card.insert_pair(mapping, pair[1], f"{name}: {value}")


def _cite_anew(claims: SeedEdit, entry: Any, moves: Moves, *, single: bool) -> None:
    """Let an entry cite the sentences by their new keys: of one that was cut, both parts."""
    field = claims.field(entry, "at")
    if field is None:
        return
    node = field[1]
    keys = (
        [one.value for one in node.value] if isinstance(node, yaml.SequenceNode) else [node.value]
    )
    new = list(dict.fromkeys(name for key in keys for name in moves.get(key, (key,))))
    if new == keys:
        return
    new = new[:1] if single else new
    one = len(new) == 1 and isinstance(node, yaml.ScalarNode)
    claims.replace_value(field, new[0] if one else f"[{', '.join(new)}]")
