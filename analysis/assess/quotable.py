"""Which of a coder's sentences another sentence may carry."""

from __future__ import annotations

import re

BARRED = re.compile(
    r"\b(?:may|(?i:might|could|can|would|possibl\w*|perhaps|likel\w*|unlikel\w*))\b"
)
"""Words that another's sentence must not carry into a judgement (L02, L04); May is a month."""


def borrowed(says: str, words: int = 20) -> str | None:
    """Return another record's sentence without its stop if a judgement may carry it, else None.

    A sentence with a hedge of its own would read as the judgement's hedge, and one of more than
    ``words`` words would drown it: both are cited by claim instead.
    """
    text = says.strip().rstrip(".")
    return None if BARRED.search(text) or len(text.split()) > words else text
