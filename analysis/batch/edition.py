"""How a report learns of its last edition, and how the record of this one is taken from it."""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.batch.task import Task
from analysis.blocks import PREVIOUS, outputs_of


@contextlib.contextmanager
def last_edition(task: Task) -> Iterator[dict[str, str]]:
    """Yield the variable that names a file with the record of the last edition; empty without."""
    if task.edition is None:
        yield {PREVIOUS: ""}
        return
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        path = Path(folder, "previous.json")
        path.write_text(json.dumps(dict(task.edition)), encoding="utf-8")
        yield {PREVIOUS: str(path)}


def take_edition(nb: Any) -> dict[str, Any] | None:
    """Take the record of the edition out of an executed notebook; the last one if it has several.

    Returns
    -------
    dict or None
        ``number``; ``snapshot`` and ``previous`` as JSON, in which they are short and quick to
        write; None if the notebook shows none.
    """
    record = None
    for output in outputs_of(nb):
        candidate = output.pop("record", None) if output.get("type") == "edition" else None
        if isinstance(candidate, dict) and {"number", "snapshot", "previous"} <= candidate.keys():
            record = candidate
    if record is None:
        return None
    previous = record["previous"]
    return {
        "number": record["number"],
        "snapshot": _packed(record["snapshot"]),
        "previous": None if previous is None else _packed(previous),
    }


def _packed(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
