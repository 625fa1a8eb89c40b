"""The tables a notebook can show."""

from analysis.exhibits.tables.figures import quantities
from analysis.exhibits.tables.gains import exchange, motives
from analysis.exhibits.tables.risks import readings, risks
from analysis.exhibits.tables.voices import attribution, support, tensions

__all__ = [
    "attribution",
    "exchange",
    "motives",
    "quantities",
    "readings",
    "risks",
    "support",
    "tensions",
]
