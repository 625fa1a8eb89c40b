"""The claim annex: every claim a report rests on, from our wording back to its sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.block import Block
from analysis.blocks.protocol import Id, Tag
from analysis.words import Messages
from analysis.words.rich_text import escape_invisible


@dataclass(frozen=True)
class ClaimEntry:
    """One claim with everything a reader needs to check it.

    ``facts`` are (key, value) pairs in the order they are shown, ``annex-fact`` being the name of
    each key, and ``brief`` what paper shows of them; ``tensions`` are (how, claims) pairs: what
    does not sit together with it; ``against`` are the claims that contradict it; ``passages`` are
    (sentence, text) pairs, empty unless the article's text is attached.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    claim: Id
    says: str
    at: tuple[Id, ...]
    digests: tuple[Id, ...]
    kind: str
    commitment: str
    verification: str
    originator: str
    chain: tuple[Id, ...]
    facts: tuple[tuple[str, str], ...]
    passages: tuple[tuple[str, str], ...] = ()
    brief: str = ""
    tensions: tuple[tuple[str, tuple[Id, ...]], ...] = ()
    against: tuple[Id, ...] = ()


@dataclass(frozen=True, repr=False)
class ClaimAnnex(Block):
    """The claims of a report in order.

    ``article_language`` is that of the article's passages, ``wording`` that of the claims where it
    is another than the report's. A page keeps the claims that the report cites, all of them where
    the annex is ``whole``.
    """

    block_type: ClassVar[str] = "claim-annex"
    items: tuple[ClaimEntry, ...]
    article_language: Tag = "en"
    wording: Tag = ""
    whole: bool = True

    def used(self, claims: Collection[str]) -> ClaimAnnex:
        """Return the annex of a report that cites these claims; as it is where it is whole."""
        if self.whole or not claims:
            return self
        return replace(self, items=tuple(one for one in self.items if one.claim in claims))

    def _text(self) -> str:
        """Return one paragraph per claim; passages stay out, so that no output shows them."""
        return "\n".join(_lines(self.words, item) for item in self.items)

    def _typst(self) -> str:
        known = {item.claim for item in self.items}
        items = tuple(
            {
                "id": item.claim,
                "says": item.says,
                "brief": item.brief,
                "against": tuple(claim for claim in item.against if claim in known),
                "passages": item.passages,
            }
            for item in self.items
        )
        # Typst knows languages by their first subtag alone.
        tags = {"language": self.article_language, "wording": self.wording}
        given = {name: tag.partition("-")[0] for name, tag in tags.items() if tag}
        return typst.block_call(
            "claims", word=self.words.term("layer", "reported"),
            against=self.words.message("annex-against"), items=items, **given,
        )  # fmt: skip

    def anchors(self) -> Iterator[str]:
        """Yield the ids of the annex and of its entries."""
        yield "claims"
        for item in self.items:
            yield f"claim-{item.claim}"


def _lines(words: Messages, item: ClaimEntry) -> str:
    head = layout.fill(f"{item.claim} ({', '.join(item.at)}) {item.says}", indent="     ")
    facts = "; ".join(
        f"{words.message('annex-fact', fact=key)}: {escape_invisible(value)}"
        for key, value in item.facts
    )
    if item.tensions:
        tensions = "; ".join(f"{', '.join(claims)} ({how})" for how, claims in item.tensions)
        facts += f"; {words.message('annex-fact', fact='tension')}: {escape_invisible(tensions)}"
    return f"{head.strip()}\n{layout.fill(facts, indent='     ')}"
