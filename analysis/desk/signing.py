"""Who signs what is decided or noted at the desk, on which day, and the line that says why."""

from __future__ import annotations

import datetime as dt
import os
import re
import time

from analysis.errors import UsageError
from analysis.paths import SLUG

_LINE = 2_000


def signed_by(name: object) -> str:
    """Return the name of whoever signs, as seeds have names.

    Raises
    ------
    UsageError
        If it is none, with the nearest that is.

    Examples
    --------
    >>> signed_by(" ida-roe ")
    'ida-roe'
    """
    given = str(name or "").strip()
    if SLUG.fullmatch(given):
        return given
    near = re.sub(r"[^a-z0-9_]+", "-", given.lower()).strip("-_")[:64]
    advice = f"; {near} would do" if SLUG.fullmatch(near) else ", such as ida-roe"
    raise UsageError(
        f"{one_line(given)[:80] or 'Nobody'} cannot sign: give a name of lower-case letters,"
        f" digits, '-' or '_'{advice}."
    )


def one_line(text: object) -> str:
    """Return a text on one line, without signs that nobody sees."""
    visible = "".join(char if char.isprintable() else " " for char in str(text or ""))
    return " ".join(visible.split())[:_LINE]


def today() -> dt.date:
    """Return the day in UTC; ``SOURCE_DATE_EPOCH`` sets it."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(given) if given.isascii() and given.isdigit() else time.time()
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date()
