"""What moves when claims are coded otherwise: judgements first, then every other exhibit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from analysis.assess.compare import moved, stands
from analysis.blocks import Block, KeyJudgement, KeyJudgements
from analysis.claims.source import Source
from analysis.exhibits import figures, judgements, tables, texts
from analysis.exhibits.study import SEED, Study
from analysis.parameters.known import ReadingRule
from analysis.words import DEFAULT

_OF_TWO = {"tables.moves"}
EXHIBITS: dict[str, Callable[[Study], object]] = {
    name: getattr(module, function)
    for module in (judgements, tables, texts, figures)
    for function in module.__all__
    if (name := f"{module.__name__.rpartition('.')[2]}.{function}") not in _OF_TWO
}
"""All that a brief can show of one source, by name."""


@dataclass(frozen=True)
class Move:
    """One judgement that is another one now, or is no longer or newly made.

    Attributes
    ----------
    judgement : str
        Its id.
    state : str
        The name of the state it is on; of one on the whole source, that of all states.
    effects : tuple of str
        In words, gravest first; what the comparison of judgements does not weigh is a reason.
    before, after : KeyJudgements or None
        As a brief has it; None where it is not made.
    """

    judgement: str
    state: str
    effects: tuple[str, ...]
    before: KeyJudgements | None
    after: KeyJudgements | None


@dataclass(frozen=True)
class Look:
    """A source as all its briefs see it.

    Parameters
    ----------
    source : Source or None
        None where it has no reports: all its claims are drafts.
    yardstick, reading, language : str
        As ``study`` has them.
    """

    source: Source | None
    yardstick: str = "uk_phia"
    reading: ReadingRule = "preferred"
    language: str = DEFAULT

    @cached_property
    def studies(self) -> dict[str | None, Study]:
        """A study of the whole source, and one of each state that gets a brief."""
        if self.source is None:
            return {}
        whole = Study(
            self.source, None, self.yardstick, self.reading, "full", 4000, SEED, self.language
        )
        return {None: whole} | {code: whole.about(code) for code in whole.states}

    @cached_property
    def judged(self) -> dict[str | None, dict[str, KeyJudgement]]:
        """The key judgements of each brief by id, as it has them."""
        return {
            code: {one.id: one for one in judgements.worded(study, study.judged)}
            for code, study in self.studies.items()
        }

    @cached_property
    def _exhibits(self) -> dict[tuple[str | None, str], Block | None]:
        return {}

    def exhibit(self, code: str | None, name: str) -> Block | None:
        """Return an exhibit of one brief; None where there is no such brief, or it shows nothing.

        Parameters
        ----------
        code : str or None
            The state of the brief; None for that on the whole source.
        name : str
            One of ``EXHIBITS``.
        """
        if (code, name) not in self._exhibits:
            study = self.studies.get(code)
            made = EXHIBITS[name](study) if study else None
            self._exhibits[code, name] = made if isinstance(made, Block) else None
        return self._exhibits[code, name]


def moves(before: Look, after: Look) -> list[Move]:
    """Return which judgements of which briefs move, and how.

    Parameters
    ----------
    before, after : Look
        The source as it is saved, and as it is being coded.
    """
    found = []
    for code in briefs(before, after):
        was, now = (look.judged.get(code, {}) for look in (before, after))
        sides = before.studies.get(code), after.studies.get(code)
        study = sides[1] or sides[0]
        assert study is not None  # noqa: S101  (one of them has it)
        effects: dict[str, list[str]] = {}
        for shift in moved(*(stands(side.judged if side else ()) for side in sides)):
            effects.setdefault(shift.judgement, []).append(study.words.term("effect", shift.effect))
        for name in dict.fromkeys([*was, *now]):
            one, other = was.get(name), now.get(name)
            if one != other or name in effects:
                how = effects.get(name) or ["its words or its reasons"]
                pair = (_alone(item, study) for item in (one, other))
                found.append(Move(name, study.name(), tuple(how), *pair))
    return found


def briefs(before: Look, after: Look) -> list[str | None]:
    """Return what there is a brief on: the whole source for None, and states by their codes."""
    return list(dict.fromkeys([*before.studies, *after.studies]))


def _alone(item: KeyJudgement | None, study: Study) -> KeyJudgements | None:
    return KeyJudgements((item,), language=study.language) if item else None
