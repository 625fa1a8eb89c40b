"""What a finding is: a countable fact about the article's make-up, with its claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One countable fact about the article.

    Attributes
    ----------
    kind : str
        What it is about, such as ``no-motive``; unique within one list of findings.
    state : str or None
        The state, or None for the whole source.
    text : str
        One or two sentences in plain words.
    number : float
        The figure that the finding turns on.
    claims : tuple of str
        The claims counted; empty where the finding is that there are none.
    """

    kind: str
    state: str | None
    text: str
    number: float
    claims: tuple[str, ...]


def found(
    kind: str, state: str | None, text: str, number: float, claims: Iterable[str] = ()
) -> Finding:
    """Return a finding with each claim once."""
    return Finding(kind, state, text, float(number), tuple(dict.fromkeys(claims)))
