"""The tables a notebook can show."""

from analysis.exhibits.tables.figures import quantities
from analysis.exhibits.tables.gains import exchange, motives
from analysis.exhibits.tables.risks import ambiguities, readings, risks, simulated
from analysis.exhibits.tables.robust import (
    agreement,
    fragility,
    losses,
    moves,
    specifications,
    spread,
)
from analysis.exhibits.tables.voices import attribution, support, tensions

__all__ = [
    "agreement",
    "ambiguities",
    "attribution",
    "exchange",
    "fragility",
    "losses",
    "motives",
    "moves",
    "quantities",
    "readings",
    "risks",
    "simulated",
    "specifications",
    "spread",
    "support",
    "tensions",
]
