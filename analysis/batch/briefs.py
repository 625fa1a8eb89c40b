"""Which notebooks are briefs, and why the others are none."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.batch.unbuilt import Unbuilt, at_fault
from analysis.claims.document import printable
from analysis.claims.notebook_file import NotebookFile, notebook_paths, read_notebook
from analysis.claims.notebooks import SHIPPED, brief_faults
from analysis.errors import Fault, InputError, UsageError
from analysis.parameters import Parameter, read_cell
from analysis.render.beside import carrying
from analysis.suggest import unknown


@dataclass(frozen=True)
class Brief:
    """One notebook of ``notebooks/`` that the batch runs.

    Attributes
    ----------
    name : str
        The notebook's file name without its suffix.
    notebook : dict
        The notebook as JSON, without outputs.
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
class Briefs:
    """All notebooks of a project.

    Attributes
    ----------
    by_name : dict of str to Brief
        Those that the batch runs, by name.
    interactive : dict of str to Brief
        Those for a person alone: their ``metadata.briefing.batch`` is false.
    unbuilt : tuple of Unbuilt
        The others, with the reason.
    """

    by_name: Mapping[str, Brief]
    interactive: Mapping[str, Brief]
    unbuilt: tuple[Unbuilt, ...] = ()

    def names(self) -> set[str]:
        """Return the names under which reports may stand, those of briefs at fault included."""
        failed = {Path(one.name).stem for one in self.unbuilt if one.status == "failed"}
        return {*self.by_name, *failed}

    def choose(self, names: Sequence[str]) -> tuple[Brief, ...]:
        """Return the named briefs, or all.

        Raises
        ------
        UsageError, InputError
            For every name that cannot be built, with what keeps it.
        """
        faults: list[Fault] = []
        usage = []
        for name in names:
            if name in self.by_name:
                continue
            unbuilt_one = next((one for one in self.unbuilt if name in _called(one.name)), None)
            if name in self.interactive:
                usage.append(f"{name} is made for JupyterLab alone; no report is built of it.")
            elif unbuilt_one is None:
                usage.append(unknown("brief", name, sorted(self.by_name)))
            elif unbuilt_one.status == "failed":
                faults += unbuilt_one.faults
            else:
                usage.append(f"{unbuilt_one.path} is no brief: {unbuilt_one.why}.")
        if usage:
            raise UsageError("\n".join([*usage, *map(str, sorted(faults))]))
        if faults:
            raise InputError(faults)
        return tuple(
            self.by_name[name] for name in sorted(self.by_name) if not names or name in names
        )


def _called(path: str) -> tuple[str, ...]:
    return path, Path(path).name, Path(path).stem


def text_of(cell: Mapping[str, Any]) -> str:
    """Return a cell's source, which the format lets be one string or a list of lines."""
    source = cell.get("source", "")
    parts = source if isinstance(source, list) else [source]
    return "".join(part for part in parts if isinstance(part, str))


def tags_of(cell: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a cell's tags."""
    tags = cell.get("metadata", {}).get("tags")
    return tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()


def read_briefs(root: Path) -> Briefs:
    """Read every notebook of a project; one that is at fault costs only itself."""
    by_name: dict[str, Brief] = {}
    interactive: dict[str, Brief] = {}
    unbuilt: list[Unbuilt] = []
    folder = paths.notebooks_dir(root)
    for path in notebook_paths(folder):
        name = printable(path.relative_to(folder).as_posix(), 200)
        if path.parent != folder:
            why = "stands in a subfolder; move it into notebooks/ to have it built"
            unbuilt.append(Unbuilt("notebook", name, "skipped", why))
            continue
        notebook = read_notebook(path, f"notebooks/{name}")
        if isinstance(notebook, Fault):
            unbuilt.append(at_fault("notebook", name, [notebook]))
        elif not notebook.parameters:
            why = "no cell is tagged parameters; tag one to have it built"
            unbuilt.append(Unbuilt("notebook", name, "skipped", why))
        elif faults := brief_faults(notebook, path.stem, f"notebooks/{name}"):
            if not notebook.interactive:
                unbuilt.append(at_fault("notebook", name, faults))
        else:
            (interactive if notebook.interactive else by_name)[path.stem] = _brief(path, notebook)
    return Briefs(by_name, interactive, tuple(unbuilt))


def _brief(path: Path, notebook: NotebookFile) -> Brief:
    cells = [
        cell | ({"outputs": [], "execution_count": None} if cell["cell_type"] == "code" else {})
        for cell in notebook.data["cells"]
    ]
    parameters = read_cell(notebook.parameters[0].source).parameters
    metadata = dict(notebook.data.get("metadata", {}))
    # What marks a notebook as the suite's own concerns its form, not its reports.
    metadata["briefing"] = {k: v for k, v in notebook.briefing.items() if k != SHIPPED}
    whole = carrying(notebook.data | {"cells": cells, "metadata": metadata}, path.parent)
    return Brief(path.stem, whole, parameters)
