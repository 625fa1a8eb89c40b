"""The tables a notebook can show."""

from analysis.exhibits.names import refuse
from analysis.exhibits.tables._agreement import agreement
from analysis.exhibits.tables._figures import quantities
from analysis.exhibits.tables._gains import exchange, motives
from analysis.exhibits.tables._risks import ambiguities, readings, risks
from analysis.exhibits.tables._robust import fragility, losses, moves
from analysis.exhibits.tables._simulated import simulated, spread
from analysis.exhibits.tables._specifications import specifications
from analysis.exhibits.tables._states import states
from analysis.exhibits.tables._voices import attribution, support, tensions

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
    "states",
    "support",
    "tensions",
]


def __dir__() -> list[str]:
    return __all__


__getattr__ = refuse("tables", __all__)
