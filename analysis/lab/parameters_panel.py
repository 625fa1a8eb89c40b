"""Parameters of one brief as a form in a cell: filled in, checked, read as values, built with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from analysis.batch.briefs import read_briefs
from analysis.claims.catalogue import catalogue
from analysis.claims.store import SETTING, seed_store
from analysis.errors import UsageError
from analysis.lab.brief_form import BriefForm
from analysis.lab.panel import Buffers, Message, Panel, script
from analysis.paths import project_root


class ParameterForm(Panel):
    """A form of one brief in JupyterLab.

    Parameters
    ----------
    root : Path
    form : BriefForm
    """

    _esm = script("form", "building", "preview", "parameters")

    def __init__(self, root: Path, form: BriefForm) -> None:
        super().__init__(root)
        self.form: BriefForm = form

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self.form.values.items())
        return f"<Parameters of {self.form.brief.name}: {given}>"

    @property
    def values(self) -> dict[str, Any]:
        """Every parameter with its value.

        Raises
        ------
        UsageError
            With everything that is wrong with what is typed.
        """
        if faults := self.form.faults:
            raise UsageError("\n".join(faults))
        return self.form.values

    def doings(self) -> dict[str, Any]:
        """Return what its page may ask for, by name."""
        return {**super().doings(), "all": self._all}

    def _all(self, _: Message, __: Buffers) -> None:
        self.tell_form()


def parameter_form(brief: str) -> ParameterForm:
    """Fill in the parameters of a brief as a form, and build the report with them.

    Parameters
    ----------
    brief : str
        Name of a notebook in ``notebooks/``, the suite's or your own.

    Returns
    -------
    ParameterForm
        A widget; JupyterLab shows it as a cell's output. Its ``values`` are what is filled in, by
        name, checked as ``briefing build`` checks them.

    Raises
    ------
    UsageError
        If there is no such brief.
    InputError
        If the notebook is at fault.

    Examples
    --------
    >>> form = parameter_form("state_brief")
    >>> form.values["detail"]
    'full'
    """
    root = project_root(seeds=os.environ.get(SETTING))
    [chosen] = read_briefs(root).choose([brief])
    return ParameterForm(root, BriefForm(chosen, buildable(catalogue(seed_store(None)))))


def buildable(entries: Any) -> dict[str, list[tuple[str, str]]]:
    """Return of each source that can be built its states: code and name."""
    return {
        one.source: [*zip(one.states, one.names, strict=True)]
        for one in entries
        if one.status == "sound"
    }
