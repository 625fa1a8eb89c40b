"""The published figures that every likelihood rests on: yardsticks, phrases, correlations."""

from analysis.reference.phrases import phrase_for, phrases, rank_correlations, readers_interval
from analysis.reference.yardsticks import Yardstick, yardstick, yardsticks

__all__ = [
    "Yardstick",
    "phrase_for",
    "phrases",
    "rank_correlations",
    "readers_interval",
    "yardstick",
    "yardsticks",
]
