"""A kernel with its imports done: how it is made, and how it becomes what runs one notebook."""

from __future__ import annotations

import contextlib
import gc
import importlib
import importlib.util
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from ipykernel.kernelapp import IPKernelApp

from analysis.engine.kernel import make_kernel
from analysis.engine.shelf import Shelf
from analysis.engine.stamps import Stamp, installed, loaded_files
from analysis.engine.surroundings import Surroundings
from analysis.engine.terms import PLOTTING, Preload

GROUP = "warm_kernel.preload"
"""Entry points of this group are called to make ready for notebooks of any kind."""


class WarmKernel:
    """The kernel of this process, made before anything is imported that cells might ask for.

    Libraries look for a kernel when they are imported and settle how they show things; so the
    kernel comes first, and they are imported as a cell would import them.

    Attributes
    ----------
    kernel : PipeKernel
    stamps : dict of str to Stamp
        The files that were loaded.
    """

    def __init__(self, ahead: Preload, since: int) -> None:
        self.kernel: Any = make_kernel()
        known = {name for name, module in sys.modules.items() if module is not None}
        filters = list(warnings.filters)
        shell: Any = self.kernel.shell
        with shell.builtin_trap:
            _import(ahead.modules)
            _call(ahead.first)
        cells = {*sys.modules}
        _call(ahead.beside)
        self._shelf = Shelf(known, filters, {*sys.modules} - cells)
        self.stamps: dict[str, Stamp] = loaded_files(since)
        sys.path_importer_cache.clear()  # or each fork would, and copy the pages it lies on

    def add(self, ahead: Preload) -> None:
        """Make more ready, in a fork of a process that serves notebooks of any project.

        ``first`` is left out: this package offers the same to all.
        """
        known = {*sys.modules}
        with self.kernel.shell.builtin_trap:
            _import(tuple(one for one in ahead.modules if one.partition(":")[0] not in known))
        self._shelf.add({*sys.modules} - known)
        _call(ahead.beside)

    def begin(self, surroundings: Surroundings) -> None:
        """Become the process of one notebook."""
        surroundings.enter()
        self.kernel.shell.init_environment()
        launcher = importlib.util.find_spec("ipykernel_launcher")
        connection = str(Path(tempfile.gettempdir(), "kernel.json"))
        history = "--HistoryManager.hist_file=:memory:"
        sys.argv = [str(launcher and launcher.origin), "-f", connection, history]
        IPKernelApp.instance().init_path()
        self.kernel.shell.user_ns["_dh"][:] = [Path.cwd()]
        if "numpy" in sys.modules:  # forks would all draw the same numbers, as no kernel does
            sys.modules["numpy"].random.seed()
        self._shelf.hide()


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Leave what is made meanwhile out of garbage collection, now and later.

    Modules stay. Looking through them again and again would take a third of their import, and in a
    fork it would touch, and thereby copy, every page.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def general() -> Preload:
    """Return what is made ready for notebooks that are run outside a build."""
    return Preload((PLOTTING,), first=preload_installed)


def preload_installed() -> None:
    """Call what installed packages offer to make ready for notebooks."""
    for point in entry_points(group=GROUP):
        with forgiving():
            point.load()()


def _import(wanted: tuple[str, ...]) -> None:
    for one in wanted:
        module, _, member = one.partition(":")
        with forgiving():
            if not _may_be_imported(module.partition(".")[0]):
                continue
            imported = importlib.import_module(module)
            if member:
                getattr(imported, member)


def _may_be_imported(top: str) -> bool:
    if top == __name__.partition(".")[0]:
        return True
    spec = importlib.util.find_spec(top)
    return spec is not None and (
        spec.origin in {"built-in", "frozen"} or installed(str(spec.origin))
    )


def _call(function: Callable[[], object] | None) -> None:
    if function is not None:
        with forgiving():
            function()


@contextlib.contextmanager
def forgiving() -> Iterator[None]:
    """Write errors down and go on: what fails ahead will fail, and be told, in its notebook."""
    try:
        yield
    except Exception:  # noqa: BLE001  (notebooks import whatever they like)
        traceback.print_exc()
