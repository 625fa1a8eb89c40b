"""Where each sentence of a text begins and ends, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.draft.enumerations import items
from analysis.draft.stops import stops

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


def sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Cut a text into its sentences.

    Parameters
    ----------
    text : str
        Any text; a sentence never runs over a line break.
    language : str
        BCP 47 tag of its language.

    Returns
    -------
    list of (int, int)
        Half-open spans in code points, in order. Only white space lies between them.

    Examples
    --------
    >>> text = "Dr. Marrant counted 12 ships. None left the U.S. Then it rained."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Dr. Marrant counted 12 ships.', 'None left the U.S.', 'Then it rained.']
    """
    return [
        span
        for line in LINE.finditer(text)
        for span in line_spans(text, *line.span(), language=language)
    ]


def line_spans(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    language: str = "en",
    trailing: re.Pattern[str] | None = None,
) -> Iterator[tuple[int, int]]:
    """Yield start and end of every sentence of one line, half-open, in code points.

    Parameters
    ----------
    text : str
        What holds the line; white space between sentences belongs to none of them.
    start, end : int, optional
        Where the line begins and ends; the whole text by default.
    language : str
        BCP 47 tag of its language.
    trailing : re.Pattern, optional
        What still belongs to a sentence after its stop, such as the marks of its sources.

    Examples
    --------
    >>> text = "It is likely (55–75 %). The U.S. Navy agrees."
    >>> [text[a:b] for a, b in line_spans(text)]
    ['It is likely (55–75 %).', 'The U.S. Navy agrees.']
    """
    begin, end = trimmed(text, start, len(text) if end is None else end)
    line = text[begin:end]
    offset = begin
    listed = items(line)
    ends = sorted({*stops(line, language, listed, trailing), *listed, len(line)})
    last = 0
    for stop in ends:
        one, other = trimmed(line, last, stop)
        if one < other:
            yield offset + one, offset + other
        last = max(last, stop)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
