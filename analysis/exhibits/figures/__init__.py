"""The figures a notebook can show."""

from analysis.exhibits.figures._backing import backing
from analysis.exhibits.figures._chains import risk_chains
from analysis.exhibits.figures._curve import specification_curve
from analysis.exhibits.figures._flow import exchange
from analysis.exhibits.figures._matrix import motive_matrix
from analysis.exhibits.figures._quantities import quantities
from analysis.exhibits.figures._ranges import risk_ranges
from analysis.exhibits.figures._reversals import reversals
from analysis.exhibits.figures._rivals import explanations
from analysis.exhibits.figures._strip import article_strip
from analysis.exhibits.names import refuse

__all__ = [
    "article_strip",
    "backing",
    "exchange",
    "explanations",
    "motive_matrix",
    "quantities",
    "reversals",
    "risk_chains",
    "risk_ranges",
    "specification_curve",
]


def __dir__() -> list[str]:
    return __all__


__getattr__ = refuse("figures", __all__)
