"""Projects to build: the exercise source as often as is asked, under names of its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = "exercise-strait-closure"
STATES = ("XAV", "XBO", "XCE")
"""Every way of making reports is given these in turn."""
BRIEF = "state_brief"


def project(folder: Path, sources: int, briefs: tuple[str, ...] = (BRIEF,)) -> Path:
    """Make a project with so many sources, all with the exercise's content."""
    (folder / "notebooks").mkdir(parents=True)
    for brief in briefs:
        shutil.copy(ROOT / "notebooks" / f"{brief}.ipynb", folder / "notebooks")
    for number in range(sources):
        copy(folder, f"exercise-{number:04d}")
    return folder


def copy(folder: Path, name: str) -> None:
    """Put one more source into a project."""
    target = folder / "seeds" / name
    shutil.copytree(ROOT / "seeds" / SOURCE, target)
    card = target / "source.yaml"
    text = card.read_text(encoding="utf-8")
    card.write_text(text.replace(f"id: {SOURCE}", f"id: {name}", 1), encoding="utf-8")


def notebook(folder: Path) -> Path:
    """Write the brief that the stock tools are given, with a kernel that they find."""
    content = json.loads((ROOT / "notebooks" / f"{BRIEF}.ipynb").read_bytes())
    content["metadata"]["kernelspec"] = {
        "name": "python3", "display_name": "Python 3", "language": "python",
    }  # fmt: skip
    path = folder / f"{BRIEF}.ipynb"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path
