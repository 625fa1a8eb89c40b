"""What the facts behind a judgement are called: likelihoods, points, stakes, groups and voices."""

from __future__ import annotations

from analysis.assess.likelihood import Likelihood
from analysis.assess.quotable import borrowed
from analysis.assess.records import Ids
from analysis.assess.rival_figures import names_figure
from analysis.assess.short import short_form
from analysis.assess.whatif import Loss
from analysis.exhibits.study import Study
from analysis.exhibits.wording.casing import lowered


def group_label(study: Study, group: str) -> str:
    """Return an independence group in words: for whom its voices speak, or its one voice."""
    return study.words.listed(group_names(study, group)) or group


def group_names(study: Study, group: str) -> list[str]:
    """Return the names that stand for a group: its government, its one body, or its voices."""
    voices = [voice for voice in study.voices.values() if voice.group == group]
    states = {voice.state for voice in voices}
    if len(voices) > 1 and len(states) == 1 and None not in states:
        return [speaker(study, voices[0].state or "")]
    bodies = [voice for voice in voices if voice.kind == "body"]
    return [voice_label(voice.name) for voice in (bodies if len(bodies) == 1 else voices)]


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
    text = borrowed(known.says, 20) if known else None
    return lowered(study.records, text, sentence=True) if text else None


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
    if figures and not (known and any(names_figure(known.says, one) for one in figures)):
        first = figures[0]
        between = study.words.message("list-between")
        where = between.join(one for one in (first.place, first.time) if one)
        how = "share" if first.kind == "share" else "number"
        return study.words.message(
            "judgement-how-large", how=how, unit=first.unit, where=where or "none"
        )
    clause = point(study, proposition)
    return study.words.message("judgement-whether", point=clause) if clause else None


def short(study: Study, entry: str) -> str:
    """Return the short form of a motive or a risk, as a sentence may go on with it."""
    stake = study.motives.get(entry) or study.risks.get(entry)
    if stake is None:  # an earlier edition knew it
        return entry
    return lowered(study.records, short_form(stake))


def hypothesis(study: Study, name: str) -> str:
    """Return how a sentence names a hypothesis: in its own words, quoted.

    By its id where the words are many or hold a hedge; a report that names it so words it in its
    list of hypotheses.
    """
    known = study.hypotheses.get(name)
    text = borrowed(known.says, 16) if known else None
    return study.words.quoted(text) if text else name


def likelihood(study: Study, row: Likelihood) -> str:
    """Return a term, or a span of terms, with its range beside it."""
    first, last = row.ends
    term = study.words.message("likelihood-span", first=first, last=last) if last else first
    reach = study.words.percent(row.low, row.high)
    return study.words.message("likelihood", term=term, range=reach)


def states(study: Study, codes: Ids) -> str:
    """Return states by name, as a list."""
    return study.words.listed([study.name(code) for code in codes])
