"""One report under examination: what it shows, and what its source's seeds hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from analysis.lint.document import Document, Sentence
from analysis.lint.ledger import Ledger
from analysis.lint.own import ours
from analysis.reference import Yardstick, yardstick, yardsticks


@dataclass
class Report:
    """What every check takes."""

    document: Document
    ledger: Ledger

    @cached_property
    def annex(self) -> frozenset[Sentence]:
        """The sentences of the claim annex."""
        section = self.document.anchors.get("claims")
        return frozenset(self.document.within(section)) if section is not None else frozenset()

    def on(self, *layers: str) -> Iterator[Sentence]:
        """Yield the sentences on some layers, the claim annex left out."""
        return (s for s in self.document.sentences if s.layer in layers and s not in self.annex)

    def ours(self, sentence: Sentence, match: re.Match[str]) -> bool:
        """Say whether what a rule found is worded by the suite, not filled in."""
        return ours(sentence.text, *match.span(), self.document.language)

    def bare(self, sentence: Sentence) -> str:
        """Return a sentence with quotations and the card's names blanked, offsets unchanged.

        A state called Could hedges nothing.
        """
        return self.ledger.naming.sub(lambda match: " " * len(match[0]), sentence.bare)

    @cached_property
    def product(self) -> bool:
        """True for a briefing, which has our masthead or judges; else it is an analyst's own page.

        Such a page owes its readers what it shows, but not all that a briefing has to hold.
        """
        anchors, blocks = self.document.anchors, self.document.blocks
        return "masthead" in anchors or any(block.layer == "judgement" for block in blocks)

    def headlined(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the claims of the analyst's headline that a sentence is, or belongs to."""
        overlay, state = self.ledger.source.overlay, self.document.meta.get("state") or None
        if overlay is None or sentence.form != "masthead" or not sentence.role.startswith("h1"):
            return ()
        headlines = (one for one in overlay.headlines if one.state == state)
        return next((one.claims for one in headlines if sentence.text in one.text), ())

    @property
    def overlay(self) -> bool:
        """True if the report was built with its assessment."""
        return self.document.meta.get("overlay", "yes") != "no"

    @property
    def yardstick(self) -> Yardstick | None:
        """The product's scale: its metadata's, else the one that all judgements are marked with.

        None where that is not a known scale.
        """
        marks = {b.element.get("data-yardstick") for b in self.document.blocks} - {None}
        only = str(marks.pop()) if len(marks) == 1 else ""
        name = self.document.meta.get("yardstick", only)
        return yardstick(name) if name in yardsticks() else None
