"""What may be judged of gains and dangers: a state's own, and those of all states together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.assess.giving import GIVINGS, giving
from analysis.assess.judgement import Judgement
from analysis.assess.judging import judged
from analysis.assess.likelihood import Likelihood, fixed
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.risks import RegisteredRisk, risk_order, risk_register
from analysis.assess.statements import (
    Balance,
    Estimate,
    OpenWording,
    Stakes,
    Traded,
    Wording,
)
from analysis.assess.verdict import Where
from analysis.assess.vocabulary import DOMAINS, HOME, Noun
from analysis.claims.record import Motive, Risk
from analysis.claims.vocabulary import Domain


def balance(view: Perspective) -> Judgement | None:
    """Judge on whom a state relies for what, what it gives for it, and where its dangers lie."""
    state = view.state or ""
    gets: dict[str, list[str]] = {}
    own = []
    for motive in view.motives:
        if motive.giver in {None, state}:
            own.append(motive.id)
        else:
            gets.setdefault(motive.giver or "", []).append(motive.id)
    gives: dict[str, list[str]] = {}
    for motive in view.records.motives_of(None, view.reading):
        takers = (motive.state, *motive.shared_with)
        if motive.giver == state and state not in takers:
            for taker in takers:
                gives.setdefault(taker, []).append(motive.id)
    dangers = tuple(risk.id for risk in view.risks)
    inferred = tuple(r.id for r in view.read("inclusive").risks if r.id not in dangers)
    traded = [name for names in (*gets.values(), *gives.values()) for name in names]
    resting = [*(traded if gets else [*own, *traded]), *(dangers or inferred)]
    stated = [claims for name in dict.fromkeys(resting) if (claims := _behind(view, name))]
    if not stated:
        return None
    states = Balance(
        _traded(view, gets), _traded(view, gives), tuple(own), dangers, inferred,
        _where(view.risks, inferred), _kinds(view.risks), sum(map(_at_home, view.risks)),
    )  # fmt: skip
    gains, risks = states.gets or states.own or states.gives, dangers or inferred
    noun: Noun = "stake" if gains and risks else "gain" if gains else "danger"
    return judged(view, 1, "stakes", states, stated, noun=noun)


def _behind(view: Perspective, name: str) -> Ids:
    """Return the claims behind a motive or a risk; a precedent is none where any other is."""
    claims = view.records.behind.get(name, ())
    return tuple(c for c in claims if view.records.claims[c].kind != "precedent") or claims


def _traded(view: Perspective, by_state: dict[str, list[str]]) -> tuple[Traded, ...]:
    """Return what is traded with each state, as far as the least firm of it is given."""
    return tuple(
        Traded(state, tuple(motives), max(
            (giving(view.records, view.records.behind.get(name, ())) for name in motives),
            key=GIVINGS.index,
        ))
        for state, motives in by_state.items()
    )  # fmt: skip


def _outright(view: Perspective, motive: Motive) -> bool:
    """Return whether another state gives something, on the article's account, already."""
    behind = view.records.behind.get(motive.id, ())
    return motive.giver is not None and giving(view.records, behind) == "given"


def _at_home(risk: Risk) -> bool:
    return risk.domain in HOME


def _where(risks: Sequence[Risk], inferred: Ids) -> Where:
    every, home = len(risks), sum(map(_at_home, risks))
    if not every:
        return "inferred" if inferred else "nowhere"
    if not home:
        return "elsewhere"
    return "home" if home == every else "mostly-home" if 2 * home > every else "partly-home"


def _kinds(risks: Sequence[Risk]) -> tuple[Domain, ...]:
    counts = Counter(risk.domain for risk in risks)
    most = [domain for domain, n in counts.items() if 2 * n > len(risks)]
    return tuple(domain for domain in DOMAINS if domain in (most or counts))


def stakes(view: Perspective) -> Judgement | None:
    """Judge who gains, who bears dangers without a gain, and whose order at home is in danger."""
    records = view.records
    views = {state: view.of(state) for state in records.states}
    gainers = tuple(state for state, here in views.items() if here.motives)
    bearers = tuple(state for state, here in views.items() if here.risks)
    home = tuple(state for state in bearers if any(map(_at_home, views[state].risks)))
    named: dict[str, None] = {}
    for here in views.values():
        named |= dict.fromkeys(motive.id for motive in here.motives)
        named |= dict.fromkeys(risk.id for risk in here.risks)
    stated = [claims for one in named if (claims := _behind(view, one))]
    if not stated:
        return None
    partners = {
        state for state in gainers
        if any(m.giver in gainers and m.giver != state for m in views[state].motives)
    }  # fmt: skip
    mutual = len(gainers) > 1 and partners == {*gainers}
    firm = all(any(_outright(view, motive) for motive in views[state].motives) for state in gainers)
    states = Stakes(gainers, bearers, home, mutual, firm)
    return judged(view, 1, "stakes", states, stated, noun="stake")


def dangers(view: Perspective) -> Judgement | None:
    """Judge what the wording of some dangers lets one say of their likelihood and order.

    Each holds given the danger's cause: the article does not say how likely the cause is. Where
    none counts, those that another reading finds are meant.
    """
    register = risk_register(view) or risk_register(view.read("inclusive"))
    stated = [claims for risk in register if (claims := _behind(view, risk.risk))]
    if not stated:
        return None
    by_estimate: dict[tuple[Likelihood, str | None], list[str]] = {}
    unfixed: dict[tuple[float, float], dict[str, None]] = {}
    for risk in register:
        if risk.low is None or risk.high is None:
            continue
        likelihood = fixed(risk.low, risk.high, view.yardstick)
        if likelihood:
            by_estimate.setdefault((likelihood, _whose(view, risk)), []).append(risk.risk)
        else:
            unfixed.setdefault((risk.low, risk.high), {})[risk.hedge or ""] = None
    order = sorted(by_estimate, key=lambda key: -(key[0].low + key[0].high))
    estimates = tuple(Estimate(key[0], tuple(by_estimate[key]), key[1]) for key in order)
    settled = {risk for one in estimates for risk in one.risks}
    states = Wording(
        risks=tuple(risk.risk for risk in register),
        estimates=estimates,
        unfixed=tuple(OpenWording(tuple(words), *ends) for ends, words in sorted(unfixed.items())),
        open=tuple(risk.risk for risk in register if risk.risk not in settled),
        ranked=tuple((pair.risk, pair.outranks) for pair in risk_order(register)),
        bare=tuple(risk.risk for risk in register if risk.low is None or risk.high is None),
    )
    return judged(view, 2, "risks", states, stated, noun="danger")


def _whose(view: Perspective, risk: RegisteredRisk) -> str | None:
    """Return the voice whose word the hedge is; None where it is the article's own."""
    claims = view.records.claims
    worded = [c for c in risk.claims if any(cue.word == risk.hedge for cue in claims[c].cues)]
    voice = view.records.origins[(worded or list(risk.claims))[0]] if risk.claims else None
    known = view.records.voices.get(voice or "")
    return None if known is None or known.kind == "article" else voice
