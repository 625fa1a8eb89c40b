"""What is not built though it stands in the project, and why: faults, or merely unfinished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from shlex import quote
from typing import Any, Literal

from analysis.errors import Fault


@dataclass(frozen=True)
class Unbuilt:
    """A source or a notebook of which no report is made.

    Attributes
    ----------
    kind : str
        ``source`` or ``notebook``.
    name : str
        A source's id, or a notebook's path below ``notebooks/``.
    status : str
        ``failed`` where it is at fault, ``skipped`` where it is unfinished or none at all.
    why : str
        The reason, and what to do, in a line.
    faults : tuple of Fault
    """

    kind: Literal["source", "notebook"]
    name: str
    status: Literal["failed", "skipped"]
    why: str
    faults: tuple[Fault, ...] = ()

    @property
    def path(self) -> str:
        """Where it stands in the project."""
        return f"{'seeds' if self.kind == 'source' else 'notebooks'}/{self.name}"

    def as_json(self) -> dict[str, Any]:
        """Return it as ``build.json`` keeps it."""
        return asdict(self) | {"faults": [str(fault) for fault in self.faults]}


def at_fault(kind: Literal["source", "notebook"], name: str, faults: Sequence[Fault]) -> Unbuilt:
    """Return what failed for its faults; where there is but one, it says which."""
    see = f"see briefing check {name if kind == 'source' else quote(f'notebooks/{name}')}"
    why = f"{faults[0].message}; {see}" if len(faults) == 1 else f"{len(faults)} faults, {see}"
    return Unbuilt(kind, name, "failed", why, tuple(faults))
