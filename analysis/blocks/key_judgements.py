"""The key judgements of a brief: each states, says how sure it is, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from analysis.blocks import layout, typst
from analysis.blocks.block import Block, Citation
from analysis.blocks.protocol import Id
from analysis.words import Messages
from analysis.words.rich_text import RichText, plain
from analysis.words.terms import Level

_Percent = Annotated[int, Field(ge=0, le=100)]


@dataclass(frozen=True)
class KeyJudgement:
    """One judgement as a reader sees it, derived, never typed.

    Attributes
    ----------
    id : str
        Element id, starts with ``J-``.
    statement : RichText
        Where it has a likelihood, term and range stand in it side by side.
    confidence, cap : str
        Level, and the highest level the evidence allows: low, moderate or high.
    cause : RichText
        Why confidence is no higher.
    change : RichText
        What would change the judgement, where it is told beside it. Our own briefs tell it once for
        all of them; what a notebook saved with version 0.1.0 holds, and what an analyst builds, may
        have it here.
    likelihood, span, yardstick
        Term, range in percent and name of the scale; None where there is no likelihood.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    id: Id
    statement: RichText
    claims: tuple[Id, ...]
    confidence: Level
    cap: Level
    cause: RichText
    change: RichText = ()
    assumptions: tuple[Id, ...] = ()
    likelihood: str | None = None
    span: tuple[_Percent, _Percent] | None = None
    yardstick: str | None = None

    def __post_init__(self) -> None:
        """Refuse a likelihood without its range and a range that runs backwards."""
        if (self.likelihood is None) != (self.span is None):
            raise ValueError(f"{self.id}: a likelihood and its range go together")
        if self.span and self.span[0] > self.span[1]:
            raise ValueError(f"{self.id}: the range {self.span} runs backwards")


@dataclass(frozen=True, repr=False)
class KeyJudgements(Block):
    """The key judgements of a brief, one after another."""

    block_type: ClassVar[str] = "key-judgements"
    items: tuple[KeyJudgement, ...]
    note: RichText = ()
    """What holds the confidence of all of them."""

    def _text(self) -> str:
        texts = [_lines(self.words, item) for item in self.items]
        return "\n\n".join([*texts, layout.fill(plain(self.note))] if self.note else texts)

    def _typst(self) -> str:
        note = typst.block_call(
            "judgement-note", word=self.words.term("layer", "coding"), runs=self.note
        )
        return "".join(
            typst.block_call(
                "judgement",
                id=item.id,
                word=self.words.term("layer", "judgement"),
                runs=item.statement,
                likelihood=item.likelihood,
                range=item.span,
                yardstick=item.yardstick,
                level=item.confidence,
                confidence=_confidence(self.words, item),
                claims=item.claims,
                assumptions=item.assumptions,
                change=_change(self.words, item),
            )
            for item in self.items
        ) + (note if self.note else "")

    def anchors(self) -> Iterator[str]:
        """Yield the ids of the judgements."""
        for item in self.items:
            yield item.id

    def citations(self) -> Iterator[Citation]:
        """Yield each judgement with its claims."""
        for item in self.items:
            yield Citation(item.id, "judgement", item.id, item.claims)


def _lines(words: Messages, item: KeyJudgement) -> str:
    statement = layout.fill(plain(item.statement), indent="    ", first="  * ")
    more = filter(None, (_confidence(words, item), _change(words, item)))
    return "\n".join([statement, *(layout.fill(plain(text), indent="    ") for text in more)])


def _confidence(words: Messages, item: KeyJudgement) -> RichText:
    level = words.term("level", item.confidence)
    return words.rich_message("view-confidence", level=level, why=item.cause)


def _change(words: Messages, item: KeyJudgement) -> RichText:
    return words.rich_message("view-change", change=item.change) if item.change else ()
