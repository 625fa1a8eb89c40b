"""Which rival explanation has least against it, and which evidence tells the rivals apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import pstdev

from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.claims.vocabulary import Consistency

VALUE: dict[Consistency, int] = {"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2}


@dataclass(frozen=True)
class Evidence:
    """One claim held against the hypotheses: its weight, its cells, how much it tells apart.

    Notes
    -----
    Diagnosticity = population standard deviation of a row's values, CC 2, C 1, N 0, I −1, II −2
    (method, section 7; Heuer's analysis of competing hypotheses). A row that fits every hypothesis
    alike has 0: it tells nothing apart, however well it fits.
    """

    claim: str
    weight: float
    cells: dict[str, Consistency]

    @property
    def diagnosticity(self) -> float:
        """How far it tells the hypotheses apart."""
        return pstdev([VALUE[cell] for cell in self.cells.values()]) if len(self.cells) > 1 else 0.0


@dataclass(frozen=True)
class Score:
    """How much speaks against a hypothesis, and which claims do.

    ``place`` is 1 for the least inconsistent; equal scores share a place.
    """

    hypothesis: str
    says: str
    score: float
    against: Ids
    place: int


@dataclass(frozen=True)
class Separation:
    """A claim whose cells for the least inconsistent hypothesis and the next differ.

    ``gap`` is w × (inconsistency of the next − that of the first): positive ones speak for the
    first, negative ones against it.
    """

    claim: str
    first: Consistency | None
    next: Consistency | None
    gap: float


def _weighed(view: Perspective, claims: Collection[str] | None) -> list[Evidence]:
    return [
        Evidence(row.claim, float(row.weight) if view.weights == "coded" else 1.0, row.cells)
        for row in view.records.overlay.evidence
        if claims is None or row.claim in claims
    ]


def matrix(view: Perspective) -> tuple[Evidence, ...]:
    """Return the evidence with the diagnosticity of each row, most diagnostic first."""
    return tuple(sorted(_weighed(view, None), key=lambda row: -row.diagnosticity))


def scores(view: Perspective, claims: Collection[str] | None = None) -> tuple[Score, ...]:
    """Return the inconsistency score of each hypothesis, least inconsistent first.

    Parameters
    ----------
    view : Perspective
        Its weights count; hypotheses are about the source, whatever its state.
    claims : collection of str, optional
        Only evidence from these claims.

    Notes
    -----
    Score = Σ w·c over inconsistent cells, c = 1 for I and 2 for II. Consistent evidence adds
    nothing: the least inconsistent hypothesis is the one with least against it, not the one with
    most in its favour. What a voice says cannot count against a hypothesis that doubts this voice
    (method, section 7).
    """
    says = {one.id: one.says for one in view.records.overlay.hypotheses}
    total = dict.fromkeys(says, 0.0)
    against: dict[str, list[str]] = {name: [] for name in says}
    for row in _weighed(view, claims):
        for name in says:
            if value := _against(view, row, name):
                total[name] += row.weight * value
                against[name].append(row.claim)
    rows = (
        Score(name, says[name], score, tuple(against[name]),
              1 + sum(other < score - 1e-9 for other in total.values()))
        for name, score in total.items()
    )  # fmt: skip
    return tuple(sorted(rows, key=lambda one: one.score))


def doubts(view: Perspective, claim: str, hypothesis: str) -> bool:
    """Return whether a hypothesis doubts the voice that a claim originates with."""
    known = {one.id: one.doubts for one in view.records.overlay.hypotheses}
    return view.records.origins.get(claim) in known.get(hypothesis, ())


def compatible(view: Perspective, names: Sequence[str]) -> bool:
    """Return whether no two of several hypotheses exclude each other."""
    allowed = {one.id: one.compatible_with for one in view.records.overlay.hypotheses}
    pairs = combinations(names, 2)
    return len(names) > 1 and all(two in allowed[one] or one in allowed[two] for one, two in pairs)


def _against(view: Perspective, row: Evidence, hypothesis: str) -> int:
    """Return how much a row speaks against a hypothesis: 0, 1 or 2."""
    value = min(VALUE[row.cells.get(hypothesis, "N")], 0)
    return 0 if value and doubts(view, row.claim, hypothesis) else -value


def runner_up(view: Perspective, claims: Collection[str] | None = None) -> Score | None:
    """Return the first hypothesis with more against it than the lead, and that the lead excludes.

    Where the lead is compatible with all that have more against them, the first of these.
    """
    order = scores(view, claims)
    known = {one.id: one.compatible_with for one in view.records.overlay.hypotheses}
    lead = [one.hypothesis for one in order if one.place == 1]
    behind = [one for one in order if one.place > 1]
    rivals = [
        one
        for one in behind
        if not all(one.hypothesis in known[a] or a in known[one.hypothesis] for a in lead)
    ]
    return next(iter(rivals or behind), None)


def separates(view: Perspective, claims: Collection[str] | None = None) -> tuple[Separation, ...]:
    """Return all evidence that separates the least inconsistent hypothesis from the next.

    Largest gap first; of several that lead, what counts is the one that a claim speaks against
    most. Nothing where none has more against it than another.
    """
    order, other = scores(view, claims), runner_up(view, claims)
    if other is None:
        return ()
    leads = [one.hypothesis for one in order if one.place == 1]
    separations = []
    for row in _weighed(view, claims):
        worst = max(leads, key=lambda name: _against(view, row, name))
        one, two = _against(view, row, worst), _against(view, row, other.hypothesis)
        if gap := row.weight * (two - one):
            cells = row.cells.get(worst), row.cells.get(other.hypothesis)
            separations.append(Separation(row.claim, *cells, gap))
    return tuple(sorted(separations, key=lambda row: -row.gap))
