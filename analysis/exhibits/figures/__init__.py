"""The figures a notebook can show."""

from analysis.exhibits.figures._curve import specification_curve
from analysis.exhibits.figures._firmness import commitment
from analysis.exhibits.figures._flow import exchange
from analysis.exhibits.figures._matrix import motive_matrix
from analysis.exhibits.figures._quantities import quantities
from analysis.exhibits.figures._ranges import risk_ranges
from analysis.exhibits.figures._rivals import explanations
from analysis.exhibits.figures._spread import spread
from analysis.exhibits.figures._tornado import tornado
from analysis.exhibits.figures._voices import attribution

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


def __dir__() -> list[str]:
    return __all__
