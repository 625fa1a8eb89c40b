"""What may be judged of gains and dangers: a state's own, and those of all states together."""

from __future__ import annotations

from analysis.assess.judgement import Judgement
from analysis.assess.judging import judged
from analysis.assess.likelihood import Likelihood, spanning
from analysis.assess.perspective import Perspective
from analysis.assess.risks import RegisteredRisk, risk_order, risk_register
from analysis.assess.statements import Dangers, Gains, Span, Stakes
from analysis.assess.tally import Tally
from analysis.assess.vocabulary import DOMAINS, RULES


def gains(view: Perspective) -> Judgement | None:
    """Judge what a state stands to gain, from whom, and on how many independent words."""
    held = {gain.id: gain for gain in Tally(view).gains}
    motives = sorted(view.motives, key=lambda motive: DOMAINS.index(motive.domain))
    claims = {claim for gain in held.values() for claim in gain.claims}
    if not claims:
        return None
    givers = [motive.giver for motive in motives if motive.giver not in {None, view.state}]
    states = Gains(
        domains=tuple(dict.fromkeys(motive.domain for motive in motives)),
        givers=tuple(dict.fromkeys(giver for giver in givers if giver)),
        given=len(givers),
        backing=tuple(held[motive.id].groups for motive in motives),
        claims=len(claims),
        hedged=len(view.records.hedged & claims),
    )
    stated = [held[motive.id].claims for motive in motives]
    return judged(view, 1, "gains", states, stated, noun="gain")


def dangers(view: Perspective) -> Judgement | None:
    """Judge what a state risks, as the spans of terms that readers give the article's hedges."""
    register = risk_register(view)
    stated = [risk.claims for risk in register if risk.claims]
    if not stated:
        return None
    ranges = {risk.risk: (risk.low, risk.high) for risk in register if risk.low is not None}
    intervals = [(low, high) for low, high in ranges.values() if high is not None]
    strict, preferred, inclusive = (len(view.read(rule).risks) for rule in RULES)
    states = Dangers(
        risks=len(register),
        hedged=sum(risk.hedged for risk in register),
        counts=(strict, preferred, inclusive),
        worded=len(intervals),
        spans=_spans(register, view.yardstick),
        ranked=len(risk_order(register)),
        apart=any(one[0] >= other[1] for one in intervals for other in intervals if one != other),
    )
    return judged(
        view,
        2,
        "risks",
        states,
        stated,
        noun="risk",
        likelihood=spanning(intervals, view.yardstick),
    )


def _spans(register: tuple[RegisteredRisk, ...], scale: str) -> tuple[Span, ...]:
    """Return what readers make of the hedges: the commonest span first, then from low to high."""
    found: dict[Likelihood, list[str]] = {}
    for risk in register:
        if risk.low is not None and risk.high is not None:
            read = spanning([(risk.low, risk.high)], scale)
            if read is not None:
                found.setdefault(read, []).append(risk.risk)

    def commonness(read: Likelihood) -> tuple[int, str, float]:
        return len(found[read]), read.term, read.low

    common = max(found, key=commonness, default=None)
    order = sorted(found, key=lambda read: (read != common, read.low + read.high))
    return tuple(Span(read, tuple(found[read])) for read in order)


def stakes(view: Perspective) -> Judgement | None:
    """Judge who stands to gain and on whom the risks fall."""
    gainers, bearers = [], []
    named: dict[str, None] = {}
    for state in view.records.states:
        here = view.of(state)
        if here.motives:
            gainers.append((state, len({motive.domain for motive in here.motives})))
        if here.risks:
            bearers.append((state, len(here.risks)))
        named |= dict.fromkeys(motive.id for motive in here.motives)
        named |= dict.fromkeys(risk.id for risk in here.risks)
    behind = view.records.behind
    stated = [behind[one] for one in named if one in behind]
    if not stated:
        return None
    gainers.sort(key=lambda row: -row[1])
    bearers.sort(key=lambda row: -row[1])
    states = Stakes(tuple(gainers), tuple(bearers))
    return judged(view, 1, "stakes", states, stated, noun="gains-and-risk")
