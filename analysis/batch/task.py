"""What travels between the runner and whatever builds a report: the order and the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What one report may use.

    Attributes
    ----------
    cell_seconds, report_seconds : float or None
        Time for one cell and for the whole report; None for no limit.
    memory : int or None
        Bytes that the notebook's process and all it starts may hold together.
    """

    cell_seconds: float | None = None
    report_seconds: float | None = None
    memory: int | None = None


@dataclass(frozen=True)
class Task:
    """One report to build, with all that is needed to build it anywhere.

    Attributes
    ----------
    id : str
    notebook : str
        The notebook's JSON.
    parameters : dict
    briefing : dict
        What ``metadata.briefing`` of the executed notebook will hold.
    formats : tuple of str
    root : str
        The project's folder, in which the cells run.
    limits : Limits
    engine : str
        The papermill engine to use.
    """

    id: str
    notebook: str
    parameters: Mapping[str, Any]
    briefing: Mapping[str, Any]
    formats: tuple[str, ...]
    root: str
    limits: Limits = field(default_factory=Limits)
    engine: str = "briefing"


@dataclass(frozen=True)
class Failure:
    """Why a report could not be built.

    Attributes
    ----------
    summary : str
        One line.
    cell : int or None
        Position of the cell, from 1.
    source : str
        The cell's text.
    detail : str
        The traceback without colours, or nothing.
    """

    summary: str
    cell: int | None = None
    source: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Result:
    """What came of a task: files by extension, or a failure; and what it took."""

    id: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    failure: Failure | None = None
    seconds: float = 0.0
    memory: int = 0
    phases: Mapping[str, float] = field(default_factory=dict)


class LostWorker(Exception):
    """The process that built a report vanished; the report may be tried again."""
