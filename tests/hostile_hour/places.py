"""Something else where a file is looked for: a pipe, a folder, a link in a circle or to nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

OUTSIDE = "/dev/zero"


def _locked(path: Path) -> None:
    path.write_bytes(b"{}")
    path.chmod(0)


THINGS: dict[str, Callable[[Path], None]] = {
    "pipe": os.mkfifo,
    "folder": Path.mkdir,
    "device": lambda path: path.symlink_to(OUTSIDE),
    "circle": lambda path: path.symlink_to(path),
    "nothing": lambda path: path.symlink_to("not-there"),
    "folder elsewhere": lambda path: path.symlink_to("/"),
    "empty": Path.touch,
    "locked": _locked,
}


@contextmanager
def in_place_of(path: Path, rng: Random) -> Iterator[str]:
    """Have something else stand there meanwhile, and afterwards what stood there, or nothing.

    Yields
    ------
    str
        What it is.
    """
    name = rng.choice(sorted(THINGS))
    raw = path.read_bytes() if path.is_file() else None
    path.unlink(missing_ok=True)
    THINGS[name](path)
    try:
        yield name
    finally:
        for left in path.parent.glob(f"{path.stem}*"):
            if left.is_dir() and not left.is_symlink():
                left.rmdir()
            elif left == path or left.suffix == ".kept" or not stat.S_ISREG(left.lstat().st_mode):
                left.unlink()
        if raw is not None:
            path.write_bytes(raw)
