"""Where each sentence of a text begins and ends, in Unicode code points, and what its digest is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from analysis.claims.sentences import sentence_spans, trimmed

HEADLINE = "H"


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
        trimmed(text, *match.span())
        for match in re.finditer(r"[^\r\n]+", text)
        if not match.group().isspace()
    ]
    found: dict[str, tuple[int, int]] = {}
    if len(lines) > 1:
        found[HEADLINE] = lines.pop(0)
    for paragraph, (start, end) in enumerate(lines, start=1):
        for number, span in enumerate(sentence_spans(text, start, end), start=1):
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
