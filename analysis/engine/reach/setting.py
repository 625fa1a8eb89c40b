"""How long a warm process stays: as the environment says, or else the project."""

from __future__ import annotations

import contextlib
import os

SETTING = "BRIEFING_WARM"
"""Minutes that a resident process stays without being asked; 0 for none."""
USUAL_MINUTES = 15.0
KEY = "warm-minutes"
"""The same in the table ``[tool.briefing]`` of a project's ``pyproject.toml``."""
_FILE = "pyproject.toml"


def minutes() -> float | None:
    """Return what is set; None where nothing is.

    Raises
    ------
    ValueError
        Where the environment's is no number of minutes. A project's that is none counts as not
        set: its check names it, with its line.
    """
    given = os.environ.get(SETTING, "").strip()
    if not given:
        return _of_project()
    number = float(given)
    if not sound(number):
        raise ValueError(given)
    return number


def sound(value: object) -> bool:
    """Whether it is a number of minutes.

    Examples
    --------
    >>> [sound(value) for value in (0, 2.5, -1, True, "5", float("nan"))]
    [True, True, False, False, False, False]
    """
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e6


def _of_project() -> float | None:
    """Return what the nearest project upward says, or that which the environment names."""
    with contextlib.suppress(OSError):
        folder = os.path.realpath(os.environ.get("BRIEFING_ROOT") or os.getcwd())  # noqa: PTH109
        while True:
            if os.path.exists(file := f"{folder}/{_FILE}"):  # noqa: PTH110
                with open(file, "rb") as content:  # noqa: PTH123
                    return _said_in(content.read())
            if folder == (folder := os.path.dirname(folder)):  # noqa: PTH120
                break
    return None


def _said_in(content: bytes) -> float | None:
    if KEY.encode() not in content:
        return None
    import tomllib  # the few projects that set it wait for this

    with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):
        value = tomllib.loads(content.decode("utf-8-sig"))["tool"]["briefing"][KEY]
        if sound(value):
            return float(value)
    return None
