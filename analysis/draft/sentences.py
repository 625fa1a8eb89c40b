"""Where each sentence of a text begins and ends, line by line."""

from __future__ import annotations

import re

from analysis.claims.sentences import sentence_spans

_LINE = re.compile(r"[^\r\n\u2028\u2029\x85\x0b\x0c]+")


def sentences(text: str, language: str = "en") -> list[tuple[int, int]]:  # noqa: ARG001
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
    >>> text = "Dr. Marrant counted 12 ships. None left."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Dr. Marrant counted 12 ships.', 'None left.']
    """
    return [span for line in _LINE.finditer(text) for span in sentence_spans(text, *line.span())]
