"""Whether a build leaves a warm process behind for the next one, and what that makes ready."""

from __future__ import annotations

import os
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.engine.reach import address, setting
from analysis.errors import UsageError
from analysis.suggest import quoted

if TYPE_CHECKING:
    import subprocess

    from analysis.batch.task import Preparation
    from analysis.engine.terms import Preload

COMMAND = "analysis.cli:main"
"""What a resident process calls with a command's arguments."""
_FOR_BUILDS = (
    "rich.progress", "rich.table", "analysis.batch.command", "analysis.batch.executors.local",
)  # fmt: skip
"""What a build imports by need, beside what its warm process makes ready."""


def stay_minutes(*, asked: bool = False) -> float:
    """Return for how long a warm process shall stay after this command; 0 for none.

    Unless the setting says so, none stays where nobody sits who would change a claim next.

    Parameters
    ----------
    asked : bool
        Whether a command was given that is of use only while one stays.

    Raises
    ------
    UsageError
        Where the setting is no number of minutes.
    """
    try:
        given = setting.minutes()
    except ValueError:
        told = quoted(os.environ[setting.SETTING])
        message = f"{setting.SETTING}: {told} is no number of minutes; 0 keeps none."
        raise UsageError(message) from None
    if not address.usable():
        return 0
    if given is not None:
        return given
    person = sys.stdin.isatty() and sys.stderr.isatty() and not os.environ.get("CI")
    return setting.USUAL_MINUTES if person or asked else 0


def leave_warm(root: Path, minutes: float) -> subprocess.Popen[bytes] | None:
    """Start a warm process that stays for so many minutes, ready for all briefs of a project.

    Returns
    -------
    subprocess.Popen or None
        None where there is one already, or where it had no folder of its own to listen in.
    """
    from analysis.batch.briefs import read_briefs
    from analysis.batch.preparation import preparation
    from analysis.engine.resident.order import Resident
    from analysis.engine.resident.start import present, start

    try:
        with address.private_folder(make=True):
            pass
    except OSError:  # somebody else has made it, say
        return None
    if present():
        return None
    ahead = preparation([*read_briefs(root).by_name.values()], root, root)
    return start(Resident(_preload(ahead), COMMAND, minutes))


def _preload(ahead: Preparation) -> Preload:
    from analysis.engine.terms import Preload
    from analysis.engine.warm_kernel import preload_installed

    beside = partial(_ready_builds, ahead.notebooks)
    return Preload(ahead.modules, first=preload_installed, beside=beside)


def _ready_builds(notebooks: tuple[str, ...]) -> None:
    from analysis.batch import index
    from analysis.batch.key import package_digest
    from analysis.batch.readiness import ready_exporters

    package_digest()
    index.prepare()
    for module in _FOR_BUILDS:
        import_module(module)
    ready_exporters(notebooks)
