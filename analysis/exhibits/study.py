"""The study a notebook works on: one source, perhaps one state, and how it is to be read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar, cast

import pandas as pd

from analysis.assess.judgement import Judgement
from analysis.assess.judgements import judgements
from analysis.assess.tally import Tally
from analysis.assess.view import View
from analysis.claims.card import Voice
from analysis.claims.frames import Frames, frames
from analysis.claims.record import Claim, Motive, Risk
from analysis.claims.source import Source
from analysis.claims.vocabulary import READINGS, Reading, ReadingRule
from analysis.errors import UsageError
from analysis.exhibits.spelling import Spelling, spelling
from analysis.parameters import check_known
from analysis.parameters.known import Detail
from analysis.suggest import unknown
from analysis.words import DEFAULT, say, use

SEED = 20_240

_Word = TypeVar("_Word", bound=str)


@dataclass(frozen=True)
class Study:
    """Everything the exhibits of one report are drawn from.

    Attributes
    ----------
    source : Source
    frames : Frames
    state : str or None
        Code of the state the report is about; None for a report across states.
    yardstick : str
        Name of the likelihood yardstick, one per product.
    reading : str
        Which readings of an ambiguous passage count: strict, preferred or inclusive.
    detail : str
        ``one-page`` or ``full``.
    draws, seed : int
        Size and seed of every simulation.
    """

    source: Source
    frames: Frames
    state: str | None
    yardstick: str
    reading: ReadingRule
    detail: Detail
    draws: int
    seed: int

    @property
    def full(self) -> bool:
        """Whether the report goes into detail."""
        return self.detail == "full"

    @property
    def readings(self) -> frozenset[Reading]:
        """The readings that count under the rule of this study."""
        return READINGS[self.reading]

    @property
    def states(self) -> tuple[str, ...]:
        """Codes of the states that get a brief, in the order of the source card."""
        return tuple(
            code for code, state in self.source.card.states.items() if not state.collective
        )

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by id, in the record's order."""
        return {claim.id: claim for claim in self.source.record.claims}

    @cached_property
    def voices(self) -> dict[str, Voice]:
        """The voices by id."""
        return {voice.id: voice for voice in self.source.card.voices}

    @cached_property
    def motives(self) -> dict[str, Motive]:
        """The motives by id."""
        return {motive.id: motive for motive in self.source.record.motives}

    @cached_property
    def risks(self) -> dict[str, Risk]:
        """The risks by id."""
        return {risk.id: risk for risk in self.source.record.risks}

    @cached_property
    def spelling(self) -> Spelling:
        """Which words of the source are names."""
        return spelling(self.source)

    @cached_property
    def judged(self) -> list[Judgement]:
        """The judgements of this study."""
        return judgements(self.frames, self.state, yardstick=self.yardstick, reading=self.reading)

    @cached_property
    def tally(self) -> Tally:
        """What is counted in this study; every exhibit that tells how many asks here."""
        return Tally(View(self.frames, self.state, self.reading, self.yardstick))

    @cached_property
    def whole(self) -> Tally:
        """The same over the whole source, whatever state the study is about."""
        return Tally(View(self.frames, None, self.reading, self.yardstick))

    @cached_property
    def curve(self) -> pd.DataFrame:
        """Every judgement under every specification."""
        from analysis.assess.specification import specification

        return specification(self.frames, self.state)

    @cached_property
    def moves(self) -> pd.DataFrame:
        """How the judgements move when one thing is left out."""
        from analysis.assess.whatif import whatif

        return whatif(self.frames, self.state, yardstick=self.yardstick, reading=self.reading)

    @cached_property
    def readers(self) -> pd.DataFrame:
        """Where simulated readers put each risk."""
        from analysis.assess.montecarlo import spread
        from analysis.assess.risks import risk_register

        register = risk_register(self.frames, self.state, self.reading, self.yardstick)
        return spread(register, self.draws, self.seed)

    def recoded(self, claim: str, field: str, value: str) -> Study:
        """Return this study with one field of one claim coded otherwise.

        Parameters
        ----------
        claim, field : str
            The claim's id and the field's name, as in the claims file.
        value : str
            The new value; several, where the field takes several, parted by commas. In a chain
            ``article`` is the article's own voice, whatever its id.

        Raises
        ------
        UsageError
            If there is no such claim or field, or the field does not take the value.
        """
        known = self.claims[_one_of("claim", claim, tuple(self.claims))]
        held = known.model_dump()
        _one_of("field", field, tuple(held))
        many = isinstance(held[field], tuple)
        given = tuple(part.strip() for part in value.split(",") if part.strip()) if many else value
        if field == "chain":
            own = next(voice.id for voice in self.voices.values() if voice.kind == "article")
            given = tuple(own if voice == "article" else voice for voice in given)
        try:
            other = Claim.model_validate(held | {field: given})
        except ValueError as error:
            raise UsageError(f"{claim}: {field} does not take {value!r}: {error}") from error
        self._known(other, field)
        claims = tuple(other if one.id == claim else one for one in self.source.record.claims)
        record = self.source.record.model_copy(update={"claims": claims})
        source = replace(self.source, record=record)
        return replace(self, source=source, frames=frames(source))

    def _known(self, claim: Claim, field: str) -> None:
        """Raise UsageError if a field of a claim names what the source does not declare."""
        points = [point.id for point in self.source.record.propositions]
        declared: dict[str, tuple[Collection[str], Collection[str]]] = {
            "at": (claim.at, self.source.card.sentences),
            "chain": (claim.chain, self.voices),
            "motive": (claim.motive, self.motives),
            "risk": (claim.risk, self.risks),
            "inherits": ([claim.inherits] if claim.inherits else (), self.claims),
            "proposition": ([claim.proposition] if claim.proposition else (), points),
        }
        named, allowed = declared.get(field, ((), ()))
        for one in named:
            _one_of(field, one, allowed)

    def name(self, state: str | None = None) -> str:
        """Return a state's name; without a code, that of the state the study is about."""
        code = state or self.state
        if code is None:
            return say("text-all-states")
        known = self.source.card.states.get(code)
        return known.name if known else code

    def __repr__(self) -> str:
        about = self.name() if self.state else "all states"
        return f"<Study of {self.source.card.id}: {about}, {len(self.frames.claims)} claims>"


