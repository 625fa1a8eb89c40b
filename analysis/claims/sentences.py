"""Where a sentence of running text begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    messrs st mt ft vs ed al approx ca cf e.g i.e
    """
)
_NUMBERED = _words(
    """
    no nos fig eq art sec vol p pp para
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


def sentence_spans(
    text: str, start: int = 0, end: int | None = None, *, trailing: re.Pattern[str] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield start and end of every sentence of one paragraph, half-open, in code points.

    Parameters
    ----------
    text : str
        What holds the paragraph; white space between sentences belongs to none of them.
    start, end : int, optional
        Where the paragraph begins and ends; the whole text by default.
    trailing : re.Pattern, optional
        What still belongs to a sentence after its stop, such as the marks of its sources.

    Examples
    --------
    >>> text = "It is likely (55–75 %). The U.S. Navy agrees."
    >>> [text[a:b] for a, b in sentence_spans(text)]
    ['It is likely (55–75 %).', 'The U.S. Navy agrees.']
    """
    begin, end = trimmed(text, start, len(text) if end is None else end)
    for match in _END.finditer(text, begin, end):
        if match.start() < begin or not (match["wide"] or _ends_sentence(text, match)):
            continue
        stop = match.end("wide") if match["wide"] else match.end("close")
        if trailing and (more := trailing.match(text, stop, end)):
            stop = more.end()
        yield begin, stop
        begin, _ = trimmed(text, stop, end)
    if begin < end:
        yield begin, end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


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
