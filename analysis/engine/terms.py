"""What may be asked of the engine: limits, what to make ready, and how a loss is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

PLOTTING = "matplotlib.pyplot"
"""What notebooks of any kind are likely to import; costly, and nothing of ours needs it."""


@dataclass(frozen=True)
class Limits:
    """What one notebook may use.

    Attributes
    ----------
    cell_seconds, report_seconds : float or None
        Time for one cell and for the whole notebook; None for no limit.
    memory : int or None
        Bytes that the notebook's process and all it starts may hold together.
    """

    cell_seconds: float | None = None
    report_seconds: float | None = None
    memory: int | None = None


@dataclass(frozen=True)
class Preload:
    """What a process makes ready before the first notebook.

    Attributes
    ----------
    modules : tuple of str
        Modules that cells will import; ``package:name`` also takes a name that its package loads
        lazily. Only what is installed is imported ahead: a module beside a notebook may change, or
        print something.
    first : callable or None
        Called once after that, where cells may see what it imports.
    beside : callable or None
        Called once after that, for what runs beside the cells, such as exporters.
    each : callable or None
        Called before each fork with what it is about.
    """

    modules: tuple[str, ...] = ()
    first: Callable[[], object] | None = None
    beside: Callable[[], object] | None = None
    each: Callable[[str], object] | None = None


class LostWorker(Exception):
    """The process that did the work vanished; the work may be tried again."""
