"""What a judgement states, as running text."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assess.contest import Disputed
from analysis.assess.judgement import Judgement
from analysis.assess.records import Ids
from analysis.assess.statements import (
    Balance,
    Estimate,
    Rivals,
    Stakes,
    Support,
    Traded,
    Wording,
)
from analysis.blocks import RichText, plain
from analysis.claims.record import Motive, Risk
from analysis.exhibits.study import Study
from analysis.exhibits.wording.contests import disputed
from analysis.exhibits.wording.facts import (
    group_label,
    hypothesis,
    likelihood,
    short,
    states,
    voice_label,
)
from analysis.exhibits.wording.pillars import support
from analysis.words import about, figure

MOST = 4
"""Gains or dangers that a judgement lists; of more it names the kinds."""


def statement(study: Study, judgement: Judgement) -> RichText:
    """Return the statement of a judgement; term and range of a likelihood stand side by side."""
    name = study.name(judgement.state) if judgement.state else ""
    match judgement.states:
        case Balance() as answer:
            return (_balance(study, answer, name),)
        case Stakes() as answer:
            return (_stakes(study, answer),)
        case Wording() as answer:
            return (_wording(study, answer, name),)
        case Disputed() as answer:
            return disputed(study, answer)
        case Support() as answer:
            return support(study, answer, name)
        case Rivals() as answer:
            return _rivals(study, answer)


def text(study: Study, judgement: Judgement) -> str:
    """Return the statement of a judgement as plain text."""
    return plain(statement(study, judgement), "{}")


def _balance(study: Study, answer: Balance, name: str) -> str:
    words = study.words
    clauses = []
    if answer.gets:
        gets = words.listed([_traded(study, "judgement-gets", one) for one in answer.gets])
        clauses.append(words.message("judgement-relies", gets=gets, firm=_firm(answer.gets)))
    elif answer.own:
        clauses.append(words.message("judgement-own", gains=_items(study, answer.own)))
    else:
        clauses.append(words.message("judgement-no-gain"))
    if answer.gives:
        manner = "pays" if answer.gets else "gives"
        gives = words.listed([_traded(study, f"judgement-{manner}", one) for one in answer.gives])
        clauses.append(
            words.message(f"judgement-all-{manner}", gives=gives, firm=_firm(answer.gives))
        )
    clauses.append(_borne(study, answer))
    return words.message("judgement-balance", name=name, clauses=_clauses(study, clauses))


def _firm(goods: tuple[Traded, ...]) -> str:
    """Return whether all that is traded is given, or some of it promised or open."""
    return "given" if all(one.giving == "given" for one in goods) else "open"


def _clauses(study: Study, clauses: list[str]) -> str:
    """Return clauses as a list whose last has a comma too, for lists may stand within them."""
    if len(clauses) < 3:
        return study.words.listed(clauses)
    *first, last = clauses
    joint = study.words.message("judgement-and")
    return study.words.message("list-between").join(first) + joint + last


def _traded(study: Study, message: str, good: Traded) -> str:
    what = _items(study, good.motives)
    return study.words.message(message, state=study.name(good.state), what=what)


def _items(study: Study, entries: Ids) -> str:
    """Return gains or dangers by their short forms; of many the kinds."""
    words = study.words
    if len(entries) <= MOST:
        return words.listed([short(study, entry) for entry in entries])
    gains = entries[0] in study.motives
    every: Mapping[str, Motive | Risk] = study.motives if gains else study.risks
    domains = tuple(dict.fromkeys(every[entry].domain for entry in entries))
    message = "judgement-kinds-gains" if gains else "judgement-kinds-dangers"
    return words.message(message, kinds=words.terms("domain", domains))


def _borne(study: Study, answer: Balance) -> str:
    """Return where the dangers lie, and which they are where these are few."""
    words, few = study.words, len(answer.dangers) < MOST
    if answer.where == "inferred":
        return words.message("judgement-borne-inferred", dangers=_items(study, answer.inferred))
    if few and answer.where != "nowhere":
        message = "judgement-borne-home" if answer.where == "home" else "judgement-borne"
        return words.message(message, dangers=_items(study, answer.dangers))
    return words.message(
        "judgement-borne-kinds", where=answer.where, n=len(answer.kinds),
        kinds=words.terms("domain", answer.kinds),
    )  # fmt: skip


def _stakes(study: Study, answer: Stakes) -> str:
    words = study.words
    clauses = []
    if answer.gainers:
        clauses.append(words.message(
            "judgement-gain", n=len(answer.gainers), states=states(study, answer.gainers),
            mutual=int(answer.mutual), firm=int(answer.firm),
        ))  # fmt: skip
    losers, home, bearers = answer.losers, answer.home, answer.bearers
    if losers == bearers or home == bearers or not (losers or home):
        if losers:
            losing = states(study, losers)
            clauses.append(words.message("judgement-lose", n=len(losers), states=losing))
        if home:
            clauses.append(words.message("judgement-home", states=states(study, home)))
        elif bearers and not losers:
            clauses.append(words.message("judgement-fall", states=states(study, bearers)))
    else:
        named = [("judgement-without-gain", losers), ("judgement-at-home", home)]
        if losers == home:
            named = [("judgement-both", home)]
        parts = [words.message(name, states=states(study, codes)) for name, codes in named if codes]
        clauses.append(
            words.message(
                "judgement-fall-parted", states=states(study, bearers), parts=words.listed(parts)
            )
        )
    return words.message("judgement-stakes", clauses=_clauses(study, clauses))


def _wording(study: Study, answer: Wording, name: str) -> str:
    words, n = study.words, len(answer.risks)
    order = _order(study, answer)
    if not answer.estimates:
        return words.message(
            "judgement-wording-none", n=n, why=_why_unfixed(study, answer), order=order,
            ranked=len(answer.ranked), **about(name),
        )  # fmt: skip
    estimates = words.listed([_estimate(study, one) for one in answer.estimates])
    rest = ""
    if answer.open:
        rest = words.message(
            "judgement-wording-rest", risks=_rest(study, answer), why=_why_unfixed(study, answer)
        )
    return words.message("judgement-wording", n=n, given=estimates, rest=rest)


def _rest(study: Study, answer: Wording) -> str:
    if len(answer.open) < len(answer.risks) / 2:
        return study.words.listed([short(study, risk) for risk in answer.open])
    return study.words.message("judgement-wording-others")


def _estimate(study: Study, one: Estimate) -> str:
    words = study.words
    risks = words.listed([short(study, risk) for risk in one.risks])
    if one.voice is None:
        who = words.message("judgement-article")
    else:
        voice = study.voices[one.voice]
        label = group_label(study, voice.group) if voice.group else voice_label(voice.name)
        who = words.message("judgement-estimate-of", who=label)
    text = likelihood(study, one.likelihood)
    return words.message("judgement-estimate", n=len(one.risks), risks=risks, said=text, who=who)


def _why_unfixed(study: Study, answer: Wording) -> str:
    words = study.words
    read = words.listed([
        words.message(
            "judgement-read", words=words.listed([words.quoted(word) for word in one.words]),
            low=figure(one.low), high=figure(one.high),
        )
        for one in answer.unfixed
    ])  # fmt: skip
    if not read:
        return words.message("judgement-unsurveyed", of="all", risks="", n=0)
    bare = [risk for risk in answer.open if risk in answer.bare]
    rest = words.message(
        "judgement-unsurveyed", of="some", n=len(bare),
        risks=words.listed([short(study, risk) for risk in bare]),
    ) if bare else ""  # fmt: skip
    return words.message("judgement-unfixed", read=read) + rest


def _order(study: Study, answer: Wording) -> str:
    words = study.words
    if not answer.ranked:
        return ""
    pairs = [
        words.message("judgement-outranks", one=short(study, one), other=short(study, other))
        for one, other in answer.ranked[:MOST]
    ]
    return words.message("judgement-order", pairs=words.listed(pairs))


def _rivals(study: Study, answer: Rivals) -> RichText:
    words = study.words

    def named(ids: Ids) -> str:
        return words.listed([hypothesis(study, one) for one in ids])

    leads = named(answer.leading)
    n = len(answer.leading)
    out: RichText = (
        words.message("judgement-least", n=n, leads=leads, compatible=int(answer.compatible)),
    )
    if answer.next and answer.apart:
        deciding = [claim for claim in study.claims if claim in answer.apart]
        out = (*out, " ", *words.rich_message(
            "judgement-set-apart", n=len(deciding), claims=words.cited(deciding), lead=n,
            next=hypothesis(study, answer.next),
        ))  # fmt: skip
    first = answer.rest_leads
    others = tuple(one for one in first if one not in answer.leading)
    match answer.rest:
        case "none-doubted":
            return out
        case "holds":
            rest = words.message("judgement-lead-holds", n=n)
        case "all-doubted":
            rest = words.message("judgement-lead-unverified")
        case "level":
            rest = words.message("judgement-lead-level", lead=n, n=len(others), names=named(others))
        case "passes":
            rest = words.message("judgement-lead-passes", n=len(first), names=named(first))
    return (*out, " ", rest)
