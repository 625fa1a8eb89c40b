"""What the kernel that draws an exhibit remembers: which cells ran so far, and for which study."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from inspect import signature
from typing import Any, ParamSpec, TypeVar

from analysis.blocks import ran

_Arguments = ParamSpec("_Arguments")
_Study = TypeVar("_Study", bound=Any)
_studied: dict[str, Any] = {}
_marked: list[object] = []


def remembered(make: Callable[_Arguments, _Study]) -> Callable[_Arguments, _Study]:
    """Let a study know what it was made with, and the outputs from there on tell it."""
    names = signature(make)

    @wraps(make)
    def wrapped(*arguments: _Arguments.args, **options: _Arguments.kwargs) -> _Study:
        study = make(*arguments, **options)
        values = names.bind(*arguments, **options).arguments
        study = replace(study, given={**values, "source": study.source.card.id})
        _note(study.given)
        return study

    return wrapped


def _note(parameters: Mapping[str, Any]) -> None:
    """Keep what a study was made with, and have every output from here on say what ran."""
    _studied.clear()
    _studied.update(parameters)
    shell = _shell()
    if shell is None or any(known is shell for known in _marked):
        return
    _marked[:] = [shell]
    for publisher in (shell.display_pub, shell.displayhook):
        if hasattr(publisher, "register_hook"):
            publisher.register_hook(_mark)


def record() -> dict[str, Any]:
    """Return the metadata of an output: the record of what ran; nothing outside a kernel."""
    shell = _shell()
    if shell is None or not (sources := shell.history_manager.input_hist_raw[1:]):
        return {}
    return ran.Ran(tuple(map(ran.digest, sources)), _studied).metadata()


def _shell() -> Any:
    """Return the kernel's shell, if this is one."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None


def _mark(message: dict[str, Any]) -> dict[str, Any]:
    """Put the record into a message on its way to the notebook, unless it has one."""
    if message["header"]["msg_type"] in {"display_data", "execute_result"}:
        metadata = message["content"].setdefault("metadata", {})
        for name, value in record().items():
            metadata.setdefault(name, value)
    return message
