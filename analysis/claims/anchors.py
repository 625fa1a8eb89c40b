"""Where each sentence of a text begins and ends, in Unicode code points, and what its digest is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

HEADLINE = "H"

_END = re.compile(
    r"""(?P<stop>[.!?…؟։।]+)(?P<close>["'”’»)\]]*)(?P<gap>\s+)(?=\S)"""  # needs a space after it
    r"""|(?P<wide>[。！？]+["'”’」』）]*)(?=\S)""",
    re.VERBOSE,
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_TITLES = _words(
    """
    mr mrs ms dr prof gen lt col maj capt cpt sgt cmdr adm brig sen rep gov pres amb hon rev
    messrs st mt ft vs ed al approx ca cf
    """
)
_NUMBERED = _words(
    """
    no nos fig eq art sec vol p pp
    """
)
_ABBREVIATIONS = _words(
    """
    inc corp co ltd llc plc jr sr etc dept univ bros est jan feb mar apr jun jul aug sep sept
    oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """
)
_STARTERS = _words(
    """
    the a an this that these those it its he she they we i you his her their our in on at by for
    from with to of as if when while where after before since although though because but and or
    so yet however moreover meanwhile nevertheless still both some many most several such there
    here what who how why not no
    """
)
_OPENERS = "\"'“‘«([{—–-"


def sha256(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def spans(text: str) -> dict[str, tuple[int, int]]:
    """Split an article into headline, paragraphs and sentences.

    The first line that is not blank is the headline ``H``; every later one is a paragraph. A text
    of a single line has no headline.

    Parameters
    ----------
    text : str
        The article's text, not normalised in any way.

    Returns
    -------
    dict of str to (int, int)
        Sentence key to a half-open span in code points, in reading order. White space between
        sentences belongs to none of them.
    """
    lines = [
        (match.start() + len(match.group()) - len(match.group().lstrip()),
         match.start() + len(match.group().rstrip()))
        for match in re.finditer(r"[^\r\n]+", text)
        if match.group().strip()
    ]  # fmt: skip
    found: dict[str, tuple[int, int]] = {}
    if len(lines) > 1:
        found[HEADLINE] = lines.pop(0)
    for paragraph, (start, end) in enumerate(lines, start=1):
        for number, span in enumerate(_sentences(text, start, end), start=1):
            found[f"P{paragraph}S{number}"] = span
    return found


def sentence_map(text: str) -> dict[str, tuple[int, int, str]]:
    """Return the map that a source card holds: key to start, end and digest of the slice.

    Parameters
    ----------
    text : str
        The article's text.

    Returns
    -------
    dict of str to (int, int, str)
        As ``spans``, with the SHA-256 of each slice.
    """
    return {key: (start, end, sha256(text[start:end])) for key, (start, end) in spans(text).items()}


def differing(text: str, sentences: Mapping[str, tuple[int, int, str]]) -> list[str]:
    """Return the keys whose slice of the text has another digest than the map says."""
    return [key for key, (start, end, digest) in sentences.items()
            if sha256(text[start:end]) != digest]  # fmt: skip


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        if match["wide"] is None and not _ends_sentence(text, match):
            continue
        stop = match.end("wide") if match["wide"] is not None else match.end("close")
        yield begin, stop
        begin = match.end()
    if begin < end:
        yield begin, end


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Decide whether a full stop with a gap after it closes a sentence."""
    rest = text[match.end() : match.end() + 40].lstrip(_OPENERS + " ")
    if not rest or rest[0].islower():
        return False
    if match["stop"] != "." or match["close"]:
        return True
    before = re.search(r"[\w.]*$", text[max(0, match.start() - 24) : match.start()])
    word = before.group().lower() if before else ""
    if word in _TITLES:
        return False
    if word in _NUMBERED:
        return not rest[0].isdigit()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if initial or "." in word or word in _ABBREVIATIONS:
        following = re.match(r"\w+", rest)
        return following is not None and following.group().lower() in _STARTERS
    return True
