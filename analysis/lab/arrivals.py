"""How an article that is dropped on a page becomes a source: by the code of ``briefing new``."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from dataclasses import replace
from pathlib import Path, PurePath

from analysis.claims.document import printable
from analysis.claims.store import SeedStore
from analysis.draft.new import Started, new, new_folder
from analysis.errors import InputError, UsageError

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,10}")
_LONGEST = 56
"""Letters of an id that is proposed, which leaves room for a number behind it."""


def proposed_id(file_name: str, store: SeedStore) -> str:
    """Return an id for the source of an article, free in a store where one can be.

    Parameters
    ----------
    file_name : str
        The article's file, as whoever drops it calls it.
    store : SeedStore
        Where the source shall stand.
    """
    plain = unicodedata.normalize("NFKD", PurePath(file_name).stem).encode("ascii", "ignore")
    words = re.sub(r"[^a-z0-9]+", "-", plain.decode().casefold()).strip("-")
    slug = words[:_LONGEST].rstrip("-") or "article"
    names = (slug, *(f"{slug}-{number}" for number in range(2, 100)))
    return next((name for name in names if not id_fault(name, store)), slug)


def id_fault(source_id: str, store: SeedStore) -> str:
    """Return why no source of this id can be started in a store; empty where one can."""
    try:
        new_folder(source_id, store)
    except UsageError as error:
        return str(error)
    return ""


def start_source(
    content: bytes, file_name: str, source_id: str, store: SeedStore, *,
    encoding: str | None = None, language: str | None = None,
) -> Started:  # fmt: skip
    """Start a source from the bytes of an article's file.

    Parameters
    ----------
    content : bytes
    file_name : str
        What whoever drops it calls it; its ending alone is used, and it is named in refusals.
    source_id : str
    store : SeedStore
    encoding, language : str, optional
        As for ``briefing new``.

    Raises
    ------
    UsageError, InputError
        Those of ``briefing new``, all at once.
    """
    suffix = PurePath(file_name).suffix
    with tempfile.TemporaryDirectory(prefix="briefing-new-") as folder:
        path = Path(folder) / f"article{suffix if _SUFFIX.fullmatch(suffix) else ''}"
        path.write_bytes(content)
        own = printable(file_name, 200)
        try:
            return new(path, source_id, store, encoding=encoding, language=language)
        except InputError as error:
            told = [replace(one, file=one.file.replace(str(path), own)) for one in error.faults]
            raise InputError(told) from error
        except UsageError as error:
            raise UsageError(str(error).replace(str(path), own)) from error
