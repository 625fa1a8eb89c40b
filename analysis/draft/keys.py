"""Which key each sentence of an article has, where it stands, and what its digest is."""

from __future__ import annotations

from analysis.claims.anchors import HEADLINE, sha256
from analysis.draft.sentences import LINE, line_spans, trimmed


def spans(text: str, language: str = "en") -> dict[str, tuple[int, int]]:
    r"""Split an article into headline, paragraphs and sentences.

    The first line that is not blank is the headline ``H``; every later one is a paragraph. A text
    of a single line has no headline.

    Parameters
    ----------
    text : str
        The article's text, not normalised in any way.
    language : str
        BCP 47 tag of its language.

    Returns
    -------
    dict of str to (int, int)
        Sentence key to a half-open span in code points, in reading order. White space between
        sentences belongs to none of them.

    Examples
    --------
    >>> list(spans("A title\nOne ship left. Two stayed."))
    ['H', 'P1S1', 'P1S2']
    """
    lines = [trimmed(text, *match.span()) for match in LINE.finditer(text) if match.group().strip()]
    by_key: dict[str, tuple[int, int]] = {}
    if len(lines) > 1:
        by_key[HEADLINE] = lines.pop(0)
    for paragraph, (start, end) in enumerate(lines, start=1):
        listed = line_spans(text, start, end, language=language)
        for number, span in enumerate(listed, start=1):
            by_key[f"P{paragraph}S{number}"] = span
    return by_key


def sentence_map(text: str, language: str = "en") -> dict[str, tuple[int, int, str]]:
    """Return the map that a source card holds: key to start, end and digest of the slice.

    Parameters
    ----------
    text : str
        The article's text.
    language : str
        BCP 47 tag of its language.

    Returns
    -------
    dict of str to (int, int, str)
        As ``spans``, with the SHA-256 of each slice.
    """
    return {
        key: (start, end, sha256(text[start:end]))
        for key, (start, end) in spans(text, language).items()
    }
