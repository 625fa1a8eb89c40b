"""The parameters cell of a notebook: one parser and one checker, for everybody who reads it."""

from __future__ import annotations

from analysis.parameters.cell import CellFault, Parameter, ParametersCell, read_cell
from analysis.parameters.check import check_known, check_value, check_values
from analysis.parameters.kinds import Value

__all__ = [
    "CellFault",
    "Parameter",
    "ParametersCell",
    "Value",
    "check_known",
    "check_value",
    "check_values",
    "read_cell",
]
