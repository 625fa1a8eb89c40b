"""A warm process reads a report's source ahead where the report's seeds stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis.batch import readiness
from analysis.batch.task import Preparation, Task
from analysis.claims import load
from analysis.engine.pickle_socket import CALL, asked, asking


class Warm:
    """A warm process that does at once what a request would have it do before its fork."""

    def __init__(self, ahead: Preparation) -> None:
        self.each = readiness.preload(ahead).each

    def call(self, _function: Any, _task: Task, *, about: str, seconds: float | None) -> None:
        kind, named = asked(asking(CALL, about))
        assert kind == CALL
        if named and self.each is not None:
            self.each(named)


def test_a_warm_process_that_outlives_a_build_reads_the_seeds_of_the_next(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read: list[tuple[str, Path]] = []
    monkeypatch.setattr(
        load, "load_source", lambda source, store: read.append((source, store.path))
    )
    folders = [tmp_path / "first", tmp_path / "Zwölfte Fassung"]
    aheads = [Preparation(seeds=str(folder)) for folder in folders]
    kept = Warm(aheads[0])  # as a worker of a cluster keeps it
    monkeypatch.setattr(readiness.warm, "template", lambda _ahead, **_: kept)
    for folder, ahead in zip(folders, aheads, strict=True):
        task = Task("a/b", "{}", {}, {"source": "strait"}, (), "", str(folder))
        readiness.run_task(task, ahead)
    assert read == [("strait", folder) for folder in folders]


def test_a_request_is_never_about_half_a_name() -> None:
    whole = asked(asking(CALL, "é" * 512))
    assert whole == (CALL, "é" * 512)
    assert asked(asking(CALL, "é" * 513)) == (CALL, "")
    assert len(asking(CALL)) == len(asking(CALL, "x" * 2000))
