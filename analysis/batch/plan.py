"""Which reports there are to build: every brief, for every source, and per state where it asks."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.errors import Fault, InputError, UsageError
from analysis.parameters import Parameter, Value, check_values, read_cell
from analysis.suggest import unknown

FORMATS = ("html", "pdf", "ipynb")
"""What a build makes unless it is asked for something else."""

KNOWN_FORMATS = (*FORMATS, "docx", "md")


@dataclass(frozen=True)
class Brief:
    """One notebook of ``notebooks/`` that the batch runs.

    Attributes
    ----------
    name : str
        The notebook's file name without its suffix.
    notebook : dict
        The notebook as JSON.
    parameters : tuple of Parameter
    """

    name: str
    notebook: Mapping[str, Any]
    parameters: tuple[Parameter, ...]

    @property
    def title(self) -> str:
        """The notebook's first heading, or its name."""
        for cell in self.notebook["cells"]:
            for line in text_of(cell).splitlines() if cell["cell_type"] == "markdown" else ():
                if line.startswith("# "):
                    return line[2:].strip()
        return self.name.replace("_", " ").capitalize()

    @cached_property
    def text(self) -> str:
        """The notebook's JSON as one string, made once for all reports of the brief."""
        return json.dumps(self.notebook)

    def takes(self, name: str) -> bool:
        """Whether the brief has a parameter of this name."""
        return any(parameter.name == name for parameter in self.parameters)


@dataclass(frozen=True)
class SourceInfo:
    """What planning needs of a source: its states that get briefs, and its title and language."""

    states: tuple[str, ...]
    title: str
    language: str


@dataclass(frozen=True)
class Report:
    """One report to build.

    Attributes
    ----------
    source, brief : str
    state : str or None
    parameters : dict
        Every parameter of the brief with its value, ``source`` and ``state`` among them.
    """

    source: str
    brief: str
    state: str | None
    parameters: Mapping[str, Value]

    @property
    def stem(self) -> str:
        """File name without extension."""
        return paths.report_stem(self.brief, self.state)

    @property
    def id(self) -> str:
        """Path below the output folder without extension, such as ``article/overview``."""
        return f"{self.source}/{self.stem}"


def text_of(cell: Mapping[str, Any]) -> str:
    """Return a cell's source, which the format lets be one string or a list of lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def tags_of(cell: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a cell's tags."""
    return tuple(cell.get("metadata", {}).get("tags", ()))


def read_brief(path: Path, where: str) -> Brief:
    """Read one notebook and its parameters cell; InputError where it is not a notebook."""
    try:
        notebook = json.loads(path.read_bytes())
        cells = [cell for cell in notebook["cells"] if "parameters" in tags_of(cell)]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError([Fault(where, 0, "", f"not a notebook: {error}")]) from error
    if len(cells) != 1:
        found = f"{len(cells)} cells are tagged 'parameters'"
        raise InputError([Fault(where, 0, "", found, "exactly one is needed")])
    paths.checked_slug(path.stem, "brief (a notebook's name)")
    cell = read_cell(text_of(cells[0]))
    if cell.faults:
        raise InputError([Fault(where, 0, "", str(fault)) for fault in cell.faults])
    return Brief(path.stem, notebook, cell.parameters)


def read_briefs(root: Path, names: Sequence[str] = ()) -> tuple[Brief, ...]:
    """Read the notebooks that the batch runs, or the named ones only.

    A notebook whose ``metadata.briefing.batch`` is false is interactive and left out.

    Raises
    ------
    UsageError
        For a name that is no brief.
    InputError
        For files that are not notebooks, all of them.
    """
    briefs: list[Brief] = []
    faults: list[Fault] = []
    for path in sorted(paths.notebooks_dir(root).glob("*.ipynb")):
        try:
            briefs.append(read_brief(path, f"notebooks/{path.name}"))
        except InputError as error:
            if not names or path.stem in names:
                faults += error.faults
    batch = {b.name: b for b in briefs if _in_batch(b.notebook)}
    if missing := [n for n in names if n not in batch and not any(n in f.file for f in faults)]:
        raise UsageError("\n".join(unknown("brief", name, batch) for name in missing))
    if faults:
        raise InputError(faults)
    return tuple(batch[name] for name in sorted(batch) if not names or name in names)


def _in_batch(notebook: Mapping[str, Any]) -> bool:
    return notebook.get("metadata", {}).get("briefing", {}).get("batch", True) is not False


def check_formats(wanted: Sequence[str]) -> None:
    """Raise UsageError naming every format that no build makes, or that there is none."""
    if not wanted:
        raise UsageError(f"No format is asked for. Known: {', '.join(KNOWN_FORMATS)}.")
    if strange := [name for name in wanted if name not in KNOWN_FORMATS]:
        raise UsageError("\n".join(unknown("format", name, KNOWN_FORMATS) for name in strange))


def choose_sources(known: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the wanted sources, or all; UsageError naming every unknown one."""
    if strange := [name for name in wanted if name not in known]:
        raise UsageError("\n".join(unknown("source", name, known) for name in strange))
    return tuple(name for name in known if not wanted or name in wanted)


def make_plan(
    briefs: Sequence[Brief],
    sources: Mapping[str, SourceInfo],
    *,
    states: Sequence[str] = (),
    given: Mapping[str, str] | None = None,
) -> tuple[Report, ...]:
    """Return the reports to build, in a fixed order.

    Parameters
    ----------
    briefs : sequence of Brief
    sources : mapping of str to SourceInfo
    states : sequence of str
        Restricts the briefs that run per state to these; briefs without a state are then left out.
    given : mapping of str to str
        Parameter values from the command line, applied to every brief that takes them.

    Raises
    ------
    UsageError
        Naming every fault.
    """
    given = given or {}
    faults = _reserved(given)
    all_states = sorted({state for info in sources.values() for state in info.states})
    faults += [unknown("state", name, all_states) for name in states if name not in all_states]
    taken = {parameter.name for brief in briefs for parameter in brief.parameters}
    for name in given:
        if name not in taken and name not in ("source", "state"):
            known = sorted(taken - {"source", "state"})
            faults.append(unknown("parameter", name, known))
    planned = []
    for source, info in sources.items():
        for brief in briefs:
            taken_here = {name: value for name, value in given.items() if brief.takes(name)}
            values, wrong = check_values(brief.parameters, taken_here, brief.name)
            faults += wrong
            for state in _states_for(brief, info, states):
                own: dict[str, Value] = {"source": source, **({"state": state} if state else {})}
                planned.append(Report(source, brief.name, state, {**values, **own}))
    if faults:
        raise UsageError("\n".join(dict.fromkeys(faults)))
    return tuple(planned)


def _reserved(given: Mapping[str, str]) -> list[str]:
    advice = {"source": "name sources as arguments", "state": "use --state"}
    return [f"-p {name} is not for builds: {advice[name]}." for name in given if name in advice]


def _states_for(
    brief: Brief, info: SourceInfo, wanted: Sequence[str]
) -> tuple[str | None, ...] | list[str]:
    if not brief.takes("state"):
        return () if wanted else (None,)
    return [state for state in info.states if not wanted or state in wanted]
