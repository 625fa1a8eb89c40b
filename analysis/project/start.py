"""Whether a folder can become a project, and making it one: all of its files, or none."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from analysis.claims.document import printable
from analysis.errors import Fault, InputError
from analysis.project.contents import contents

_LAB = "jupyter lab --LabApp.default_url=/lab/tree/notebooks/start.ipynb"
_ADVICE = "move it away, or give another folder; nothing was written"


def start(folder: Path) -> str:
    """Make a folder a project of one's own.

    Parameters
    ----------
    folder : Path
        Made where it is missing; files of other names in it are left alone.

    Returns
    -------
    str
        What was made, and how to go on.

    Raises
    ------
    InputError
        Naming everything that stands in the way. Nothing is written then, nor where writing fails.
    """
    folder = folder.expanduser()
    files = contents(_name(folder.absolute().name))
    if clashes := sorted(set(_clashes(folder, files))):
        raise InputError(clashes)
    _write(folder, files)
    notebooks = sum(name.startswith("notebooks/") for name in files)
    go = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))}\n"
    made = f"A project with {notebooks} notebooks and an example source"
    return f"{made}. Next:\n{go}briefing build\n{_LAB}"


def _name(folder: str) -> str:
    """Return a name that packaging allows, made from the folder's."""
    return re.sub(r"[^a-z0-9]+", "-", folder.lower()).strip("-") or "briefs"


def _clashes(folder: Path, files: Mapping[str, bytes]) -> Iterator[Fault]:
    """Find what is where a file or a folder of ours shall be; links lead elsewhere."""
    if folder.is_symlink() and not folder.exists():
        yield Fault(_named(folder), 0, "", "is a link that leads nowhere", _ADVICE)
    elif folder.exists() and not folder.is_dir():
        yield Fault(_named(folder), 0, "", "is a file, not a folder", _ADVICE)
    for name in files:
        path = folder / name
        for above in [folder / part for part in Path(name).parents][-2::-1]:
            if above.is_symlink() or (above.exists() and not above.is_dir()):
                yield Fault(_named(above), 0, "", "is no folder of the project's own", _ADVICE)
                break
        else:
            if path.is_symlink() or path.exists():
                yield Fault(_named(path), 0, "", "exists", _ADVICE)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    created: list[Path] = []
    try:
        for name, raw in files.items():
            path = folder / name
            for above in [*reversed(path.parents)]:
                if not above.exists():
                    above.mkdir()
                    created.append(above)
            with path.open("xb") as file:
                created.append(path)
                file.write(raw)
    except BaseException as error:
        for path in reversed(created):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        if isinstance(error, OSError):
            where = _named(Path(error.filename or folder))
            message = f"cannot be written: {error.strerror}"
            raise InputError([Fault(where, 0, "", message, "nothing was left behind")]) from error
        raise


def _named(path: Path) -> str:
    return printable(str(path), 400)
