"""What differs between two versions of the files that are coded, in words, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from analysis.desk.entries import EntryKind, entry_kinds

Held = Mapping[str, Mapping[str, Any]]


def changes(before: Held, after: Held) -> list[str]:
    """Return in words what is another one, new or gone.

    Parameters
    ----------
    before, after : mapping
        What files hold, by their names.

    Examples
    --------
    >>> old = {"claims.yaml": {"motives": [{"id": "M01", "wants": "a road"}]}}
    >>> changes(old, {"claims.yaml": {"motives": [{"id": "M01", "wants": "a bridge"}]}})
    ['M01: wants']
    """
    return [
        words
        for kind in entry_kinds().values()
        if kind.file in before or kind.file in after
        for words in _of(kind, before.get(kind.file, {}), after.get(kind.file, {}))
    ]


def _of(kind: EntryKind, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    old, new = kind.entries(before), kind.entries(after)
    gone, made = (
        [name for name in one if name not in other] for one, other in ((old, new), (new, old))
    )
    called = {other: name for name in gone for other in made
              if _but(old[name], kind.key) == _but(new[other], kind.key)}  # fmt: skip
    for name in gone:
        other = next((one for one, was in called.items() if was == name), "")
        yield f"{kind.words(name)}: {f'called {other}' if other else 'taken away'}"
    for name, entry in new.items():
        was = old.get(name)
        if name in called:
            continue
        if name not in old:
            yield f"{kind.words(name)}: new"
        elif was != entry and isinstance(was, Mapping) and isinstance(entry, Mapping):
            accepted = "draft" in was and "draft" not in entry
            known = [*kind.fields()] if kind.form == "head" else [*{**was, **entry}]
            differ = [field for field in known if was.get(field) != entry.get(field)]
            words = [field for field in differ if field != "draft"] + ["accepted"] * accepted
            if words:
                yield f"{kind.words(name)}: {', '.join(words)}"


def _but(entry: Any, key: str) -> Any:
    """Return an entry without that by which it is known."""
    if not isinstance(entry, Mapping):
        return entry
    return {name: value for name, value in entry.items() if name != key}
