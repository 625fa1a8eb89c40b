"""What an article says, whatever file it comes in: its text, and what the file tells of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from analysis.claims.document import read_bytes
from analysis.draft.read.documents import Unreadable, document_lines
from analysis.draft.read.encoding import Undecodable, checked_encoding, decode_text
from analysis.draft.read.forms import NoArticle, form_of
from analysis.draft.read.pdf_text import NoText, pdf_lines
from analysis.draft.read.rewrap import rewrapped
from analysis.draft.read.web_page import page_lines, stated_charset
from analysis.errors import Fault, InputError

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# What Windows has in the place of these controls: text that was once decoded as Latin-1.
_WINDOWS = {
    code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0) if code != 0x85
}
# Where a word may be parted, and other signs that take no room: they are no part of any word.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_FORMS = {"pdf": "a PDF", "docx": "a Word document", "odt": "an OpenDocument text",
          "html": "a web page", "markdown": "Markdown"}  # fmt: skip


@dataclass(frozen=True)
class Article:
    """A text with its paragraphs on lines, and what is known of it.

    Attributes
    ----------
    text : str
        Its headline, if it has one, and its paragraphs.
    raw : bytes
        What is kept of it: the file itself where that is plain UTF-8, else the text in UTF-8.
    form : str
        How it was read, such as ``plain text in KOI8_R`` or ``a PDF``.
    meta : dict of str to str
        ``title``, ``publisher``, ``author``, ``date`` and ``url``, where the file has them.
    """

    text: str
    raw: bytes
    form: str
    meta: dict[str, str]


def read_article(path: Path, encoding: str | None = None) -> Article:
    """Read an article from a text, Markdown, HTML, Word, OpenDocument or PDF file.

    Parameters
    ----------
    path : Path
        The file.
    encoding : str, optional
        That of a text file; by default it is found.

    Returns
    -------
    Article

    Raises
    ------
    UsageError
        If there is no such encoding.
    InputError
        If the file cannot be read or holds no text; the message says what it is instead.
    """
    if path.is_dir():
        raise InputError([Fault(str(path), 0, "", "is a folder", "give the article's file")])
    raw = read_bytes(path, str(path))
    if isinstance(raw, Fault):
        raise InputError([raw])
    named = checked_encoding(encoding) if encoding else None
    try:
        article = _read(raw, path.suffix, named)
    except (NoArticle, NoText, Unreadable) as error:
        message, _, advice = str(error).partition(": ")
        raise InputError([Fault(str(path), 0, "", message, advice)]) from error
    except Undecodable as error:
        zero = "zero byte" in str(error)
        advice = "save it as text" if zero else "name its encoding, such as --encoding cp1252"
        raise InputError([Fault(str(path), 0, "", str(error), advice)]) from error
    if match := _CONTROL.search(article.text):
        message = f"is no text: it holds the control character U+{ord(match.group()):04X}"
        raise InputError([Fault(str(path), 0, "", message, "save it as text")])
    if not any(char.isalnum() for char in article.text):
        raise InputError([Fault(str(path), 0, "", "holds no sentence")])
    return article


def _read(raw: bytes, suffix: str, encoding: str | None) -> Article:
    form = form_of(raw, suffix)
    if form == "pdf":
        lines, meta = pdf_lines(raw)
    elif form in {"docx", "odt"}:
        lines, meta = document_lines(raw, form)
    elif form == "html":
        named = encoding
        if encoding is None and (charset := stated_charset(raw)):
            named = _known(charset)
        try:
            text, _ = decode_text(raw, named)
        except Undecodable:
            text, _ = decode_text(raw)
        lines, meta = page_lines(text)
    elif form == "markdown":
        text, _ = decode_text(raw, encoding)
        lines, meta = document_lines(text.encode(), form)
    else:
        return _plain(raw, encoding)
    return _article(lines, meta, _FORMS[form])


def _known(charset: str) -> str | None:
    """Return an encoding that a page names, read as browsers do; None where it is made up."""
    try:
        name = checked_encoding(charset)
    except Exception:  # noqa: BLE001  (a page may name anything)
        return None
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name)


def _plain(raw: bytes, encoding: str | None) -> Article:
    text, name = decode_text(raw, encoding)
    form = f"plain text in {name.upper()}"
    if (whole := rewrapped(text)) is not None:
        return Article(whole, whole.encode(), f"{form}, its lines joined to paragraphs", {})
    same = name == "utf-8" and raw.decode("utf-8") == text
    return Article(text, raw if same else text.encode(), form, {})


def _article(lines: list[str], meta: dict[str, str], form: str) -> Article:
    """Put a title that stands only in a file's properties before its text."""
    title = meta.get("title", "")
    if form == _FORMS["markdown"] and title and title not in lines[:1]:
        lines = [title, *lines]
    text = _UNSEEN.sub("", "\n".join(lines)).translate(_WINDOWS) + "\n"
    meta = {name: _CONTROL.sub(" ", one.translate(_WINDOWS)) for name, one in meta.items()}
    return Article(text, text.encode(), form, meta)
