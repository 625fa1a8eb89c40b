"""The layers and levels of the method."""

from __future__ import annotations

from typing import Literal, get_args

Layer = Literal["reported", "assumption", "coding", "judgement"]
LAYERS: tuple[Layer, ...] = get_args(Layer)

Level = Literal["low", "moderate", "high"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""Levels of confidence, the lowest first."""
