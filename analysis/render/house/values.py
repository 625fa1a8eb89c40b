"""Decide what each value of a house style may be; what is wrong with it comes with advice."""

from __future__ import annotations

import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path

from analysis.render import pictures
from analysis.render.house import colours, faces
from analysis.render.house.model import Face, Logo
from analysis.suggest import did_you_mean, quoted

_NAME_MAX = 80
_LOGO_MAX, _FONT_MAX, _WORD_MAX = 256 * 1024, 24 * 1024 * 1024, 4 * 1024 * 1024
_LOGOS = {"image/png", "image/jpeg", "image/svg+xml"}
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = "\u200c\u200d"  # which some scripts spell with


class Wrong(Exception):
    """A value that cannot be taken: what is wrong, and what to do about it."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message, self.advice = message, advice


def name(_root: Path, value: object) -> str:
    """Return what the house is called, on one line."""
    text = _string(value)
    if len(text) > _NAME_MAX:
        raise Wrong(f"has {len(text)} characters", f"{_NAME_MAX} at most")
    unseen = (char for char in text if unicodedata.category(char) in _UNSEEN)
    if odd := next((char for char in unseen if char not in _JOINERS), None):
        raise Wrong(f"holds a character that cannot be seen, U+{ord(odd):04X}", "leave it out")
    return text


def minutes(_root: Path, value: object) -> float:
    """Return for how long a warm process shall stay."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e6:
        return value
    raise Wrong("is no number of minutes", "write 0 or more; 0 keeps no warm process")


def colour(_root: Path, value: object) -> str:
    """Return a colour that words can have on every ground of a page."""
    text = _string(value)
    if (legible := colours.colour(text)) is None:
        raise Wrong(f"{quoted(text)} is no colour", "write it as #rrggbb")
    ratio, ground = colours.weakest(legible)
    if ratio < colours.TEXT:
        tenths = int(ratio * 10) / 10  # never rounded up to what it falls short of
        raise Wrong(
            f"{legible} is too pale for words: its contrast with {ground} is {tenths:.1f}, "
            f"and {colours.TEXT} is the least",
            f"the nearest that would do is {colours.nearest(legible)}",
        )
    return legible


def logo(root: Path, value: object) -> Logo:
    """Return a picture, cleaned as any other in a report."""
    data = _file(root, value, _LOGO_MAX)
    try:
        picture = pictures.ready("", data)
    except pictures.Unreadable as error:
        large = "unpacks to more than a report takes"
        what = large if str(error) == "large" else "is no picture that can be read"
        raise Wrong(what, "give a PNG, a JPEG or an SVG") from None
    if picture.mime not in _LOGOS:
        raise Wrong(f"is {picture.mime}", "give a PNG, a JPEG or an SVG")
    return Logo(picture.mime, picture.data)


def font(root: Path, value: object) -> Face:
    """Return a font that a report may embed."""
    data = _file(root, value, _FONT_MAX)
    if (wrong := faces.fault(data)) is not None:
        raise Wrong(*wrong)
    return Face(data, family=faces.family(data))


def document(root: Path, value: object) -> bytes:
    """Return a Word document."""
    data = _file(root, value, _WORD_MAX)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            whole = {"word/styles.xml", "word/document.xml"} <= {*archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        whole = False
    if not whole:
        raise Wrong("is no Word document", "give a .docx")
    return data


def _string(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    what = "is empty" if isinstance(value, str) else "is no text"
    raise Wrong(what, "write it in quotes, or leave it out")


def _file(root: Path, value: object, most: int) -> bytes:
    """Return what a file of the project holds; none outside it is opened."""
    named = _string(value)
    try:
        home = root.resolve(strict=True)
        path = (home / named).resolve()
        if not path.is_relative_to(home):
            message = f"{quoted(named)} lies outside the project"
            raise Wrong(message, "copy the file into the project's folder")
        if not path.is_file():
            beside = [one.name for one in path.parent.iterdir()] if path.parent.is_dir() else []
            near = did_you_mean(path.name, beside) or "paths begin at the project's folder"
            raise Wrong(f"there is no file {quoted(named)}", near)
        if (size := path.stat().st_size) > most:
            raise Wrong(f"{quoted(named)} has {size // 1024:,} KB", f"{most // 1024:,} KB at most")
        return path.read_bytes()
    except (OSError, ValueError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise Wrong(f"{quoted(named)} cannot be read: {why}", "give another file") from None
