"""What travels between the runner and whatever builds a report: the order and the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.engine.terms import Limits, LostWorker
from analysis.render.house.model import PLAIN, House

__all__ = ["Failure", "Limits", "LostScheduler", "LostWorker", "Preparation", "Result", "Task"]

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Preparation:
    """What a warm process makes ready before the first report.

    Attributes
    ----------
    modules : tuple of str
        Modules to import; ``package:name`` also takes a name that its package loads lazily.
    notebooks : tuple of str
        JSON of the notebooks whose prose the reports will hold.
    root, seeds : str
        The project's folder, and the one with its sources.
    """

    modules: tuple[str, ...] = ()
    notebooks: tuple[str, ...] = ()
    root: str = ""
    seeds: str = ""


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
    seeds : str
        The folder with the sources; what the environment says where empty.
    limits : Limits
    edition : dict or None
        The record of the report's last edition, which the cells compare theirs with.
    house : House
        The style of the project, with its fonts and its logo.
    """

    id: str
    notebook: str
    parameters: Mapping[str, Any]
    briefing: Mapping[str, Any]
    formats: tuple[str, ...]
    root: str
    seeds: str = ""
    limits: Limits = field(default_factory=Limits)
    edition: Mapping[str, Any] | None = None
    house: House = PLAIN


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
    """What came of a task.

    Attributes
    ----------
    id : str
    files : dict of str to bytes
        Content by extension.
    failure : Failure or None
    title, line : str
        What an index says of the report: its title, and its answer or first judgement.
    seconds : float
    memory : int
        The most that its processes held, in bytes.
    edition : dict or None
        Number, snapshot and previous snapshot, the latter two as JSON; None if the notebook has
        no note on its edition.
    picture : bytes
        The first page of its PDF, small, for the index; empty where no PDF was made.
    warnings : tuple of str
        What had to be mended in it, such as a character that no font has.
    missing : tuple of str
        What its notes say in place of figures that could not be drawn.
    noted : tuple of str
        The claims of which it shows what others noted, where they did.
    """

    id: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    failure: Failure | None = None
    title: str = ""
    line: str = ""
    seconds: float = 0.0
    memory: int = 0
    edition: Mapping[str, Any] | None = None
    picture: bytes = b""
    warnings: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()


class LostScheduler(Exception):
    """Nobody is left to hand reports to; those that are out will never come back."""
