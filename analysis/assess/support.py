"""What backs each point: who, how many independent groups, how far it is verified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from analysis.assess import confidence
from analysis.assess.records import Ids, Records
from analysis.assess.vocabulary import LEVELS, Cause, Level, Reach
from analysis.claims.record import Claim
from analysis.claims.vocabulary import Verification

FUTURE = frozenset({"forecast", "risk"})
STANDING: tuple[Verification, ...] = (
    "stated_verified", "silent", "stated_unverified", "contradicted",
)  # fmt: skip
"""How the article says a point stands, best first."""
CONTESTED = frozenset({"stated_unverified", "contradicted"})


@dataclass(frozen=True)
class Point:
    """What one or more claims assert alike, and what stands behind it.

    Attributes
    ----------
    proposition : str
        Its id, or the id of the claim that stands for itself.
    says : str
    claims, voices, named, groups : tuple of str
        Those that assert it, their originators, those of them that belong to an independent group,
        and these groups.
    n : int
        Number of groups.
    grades : tuple of str
        Known Admiralty grades of its originators.
    verification : str
        The worst that the article states of any of its claims.
    credibility : int
        1 to 6.
    level, cap : {"low", "moderate", "high"}
    caps : tuple of (level, cause)
    reasons : tuple of causes
        What binds the level.
    """

    proposition: str
    says: str
    claims: Ids
    voices: Ids
    named: Ids
    groups: Ids
    n: int
    grades: tuple[str, ...]
    verification: Verification
    credibility: int
    level: Level
    cap: Level
    caps: tuple[tuple[Level, Cause], ...]
    reasons: tuple[Cause, ...]
    presupposed: bool = False
    """Whether it is only taken for granted, by those that belong to a group where any do."""
    agreeing: bool = False
    """Whether more than one claim bears on it and none contradicts it."""
    unclear: bool = False
    """Whether it is unverified only by a remark of the article whose reach is unclear."""

    @property
    def contested(self) -> bool:
        """Whether the article calls it unverified or contradicted."""
        return self.verification in CONTESTED

    @cached_property
    def rank(self) -> tuple[int | bool, ...]:
        """Smaller is better supported: more groups, then what was examined, then the rest.

        Among points with as many groups, one that is contradicted comes last; before it what is
        merely presupposed; before these what nothing else bears on (method, section 5.7).
        """
        examined = self.verification == "stated_verified" or self.agreeing
        return (
            -self.n, self.credibility == 5, self.presupposed, not examined,
            STANDING.index(self.verification), self.credibility, -len(self.claims),
        )  # fmt: skip

    @cached_property
    def firmness(self) -> tuple[int, ...]:
        """Greater is firmer: the confidence that it earns, then the groups and their standing."""
        return LEVELS.index(self.level), LEVELS.index(self.cap), self.n, -self.credibility


class Profile(tuple[Point, ...]):
    """The points of a source, each of which is quickly found by a claim that bears on it."""

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, point in enumerate(self):
            for claim in point.claims:
                places.setdefault(claim, []).append(place)
        return places

    def on(self, claims: Iterable[str]) -> list[Point]:
        """Return the points on which any of some claims bears, in their order."""
        places = {place for claim in claims for place in self._places.get(claim, ())}
        return [self[place] for place in sorted(places)]

    def firmest(self, claims: Iterable[str]) -> Point | None:
        """Return the firmest of these points, the first of equals; None where there is none."""
        return max(self.on(claims), key=lambda point: point.firmness, default=None)


def _verification(claims: Iterable[Claim], reach: Reach) -> Verification:
    statuses = {
        "silent"
        if claim.verification == "stated_unverified" and claim.scope_ambiguous and reach == "narrow"
        else claim.verification
        for claim in claims
    }
    worst: Verification
    for worst in ("contradicted", "stated_unverified", "stated_verified"):
        if worst in statuses:
            return worst
    return "silent"


@lru_cache(maxsize=4)  # the perspectives on one source follow one another
def support(records: Records, reach: Reach = "wide", documents: int = 1) -> Profile:
    """Return the support profile: one point per proposition, in the record's order.

    Parameters
    ----------
    records : Records
    reach : {"wide", "narrow"}
        Whether a statement of non-verification reaches the claims of which the coding says that
        its reach is unclear. Wide, the default, is the cautious reading.
    documents : int
        Documents the product rests on.

    Notes
    -----
    n = distinct non-null groups of originators; the article's own voice, unnamed voices and relays
    add none (method, section 5).
    """
    overlay = records.overlay
    grades = {grade.voice: grade.grade for grade in overlay.grades}
    tested = len({hypothesis for row in overlay.evidence for hypothesis in row.cells}) >= 2
    assumed = bool(overlay.assumptions)
    points = []
    for unit, claims in records.units.items():
        members, inside = [records.claims[claim] for claim in claims], set(claims)
        disputed = {other for claim in claims for other in records.opposed(claim)} - inside
        near = {o for claim in claims for o in records.agreeing.get(claim, ())} - inside
        named = {claim: group for claim in claims if (group := records.group_of[claim])}
        origins = dict.fromkeys(records.origins[claim] for claim in claims)
        verification = _verification(members, reach)
        basis = confidence.Basis(
            n=len({*named.values()}),
            grades=tuple(
                sorted({grades.get(records.origins[claim], "F") for claim in named} - {"F"})
            ),
            unverified=verification == "stated_unverified",
            contradicted=verification == "contradicted" or bool(disputed),
            agrees=len(claims) > 1 or bool(near - disputed),
            future=all(c.kind in FUTURE or c.commitment == "conditional" for c in members),
            tested=tested,
            assumed=assumed,
            documents=documents,
        )
        point = records.propositions.get(unit)
        says = point.says if point else members[0].says if unit in inside else ""
        points.append(
            Point(
                unit, says, tuple(claims), tuple(origins),
                tuple(dict.fromkeys(records.origins[claim] for claim in named)),
                tuple(dict.fromkeys(named.values())),
                basis.n, basis.grades, verification, confidence.credibility(basis),
                confidence.level(basis), confidence.cap(basis), confidence.caps(basis),
                confidence.reasons(basis),
                all(records.claims[c].commitment == "presupposed" for c in named or claims),
                basis.agrees and not basis.contradicted,
                basis.unverified and _verification(members, "narrow") != "stated_unverified",
            )
        )  # fmt: skip
    return Profile(points)
