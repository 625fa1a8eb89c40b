"""Put an article's text beside its card, only if it is the very text the card was made from."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from analysis.claims.document import decode, read_bytes
from analysis.claims.load import card_digest
from analysis.claims.store import TEXT, SeedStore, seed_store
from analysis.errors import Fault, InputError


def attach(source: str, textfile: Path, seeds: SeedStore | Path | None = None) -> Path:
    """Copy a text to ``seeds/<source>/article.txt`` after checking its digest.

    Nothing is normalised: line ends, the last newline and every quotation mark count.

    Parameters
    ----------
    source : str
        The source's id.
    textfile : Path
        The article's text, UTF-8.
    seeds : SeedStore or Path, optional
        Where the source stands, as for ``load_source``.

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
    raw = text_bytes(textfile)
    if (digest := hashlib.sha256(raw).hexdigest()) != wanted:
        message = f"is not the text of {source}: its SHA-256 is {digest}, the card's {wanted}"
        raise InputError([Fault(str(textfile), 0, "", message, _nearly(raw, wanted))])
    return write_whole(folder / TEXT, raw)


def text_bytes(textfile: Path) -> bytes:
    """Return a text file's bytes, known to be UTF-8; InputError says why it cannot be had."""
    raw = read_bytes(textfile, str(textfile))
    if isinstance(raw, Fault):
        raise InputError([raw])
    if isinstance(text := decode(raw, str(textfile)), Fault):
        raise InputError([text])
    return raw


def write_whole(path: Path, raw: bytes) -> Path:
    """Write a file whole or not at all.

    Raises
    ------
    InputError
        If the folder does not take it.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise InputError(
            [Fault(str(path), 0, "", f"cannot be written: {error.strerror}")]
        ) from error
    return path


def _nearly(raw: bytes, wanted: str) -> str:
    """Say what small change would make the digest match, where one would."""
    unix = raw.replace(b"\r\n", b"\n")
    variants = {
        "without its last newline": raw.removesuffix(b"\n"),
        "without its last newlines": raw.rstrip(b"\r\n"),
        "with a last newline": raw + b"\n",
        "with Unix line ends": unix,
        "with Unix line ends and no last newline": unix.rstrip(b"\n"),
        "without its byte order mark": raw.removeprefix(b"\xef\xbb\xbf"),
    }
    for change, variant in variants.items():
        if hashlib.sha256(variant).hexdigest() == wanted:
            return f"it would match {change}"
    return "give the file that the card was made from; nothing is normalised"
