"""What the facts behind a judgement are called: verdicts, likelihoods, figures, points, groups."""

from __future__ import annotations

from analysis.assess import compare, statements
from analysis.assess.likelihood import Likelihood
from analysis.assess.quotable import borrowed
from analysis.assess.records import Ids
from analysis.assess.statements import Verdict
from analysis.assess.whatif import Loss
from analysis.exhibits.study import Study
from analysis.words import figure


def group_label(study: Study, group: str) -> str:
    """Return an independence group in words: its one voice, or the state it speaks for."""
    held = [voice for voice in study.voices.values() if voice.group == group]
    states = {voice.state for voice in held}
    alone = len(held) == 1 and held[0].kind == "body"
    governs = "government" in group and not alone
    if (governs or len(held) > 1) and len(states) == 1 and None not in states:
        [code] = states
        bloc = code is not None and study.source.card.states[code].collective
        kind = "collective" if bloc else "government" if governs else "officials"
        return study.words.message("voices-of-state", name=study.name(code), kind=kind)
    return study.words.listed([short_name(voice.name) for voice in held]) or group


def short_name(name: str) -> str:
    """Return a voice's name without what is told of it after a comma.

    A single word before the comma may be one of several names, so it keeps what follows.
    """
    first, comma, _ = name.partition(",")
    return first if comma and " " in first else name


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
    """Return what a point says if a sentence may carry it, else None."""
    known = study.records.propositions.get(proposition) or study.claims.get(proposition)
    return borrowed(known.says, 16) if known else None


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


def verdict(study: Study, held: Verdict) -> str:
    """Return the substance of a judgement in a line."""
    words = study.words

    def names(codes: Ids) -> str:
        return words.listed(sorted(study.name(code) for code in codes))

    match held.kind:
        case "gains":
            groups = words.message("verdict-groups", n=held.groups)
            domains = words.terms("domain", held.names)
            return words.message(
                "verdict-gains", domains=domains, groups=groups, hedged=held.hedged
            )
        case "risks":
            return words.message("verdict-risks", hedged=held.hedged, ranked=int(held.ranked))
        case "best-point":
            groups = words.message("verdict-groups", n=held.groups)
            said = point(study, held.names[0])
            named = words.quoted(said) if said else held.names[0]
            return words.message("verdict-best-point", groups=groups, point=named)
        case "nobody-named":
            return words.message("verdict-nobody-named")
        case "firm-points":
            return words.message("verdict-firm-points", n=held.points)
        case "leans-on":
            return words.message("verdict-leans-on", label=group_label(study, held.names[0]))
        case "stakes":
            gain, bear = held.names, held.bearers
            return words.message(
                "verdict-stakes",
                gains=words.message("verdict-gain", n=len(gain), names=names(gain)),
                bears=words.message("verdict-bear", n=len(bear), names=names(bear)),
            )
        case "least":
            rivals = sorted(hypothesis(study, name) for name in held.names)
            return words.message("verdict-least", n=len(rivals), names=words.listed(rivals))


def figure_name(study: Study, name: statements.FigureName, of: str) -> str:
    """Return what a figure behind a judgement is called."""
    known = study.name(of) if of in study.source.card.states else of
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
