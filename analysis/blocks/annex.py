"""The claim annex: every claim a report rests on, from our wording back to its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.base import Exhibit
from analysis.words import say
from analysis.words.rich_text import visible


@dataclass(frozen=True)
class ClaimEntry:
    """One claim with everything a reader needs to check it.

    ``facts`` are (key, value) pairs in the order they are shown, ``annex-fact`` being the name of
    each key; ``passages`` are (sentence, text) pairs, empty unless the article's text is attached.
    """

    claim: str
    says: str
    at: tuple[str, ...]
    digests: tuple[str, ...]
    kind: str
    commitment: str
    verification: str
    originator: str
    chain: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    passages: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ClaimAnnex(Exhibit):
    """The claims of a report in order.

    ``language`` is that of the article's passages, ``wording`` that of the claims where it is
    another than the report's.
    """

    template: ClassVar[str] = "annex.html.j2"
    items: tuple[ClaimEntry, ...]
    language: str = "en"
    wording: str = ""

    def text(self) -> str:
        """Return one paragraph per claim; passages stay out, so that no output holds them."""
        return "\n".join(_entry(item) for item in self.items)

    def typst(self) -> str:
        """Return a call of ``bn-claims``."""
        items = tuple(
            {
                "id": item.claim,
                "says": item.says,
                "at": item.at,
                "facts": tuple((say("annex-fact", fact=key), value) for key, value in item.facts),
                "passages": item.passages,
            }
            for item in self.items
        )
        # Typst knows languages by their first subtag alone.
        tags = {name: getattr(self, name).partition("-")[0] for name in ("language", "wording")}
        return typst.call("claims", items=items, **{name: tag for name, tag in tags.items() if tag})


def _entry(item: ClaimEntry) -> str:
    head = layout.fill(
        f"{item.claim} ({', '.join(item.at)}) {visible(item.says)}", indent="     "
    ).strip()
    facts = "; ".join(
        f"{say('annex-fact', fact=key)}: {visible(value)}" for key, value in item.facts
    )
    return f"{head}\n{layout.fill(facts, indent='     ')}"
