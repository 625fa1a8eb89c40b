"""What a judgement states, as running text."""

from __future__ import annotations

from analysis.assess.judgement import Judgement
from analysis.assess.quotable import borrowed
from analysis.assess.records import Ids
from analysis.assess.statements import (
    BestPoint,
    Dangers,
    FirmPoints,
    Gains,
    LeansOn,
    Rivals,
    Span,
    Stakes,
)
from analysis.blocks import RichText, plain
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import group_label, hypothesis, likelihood, point
from analysis.words import about, raised


def statement(study: Study, judgement: Judgement) -> RichText:
    """Return the statement of a judgement; term and range of a likelihood stand side by side."""
    name = study.name(judgement.state) if judgement.state else ""
    states = judgement.states
    match states:
        case Gains():
            return (_gains(study, states, name),)
        case Dangers():
            return _dangers(study, states, name)
        case BestPoint():
            return _best_supported(study, states, name)
        case FirmPoints():
            return _firm_points(study, states)
        case LeansOn():
            words = study.words.message(
                "judgement-leans-on", label=group_label(study, states.group), agreed=states.agreed,
                **study.words.parted(states.unverified, states.alone),
            )  # fmt: skip
            return (words,)
        case Stakes():
            return (_stakes(study, states),)
        case Rivals():
            return _rivals(study, states)


def text(study: Study, judgement: Judgement) -> str:
    """Return the statement of a judgement as plain text."""
    return plain(statement(study, judgement), "{}")


def _gains(study: Study, gains: Gains, name: str) -> str:
    words, n = study.words, len(gains.backing)
    domains = words.terms("domain", gains.domains)
    parts = [words.message("judgement-gains", name=name, n=len(gains.domains), domains=domains)]
    if gains.givers:
        givers = words.listed([study.name(state) for state in gains.givers])
        given = words.parted(gains.given, n)
        said = words.message("judgement-given", givers=givers, count=len(gains.givers), **given)
        parts.append(raised(said))
    agreed, bare = sum(k >= 2 for k in gains.backing), sum(k == 0 for k in gains.backing)
    if bare == n:
        parts.append(words.message("no-source-behind", what=words.any_of(n, n, "gain")))
    elif n == 1:
        parts.append(words.message("judgement-one-gain", agreed=agreed))
    elif not agreed:
        parts.append(words.message("judgement-gains-alone", n=bare))
    elif agreed == n:
        parts.append(words.message("judgement-gains-all-agreed", **words.parted(agreed, n)))
    else:
        others = [
            words.message(message, n=k)
            for k, message in (
                (n - agreed - bare, "judgement-have-one-group"), (bare, "judgement-have-no-source"),
            )
            if k
        ]  # fmt: skip
        held = words.parted(agreed, n)
        parts.append(words.message("judgement-gains-agreed", others=words.listed(others), **held))
    return " ".join(parts)


