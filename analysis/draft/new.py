"""Start a source from an article's text: a card with its sentence map and an empty claims file."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel

from analysis.claims.attach import text_bytes, write_whole
from analysis.claims.card import Voice
from analysis.claims.guide import lines
from analysis.claims.record import Claim, Framing, Motive, Proposition, Risk
from analysis.claims.store import CARD, CLAIMS, SCHEMAS, TEXT, SeedStore, seed_store
from analysis.draft.keys import sentence_map
from analysis.errors import Fault, InputError, UsageError
from analysis.paths import checked_slug

_CARD_TEXT = """\
# yaml-language-server: $schema=../schemas/source.schema.json
id: {id}
title: Untitled  # a working title in your own words
publisher: null
author: null
date: null  # the day of publication; null where unknown
url: null
language: en
sha256: {sha256}
length: {length}
sentences:
{sentences}
# Each state by its ISO 3166-1 alpha-3 code (one that has none by any from XAA to XZZ), such as:
#   XAV: {{name: Avaria}}
states: {{}}
# Everyone who speaks in the article; ../schemas/README.md says what the words mean.
voices:
  - {{id: article, name: The article itself, kind: article, roles: [article, originator]}}
{voice}
"""

_CLAIMS_TEXT = """\
# yaml-language-server: $schema=../schemas/claims.schema.json
# What the article says, claim by claim, in your own words. Below each list stands an entry to copy
# in place of []; ../schemas/README.md says what its fields and their words mean.
#
# Every sentence needs a claim or a framing entry; `briefing check` names those without:
{sentences}

"""
_LISTS: dict[str, tuple[str, type[BaseModel]]] = {
    "claims": ("Propositions, one to a claim.", Claim),
    "framing": ("Rhetoric: images, jokes, loaded words.", Framing),
    "propositions": ("What several claims assert alike.", Proposition),
    "motives": ("What states are said to want; claims name them.", Motive),
    "risks": ("Dangers to states; claims name them.", Risk),
}


def new(textfile: Path, source_id: str, seeds: SeedStore | Path | None = None) -> Path:
    """Start a source: ``source.yaml``, ``claims.yaml`` and the attached text.

    Parameters
    ----------
    textfile : Path
        The article's text, UTF-8.
    source_id : str
        The new source's id, and its folder's name.
    seeds : SeedStore or Path, optional
        Where it shall stand, as for ``load_source``.

    Returns
    -------
    Path
        The new folder.

    Raises
    ------
    UsageError
        If the id is not a slug, the source exists, or nothing is written there.
    InputError
        If the text cannot be read, is not UTF-8 or holds no sentence.
    """
    folder = seed_store(seeds).writable() / checked_slug(source_id, "source id")
    if source_id == SCHEMAS:
        raise UsageError("seeds/schemas holds the JSON Schemas; choose another id")
    if folder.exists() or folder.is_symlink():
        raise UsageError(f"seeds/{source_id} exists; nothing was written (choose another id)")
    raw = text_bytes(textfile)
    text = raw.decode("utf-8")
    sentences = sentence_map(text)
    if not sentences:
        raise InputError([Fault(str(textfile), 0, "", "holds no sentence")])
    card = _CARD_TEXT.format(
        id=source_id,
        voice="\n".join(f"#  {line}" for line in lines(Voice)),
        sha256=hashlib.sha256(raw).hexdigest(),
        length=len(text),
        sentences="\n".join(
            f"  {key}: [{start}, {end}, {digest}]"
            for key, (start, end, digest) in sentences.items()
        ),
    )
    claims = _CLAIMS_TEXT.format(
        sentences="\n".join(
            f"#   {key}: line {text.count(chr(10), 0, start) + 1} of {TEXT}, "
            f"characters {start} to {end}"
            for key, (start, end, _) in sentences.items()
        )
    )
    for name, (about, record) in _LISTS.items():
        entry = "\n".join(f"#   {line}" for line in lines(record))
        claims += f"# {about}\n{name}: []\n{entry}\n\n"
    files = {CARD: card.encode(), CLAIMS: f"{claims.rstrip()}\n".encode(), TEXT: raw}
    _place(folder, files)
    return folder


def _place(folder: Path, files: dict[str, bytes]) -> None:
    """Write a folder whole or not at all."""
    made: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".new-"))
        made.chmod(0o755)
        for name, raw in files.items():
            write_whole(made / name, raw)
        made.rename(folder)
    except OSError as error:
        raise InputError(
            [Fault(str(folder), 0, "", f"cannot be written: {error.strerror}")]
        ) from error
    finally:
        if made is not None:
            with suppress(OSError):
                shutil.rmtree(made)
