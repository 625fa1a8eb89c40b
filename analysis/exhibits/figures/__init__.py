"""The figures a notebook can show."""

from analysis.exhibits.figures.flow import exchange
from analysis.exhibits.figures.matrix import motive_matrix
from analysis.exhibits.figures.quantities import quantities
from analysis.exhibits.figures.ranges import risk_ranges
from analysis.exhibits.figures.voices import attribution, commitment

__all__ = [
    "attribution",
    "commitment",
    "exchange",
    "motive_matrix",
    "quantities",
    "risk_ranges",
]