def _dangers(study: Study, dangers: Dangers, name: str) -> RichText:
    words, n = study.words, dangers.risks
    fewest, most = min(dangers.counts), max(dangers.counts)
    out: RichText = (
        words.message(
            "judgement-risks",
            readings="apart" if fewest < most else "alike",
            fewest=words.message("number-alone", n=fewest),
            most=words.number(most),
            **about(name),
            **words.parted(dangers.hedged, n),
        ),
    )
    if dangers.spans:
        out = (*out, " ", *_read(study, dangers))
    if dangers.ranked:
        ranked = words.parted(dangers.ranked, n * (n - 1) // 2)
        out = (*out, " ", words.message("judgement-ranked", **ranked))
    elif n > 1:
        why = "judgement-not-ranked" if dangers.apart else "judgement-not-ranked-by-words"
        out = (*out, " ", words.message(why))
    return out


def _read(study: Study, dangers: Dangers) -> RichText:
    """Return what readers make of the hedges: the common span once, and which risks differ."""
    words = study.words
    common, *others = dangers.spans
    whom = "it" if dangers.worded == 1 else "them" if others else "each"
    span = likelihood(study, common.likelihood)
    read = words.message("judgement-read", whom=whom, n=len(common.risks), words=span)
    if dangers.worded == dangers.risks:
        lead = words.message("judgement-read-all", read=read)
    else:
        part = words.parted(dangers.worded, dangers.risks)
        lead = raised(words.message("judgement-read-some", read=read, **part))
    if not others:
        return (words.message("judgement-read-alike", common=lead),)
    apart: RichText = ()
    for one in others if len(others) < 3 else (others[0], others[-1]):
        apart += (words.message("list-and"),) if apart else ()
        apart += words.rich_message(
            "judgement-read-apart", n=len(one.risks), which=_which(study, one),
            words=likelihood(study, one.likelihood),
        )  # fmt: skip
    return words.rich_message("judgement-read-others", common=lead, others=apart)


def _which(study: Study, span: Span) -> RichText:
    said = borrowed(study.risks[span.risks[0]].event, 10) if len(span.risks) == 1 else None
    if said is not None:
        return (study.words.quoted(said),)
    behind = study.records.behind
    return study.words.cited([claim for risk in span.risks for claim in behind.get(risk, ())[:1]])


def _best_supported(study: Study, best: BestPoint, name: str) -> RichText:
    words, n = study.words, best.points
    if not best.groups:
        return (words.message("judgement-nobody-named", name=name, **words.parted(n, n)),)
    out = _best_point(study, best, name)
    if n > 1 and best.unsourced:
        what = words.any_of(best.unsourced, n, "point")
        out = (*out, " ", words.message("no-source-behind", what=what))
    elif n > 1:
        out = (*out, " ", words.message("judgement-all-sourced"))
    return out


def _best_point(study: Study, best: BestPoint, name: str) -> RichText:
    """Return the best supported point: in its words, or by its claims if these would not do."""
    words, said = study.words, point(study, best.point)
    out: RichText
    if said:
        out = (words.message("judgement-best-point", n=best.groups, point=said, **about(name)),)
    else:
        out = words.rich_message(
            "judgement-best-point-cited", n=best.groups, claims=words.cited(best.claims),
            **about(name),
        )  # fmt: skip
    return (*out, " ", words.message("judgement-called-unverified")) if best.unverified else out


def _firm_points(study: Study, firm: FirmPoints) -> RichText:
    words, others = study.words, len(firm.others)
    out = _best_point(study, firm.best, "")
    if others:
        lead, claims = raised(words.count(others, "other")), words.cited(firm.others)
        said = words.rich_message("judgement-as-firm", n=others, others=lead, claims=claims)
        out = (*out, " ", *said)
    points = firm.best.points
    if rest := points - others - 1:
        less = words.message("judgement-less-firm", n=points, k=rest, rest=words.number(rest))
        out = (*out, " ", less)
    return out


def _stakes(study: Study, stakes: Stakes) -> str:
    words = study.words
    gainers = [
        words.message(f"judgement-stakes-{place}", name=study.name(state), n=n)
        for place, (state, n) in zip(("first", "gainer", "gainer"), stakes.gainers, strict=False)
    ]
    bearers = [
        words.message("judgement-stakes-bearer", name=study.name(state), n=n)
        for state, n in stakes.bearers[:3]
    ]
    for said, held in ((gainers, stakes.gainers), (bearers, stakes.bearers)):
        if len(held) > 3:
            said.append(words.count(len(held) - 3, "other"))
    who = "both" if gainers and bearers else "gainers" if gainers else "bearers"
    return words.message(
        "judgement-stakes", who=who, gainers=words.listed(gainers), bearers=words.listed(bearers)
    )


def _rivals(study: Study, rivals: Rivals) -> RichText:
    words, n = study.words, len(rivals.scores)

    def named(ids: Ids) -> str:
        return words.listed([hypothesis(study, one) for one in ids])

    if len(rivals.leading) > 1:
        return (words.message("judgement-tied", n=n, names=named(rivals.leading)),)
    out: RichText = (
        words.message("judgement-least-against", n=n, lead=named(rivals.leading)), " ",
        *words.rich_message(
            "judgement-set-apart", n=len(rivals.apart), claims=words.cited(rivals.apart),
            next=hypothesis(study, rivals.scores[1][0]),
        ),
    )  # fmt: skip
    first = rivals.rest_leads
    match rivals.rest:
        case "none-doubted":
            return out
        case "holds":
            rest = words.message("judgement-lead-holds")
        case "all-doubted":
            rest = words.message("judgement-lead-unverified")
        case "level":
            rest = words.message("judgement-lead-level", **words.parted(len(first), n))
        case "passes":
            rest = words.message("judgement-lead-passes", n=len(first), names=named(first))
    return (*out, " ", rest)
