"""Start a source from an article: its card, the claims it proposes, and what may be assessed."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import re
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from analysis.claims.anchors import HEADLINE
from analysis.claims.language import LANGUAGE, unknown
from analysis.claims.store import CARD, CLAIMS, OVERLAY, SCHEMAS, TEXT, SeedStore, seed_store
from analysis.claims.whole import write_whole
from analysis.draft import scaffold
from analysis.draft.keys import sentence_map
from analysis.draft.propose import MOST_SENTENCES, propose
from analysis.draft.read.article import Article, read_article
from analysis.draft.read.find_language import UNDETERMINED, find_language
from analysis.draft.voters import doubtful
from analysis.errors import Fault, Faults, InputError, UsageError
from analysis.paths import checked_slug

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_URL = re.compile(r"https?://\S{1,500}")
_EXISTS = "seeds/{} exists; nothing was written (choose another id)"
_LONGEST_TITLE = 300


@dataclass(frozen=True)
class Started:
    """What came of an article.

    Attributes
    ----------
    folder : Path
        The new source.
    notes : tuple of str
        How it was read, its language, and what is left to do, each a line.
    """

    folder: Path
    notes: tuple[str, ...]


def new(
    textfile: Path,
    source_id: str,
    seeds: SeedStore | Path | None = None,
    *,
    encoding: str | None = None,
    language: str | None = None,
) -> Started:
    """Start a source: ``source.yaml``, ``claims.yaml``, ``assessment.yaml`` and the attached text.

    Parameters
    ----------
    textfile : Path
        The article: text, Markdown, HTML, Word, OpenDocument or PDF.
    source_id : str
        The new source's id, and its folder's name.
    seeds : SeedStore or Path, optional
        Where it shall stand, as for ``load_source``.
    encoding : str, optional
        That of a text file; found by default.
    language : str, optional
        BCP 47 tag of the article's language; found by default.

    Raises
    ------
    UsageError
        If the id is not a slug, the source exists, there is no such encoding or language, or
        nothing is written there; with all else that is wrong.
    InputError
        If only the file is: it cannot be read or holds no sentence.
    """
    faults = Faults()
    folder = faults.taking(lambda: new_folder(source_id, seeds), Path())
    spoken = faults.taking(lambda: _checked_language(language) if language else None, None)
    article = faults.taking(lambda: read_article(textfile, encoding), None)
    faults.end()
    assert article is not None  # noqa: S101  (or there was a fault)
    text = article.raw.decode("utf-8")
    spoken = spoken or find_language(text)
    files, notes = _files(source_id, article, text, spoken)
    _place(folder, files)
    return Started(folder, notes)


def new_folder(source_id: str, seeds: SeedStore | Path | None = None) -> Path:
    """Return the folder in which a source of this id would be started.

    Parameters
    ----------
    source_id : str
    seeds : SeedStore or Path, optional
        Where it shall stand, as for ``load_source``.

    Raises
    ------
    UsageError
        If the id is not a slug or is taken, or nothing is written there.
    """
    folder = seed_store(seeds).writable() / checked_slug(source_id, "source id")
    if source_id == SCHEMAS:
        raise UsageError("seeds/schemas holds the JSON Schemas; choose another id")
    if folder.exists() or folder.is_symlink():
        raise UsageError(_EXISTS.format(source_id))
    return folder


def _checked_language(tag: str) -> str:
    if not LANGUAGE.fullmatch(tag):
        raise UsageError(f"no language tag: {tag!r} (such as en, ko or pt-BR)")
    if (fault := unknown(tag)) is not None:
        raise UsageError(f"{fault[0]} ({fault[1]})")
    return tag


def _files(
    source: str, article: Article, text: str, language: str
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    sentences = sentence_map(text, language)
    passages = {key: text[start:end] for key, (start, end, _) in sentences.items()}
    doubts = doubtful(text, language)
    proposal = propose(passages, language)
    card = scaffold.card(
        source, _stated(source, article, passages), proposal, language=language,
        sentences=sentences, doubtful=doubts, sha256=hashlib.sha256(article.raw).hexdigest(),
        length=len(text),
    )  # fmt: skip
    files = {
        CARD: card,
        CLAIMS: scaffold.claims_file(source, proposal),
        OVERLAY: scaffold.assessment_file(dt.datetime.now(dt.UTC).date()),
    }
    known = "could not be told: write it into source.yaml" if language == UNDETERMINED else language
    notes = (
        f"read as {article.form}; language: {known}",
        f"{_number(len(sentences), 'sentence')}, {_number(len(proposal.claims), 'draft')}"
        + f"; {_number(len(doubts), 'boundary')} to look at, marked in source.yaml" * bool(doubts)
        + f" (more than {MOST_SENTENCES:,} sentences are many articles, and are not drafted)"
        * (len(sentences) > MOST_SENTENCES),
    )
    return {
        **{name: text.encode() for name, text in files.items()},
        TEXT: article.raw,
    }, notes


def _number(count: int, noun: str) -> str:
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else many}"


def _stated(source: str, article: Article, passages: dict[str, str]) -> dict[str, str]:
    """Return what the card can say of the article, in the forms that a card asks for."""
    stated = {name: " ".join(text.split()) for name, text in article.meta.items()}
    title = passages.get(HEADLINE) or stated.get("title") or source.replace("-", " ").capitalize()
    stated["title"] = " ".join(title.split())[:_LONGEST_TITLE]
    if not _DAY.fullmatch(stated.get("date", "")):
        stated.pop("date", None)
    if not _URL.fullmatch(stated.get("url", "")):
        stated.pop("url", None)
    return stated


def _place(folder: Path, files: dict[str, bytes]) -> None:
    """Write a folder whole or not at all."""
    draft: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".new-"))
        draft.chmod(0o755)
        for name, raw in files.items():
            write_whole(draft / name, raw)
        draft.rename(folder)
    except OSError as error:
        if error.errno in {errno.ENOTEMPTY, errno.EEXIST}:  # another has made it meanwhile
            raise UsageError(_EXISTS.format(folder.name)) from error
        raise InputError(
            [Fault(str(folder), 0, "", f"cannot be written: {error.strerror}")]
        ) from error
    finally:
        if draft is not None:
            with suppress(OSError):
                shutil.rmtree(draft)
