"""The values that the suite's own parameters take, each stated here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

ReadingRule = Literal["strict", "preferred", "inclusive"]
Detail = Literal["one-page", "full"]
Paper = Literal["a4", "us-letter"]

READING_RULES: tuple[ReadingRule, ...] = get_args(ReadingRule)
DETAILS: tuple[Detail, ...] = get_args(Detail)
PAPERS: tuple[Paper, ...] = get_args(Paper)
DRAWS = (100, 200_000)
SEEDS = (0, 2**32 - 1)
TEXT = 10_000
"""Characters of the longest text that is taken for a value."""

RANGES: dict[str, tuple[int, int]] = {"draws": DRAWS, "seed": SEEDS}
"""Whole numbers, both ends included."""


def _yardsticks() -> tuple[str, ...]:
    from analysis.reference import yardsticks

    return yardsticks()


def _languages() -> tuple[str, ...]:
    from analysis.words import languages

    return languages()


_CHOICES: dict[str, Callable[[], tuple[str, ...]]] = {
    "yardstick": _yardsticks,
    "language": _languages,
    "reading": lambda: READING_RULES,
    "detail": lambda: DETAILS,
    "paper": lambda: PAPERS,
}


def choices(name: str) -> tuple[str, ...]:
    """Return the words that a parameter of this name takes; empty where any will do."""
    return _CHOICES[name]() if name in _CHOICES else ()


def names() -> tuple[str, ...]:
    """Return the names of the parameters whose values the suite limits."""
    return (*_CHOICES, *RANGES)
