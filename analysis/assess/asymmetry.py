"""Whether the article asserts gains more firmly than it asserts dangers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.claims.record import Motive, Risk


@dataclass(frozen=True)
class Asymmetry:
    """The claims on gains and on dangers, and those among them that the article does not hold back.

    ``gains`` are the claims of kind motive that a counted motive rests on, ``dangers`` those of
    kind risk behind a risk, flat statements of a danger too vague to count included: a precedent,
    an event or an umbrella phrase of gain asserts neither.
    """

    state: str | None
    gains: Ids
    gains_unhedged: Ids
    dangers: Ids
    dangers_unhedged: Ids

    @property
    def gain_share(self) -> float | None:
        """The unhedged share of the claims on gains, 0 to 1; None without any."""
        return len(self.gains_unhedged) / len(self.gains) if self.gains else None

    @property
    def danger_share(self) -> float | None:
        """The unhedged share of the claims on dangers, 0 to 1; None without any."""
        return len(self.dangers_unhedged) / len(self.dangers) if self.dangers else None

    @property
    def difference(self) -> float | None:
        """The first share minus the second, −1 to 1; None where one side has no claim.

        It describes and is not tested: talk of the future is hedged by nature, and claims of one
        article are not independent draws (method, section 7).
        """
        one, other = self.gain_share, self.danger_share
        return None if one is None or other is None else one - other


def asymmetry(view: Perspective) -> Asymmetry:
    """Return how the commitment to gains differs from the commitment to dangers."""
    records = view.records

    def gather(items: Iterable[Motive | Risk], kind: str) -> Ids:
        behind = {claim for item in items for claim in records.behind.get(item.id, ())}
        return tuple(sorted(claim for claim in behind if records.claims[claim].kind == kind))

    def unhedged(claims: Ids) -> Ids:
        return tuple(claim for claim in claims if claim not in records.hedged)

    risks = records.risks_of(view.state, view.reading, umbrella=True)
    gains, dangers = gather(view.motives, "motive"), gather(risks, "risk")
    return Asymmetry(view.state, gains, unhedged(gains), dangers, unhedged(dangers))
