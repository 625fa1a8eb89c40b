"""The study a notebook works on: one source, perhaps one state, and how it is to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from analysis.assess.judgement import Judgement
from analysis.assess.judgements import judgements
from analysis.assess.perspective import Perspective
from analysis.assess.records import Records
from analysis.assess.tally import Tally
from analysis.claims.card import Voice
from analysis.claims.overlay import Hypothesis
from analysis.claims.record import Claim, Motive, Risk
from analysis.claims.source import Source
from analysis.claims.vocabulary import READINGS, Reading, ReadingRule
from analysis.errors import Faults, UsageError
from analysis.exhibits import session
from analysis.exhibits.recode import one_of, recode
from analysis.parameters import check_known
from analysis.parameters.known import PAPERS, Detail
from analysis.suggest import quoted
from analysis.words import DEFAULT, Messages, messages

if TYPE_CHECKING:
    import pandas as pd

    from analysis.assess.montecarlo import ReadersSense
    from analysis.assess.specification import Specified
    from analysis.assess.whatif import Move

SEED = 20_240
_WORKINGS = frozenset(
    {"curve", "given", "moves", "readers", "records", "tally", "view", "whole", "words"}
)


@dataclass(frozen=True)
class Study:
    """Everything the exhibits of one report are drawn from.

    Attributes
    ----------
    source : Source
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
    language : str
        BCP 47 tag of the language in which its exhibits speak.
    given : mapping
        What it was made with, by the names that `study` has for it.
    """

    source: Source
    state: str | None
    yardstick: str
    reading: ReadingRule
    detail: Detail
    draws: int
    seed: int
    language: str = DEFAULT
    given: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def readings(self) -> frozenset[Reading]:
        """The readings that count under the rule of this study."""
        return READINGS[self.reading]

    @property
    def states(self) -> tuple[str, ...]:
        """Codes of the states that get a brief, in the order of the source card."""
        return _briefed(self.source)

    @property
    def words(self) -> Messages:
        """The words of its language."""
        return messages(self.language)

    @cached_property
    def records(self) -> Records:
        """The source's records and what links them."""
        return Records(self.source)

    @cached_property
    def view(self) -> Perspective:
        """The perspective from which every analysis of this study looks at the source."""
        return Perspective(self.records, self.state, self.reading, self.yardstick)

    @property
    def claims(self) -> dict[str, Claim]:
        """The claims by id, in the record's order."""
        return self.records.claims

    @property
    def voices(self) -> dict[str, Voice]:
        """The voices by id."""
        return self.records.voices

    @property
    def motives(self) -> dict[str, Motive]:
        """The motives by id."""
        return self.records.motives

    @property
    def risks(self) -> dict[str, Risk]:
        """The risks by id."""
        return self.records.risks

    @cached_property
    def hypotheses(self) -> dict[str, Hypothesis]:
        """The rival explanations by id; none without an analyst's assessment."""
        return {one.id: one for one in self.records.overlay.hypotheses}

    @cached_property
    def frames(self) -> dict[str, pd.DataFrame]:
        """The source's records as tables, for analyses of one's own."""
        from analysis.claims.frames import frames

        return frames(self.source)

    @cached_property
    def judged(self) -> list[Judgement]:
        """The judgements of this study."""
        return judgements(self.view)

    @cached_property
    def tally(self) -> Tally:
        """What is counted in this study; every exhibit that tells how many asks here."""
        return Tally(self.view)

    @cached_property
    def whole(self) -> Tally:
        """The same over the whole source, whatever state the study is about."""
        return Tally(self.view.of(None))

    @cached_property
    def curve(self) -> tuple[Specified, ...]:
        """Every judgement under every specification."""
        from analysis.assess.specification import specification

        return specification(self.records, self.state)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """How the judgements move when one thing is left out."""
        from analysis.assess.whatif import whatif

        return whatif(self.view)

    @cached_property
    def readers(self) -> tuple[ReadersSense, ...]:
        """Where simulated readers put each risk."""
        from analysis.assess.montecarlo import spread
        from analysis.assess.risks import risk_register

        return spread(risk_register(self.view), self.draws, self.seed)

    def about(self, state: str | None) -> Study:
        """Return the same study of another state, or of the whole source for None.

        What is found in the records once is not looked for again.
        """
        other = replace(self, state=state)
        other.__dict__["records"] = self.records
        return other

    def behind(self, name: str) -> tuple[str, ...]:
        """Return the claims that support a motive or a risk."""
        return self.records.behind.get(name, ())

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
        return replace(self, source=recode(self.records, claim, field, value))

    def name(self, state: str | None = None) -> str:
        """Return a state's name; without a code, that of the state the study is about."""
        code = state or self.state
        if code is None:
            return self.words.message("text-all-states")
        known = self.source.card.states.get(code)
        return known.name if known else code

    def __dir__(self) -> list[str]:
        """Return what an analyst works with; what exhibits are made by is there, unlisted."""
        return [name for name in super().__dir__() if name not in _WORKINGS]

    def __repr__(self) -> str:
        about = self.name() if self.state else "all states"
        return f"<Study of {self.source.card.id}: {about}, {len(self.claims)} claims>"


@session.remembered
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
    paper: str = PAPERS[0],
) -> Study:
    """Load a source and fix how it is read, and how the report is set.

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
        Tag of a table in ``analysis/words``; what is made of this study speaks it.
    paper : str
        Paper of the PDF: a4 or us-letter.

    Returns
    -------
    Study
        What the exhibits are made of; ``frames`` are its records as DataFrames.

    Raises
    ------
    UsageError
        Where values are not allowed: all of them, each with what was probably meant.
    InputError
        Where the source's files are at fault, and nothing else is.

    Examples
    --------
    >>> exercise = study("exercise-strait-closure")
    >>> exercise.states
    ('XAV', 'XBO', 'XCE')
    >>> sorted(exercise.frames["risks"].columns)[:3]
    ['cause', 'condition', 'consequence']
    """
    options = {
        "yardstick": yardstick, "reading": reading, "detail": detail, "draws": draws, "seed": seed,
        "language": language, "paper": paper,
    }  # fmt: skip
    faults = Faults(check_known(options))
    loaded = faults.taking(lambda: _loaded(source), None)
    if loaded is not None and state is not None:
        faults.taking(lambda: one_of("state", state, _briefed(loaded)), None)
    faults.end()
    assert loaded is not None  # noqa: S101  (or there was a fault)
    asked = cast("tuple[ReadingRule, Detail]", (reading, detail))
    return Study(loaded, state, yardstick, *asked, draws, seed, language)


def _loaded(source: object) -> Source:
    if isinstance(source, Source):
        return source
    if not isinstance(source, str):
        raise UsageError(f"source: {quoted(source)} is no source id")
    from analysis.claims.load import load_source

    return load_source(source)


def _briefed(source: Source) -> tuple[str, ...]:
    """Return the codes of the states that get a brief."""
    return tuple(code for code, state in source.card.states.items() if not state.collective)
