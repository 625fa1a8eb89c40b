"""Turn a source's records into tidy DataFrames, one table per kind of thing, columns fixed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.claims.overlay import Coded
from analysis.claims.record import Claim
from analysis.claims.source import Source
from analysis.claims.vocabulary import HEDGED, READINGS

COLUMNS: dict[str, tuple[str, ...]] = {
    "sentences": ("sentence", "order", "start", "end", "sha256"),
    "states": ("state", "name", "collective"),
    "voices": ("voice", "name", "kind", "interest", "group", "roles", "state"),
    "claims": (
        "claim", "sentence", "says", "kind", "commitment", "hedged", "verification",
        "scope_ambiguous", "originator", "group", "outlet_stated", "inherits", "condition",
        "proposition",
    ),
    "claim_sentences": ("claim", "sentence"),
    "claim_states": ("claim", "state", "role", "reading"),
    "chains": ("claim", "step", "voice", "role"),
    "cues": ("claim", "word", "type"),
    "quantities": (
        "claim", "value", "low", "high", "bound", "kind", "unit", "unit_stated", "place", "time",
        "originator",
    ),
    "tensions": ("claim", "other", "relation", "type"),
    "framing": ("framing", "sentence", "does", "wording"),
    "propositions": ("proposition", "says"),
    "motives": ("motive", "state", "wants", "domain", "giver", "reading", "counted"),
    "motive_claims": ("motive", "claim"),
    "motive_shared": ("motive", "state"),
    "risks": ("risk", "cause", "event", "consequence", "domain", "condition", "hedge"),
    "risk_bearers": ("risk", "state", "reading"),
    "risk_claims": ("risk", "claim"),
    "grades": ("voice", "grade", "coder", "date", "rationale"),
    "impacts": ("risk", "impact", "coder", "date", "rationale"),
    "hypotheses": ("hypothesis", "says", "coder", "date", "rationale"),
    "evidence": ("claim", "hypothesis", "consistency", "weight", "coder", "date", "rationale"),
    "assumptions": ("assumption", "says", "if_wrong", "coder", "date", "rationale"),
    "assumption_links": ("assumption", "on", "kind"),
    "indicators": ("indicator", "says", "coder", "date", "rationale"),
    "indicator_links": ("indicator", "to", "kind"),
    "codings": (
        "coding", "coder", "claim", "kind", "commitment", "verification", "originator",
        "bearers", "beneficiaries",
    ),
    "implications": ("state", "says", "claims", "coder", "date", "rationale"),
}  # fmt: skip
"""Every frame and its columns, in order."""


@dataclass(frozen=True)
class Frames:
    """The tables of one source; see ``COLUMNS`` for what each holds."""

    sentences: pd.DataFrame
    states: pd.DataFrame
    voices: pd.DataFrame
    claims: pd.DataFrame
    claim_sentences: pd.DataFrame
    claim_states: pd.DataFrame
    chains: pd.DataFrame
    cues: pd.DataFrame
    quantities: pd.DataFrame
    tensions: pd.DataFrame
    framing: pd.DataFrame
    propositions: pd.DataFrame
    motives: pd.DataFrame
    motive_claims: pd.DataFrame
    motive_shared: pd.DataFrame
    risks: pd.DataFrame
    risk_bearers: pd.DataFrame
    risk_claims: pd.DataFrame
    grades: pd.DataFrame
    impacts: pd.DataFrame
    hypotheses: pd.DataFrame
    evidence: pd.DataFrame
    assumptions: pd.DataFrame
    assumption_links: pd.DataFrame
    indicators: pd.DataFrame
    indicator_links: pd.DataFrame
    codings: pd.DataFrame
    implications: pd.DataFrame


def table(name: str, rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    """Build one named frame from rows in column order; object dtype keeps None as None."""
    return pd.DataFrame(list(rows), columns=list(COLUMNS[name]), dtype=object)


def _step_role(claim: Claim, step: int, kinds: dict[str, tuple[str, ...]]) -> str:
    voice = claim.chain[step]
    if "article" in kinds.get(voice, ()):
        return "article"
    if step == 0:
        return "originator"
    return "relay" if "relay" in kinds.get(voice, ()) else "releaser"


def frames(source: Source) -> Frames:
    """Return the tables of a loaded source.

    Parameters
    ----------
    source : Source
        A source that passed validation; references are taken as sound.

    Returns
    -------
    Frames
        One DataFrame per entry of ``COLUMNS``; overlay frames are empty without an overlay.
    """
    card, rec = source.card, source.record
    groups = {voice.id: voice.group for voice in card.voices}
    roles = {voice.id: tuple(str(role) for role in voice.roles) for voice in card.voices}
    built: dict[str, list[tuple[object, ...]]] = {name: [] for name in COLUMNS}

    for order, (key, (start, end, digest)) in enumerate(card.sentences.items()):
        built["sentences"].append((key, order, start, end, digest))
    for code, state in card.states.items():
        built["states"].append((code, state.name, state.collective))
    for voice in card.voices:
        built["voices"].append(
            (voice.id, voice.name, voice.kind, voice.interest, voice.group, voice.roles,
             voice.state)
        )  # fmt: skip
    for claim in rec.claims:
        _claim_rows(claim, groups, roles, built)
    for framing in rec.framing:
        built["framing"].append((framing.id, framing.at, framing.does, framing.wording))
    for proposition in rec.propositions:
        built["propositions"].append((proposition.id, proposition.says))
    for motive in rec.motives:
        built["motives"].append(
            (motive.id, motive.state, motive.wants, motive.domain, motive.giver, motive.reading,
             motive.counted)
        )  # fmt: skip
        built["motive_shared"].extend((motive.id, state) for state in motive.shared_with)
    for risk in rec.risks:
        built["risks"].append(
            (risk.id, risk.cause, risk.event, risk.consequence, risk.domain, risk.condition,
             risk.hedge)
        )  # fmt: skip
        built["risk_bearers"].extend((risk.id, b.state, b.reading) for b in risk.bearers)
    _overlay_rows(source, built)
    built["codings"].extend(_coding_rows(source))
    return Frames(**{name: table(name, rows) for name, rows in built.items()})


def _claim_rows(
    claim: Claim,
    groups: dict[str, str | None],
    roles: dict[str, tuple[str, ...]],
    built: dict[str, list[tuple[object, ...]]],
) -> None:
    origin = claim.chain[0]
    built["claims"].append(
        (claim.id, claim.at[0], claim.says, claim.kind, claim.commitment,
         claim.commitment in HEDGED, claim.verification, claim.scope_ambiguous, origin,
         groups.get(origin), claim.outlet_stated, claim.inherits, claim.condition,
         claim.proposition)
    )  # fmt: skip
    built["claim_sentences"].extend((claim.id, key) for key in claim.at)
    built["claim_states"].extend((claim.id, s.state, s.role, s.reading) for s in claim.states)
    built["chains"].extend(
        (claim.id, step, voice, _step_role(claim, step, roles))
        for step, voice in enumerate(claim.chain)
    )
    built["cues"].extend((claim.id, cue.word, cue.type) for cue in claim.cues)
    if (q := claim.quantity) is not None:
        built["quantities"].append(
            (claim.id, q.value, q.low, q.high, q.bound, q.kind, q.unit, q.unit_stated, q.place,
             q.time, q.originator)
        )  # fmt: skip
    for relation, tensions in (("contradicts", claim.contradicts), ("qualifies", claim.qualifies)):
        built["tensions"].extend((claim.id, t.claim, relation, t.type) for t in tensions)
    built["motive_claims"].extend((motive, claim.id) for motive in claim.motive)
    built["risk_claims"].extend((risk, claim.id) for risk in claim.risk)


def _overlay_rows(source: Source, built: dict[str, list[tuple[object, ...]]]) -> None:
    overlay = source.overlay
    if overlay is None:
        return
    for grade in overlay.grades:
        built["grades"].append((grade.voice, grade.grade, *_who(grade)))
    for impact in overlay.impacts:
        built["impacts"].append((impact.risk, impact.impact, *_who(impact)))
    for hypothesis in overlay.hypotheses:
        built["hypotheses"].append((hypothesis.id, hypothesis.says, *_who(hypothesis)))
    for row in overlay.evidence:
        built["evidence"].extend(
            (row.claim, hypothesis, cell, row.weight, *_who(row))
            for hypothesis, cell in row.cells.items()
        )
    for assumption in overlay.assumptions:
        built["assumptions"].append(
            (assumption.id, assumption.says, assumption.if_wrong, *_who(assumption))
        )
        links = [(on, "assumption") for on in assumption.depends_on]
        links += [(on, "claim") for on in assumption.claims]
        built["assumption_links"].extend((assumption.id, on, kind) for on, kind in links)
    for indicator in overlay.indicators:
        built["indicators"].append((indicator.id, indicator.says, *_who(indicator)))
        links = [(to, "claim") for to in indicator.claims]
        links += [(to, "hypothesis") for to in indicator.hypotheses]
        links += [(to, "state") for to in indicator.states]
        built["indicator_links"].extend((indicator.id, to, kind) for to, kind in links)
    for implication in overlay.implications:
        built["implications"].append(
            (implication.state, implication.says, implication.claims, *_who(implication))
        )


def _coding_rows(source: Source) -> Iterator[tuple[object, ...]]:
    """Yield each pass; where only a second one is kept, the record itself stands for the first."""
    codings = source.codings
    if "second" in codings and "first" not in codings:
        for claim in source.record.claims:
            states = [link for link in claim.states if link.reading in READINGS["preferred"]]
            yield (
                "first", "record", claim.id, claim.kind, claim.commitment, claim.verification,
                claim.chain[0],
                tuple(sorted({link.state for link in states if link.role == "bearer"})),
                tuple(sorted({link.state for link in states if link.role == "beneficiary"})),
            )  # fmt: skip
    for name, coding in codings.items():
        for unit in coding.units:
            yield (
                name, coding.coder, unit.claim, unit.kind, unit.commitment, unit.verification,
                unit.originator, tuple(sorted(unit.bearers)), tuple(sorted(unit.beneficiaries)),
            )  # fmt: skip


def _who(coded: Coded) -> tuple[object, object, object]:
    return (coded.coder, coded.date, coded.rationale)
