"""Read a project's house style from its pyproject.toml, and find every fault of it at once."""

from __future__ import annotations

import tomllib
from pathlib import Path

from analysis.errors import Fault, InputError, UsageError
from analysis.paths import project_root
from analysis.render.house.model import FILE, PLAIN, House


def house_near(folder: Path | None) -> House:
    """Return the style of the project that a folder lies in; none outside of projects.

    Parameters
    ----------
    folder : path or None
        The current one where None.

    Raises
    ------
    InputError
        With every fault of the style.
    """
    try:
        root = project_root(folder, seeds="anywhere")
    except UsageError:
        return PLAIN
    return read_house(root)


def read_house(root: Path) -> House:
    """Return the style of a project; `PLAIN` where it has none.

    Parameters
    ----------
    root : path
        The project's folder; no file outside it is read.

    Raises
    ------
    InputError
        With every fault of the style.
    """
    file = root / FILE
    try:
        raw = file.read_bytes() if file.is_file() else b""
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        raise InputError([Fault(FILE, 0, "", message, "let it be read")]) from error
    if b"briefing" not in raw:  # whatever it holds, nothing of it is ours
        return PLAIN
    try:
        text = raw.decode("utf-8-sig")
        tool = tomllib.loads(text).get("tool")
        given = tool.get("briefing") if isinstance(tool, dict) else None
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is one
        message = f"cannot be read as TOML: {error}"
        raise InputError([Fault(FILE, 0, "", message, "correct it")]) from error
    if given is None:
        return PLAIN
    from analysis.render.house.settings import Settings  # a build without a style needs none of it

    settings = Settings(root, text)
    house = settings.read(given)
    if settings.faults:
        raise InputError(settings.faults)
    return house