def study(
    source: str | Source,
    state: str | None = None,
    *,
    yardstick: str = "uk_phia",
    reading: str = "preferred",
    detail: str = "full",
    draws: int = 4000,
    seed: int = SEED,
    language: str = DEFAULT,
) -> Study:
    """Load a source and fix how it is read, and in which language the report speaks.

    Parameters
    ----------
    source : str or Source
        Id of a source under ``seeds/``, or a source already loaded.
    state : str, optional
        Code of the state the report is about.
    yardstick : str
        Name of a published likelihood yardstick.
    reading : str
        strict, preferred or inclusive.
    detail : str
        one-page or full.
    draws, seed : int
        Size and seed of every simulation.
    language : str
        Tag of a table in ``analysis/words``; the notebook speaks it from here on.

    Returns
    -------
    Study

    Raises
    ------
    UsageError
        Where a value is not allowed; the message names what was probably meant.
    InputError
        Where the source's files are at fault.
    """
    given = {"yardstick": yardstick, "reading": reading, "detail": detail, "draws": draws}
    faults = check_known({**given, "seed": seed, "language": language})
    if not isinstance(source, Source):
        from analysis.claims.load import load_source

        try:
            source = load_source(source)
        except UsageError as error:
            raise UsageError("\n".join([str(error), *faults])) from error
    made = Study(
        source, frames(source), state, yardstick,
        cast("ReadingRule", reading), cast("Detail", detail), draws, seed,
    )  # fmt: skip
    if state is not None and state not in made.states:
        faults.append(unknown("state", state, made.states))
    if faults:
        raise UsageError("\n".join(faults))
    use(language)
    return made


def _one_of(field: str, given: object, allowed: Collection[_Word]) -> _Word:
    for word in allowed:
        if word == given:
            return word
    raise UsageError(f"{field}: {unknown('value', given, allowed)}")
