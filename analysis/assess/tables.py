"""The few ways in which an analysis reads a frame and builds one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

Row = tuple[Any, ...]
NUMERIC = (bool, int, float)


def rows(frame: pd.DataFrame, *columns: str) -> list[Row]:
    """Return some columns of a frame as plain tuples, in row order."""
    return list(zip(*(frame[column].tolist() for column in columns), strict=True))


def paired(frame: pd.DataFrame, key: str, value: str) -> dict[Any, Any]:
    """Return one column by another; the last row of a key counts."""
    return dict(zip(frame[key].tolist(), frame[value].tolist(), strict=True))


def grouped(frame: pd.DataFrame, key: str, value: str) -> dict[Any, tuple[Any, ...]]:
    """Return the values of one column by key, each kept once, in row order."""
    found: dict[Any, dict[Any, None]] = defaultdict(dict)
    for name, item in rows(frame, key, value):
        found[name][item] = None
    return {name: tuple(items) for name, items in found.items()}


def framed(built: Iterable[Row], columns: Sequence[str]) -> pd.DataFrame:
    """Build a frame in which None stays None and a full column of numbers is numeric."""
    table = list(built)
    found: dict[str, pd.Series[Any]] = {}
    for position, name in enumerate(columns):
        values = [row[position] for row in table]
        kinds = {type(value) for value in values}
        kind = kinds.pop() if len(kinds) == 1 else object
        column = np.empty(len(values), dtype=kind if kind in NUMERIC else object)
        for place, value in enumerate(values):  # element-wise, or tuples would become axes
            column[place] = value
        found[name] = pd.Series(column, dtype=column.dtype)  # stated, or None would turn into NaN
    return pd.DataFrame(found, columns=list(columns), copy=False)
