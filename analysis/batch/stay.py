"""Whether a build leaves a warm process behind for the next one, and what that makes ready."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from analysis.engine.resident import address

COMMAND = "analysis.cli:main"
"""What a resident process calls with a command's arguments."""


def stay_minutes(*, asked: bool = False) -> float:
    """Return for how long a warm process shall stay after this command; 0 for none.

    Unless the setting says so, none stays where nobody sits who would change a claim next.

    Parameters
    ----------
    asked : bool
        Whether a command was given that is of use only while one stays.
    """
    if not address.usable():
        return 0
    given = address.minutes()
    if given is not None:
        return given
    person = sys.stdin.isatty() and sys.stderr.isatty() and not os.environ.get("CI")
    return address.USUAL_MINUTES if person or asked else 0


def leave_warm(root: Path, minutes: float) -> bool:
    """Have a warm process stay for so many minutes, ready for all briefs; False if one is there."""
    from analysis.batch.briefs import read_briefs
    from analysis.batch.preparation import preparation
    from analysis.batch.readiness import preload_resident
    from analysis.engine.resident.order import Resident
    from analysis.engine.resident.start import present, start

    if present():
        return False
    ahead = preparation([*read_briefs(root).by_name.values()], root, root)
    start(Resident(preload_resident(ahead), COMMAND, minutes))
    return True
