"""What the seeds of several sources let one page say, each source's names led by its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from analysis.assess.disputes import Dispute
from analysis.lint.ledger import Ledger


class SeveralLedger(Ledger):
    """The sources of a page as the rules look things up in them.

    Parameters
    ----------
    own : Ledger
        That of the source which the page's head names.
    by_lead : mapping of str to Ledger
        Each source's, by what stands before its names on the page.
    """

    def __init__(self, own: Ledger, by_lead: Mapping[str, Ledger]) -> None:
        super().__init__(own.source)
        self._by_lead = by_lead
        self.claims, self.voices = {}, {}
        for lead, ledger in by_lead.items():
            self.voices |= {f"{lead}-{name}": voice for name, voice in ledger.voices.items()}
            for claim in ledger.claims.values():
                name = f"{lead}-{claim.id}"
                names = {
                    "id": name,
                    "chain": tuple(f"{lead}-{voice}" for voice in claim.chain),
                    "propositions": tuple(f"{lead}-{name}" for name in claim.propositions),
                }
                self.claims[name] = claim.model_copy(update=names)

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """None: what a page owes a dispute, it owes as a briefing on one source."""
        return ()

    @cached_property
    def caps(self) -> dict[str, tuple[str, str]]:
        """The highest confidence level that each claim's proposition allows, and why."""
        return {
            f"{lead}-{claim}": cap
            for lead, ledger in self._by_lead.items()
            for claim, cap in ledger.caps.items()
        }

    @cached_property
    def wordings(self) -> tuple[tuple[str, str], ...]:
        """Loaded wording and the framing entry that lists it."""
        return tuple(one for ledger in self._by_lead.values() for one in ledger.wordings)

    @cached_property
    def naming(self) -> re.Pattern[str]:
        """What names a voice or a state on any card."""
        return re.compile("|".join(ledger.naming.pattern for ledger in self._by_lead.values()))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the cards and the claims files."""
        return frozenset[str]().union(*(one.vocabulary for one in self._by_lead.values()))

    @cached_property
    def figures(self) -> frozenset[str]:
        """Every number that the cards and the claims files hold, as written."""
        return frozenset[str]().union(*(one.figures for one in self._by_lead.values()))
