"""A project of sound sources and notebooks, of which a case spoils one file and restores it."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.hostile_hour.promises import Lost
from tests.seeds.conftest import Seeds

ROOT = Path(__file__).parents[2]
EXERCISE = "exercise-strait-closure"
THIRD = "velm-three-figures"


class Sandbox:
    """The project's folder, and what must be the same after a case."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.journals = root / "journals"
        self.journals.mkdir()
        Seeds(root)
        shutil.copytree(ROOT / "seeds" / EXERCISE, root / "seeds" / EXERCISE)
        shutil.copytree(ROOT / "tests" / "sources" / THIRD, root / "seeds" / THIRD)

    def digests(self) -> dict[str, str]:
        """Return what every file holds, by its name."""
        return {
            path.relative_to(self.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and not path.is_symlink()
        }

    @contextlib.contextmanager
    def spoiled(self, path: Path, raw: bytes) -> Iterator[None]:
        """Have a file hold this, and afterwards what it held, or nothing."""
        before = path.read_bytes() if path.exists() else None
        path.write_bytes(raw)
        try:
            yield
        finally:
            if before is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(before)

    @contextlib.contextmanager
    def untouched(self) -> Iterator[None]:
        """Assert that nothing in the project is changed meanwhile."""
        before = self.digests()
        yield
        if self.digests() != before:
            raise Lost("a file was changed, made or lost")
