"""What the build of an article shows: who stands behind gains and dangers, and how it hedges."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess.attribution import concentration
from analysis.assess.finding import Finding, found
from analysis.assess.risks import risk_register
from analysis.assess.scope import claims_of, motives_of, risks_of
from analysis.assess.source_judgements import settled_claims
from analysis.assess.tables import grouped, paired, rows
from analysis.assess.view import View
from analysis.assess.wording import any_of, count, listed, number, out_of, percent, sentence, share


def structure(view: View) -> Iterator[Finding]:
    """Yield what the sourcing and the hedging show, for the state or for the whole source."""
    yield from _unsourced(view)
    yield from _hedges(view)
    yield from _unverified(view)
    yield from _inherited(view)
    if view.state is None:
        yield from _groups(view)
        yield from _sides(view)
        yield from _concentrated(view)
        yield from _unplaced(view)
        yield from _umbrella(view)


def _unsourced(view: View) -> Iterator[Finding]:
    motive_claims = grouped(view.frames.motive_claims, "motive", "claim")
    risk_claims = grouped(view.frames.risk_claims, "risk", "claim")
    sides = {
        "gain": [
            claim
            for motive in motives_of(view.frames, view.state, view.reading)
            for claim in motive_claims.get(motive, ())
        ],
        "danger": [
            claim
            for risk in risks_of(view.frames, view.state, view.reading)
            for claim in risk_claims.get(risk, ())
        ],
    }
    for noun, claims in sides.items():
        every = list(dict.fromkeys(claims))
        bare = [claim for claim in every if view.group_of.get(claim) is None]
        if bare:
            part = any_of(len(bare), len(every), f"{noun} claim")
            text = f"No named source stands behind {part}."
            yield found(f"unsourced-{noun}", view.state, text, len(bare), bare)


def _hedges(view: View) -> Iterator[Finding]:
    register = risk_register(view.frames, view.state, view.reading, view.yardstick)
    held = [row for row in rows(register, "hedge", "low", "high", "claims") if row[1] is not None]
    words = list(dict.fromkeys(row[0] for row in held))
    if len(held) > 1 and len({row[1:3] for row in held}) == 1:
        low, high = held[0][1:3]
        named = listed([f"“{word}”" for word in words])
        # The article's own hedge stays a quoted cue: it is reported wording, not ours.
        text = (
            f"{sentence(count(len(held), 'risk'))[:-1]} hang on {named}; readers place "
            f"{'it' if len(words) == 1 else 'them alike'} anywhere in {percent(low, high)}."
        )
        claims = [claim for row in held for claim in row[3]]
        yield found("one-hedge", view.state, text, len(held), claims)


def _unverified(view: View) -> Iterator[Finding]:
    about = set(claims_of(view.frames, view.state, view.reading))
    stated = [
        claim
        for claim, how in rows(view.frames.claims, "claim", "verification")
        if how == "stated_unverified" and claim in about
    ]
    firm = [claim for claim in settled_claims(view) if claim in about]
    if stated and firm:
        text = (
            f"The article calls {count(len(stated), 'claim')} unverified, and puts "
            f"{count(len(firm), 'claim')} on the same matter without that reserve."
        )
        yield found("settled", view.state, text, len(firm), (*firm, *stated))


def _inherited(view: View) -> Iterator[Finding]:
    about = set(claims_of(view.frames, view.state, view.reading))
    held = [
        claim
        for claim, source in rows(view.frames.claims, "claim", "inherits")
        if source is not None and claim in about
    ]
    if held:
        have = "has" if len(held) == 1 else "have"
        text = f"{count(len(held), 'claim')} {have} no hedge word and inherit the hedge of another"
        if len(held) == 1:
            text = "one claim has no hedge word and inherits the hedge of another"
        yield found("inherited", view.state, sentence(text), len(held), held)


def _groups(view: View) -> Iterator[Finding]:
    named = {
        voice: view.group_of[claim] for claim, voice in view.origins.items() if view.group_of[claim]
    }
    groups = set(named.values())
    if len(groups) < len(named):
        text = (
            f"{sentence(count(len(named), 'named voice'))[:-1]} make up only "
            f"{count(len(groups), 'independent group')}: repetition within a group adds no support."
        )
        claims = [claim for claim, group in view.group_of.items() if group]
        yield found("collapsed", None, text, len(groups), claims)


def _sides(view: View) -> Iterator[Finding]:
    interest = paired(view.frames.voices, "voice", "interest")
    named = {voice for claim, voice in view.origins.items() if view.group_of[claim]}
    taken = [voice for voice in named if interest.get(voice) in {"party", "adversary"}]
    if named and taken:
        part = share(len(taken), len(named), "named voice", "is", "are")
        text = f"{part} a party to the matter or an adversary of one"
        claims = [claim for claim, voice in view.origins.items() if voice in taken]
        yield found("interested", None, sentence(text), len(taken), claims)


def _concentrated(view: View) -> Iterator[Finding]:
    ((claims, hhi, own, unnamed),) = rows(
        concentration(view.frames), "claims", "hhi", "article", "unnamed"
    )
    if claims and hhi is not None:
        text = (
            f"{round(100 * (own + unnamed))} % of the claims name no source; "
            f"speaking is concentrated at {hhi:.2f} on a scale where one speaker is 1."
        )
        bare = [claim for claim, group in view.group_of.items() if group is None]
        yield found("concentration", None, text, hhi, bare)


def _unplaced(view: View) -> Iterator[Finding]:
    held = rows(view.frames.quantities, "claim", "place", "time", "unit_stated", "bound")
    bare = [row[0] for row in held if row[1] is None or row[2] is None or not row[3]]
    if bare:
        have = "lacks" if len(bare) == 1 else "lack"
        text = f"{out_of(len(bare), len(held), 'figure')} {have} a place, a time or a stated unit"
        yield found("bare-figures", None, sentence(text), len(bare), bare)


def _umbrella(view: View) -> Iterator[Finding]:
    claims = grouped(view.frames.motive_claims, "motive", "claim")
    held = [
        motive for motive, counted in rows(view.frames.motives, "motive", "counted") if not counted
    ]
    if held:
        text = "one motive is an umbrella phrase, kept and not counted as a gain"
        if len(held) > 1:
            text = (
                f"{number(len(held))} motives are umbrella phrases, kept but not counted as gains"
            )
        said = [claim for motive in held for claim in claims.get(motive, ())]
        yield found("umbrella", None, sentence(text), len(held), said)
