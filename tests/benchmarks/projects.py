"""Projects to build: the repository's own sources as often as is asked, each under a name."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path

from analysis.claims.load import load_source

ROOT = Path(__file__).parents[2]
SOURCE = "exercise-strait-closure"
BRIEF = "state_brief"


@cache
def pairs() -> tuple[tuple[str, str], ...]:
    """Return each source of the repository with each of its states.

    Every way of making reports is given these in turn, so that all make the same mix.
    """
    sources = sorted(card.parent.name for card in (ROOT / "seeds").glob("*/source.yaml"))
    return tuple(
        (source, code)
        for source in sources
        for code, state in load_source(source, ROOT).card.states.items()
        if not state.collective
    )


def project(folder: Path, copies: int) -> Path:
    """Make a project with so many copies of each source; one copy gives ``len(pairs())`` reports.

    A copy is a source of its own: it is read, checked, built and recorded like any other.
    """
    (folder / "notebooks").mkdir(parents=True)
    shutil.copy(ROOT / "notebooks" / f"{BRIEF}.ipynb", folder / "notebooks")
    for number in range(copies):
        for source in dict.fromkeys(source for source, _ in pairs()):
            copy(folder, source, f"c{number:05d}-{source}"[:64])
    return folder


def copy(folder: Path, source: str, name: str) -> None:
    """Put one more source into a project."""
    target = folder / "seeds" / name
    shutil.copytree(ROOT / "seeds" / source, target)
    card = target / "source.yaml"
    text = card.read_text(encoding="utf-8")
    card.write_text(text.replace(f"id: {source}", f"id: {name}", 1), encoding="utf-8")


def notebook(folder: Path) -> Path:
    """Write the brief that the stock tools are given, with a kernel that they find."""
    content = json.loads((ROOT / "notebooks" / f"{BRIEF}.ipynb").read_bytes())
    content["metadata"]["kernelspec"] = {
        "name": "python3", "display_name": "Python 3", "language": "python",
    }  # fmt: skip
    path = folder / f"{BRIEF}.ipynb"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path
