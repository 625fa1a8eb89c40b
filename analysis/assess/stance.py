"""What a state is said to want, from whom, what it is said to risk, and who speaks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analysis.assess.giving import Giving, giving, pledge
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids, Records
from analysis.assess.short import short_form
from analysis.claims.record import Motive, Risk
from analysis.claims.vocabulary import READINGS, Domain, Reading

Side = Literal["given", "shared", "own"]
_TELLING = frozenset({"epistemic", "evidential", "conditional"})
"""Types of cue whose word says how far a statement is held back."""


@dataclass(frozen=True)
class Want:
    """A motive as a first page tells it, from the side of one state.

    Attributes
    ----------
    id, short, details, domain, claims
        As coded; ``short`` derived where nobody coded it.
    partners : tuple of str
        Who gives it, or who shares it; empty for what the state wants of its own accord.
    side : {"given", "shared", "own"}
    reading : str
        How sure it is that the article lays this motive out.
    modal : str or None
        The word by which the article holds it back; empty where it does without such a word, None
        where it states it.
    condition : str or None
        On what the article makes it depend.
    giving : {"given", "meant", "open"}
        Of what another state gives: whether it is given, promised or planned, or merely open.
    pledge : str or None
        The article's word for a promise or a plan; empty where none is coded, None for what is no
        promise.
    """

    id: str
    short: str
    details: tuple[str, ...]
    domain: Domain
    claims: Ids
    partners: Ids
    side: Side
    reading: Reading
    modal: str | None
    condition: str | None = None
    giving: Giving = "given"
    pledge: str | None = None


@dataclass(frozen=True)
class Danger:
    """A risk as a first page tells it, from the side of one state.

    ``precedents`` are claims of an earlier case, ``reading`` is that of this state as a bearer,
    ``bearers`` are all states with theirs, ``modal`` is as in `Want`, and ``threat`` is the
    article's word for somebody's will to bring it about.
    """

    id: str
    short: str
    details: tuple[str, ...]
    domain: Domain
    cause: str
    event: str
    consequence: str | None
    condition: str | None
    claims: Ids
    precedents: Ids
    reading: Reading
    bearers: tuple[tuple[str, Reading], ...]
    modal: str | None
    threat: str | None = None


@dataclass(frozen=True)
class Stance:
    """One state on a first page.

    ``wants`` and ``dangers`` count under the reading of the view; ``doubtful_wants`` and
    ``doubtful_dangers`` under another reading alone; ``vague`` are what the article says too
    broadly to count, with their claims; ``speaks`` are the groups that speak for the state.
    """

    state: str
    wants: tuple[Want, ...]
    doubtful_wants: tuple[Want, ...]
    dangers: tuple[Danger, ...]
    doubtful_dangers: tuple[Danger, ...]
    vague_wants: tuple[tuple[str, Ids], ...]
    vague_dangers: tuple[tuple[str, Ids], ...]
    speaks: Ids

    @property
    def counted(self) -> tuple[Want | Danger, ...]:
        """What it wants and risks under the reading of the view."""
        return (*self.wants, *self.dangers)

    @property
    def entries(self) -> tuple[Want | Danger, ...]:
        """What it wants, then what it risks, under any reading."""
        return (*self.wants, *self.doubtful_wants, *self.dangers, *self.doubtful_dangers)


def stance(view: Perspective, state: str) -> Stance:
    """Return what the article says a state wants and risks, and who speaks for it.

    Parameters
    ----------
    view : Perspective
        Its reading decides what counts; its own state does not matter.
    state : str
    """
    records, counted = view.records, READINGS[view.reading]
    wanted = records.motives_of(state, "inclusive", umbrella=True)
    wants = [_want(records, motive, state) for motive in wanted if motive.counted]
    borne = [risk for risk in records.risks.values() if any(b.state == state for b in risk.bearers)]
    dangers = [_danger(records, risk, state) for risk in borne if risk.counted]
    return Stance(
        state,
        wants=tuple(want for want in wants if want.reading in counted),
        doubtful_wants=tuple(want for want in wants if want.reading not in counted),
        dangers=tuple(danger for danger in dangers if danger.reading in counted),
        doubtful_dangers=tuple(danger for danger in dangers if danger.reading not in counted),
        vague_wants=_vague(records, (motive for motive in wanted if not motive.counted)),
        vague_dangers=_vague(records, (risk for risk in borne if not risk.counted)),
        speaks=_speaking(records, state),
    )


def stances(view: Perspective) -> tuple[Stance, ...]:
    """Return every declared state, collectives only where the article lays out something."""
    rows = (stance(view, code) for code in view.records.states)
    return tuple(
        one for one in rows if one.entries or not view.records.states[one.state].collective
    )


def held_back(records: Records, claims: Ids, types: frozenset[str] = _TELLING) -> str | None:
    """Return the word, of some types of cue, that holds back all claims; see ``Want.modal``."""
    if not claims or not records.hedged.issuperset(claims):
        return None
    cues = (cue for name in claims for step in records.inherited(name) for cue in step.cues)
    return next((cue.word for cue in cues if cue.type in types), "")


def _want(records: Records, motive: Motive, state: str) -> Want:
    claims = records.behind.get(motive.id, ())
    sharers = tuple(code for code in (motive.state, *motive.shared_with) if code != state)
    received = motive.giver is not None and motive.giver != state
    partners = (motive.giver,) if received and motive.giver else sharers
    condition = _condition(records, claims)
    types = _TELLING - {"conditional"} if condition else _TELLING
    return Want(
        motive.id, short_form(motive), motive.details, motive.domain, claims, partners,
        "given" if received else "shared" if sharers else "own",
        motive.reading, held_back(records, claims, types), condition,
        giving(records, claims) if received else "given",
        pledge(records, claims) if received else None,
    )  # fmt: skip


def _condition(records: Records, claims: Ids) -> str | None:
    """Return on what some claims depend, where none of them does without a hedge."""
    if not records.hedged.issuperset(claims):
        return None
    steps = (step for name in claims for step in records.inherited(name))
    return next((step.condition for step in steps if step.condition), None)


def _danger(records: Records, risk: Risk, state: str) -> Danger:
    behind = records.behind.get(risk.id, ())
    earlier = tuple(name for name in behind if records.claims[name].kind == "precedent")
    claims = tuple(name for name in behind if name not in earlier)
    types = _TELLING - {"conditional"} if risk.condition else _TELLING  # the condition stands there
    return Danger(
        risk.id, short_form(risk), risk.details, risk.domain,
        risk.cause, risk.event, risk.consequence, risk.condition, claims, earlier,
        next(bearer.reading for bearer in risk.bearers if bearer.state == state),
        tuple((bearer.state, bearer.reading) for bearer in risk.bearers),
        risk.hedge or held_back(records, claims, types),
        next((cue.word for name in claims for cue in records.claims[name].cues
              if cue.type == "volition"), None),
    )  # fmt: skip


def _vague(records: Records, entries: Iterable[Motive | Risk]) -> tuple[tuple[str, Ids], ...]:
    by_words: dict[str, Ids] = {}
    for entry in entries:
        short = short_form(entry)
        behind = (*by_words.get(short, ()), *records.behind.get(entry.id, ()))
        by_words[short] = tuple(dict.fromkeys(behind))
    return tuple(by_words.items())


def _speaking(records: Records, state: str) -> Ids:
    """Return the groups of named voices of a state that say something first."""
    origins = set(records.origins.values())
    voices = (voice for voice in records.voices.values() if voice.id in origins)
    groups = (v.group for v in voices if v.state == state and v.kind != "unnamed")
    return tuple(dict.fromkeys(group for group in groups if group))
