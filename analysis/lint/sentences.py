"""Split running text into sentences, and blank out what it quotes."""

from __future__ import annotations

import re

_END = re.compile(
    r"[.!?…]+[\"”’')\]]*"  # the stop and what closes after it
    r"(?:\s+[\[(]?C\d{2,6}(?:[,;]?\s+C\d{2,6})*[\])]?\.?)?"  # claim references trail their sentence
    r"(?=\s+[\"“‘(\[«]*[A-Z0-9À-ÖØ-Þ]|\s*$)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Gov|Sen|Rep|Rev|Hon|St|Mt|No|Nos|Art|"
    r"vs|cf|ca|approx|est|e\.g|i\.e|etc|al|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    r"Oct|Nov|Dec|p|pp|para|fig|Fig|a\.m|p\.m)|\b[A-Z])\.$"
)
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}$")
_OPENERS = frozenset(
    "The A An This That These Those It Its He She They We His Her Their Our In On At By For From "
    "With No Not But And Or If When While As After Before However According What Who Such There "
    "Confidence".split()
)
_QUOTED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]"
    r"|‘(?:[^‘’]|’(?=\w))*’|(?<!\w)'(?:[^']|'(?=\w))*'(?!\w)"
)


def spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of every sentence of a passage.

    Parameters
    ----------
    text : str
        One paragraph, cell or caption, white space already collapsed.

    Returns
    -------
    list of (int, int)
        Half-open, in order; white space between sentences belongs to none.

    Examples
    --------
    >>> text = "It is likely (55–75 %). The U.S. Navy agrees."
    >>> [text[a:b] for a, b in spans(text)]
    ['It is likely (55–75 %).', 'The U.S. Navy agrees.']
    """
    found, start = [], 0
    for match in _END.finditer(text):
        end = match.end()
        if end < len(text) and _goes_on(text, match):
            continue
        if text[start:end].strip():
            found.append(_trimmed(text, start, end))
        start = end
    if text[start:].strip():
        found.append(_trimmed(text, start, len(text)))
    return found


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Say whether a stop only ends an abbreviation."""
    stop = text[match.start() : match.end()]
    if not stop.startswith(".") or len(stop) > 1:
        return False
    before = text[max(0, match.start() - 12) : match.start() + 1]
    following = re.match(r"\s+\W*(\w*)", text[match.end() :])
    opens = following is not None and following.group(1) in _OPENERS
    if _DOTTED.search(before):
        return not opens
    return _ABBREVIATED.search(before) is not None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def unquoted(text: str) -> str:
    """Return the text with every quotation blanked by spaces, so that offsets stay.

    Examples
    --------
    >>> unquoted("called “undeniable proof” by officials")
    'called                    by officials'
    """
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)
