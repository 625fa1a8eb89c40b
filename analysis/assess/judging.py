"""How a judgement gets its backing: confidence, assumptions and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.assess.changes import if_wrong, outlook
from analysis.assess.indicators import indicators
from analysis.assess.judgement import Judgement
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.stated import combined, telling
from analysis.assess.verdict import Statement
from analysis.assess.vocabulary import Noun


def judged(
    view: Perspective,
    number: int,
    topic: str,
    states: Statement,
    stated: Sequence[Iterable[str]],
    *,
    noun: Noun = "point",
    besides: Iterable[str] = (),
    leading: Sequence[str] = (),
) -> Judgement:
    """Return a judgement with the confidence, assumptions and outlook of what it states.

    Parameters
    ----------
    view : Perspective
    number, topic, states
        As in ``Judgement``; the id is made from the number.
    stated : sequence of iterables of str
        The claims behind each thing that is stated; ``noun`` names one such thing.
    besides : iterable of str
        Claims it rests on as well, which its confidence does not turn on.
    leading : sequence of str
        The leading hypotheses, where the judgement is about rival explanations.
    """
    records = view.records
    claims = telling(view.profile, stated)
    rests_on = tuple(dict.fromkeys([*(c for part in stated for c in part), *besides]))
    assumptions = records.assumptions(rests_on)
    interested = {v.id for v in records.voices.values() if v.interest in {"party", "adversary"}}
    seen, more = outlook(records, indicators(view), claims, rests_on, leading)
    wrong = if_wrong(records, assumptions, claims)
    return Judgement(
        id=f"J-{view.state or 'ALL'}-{number:02d}",
        topic=topic,
        state=view.state,
        states=states,
        confidence=combined(view.profile, stated, noun, interested),
        claims=claims,
        rests_on=rests_on,
        assumptions=assumptions,
        changes=(*seen, *wrong[:1], *more)[:2],
    )


def behind(view: Perspective, name: str) -> Ids:
    """Return the claims behind a motive or a risk; a precedent is none where any other is."""
    claims = view.records.behind.get(name, ())
    return tuple(c for c in claims if view.records.claims[c].kind != "precedent") or claims
