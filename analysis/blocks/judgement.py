"""A judgement: its statement, and in another sentence its confidence and what would change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.base import Exhibit
from analysis.words.rich_text import Runs, plain, told
from analysis.words.terms import term


@dataclass(frozen=True)
class Judgement(Exhibit):
    """One judgement, derived, never typed.

    Attributes
    ----------
    id : str
        Element id, starts with ``J-``.
    runs : tuple of runs
        The statement; where it has a likelihood, term and range stand in it side by side.
    confidence, cap : str
        Level, and the highest level the evidence allows: low, moderate or high.
    cause : tuple of runs
        Why confidence is no higher.
    change : tuple of runs
        What would change the judgement.
    likelihood, span, yardstick
        Term, range in percent and name of the scale; None where there is no likelihood.
    """

    template: ClassVar[str] = "judgement.html.j2"
    id: str
    runs: Runs
    claims: tuple[str, ...]
    confidence: str
    cap: str
    cause: Runs
    change: Runs
    assumptions: tuple[str, ...] = ()
    likelihood: str | None = None
    span: tuple[int, int] | None = None
    yardstick: str | None = None

    def text(self) -> str:
        """Return statement, confidence and change, each on its own line."""
        level = term("level", self.confidence)
        sure = told("view-confidence", level=level, why=self.cause)
        lines = [
            layout.fill(plain(self.runs), indent="    ", first="  * "),
            layout.fill(plain(sure), indent="    "),
        ]
        if self.change:
            change = told("view-change", change=self.change)
            lines.append(layout.fill(plain(change), indent="    "))
        return "\n".join(lines)

    def typst(self) -> str:
        """Return a call of ``bn-judgement``."""
        return typst.call(
            "judgement",
            id=self.id,
            runs=self.runs,
            likelihood=self.likelihood,
            range=self.span,
            yardstick=self.yardstick,
            confidence={"level": self.confidence, "runs": self.cause},
            claims=self.claims,
            assumptions=self.assumptions,
            change=self.change,
        )


@dataclass(frozen=True)
class Judgements(Exhibit):
    """The key judgements of a brief, one after another."""

    template: ClassVar[str] = "judgements.html.j2"
    items: tuple[Judgement, ...]

    def text(self) -> str:
        """Return the judgements, a blank line between them."""
        return "\n\n".join(item.text() for item in self.items)

    def typst(self) -> str:
        """Return one call of ``bn-judgement`` per judgement."""
        return "".join(item.typst() for item in self.items)
