"""The layers and levels of the method, and what a value of its vocabularies is called."""

from __future__ import annotations

from typing import Literal, get_args

from analysis.words import say

Layer = Literal["reported", "assumption", "coding", "judgement"]
LAYERS: tuple[Layer, ...] = get_args(Layer)

Level = Literal["low", "moderate", "high"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""Levels of confidence, the lowest first."""


def term(vocabulary: str, value: str) -> str:
    """Return a value in words.

    Parameters
    ----------
    vocabulary : str
        Such as ``domain`` or ``figure-kind``: what the messages ``term-<vocabulary>-…`` are for.
    value : str
        As the seeds hold it.

    Examples
    --------
    >>> term("verification", "stated_unverified")
    'stated as unverified'
    """
    return say(f"term-{vocabulary}-{value.replace('_', '-')}")
