"""Where things stand in a project: every path is built here, from names that are checked first."""

from __future__ import annotations

import os
import re
from pathlib import Path

from analysis.errors import UsageError

ROOT = "BRIEFING_ROOT"
"""The variable of the environment that names the project."""
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows keeps for its devices, and makes no folder of."""
SLUG = re.compile(rf"(?!(?:{RESERVED.pattern})\Z)[a-z0-9][a-z0-9_-]{{0,63}}")
STATE = re.compile(r"[A-Z][A-Z0-9_]{1,15}")


def checked_slug(name: str, what: str = "name") -> str:
    """Return a name that is safe as one path component.

    Parameters
    ----------
    name : str
        A source id or the name of a brief.
    what : str
        What the name stands for, used in the message.

    Raises
    ------
    UsageError
        If the name is anything but lower-case letters, digits, ``-`` and ``_``.
    """
    if SLUG.fullmatch(name):
        return name
    if RESERVED.fullmatch(name):
        raise UsageError(f"{name!r} is no {what}: Windows keeps it for a device; use a longer one")
    raise UsageError(
        f"{name!r:.80} is no {what}: use 1 to 64 lower-case letters, digits, '-' or '_', "
        "beginning with a letter or digit"
    )


def checked_state(code: str) -> str:
    """Return a state code that is safe in a file name.

    Raises
    ------
    UsageError
        If the code is anything but 2 to 16 capitals, digits and ``_``.
    """
    if STATE.fullmatch(code):
        return code
    raise UsageError(f"{code!r:.80} is no state code: use 2 to 16 capitals, such as XAV")


def project_root(start: Path | None = None, *, seeds: str | None = None) -> Path:
    """Return the project folder: the nearest one upward that holds ``seeds/`` and ``notebooks/``.

    Parameters
    ----------
    start : Path, optional
        Where to begin; the current folder by default. The environment variable
        ``BRIEFING_ROOT``, where set, is taken instead of searching.
    seeds : str, optional
        Where sources are, if not in the project, which then needs no ``seeds/``.

    Raises
    ------
    UsageError
        If there is no such folder.
    """
    if start is None and (named := os.environ.get(ROOT)):
        root = Path(named).expanduser().resolve()
        if root.is_dir():
            return root
        raise UsageError(f"BRIEFING_ROOT names no folder: {named}")
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (seeds or (folder / "seeds").is_dir()) and (folder / "notebooks").is_dir():
            return folder
    raise UsageError(
        f"no project at or above {here}: a project holds seeds/ and notebooks/ "
        "(go there, set BRIEFING_ROOT, or start one: briefing init)"
    )


def seeds_dir(root: Path) -> Path:
    """Return the folder of all sources."""
    return root / "seeds"


def schemas_dir(root: Path) -> Path:
    """Return the folder of the JSON Schemas that editors read."""
    return seeds_dir(root) / "schemas"


def notebooks_dir(root: Path) -> Path:
    """Return the folder of the briefs' notebooks."""
    return root / "notebooks"


def reports_dir(root: Path) -> Path:
    """Return the folder that reports are built into."""
    return root / "reports"


def report_stem(brief: str, state: str | None = None) -> str:
    """Return a report's file name without its extension.

    Examples
    --------
    >>> report_stem("state_brief", "XAV")
    'state_brief-XAV'
    """
    stem = checked_slug(brief, "brief")
    return stem if state is None else f"{stem}-{checked_state(state)}"
