"""What the facts behind a judgement are called: verdicts, likelihoods, figures, points, groups."""

from __future__ import annotations

from analysis.assess import compare
from analysis.assess.likelihood import Likelihood
from analysis.assess.quotable import borrowed
from analysis.assess.records import Ids
from analysis.assess.rival_figures import names
from analysis.assess.short import short_form
from analysis.assess.verdict import FigureName, Verdict
from analysis.assess.whatif import Loss
from analysis.exhibits.study import Study
from analysis.exhibits.wording.casing import lowered
from analysis.words import figure


def group_label(study: Study, group: str) -> str:
    """Return an independence group in words: for whom its voices speak, or its one voice."""
    return study.words.listed(group_names(study, group)) or group


def group_names(study: Study, group: str) -> list[str]:
    """Return the names that stand for a group: its government, its one body, or its voices."""
    held = [voice for voice in study.voices.values() if voice.group == group]
    states = {voice.state for voice in held}
    if len(held) > 1 and len(states) == 1 and None not in states:
        return [speaker(study, held[0].state or "")]
    bodies = [voice for voice in held if voice.kind == "body"]
    return [voice_label(voice.name) for voice in (bodies if len(bodies) == 1 else held)]


def speaker(study: Study, state: str) -> str:
    """Return who speaks for a state: its government; a collective speaks by its own name."""
    known, name = study.source.card.states.get(state), study.name(state)
    if known is not None and known.collective:
        return name
    whose = study.words.message("possessive", name=name, ends=name[-1:])
    return study.words.message("government-of", whose=whose)


def voice_label(name: str) -> str:
    """Return a voice's name without what the card adds to it after a comma."""
    return name.partition(",")[0].strip() or name


def loss_name(study: Study, loss: Loss) -> str:
    """Return what is left out: who speaks, or what a claim or an assumption says."""
    if loss.grouped:
        return group_label(study, loss.dropped)
    if loss.kind == "source":
        return study.voices[loss.dropped].name
    if loss.kind == "claim":
        return study.claims[loss.dropped].says
    return next(a.says for a in study.records.overlay.assumptions if a.id == loss.dropped)


def point(study: Study, proposition: str) -> str | None:
    """Return what a point says, as a sentence may go on with it, if it may carry it, else None."""
    known = study.records.propositions.get(proposition) or study.claims.get(proposition)
    said = borrowed(known.says, 20) if known else None
    return lowered(study.records, said, sentence=True) if said else None


def topic(study: Study, claims: Ids) -> str | None:
    """Return the motive or risk that some claims all speak of, by its short form; None without."""
    spoken = [{*study.claims[name].motive, *study.claims[name].risk} for name in claims]
    shared = sorted(set.intersection(*spoken)) if spoken else []
    return short(study, shared[0]) if shared else None


def matter(study: Study, proposition: str) -> str | None:
    """Return a disputed point as a clause: whether it is so, or how large a figure is.

    None where its own words would not do in another's sentence.
    """
    known = study.records.propositions.get(proposition)
    figures = [
        given
        for block in study.records.rival_figures.quarrels.get(proposition, ())
        if (given := study.claims[block[0]].quantity) is not None
    ]
    if figures and not (known and any(names(known.says, one) for one in figures)):
        first = figures[0]
        between = study.words.message("list-between")
        where = between.join(one for one in (first.place, first.time) if one)
        how = "share" if first.kind == "share" else "number"
        return study.words.message(
            "judgement-how-large", how=how, unit=first.unit, where=where or "none"
        )
    said = point(study, proposition)
    return study.words.message("judgement-whether", point=said) if said else None


def short(study: Study, entry: str) -> str:
    """Return the short form of a motive or a risk, as a sentence may go on with it."""
    held = study.motives.get(entry) or study.risks.get(entry)
    if held is None:  # an earlier edition knew it
        return entry
    return lowered(study.records, short_form(held))


def hypothesis(study: Study, name: str) -> str:
    """Return how a sentence names a hypothesis: in its own words, quoted.

    By its id where the words are many or hold a hedge; a report that names it so words it in its
    list of hypotheses.
    """
    known = study.hypotheses.get(name)
    said = borrowed(known.says, 16) if known else None
    return study.words.quoted(said) if said else name


def likelihood(study: Study, held: Likelihood) -> str:
    """Return a term, or a span of terms, with its range beside it."""
    first, last = held.ends
    term = study.words.message("likelihood-span", first=first, last=last) if last else first
    reach = study.words.percent(held.low, held.high)
    return study.words.message("likelihood", term=term, range=reach)


def states(study: Study, codes: Ids) -> str:
    """Return states by name, as a list."""
    return study.words.listed([study.name(code) for code in codes])


def verdict(study: Study, held: Verdict) -> str:
    """Return the substance of a judgement in a line."""
    words, n = study.words, len(held.names)
    match held.kind:
        case "balance":
            source, where = held.marks
            return words.message(
                "verdict-balance", source=source, where=where, paid=len(held.others),
                givers=states(study, held.names), takers=states(study, held.others),
            )  # fmt: skip
        case "stakes":
            return words.message(
                "verdict-stakes", n=n, gainers=states(study, held.names),
                losing=len(held.others), losers=states(study, held.others),
                within=len(held.home), home=states(study, held.home), mutual=len(held.marks),
            )  # fmt: skip
        case "wording":
            fixed = words.listed([short(study, risk) for risk in held.names])
            return words.message("verdict-wording", n=n, risks=fixed, ranked=len(held.marks))
        case "dispute":
            points = [matter(study, one) or one for one in held.names]
            better = words.listed([group_label(study, group) for group in held.others])
            return words.message(
                "verdict-dispute", points=words.listed(points), n=len(held.others), better=better
            )
        case "agreed":
            points = [point(study, one) or one for one in held.names]
            return words.message("verdict-agreed", points=words.listed(points))
        case "alone":
            groups = words.listed([group_label(study, group) for group in held.names])
            return words.message("verdict-alone", groups=groups, n=n)
        case "nobody":
            return words.message("verdict-nobody")
        case "least":
            rivals = sorted(hypothesis(study, name) for name in held.names)
            return words.message("verdict-least", n=n, names=words.listed(rivals))


def figure_name(study: Study, name: FigureName, of: str) -> str:
    """Return what a figure behind a judgement is called."""
    known = short(study, of) if of in study.risks else of
    return study.words.message(f"judgement-number-{name}", **({"name": known} if of else {}))


def fact(study: Study, held: compare.Fact) -> str:
    """Return what can move between two looks at a source; nothing is a likelihood that is not."""
    words = study.words
    match held:
        case None | ():
            return words.message("judgement-no-likelihood")
        case Verdict():
            return verdict(study, held)
        case Likelihood():
            return likelihood(study, held)
        case str():
            return words.term("level", held)
    return words.listed(
        [
            words.message(
                "judgement-number", name=figure_name(study, one.name, one.of),
                value=figure(one.value),
            )
            for one in held
        ]
    )  # fmt: skip
