"""What may be judged of dangers by their wording: how likely they are, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.judgement import Judgement, Kind
from analysis.assess.judging import behind, judged
from analysis.assess.likelihood import Likelihood, fixed
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.risks import RegisteredRisk, risk_order, risk_register
from analysis.assess.verdict import Figure, Statement, Verdict


@dataclass(frozen=True)
class Estimate:
    """Risks to which a wording gives a likelihood; ``voice`` puts it so, the article for None."""

    likelihood: Likelihood
    risks: Ids
    voice: str | None


@dataclass(frozen=True)
class OpenWording:
    """Hedge words that fix no likelihood, and the interval in percent that readers give them."""

    words: tuple[str, ...]
    low: float
    high: float


@dataclass(frozen=True)
class Wording(Statement):
    """What the wording of some dangers lets one say of their likelihood and order.

    Attributes
    ----------
    risks : tuple of str
        All of them.
    estimates : tuple of Estimate
        Those with a likelihood, the most likely first.
    unfixed : tuple of OpenWording
        The surveyed words that fix none.
    open : tuple of str
        The risks without a likelihood.
    ranked : tuple of (risk, risk)
        Pairs of which the first outranks the second.
    bare : tuple of str
        The risks without a likelihood whose wording holds no surveyed word.
    """

    risks: Ids
    estimates: tuple[Estimate, ...]
    unfixed: tuple[OpenWording, ...]
    open: Ids
    ranked: tuple[tuple[str, str], ...]
    bare: Ids = ()

    @property
    def verdict(self) -> Verdict:
        """To which risks a likelihood is given, and whether any pair is ranked."""
        fixed = sorted(risk for one in self.estimates for risk in one.risks)
        return Verdict("wording", tuple(fixed), marks=("ranked",) if self.ranked else ())

    @property
    def likelihoods(self) -> tuple[Likelihood, ...]:
        """Those of its estimates."""
        return tuple(one.likelihood for one in self.estimates)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many are open, how many pairs are ranked, and between which percents each lies."""
        pairs = [(one.likelihood, risk) for one in self.estimates for risk in one.risks]
        return (
            Figure("open", len(self.open)), Figure("ranked-pairs", len(self.ranked)),
            *(Figure("low-of", likelihood.low, risk) for likelihood, risk in pairs),
            *(Figure("high-of", likelihood.high, risk) for likelihood, risk in pairs),
        )  # fmt: skip


def dangers(view: Perspective) -> Judgement | None:
    """Judge what the wording of some dangers lets one say of their likelihood and order.

    Each holds given the danger's cause: the article does not say how likely the cause is. Where
    none counts, those that another reading finds are meant.
    """
    register = risk_register(view) or risk_register(view.read("inclusive"))
    stated = [claims for risk in register if (claims := behind(view, risk.risk))]
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


KIND = Kind(3, dangers, dangers, verdicts={"wording": "(ranked)?"})
