"""Which few words stand for a motive or a risk where a sentence or a cell has no room for more."""

from __future__ import annotations

import re

from analysis.claims.base import SHORT_WORDS
from analysis.claims.record import Motive, Risk

_CLAUSE = re.compile(r"\s*(?:[,;:(\[]|\s[–—-]\s).*", re.DOTALL)
_LEFT_OPEN = frozenset(
    "a about above across after against all along although among an and any are around as at be"
    " because been before behind being below beside between beyond both but by can could despite"
    " during each either every for from had has have his her if in inside into is it its itself"
    " like may might more most must near neither no nor not of off on once onto or our outside over"
    " per shall should since so some such than that the their these they this those though through"
    " throughout till to towards under unless until up upon via was were what when where whether"
    " which while who whom whose why will with within without would yet".split()
)
"""Words that cannot end a phrase."""


def short_form(entry: Motive | Risk) -> str:
    """Return the coder's short form, or one cut from the entry's own words.

    Parameters
    ----------
    entry : Motive or Risk

    Returns
    -------
    str
        Six words at most. Without a coded ``short``: what a motive wants, or what follows from a
        risk (its event where the article names no consequence), up to the first comma, ending on
        a whole word that can end a phrase.

    Examples
    --------
    >>> from analysis.claims.record import Motive
    >>> short_form(Motive(id="M01", state="XAV", wants="A seat on the board of the harbour, soon",
    ...                   domain="diplomatic"))
    'A seat on the board'
    """
    if entry.short:
        return entry.short
    text = entry.wants if isinstance(entry, Motive) else entry.consequence or entry.event
    words = text.split()
    if len(words) <= SHORT_WORDS:
        return " ".join(words)
    clause = _CLAUSE.sub("", text).split()
    kept = (clause if len(clause) > 1 else words)[:SHORT_WORDS]
    while len(kept) > 1 and kept[-1].strip("'’\"”,;:").casefold() in _LEFT_OPEN:
        kept.pop()
    return " ".join(kept).rstrip(",;:–—-.")
