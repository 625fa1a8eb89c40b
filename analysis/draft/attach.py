"""Put an article's text beside its card, only if it is the very text the card was made from."""

from __future__ import annotations

import hashlib
from pathlib import Path

from analysis.claims.document import read_bytes
from analysis.claims.load import card_digest
from analysis.claims.store import TEXT, SeedStore, seed_store
from analysis.claims.whole import write_whole
from analysis.draft.read.article import read_article
from analysis.errors import Fault, InputError


def attach(
    source: str,
    textfile: Path,
    seeds: SeedStore | Path | None = None,
    *,
    encoding: str | None = None,
) -> Path:
    """Copy a text to ``seeds/<source>/article.txt`` after checking its digest.

    The file itself is taken, or what ``briefing new`` makes of a file of its kind: of a Word
    document its text. Nothing else is normalised: line ends, the last newline and every quotation
    mark count.

    Parameters
    ----------
    source : str
        The source's id.
    textfile : Path
        The article's text, or the file that its source was started from.
    seeds : SeedStore or Path, optional
        Where the source stands, as for ``load_source``.
    encoding : str, optional
        That of a text file, where ``briefing new`` was told it.

    Returns
    -------
    Path
        Where the text now stands.

    Raises
    ------
    UsageError
        If there is no such source, or it stands where nothing is written.
    InputError
        If the card is faulty, the text cannot be read, or its digest is another one.
    """
    store = seed_store(seeds)
    wanted, folder = card_digest(source, store), store.writable() / source
    raw = read_bytes(textfile, str(textfile))
    if isinstance(raw, Fault) or _digest(raw) != wanted:
        raw = read_article(textfile, encoding).raw
    if (digest := _digest(raw)) != wanted:
        message = f"is not the text of {source}: its SHA-256 is {digest}, the card's {wanted}"
        raise InputError([Fault(str(textfile), 0, "", message, _nearly(raw, wanted))])
    return write_whole(folder / TEXT, raw)


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _nearly(raw: bytes, wanted: str) -> str:
    """Say what small change would make the digest match, where one would."""
    unix = raw.replace(b"\r\n", b"\n")
    variants = {
        "without its last newline": raw.removesuffix(b"\n"),
        "without its last newlines": raw.rstrip(b"\r\n"),
        "with a last newline": raw + b"\n",
        "with Unix line ends": unix,
        "with Unix line ends and no last newline": unix.rstrip(b"\n"),
    }
    for change, variant in variants.items():
        if _digest(variant) == wanted:
            return f"it would match {change}"
    return "give the file that the card was made from; nothing is normalised"
