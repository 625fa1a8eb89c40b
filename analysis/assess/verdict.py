"""By what two judgements are compared: the substance of each, and the figures behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.assess.records import Ids

VerdictKind = Literal[
    "balance", "stakes", "wording", "dispute", "agreed", "alone", "nobody", "least",
]  # fmt: skip
FigureName = Literal[
    "gains", "dangers", "home", "gainers", "bearers", "open", "ranked-pairs", "sides", "groups",
    "points", "low-of", "high-of", "score-of",
]  # fmt: skip
Source = Literal["given", "own", "nothing"]
"""Where a state's gains come from: another state, no other, or there are none."""
Where = Literal["home", "mostly-home", "partly-home", "elsewhere", "inferred", "nowhere"]
"""Where a state's dangers lie; inferred: some other reading than that of the report has any."""
Mark = Source | Where | Literal["ranked", "mutual"]


class Figure(NamedTuple):
    """One figure behind a judgement, and the risk or hypothesis that it is one of, if any."""

    name: FigureName
    value: float
    of: str = ""


@dataclass(frozen=True)
class Verdict:
    """The substance of a judgement without its figures; two judgements agree if these do.

    Attributes
    ----------
    kind : str
    names : tuple of str
        Ids of what it is about, sorted: giving or gaining states, risks that have a likelihood,
        disputed points, groups, hypotheses.
    others : tuple of str
        The other side: states that are paid, that lose, or groups that are better backed.
    home : tuple of str
        States whose order at home is in danger.
    marks : tuple of str
        What else decides it, such as where the dangers lie.
    """

    kind: VerdictKind
    names: Ids = ()
    others: Ids = ()
    home: Ids = ()
    marks: tuple[Mark, ...] = ()
