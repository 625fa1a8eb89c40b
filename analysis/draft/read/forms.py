"""What a file is by its bytes, and why one that is no text is refused."""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib

_MOST_UNPACKED = 400_000_000
# How files begin that hold no text, and what they are.
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a picture (PNG): read it with OCR first"),
    (b"\xff\xd8\xff", "a picture (JPEG): read it with OCR first"),
    (b"GIF8", "a picture (GIF): read it with OCR first"),
    (b"II*\0", "a picture (TIFF): read it with OCR first"),
    (b"MM\0*", "a picture (TIFF): read it with OCR first"),
    (b"BM", "a picture (BMP): read it with OCR first"),
    (b"\0\0\x01\0", "a picture (icon): read it with OCR first"),
    (b"{\\rtf", "an RTF document: save it as .docx or plain text"),
    (b"%!PS", "a PostScript file: make a PDF of it"),
    (b"\x1f\x8b", "a compressed file (gzip): unpack it first"),
    (b"BZh", "a compressed file (bzip2): unpack it first"),
    (b"\xfd7zXZ", "a compressed file (xz): unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a compressed file (Zstandard): unpack it first"),
    (b"7z\xbc\xaf", "an archive (7z): unpack it and give the article's file"),
    (b"Rar!", "an archive (RAR): unpack it and give the article's file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a table of data (Parquet)"),
    (b"ID3", "a recording (MP3): write it down first"),
    (b"OggS", "a recording (Ogg): write it down first"),
    (b"fLaC", "a recording (FLAC): write it down first"),
    (b"\x1aE\xdf\xa3", "a film: write down what is said first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file or one with a password: save it as .docx without"),
)  # fmt: skip
_OFFICE = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "a workbook (Excel): save the article's text from it",
    "ppt/presentation.xml": "a presentation (PowerPoint): save the article's text from it",
    "META-INF/container.xml": "a book (EPUB): save the article's page from it",
}
_HTML = re.compile(
    rb"""\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*
    <(?:!doctype\s+html|html|head|body|article|main|div|h1|p)\b""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_BY_NAME = {
    ".md": "markdown", ".markdown": "markdown", ".mkd": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip


class NoArticle(ValueError):
    """The file is something else; the message says what, and what to do."""


def form_of(raw: bytes, suffix: str) -> str:
    """Return how a file is to be read: by its bytes, and by its name where these leave it open.

    Parameters
    ----------
    raw : bytes
        The file.
    suffix : str
        The end of its name, such as ``.md``.

    Returns
    -------
    str
        ``pdf``, ``docx``, ``odt``, ``html``, ``markdown`` or ``plain``.

    Raises
    ------
    NoArticle
        If it holds no text.
    """
    if not raw:
        raise NoArticle("is empty")
    if raw[:1024].lstrip().startswith(b"%PDF"):
        return "pdf"
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(raw)
    for begin, what in _OTHERS:
        if raw.startswith(begin) and (len(begin) > 3 or _binary(raw)):
            raise NoArticle(f"is {what}")
    if raw[4:8] == b"ftyp":
        picture = raw[8:12] in {b"heic", b"heix", b"mif1", b"avif"}
        raise NoArticle("is a picture: read it with OCR first" if picture else
                        "is a film or a recording: write down what is said first")  # fmt: skip
    if raw.startswith(b"RIFF") and raw[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        picture = raw[8:12] == b"WEBP"
        raise NoArticle("is a picture (WebP): read it with OCR first" if picture else
                        "is a recording: write down what is said first")  # fmt: skip
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")) and _is_json(raw):
        raise NoArticle("is a JSON file: save the article's text from it")
    if _HTML.match(raw.removeprefix(b"\xef\xbb\xbf")):
        return "html"
    return _BY_NAME.get(suffix.lower(), "plain")


def _is_json(raw: bytes) -> bool:
    try:
        json.loads(raw)
    except (ValueError, RecursionError):
        return False
    return True


def _binary(raw: bytes) -> bool:
    return b"\0" in raw[:4096] or b"\xff" in raw[:64] or raw[:2] == b"\x1f\x8b"


_DAMAGED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)
"""What zipfile raises of an archive that does not hold what its list says, or in a secret form."""


def _packed(raw: bytes) -> str:
    """Tell what a zip archive holds."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        names = set(archive.namelist())
        if sum(one.file_size for one in archive.infolist()) > _MOST_UNPACKED:
            raise NoArticle(f"would unpack to more than {_MOST_UNPACKED:,} bytes")
        kind, manifest = (
            archive.read(name) if name in names else b""
            for name in ("mimetype", "META-INF/manifest.xml")
        )
    except _DAMAGED:
        raise NoArticle("is a damaged .docx, .odt or zip file: save it anew") from None
    kind = kind[:100].strip()
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        if b"encryption-data" in manifest:
            raise NoArticle("is an .odt file with a password: save it without one first")
        return "odt"
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        raise NoArticle("is a table, a drawing or slides (OpenDocument): save its text first")
    for name, what in _OFFICE.items():
        if name in names:
            if what == "docx":
                return what
            raise NoArticle(f"is {what}")
    raise NoArticle("is a zip archive: unpack it and give the article's file")
