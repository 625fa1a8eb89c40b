"""What was imported ahead: out of a notebook's sight until the notebook imports it itself.

Otherwise ``sys.modules`` would be full of what no cell asked for, a module beside the notebook
could not take precedence over an installed one of its name, and filters for warnings would be
those of libraries that are not in use.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from analysis.engine.stamps import stamp

_OWN = __name__.partition(".")[0]


class _Loaded(Loader):
    """Hands over a module that was loaded before."""

    def __init__(self, module: ModuleType) -> None:
        self._module, self._spec = module, module.__spec__

    def create_module(self, _spec: ModuleSpec) -> ModuleType:
        """Return the module."""
        return self._module

    def exec_module(self, module: ModuleType) -> None:
        """Leave it as it is; the import system has put its own specification in."""
        module.__spec__ = self._spec


class Shelf(MetaPathFinder):
    """Modules to hand out when they are imported, if they are what would be imported anyway.

    Parameters
    ----------
    before : set of str
        The modules that every kernel has imported; this package's own are put on the shelf all
        the same.
    filters : sequence
        The filters for warnings at that time.
    beside : collection of str
        Names of modules that were imported for other purposes; where such a package is all Python,
        a cell imports it anew.
    """

    def __init__(
        self, before: Iterable[str], filters: Sequence[Any], beside: Iterable[str] = ()
    ) -> None:
        known = {name for name in before if name.partition(".")[0] != _OWN}
        modules = {name: module for name, module in sys.modules.items() if name not in known}
        self._known = known
        for top in _all_python(beside, modules, known):
            modules = {name: module for name, module in modules.items() if not _within(name, top)}
        self._held = {
            name: module
            for name, module in modules.items()
            if getattr(module, "__spec__", None) is not None
        }
        self._stamps = {name: stamp(_origin(module)) for name, module in self._held.items()}
        self._filters = list(filters)
        self._added = [one for one in warnings.filters if one not in self._filters]

    def add(self, names: Iterable[str]) -> None:
        """Put modules on it that were imported since, as cells would import them."""
        for name in names:
            module = sys.modules[name]
            if getattr(module, "__spec__", None) is not None:
                self._held[name] = module
                self._stamps[name] = stamp(_origin(module))
        self._added = [one for one in warnings.filters if one not in self._filters]

    def hide(self) -> None:
        """Take the modules out of sight."""
        for name in {*sys.modules} - self._known:
            del sys.modules[name]
        _set_filters(self._filters)
        sys.meta_path.insert(0, self)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how to import a module: by handing it out, or as anything is imported."""
        module = self._held.get(fullname)
        if module is None:
            return None
        spec = _spec_of(self, fullname, path, target)
        if spec is None or not self._same(spec, module):
            top = fullname.partition(".")[0]
            self._held = {n: m for n, m in self._held.items() if not _within(n, top)}
            return spec
        spec.loader = _Loaded(module)
        if fullname.partition(".")[0] not in sys.stdlib_module_names:
            self._hand_out(fullname)
        return spec

    def _same(self, spec: ModuleSpec, module: ModuleType) -> bool:
        return (
            spec.origin == _origin(module)
            and [*(spec.submodule_search_locations or ())] == [*getattr(module, "__path__", ())]
            and stamp(spec.origin) == self._stamps[module.__name__]
        )

    def _hand_out(self, wanted: str) -> None:
        """Put all in sight: one library finds others by their names."""
        sys.meta_path.remove(self)
        for name, module in self._held.items():
            if name != wanted:  # else the import system would take it for a reload
                sys.modules.setdefault(name, module)
        _set_filters([*self._added, *(f for f in warnings.filters if f not in self._added)])


def _spec_of(
    shelf: Shelf, name: str, path: Sequence[str] | None, target: ModuleType | None
) -> ModuleSpec | None:
    for finder in sys.meta_path:
        if finder is not shelf:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                return spec
    return None


def _origin(module: ModuleType | None) -> str | None:
    return getattr(getattr(module, "__spec__", None), "origin", None)


def _within(name: str, top: str) -> bool:
    return name == top or name.startswith(f"{top}.")


def _all_python(beside: Iterable[str], modules: Mapping[str, Any], known: set[str]) -> set[str]:
    """Return the packages, of those imported beside, that can be imported once more."""
    names = set(beside)
    earlier = {name.partition(".")[0] for name in (*modules, *known) if name not in names}
    tops = {name.partition(".")[0] for name in names} - earlier - {_OWN}
    for name in names:
        if not str(_origin(modules.get(name))).endswith(".py"):
            tops.discard(name.partition(".")[0])
    return tops - sys.stdlib_module_names


def _set_filters(filters: Sequence[Any]) -> None:
    warnings.filters[:] = filters  # type: ignore[index]
    warnings._filters_mutated()  # type: ignore[attr-defined]  # noqa: SLF001
