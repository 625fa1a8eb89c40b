"""How an entry gets another id, together with everything beside it that names it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.claims.document import decode
from analysis.claims.references import DEFINED, REFERENCES, find
from analysis.claims.store import NOTES, PASS, SeedStore
from analysis.desk.entries import Data, EntryKind
from analysis.desk.ledger import CODING
from analysis.desk.steps import Step, kind_of
from analysis.errors import Fault, UsageError
from analysis.paths import checked_slug, checked_state
from analysis.suggest import unknown

_DEFINED = {
    (f"{stem}.yaml", place.partition("[")[0].partition("{")[0]): what
    for what, (stem, place) in DEFINED.items()
}


def beside(store: SeedStore, source: str) -> dict[str, str]:
    """Return the texts beside the files that are coded in which entries are named by their ids."""
    texts = {}
    for name in store.files(source):
        if name in {NOTES, CODING} or name.endswith(PASS):
            raw = store.read(source, name)
            text = raw if isinstance(raw, Fault) else decode(raw, name)
            if isinstance(text, Fault):
                raise UsageError(f"no id can be changed while this is so: {text}")
            texts[name] = text
    return texts


def renamed(files: Mapping[str, Data], step: Step) -> tuple[str, str, str, str]:
    """Give an entry another id, in place, wherever the files of a source name it.

    Parameters
    ----------
    files : mapping of str to dict
        What each file holds.
    step : mapping
        The entry, as other steps have it, and ``to``, its new id.

    Returns
    -------
    tuple of str
        The kind of record, such as ``claim``, its old and its new id, and the change in words.

    Raises
    ------
    UsageError
        If there is no such entry, or the id is another's, malformed or reserved.
    """
    kind, old = kind_of(step), step.get("claim", step.get("entry"))
    new = str(step.get("to") or "").strip()
    what = _DEFINED.get((kind.file, kind.name))
    if what is None:
        raise UsageError(f"{kind.name} have no ids of their own: change what they are about")
    data = files[kind.file]
    entries = kind.entries(data)
    entry = entries.get(old) if isinstance(old, str) else None
    if not isinstance(old, str) or not isinstance(entry, dict):
        raise UsageError(unknown(what, old, entries))
    if new in entries and new != old:
        raise UsageError(f"{kind.words(new)} is there already, and no two may have one id")
    _check(kind, what, new)
    if kind.form == "codes":
        data[kind.name] = _with_key(entries, old, new)
    else:
        entry[kind.key] = new
    if "#" not in old:  # the second of one id is not the one that others name by it
        for stem, pattern, named in REFERENCES:
            for name, held in files.items():
                if named == what and (name == f"{stem}.yaml" or (
                    stem.startswith("_") and name.endswith(f"{stem}.yaml")
                )):  # fmt: skip
                    _point(held, pattern, old, new)
    return what, old, new, f"{kind.words(old)}: called {new} from now on"


def _check(kind: EntryKind, what: str, new: str) -> None:
    """Refuse an id that entries of this kind cannot have."""
    if kind.form == "codes":
        checked_state(new)
    elif not kind.prefix:
        checked_slug(new, f"id of a {what}")
    elif not kind.pattern().fullmatch(new):
        raise UsageError(
            f"{new!r:.80} is no id of a {what}: write {kind.prefix} and a number,"
            f" such as {kind.prefix}{7:0{kind.width}d}"
        )


def _point(data: Data, pattern: str, old: str, new: str) -> None:
    """Let every reference of one form that names an entry by its old id name it by the new."""
    for place, value in [*find(data, pattern)]:
        if value != old:
            continue
        node: Any = data
        for part in place[:-1]:
            node = node[part]
        if pattern.endswith("{}"):
            held = _with_key(node, old, new)
            node.clear()
            node.update(held)
        else:
            node[place[-1]] = new


def _with_key(held: Mapping[str, Any], old: str, new: str) -> dict[str, Any]:
    return {new if name == old else name: value for name, value in held.items()}
