"""The figures a notebook can show."""

from analysis.exhibits.figures.curve import specification_curve
from analysis.exhibits.figures.firmness import commitment
from analysis.exhibits.figures.flow import exchange
from analysis.exhibits.figures.matrix import motive_matrix
from analysis.exhibits.figures.quantities import quantities
from analysis.exhibits.figures.ranges import risk_ranges
from analysis.exhibits.figures.rivals import explanations
from analysis.exhibits.figures.spread import spread
from analysis.exhibits.figures.tornado import tornado
from analysis.exhibits.figures.voices import attribution

__all__ = [
    "attribution",
    "commitment",
    "exchange",
    "explanations",
    "motive_matrix",
    "quantities",
    "risk_ranges",
    "specification_curve",
    "spread",
    "tornado",
]
