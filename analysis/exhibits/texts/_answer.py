"""The title of a brief about states and its answer: who gives what for what, what could follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from analysis.assess.quotable import borrowed
from analysis.assess.stance import Stance, Want, stances
from analysis.assess.trade import Trade, field_of, fields, trades
from analysis.blocks import RichText, Span, refs
from analysis.exhibits import selection
from analysis.exhibits.study import Study
from analysis.exhibits.wording import briefly
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.facts import group_label
from analysis.words import raised

_ROOM = 2
"""Goods that a title lists; more from one giver are its help."""
_BACKERS = 3
"""Groups that an answer names; more of them the state of the reporting lists."""
_DANGERS = 4
"""Dangers that an answer names, those of the commonest field first."""


def title(study: Study) -> str:
    """Return the title: an analyst's where there is one, else one made from what is coded."""
    for headline in study.records.overlay.headlines:
        if headline.state == study.state:
            return headline.text
    return _state_title(study) if study.state else _whole_title(study)


def answer(study: Study) -> RichText:
    """Return the answer in two or three sentences, each with its claims."""
    said = _state_answer(study) if study.state else _whole_answer(study)
    runs: list[Span] = []
    for text, claims in said:
        runs += [" " if runs else "", text, *refs(selection.ordered(study, tuple(claims)))]
    return tuple(runs)


def sourcing(study: Study) -> tuple[str, ...]:
    """Return title and answer of an evidence review: who is cited for what, who agrees on what."""
    words, every = study.words, stances(study.view)
    gains = _groups(study, [want for one in every for want in one.wants])
    dangers = _groups(study, [danger for one in every for danger in one.dangers])
    named = dict.fromkeys(group for group in study.records.group_of.values() if group)
    labels = [group_label(study, group) for group in named]
    disputes = study.records.disputes
    how = "nobody" if not labels else "events" if not gains and not dangers else "sourced"
    point = _point(study, disputes[0].proposition) if disputes else None
    if how == "sourced" and not (gains and dangers):
        how, labels = ("gains", gains) if gains else ("dangers", dangers)
    how = "disputed" if how == "sourced" and point else how
    title = words.message(
        "first-title-sourcing", how=how, point=point or "",
        groups=words.listed(labels) if len(labels) <= _BACKERS else words.message("first-named"),
    )  # fmt: skip
    said = [
        words.message("first-answer-for", what=what, who="some" if groups else "nobody",
                      groups=words.listed(groups))
        for what, groups in (("gains", gains), ("dangers", dangers))
    ]  # fmt: skip
    agreed = [_point(study, point.proposition) for point in study.whole.agreed]
    quoted = [words.quoted(one) for one in agreed if one]
    said.append(words.message("first-answer-agreed", how="some" if quoted else "none",
                              points=words.listed(quoted[:_BACKERS])))  # fmt: skip
    return raised(title), " ".join(said)


def _groups(study: Study, entries: Sequence[Any]) -> list[str]:
    held = (study.records.group_of[claim] for claim in _claims(entries))
    return [group_label(study, group) for group in dict.fromkeys(held) if group]


def _point(study: Study, name: str) -> str | None:
    known = study.records.propositions.get(name) or study.claims.get(name)
    said = borrowed(known.says, 16) if known else None
    return lowered(study.records, said) if said else None


def _claims(entries: Sequence[Any]) -> list[str]:
    return [claim for entry in entries for claim in entry.claims]


def _state_title(study: Study) -> str:
    words, one = study.words, briefly.position(study)
    danger = briefly.field(study, one.dangers)
    other, gives, gets = _partner(study)
    values = {
        "name": study.name(), "partner": study.name(other) if other else "",
        "gives": briefly.goods(study, gives, "", most=_ROOM),
        "gets": briefly.goods(study, gets, other, most=_ROOM),
        "wants": briefly.shorts(study, one.wants[:_ROOM]), "danger": danger,
        **briefly.firmness(gives, gets),
    }  # fmt: skip
    how = "none"
    if gives or gets:
        how = "trade" if gives and gets else "gives" if gives else "gets"
        how = "paid" if gets and len(gives) > _ROOM else how
        if any(want.giving != "given" for want in (*gives, *gets)):
            how = "to-give" if gives else "to-get"
    elif one.wants:
        how = "wants"
    elif danger:
        how = "danger"
    elif one.doubtful_dangers:
        how = "doubtful"
    also = danger and how not in ("danger", "none")
    return raised(
        words.message("first-title", how=how, **{"with": "danger" if also else "none"}, **values)
    )


def _partner(study: Study, state: str | None = None) -> tuple[str, list[Want], list[Want]]:
    """Return the state that most is exchanged with, what is given to it and what is got."""
    every = briefly.partners(trades(study.view), state or study.state or "")
    return max(every, key=lambda one: len(one[1]) + len(one[2]), default=("", [], []))


def _whole_title(study: Study) -> str:
    words, dealt = study.words, trades(study.view)
    gainers = [study.name(code) for code in study.tally.gainers]
    bearers = [study.name(code) for code in study.tally.bearers]
    how = "both" if gainers and bearers else "wants" if gainers else "danger"
    values = {"name": words.listed(gainers), "partner": words.listed(bearers)}
    if not gainers and not bearers:
        how = "none"
    if dealt:
        first, back = _sides(dealt)
        how = "trade" if back else "gives"
        values = {
            "name": study.name(first.giver), "partner": study.name(first.gainer),
            "gives": briefly.goods(study, first.goods, first.giver, most=_ROOM),
            "gets": briefly.goods(study, back.goods, "", most=_ROOM) if back else "",
            **briefly.firmness(first.goods, back.goods if back else ()),
        }  # fmt: skip
    return raised(words.message("first-title-overview", how=how, **values))


def _sides(dealt: Sequence[Trade]) -> tuple[Trade, Trade | None]:
    """Return the widest exchange, led by the side that gives fewer things."""
    first = dealt[0]
    back = next((t for t in dealt if (t.giver, t.gainer) == (first.gainer, first.giver)), None)
    if back is not None and len(back.goods) < len(first.goods):
        first, back = back, first
    return first, back


def _state_answer(study: Study) -> Iterator[tuple[str, list[str]]]:
    words, one, name = study.words, briefly.position(study), study.name()
    other, gives, gets = _partner(study)
    if other:
        how = "trade" if gives and gets else "gives" if gives else "gets"
        said = words.message(
            "first-answer-trade", how=how, name=name, partner=study.name(other),
            gives=briefly.shorts(study, gives), gets=briefly.shorts(study, gets),
            **briefly.firmness(gives, gets),
        )  # fmt: skip
        yield said, _claims([*gives, *gets])
    elif one.wants:
        wants = briefly.shorts(study, one.wants)
        said = words.message("first-answer-wants", name=name, wants=wants)
        yield said, _claims(one.wants)
    else:
        yield words.message("first-answer-wants-nothing", name=name), []
    if one.dangers:
        shown = _foremost(one)
        yield words.message(
            "first-answer-dangers", name=name, dangers=briefly.shorts(study, shown),
            part="some" if len(shown) < len(one.dangers) else "all",
        ), _claims(shown)  # fmt: skip
    else:
        yield words.message("first-answer-no-danger", name=name, open=len(one.doubtful_dangers)), []
        if one.doubtful_dangers:
            wider = briefly.shorts(study, one.doubtful_dangers)
            said = words.message("first-answer-wider", dangers=wider)
            yield said, _claims(one.doubtful_dangers)
    yield from _cites(study, [one])


def _foremost(one: Stance) -> list[Any]:
    common = fields(one.dangers)
    return sorted(one.dangers, key=lambda danger: field_of(danger) not in common)[:_DANGERS]


def _whole_answer(study: Study) -> Iterator[tuple[str, list[str]]]:
    words, dealt, every = study.words, trades(study.view), stances(study.view)
    if dealt:
        first, back = _sides(dealt)
        said = words.message(
            "first-answer-trade", how="trade" if back else "gives",
            name=study.name(first.giver), partner=study.name(first.gainer),
            gives=briefly.shorts(study, first.goods),
            gets=briefly.shorts(study, back.goods) if back else "",
            **briefly.firmness(first.goods, back.goods if back else ()),
        )  # fmt: skip
        yield said, _claims([*first.goods, *(back.goods if back else ())])
    else:
        for one in [one for one in every if one.wants][:2]:
            yield words.message(
                "first-answer-wants", name=study.name(one.state),
                wants=briefly.shorts(study, one.wants),
            ), _claims(one.wants)  # fmt: skip
    most = max((len(one.dangers) for one in every), default=0)
    if most:
        heavy = [one for one in every if len(one.dangers) == most]
        dangers = [danger for one in heavy for danger in one.dangers]
        yield words.message(
            "first-answer-fall", names=words.listed([study.name(one.state) for one in heavy]),
            where="home" if fields(dangers) == ("home",) else "none",
        ), _claims(dangers)  # fmt: skip
    elif not any(one.wants for one in every):
        yield words.message("first-answer-neither"), []
        return
    yield from _cites(study, every)


def _cites(study: Study, positions: Sequence[Stance]) -> Iterator[tuple[str, list[str]]]:
    if any(one.wants or one.dangers for one in positions):
        groups, own = briefly.backers(study, positions)
        who = "nobody" if not groups else "some" if own else "all"
        named = study.words.listed(groups[:_BACKERS])
        few = "few" if len(groups) <= _BACKERS else "many"
        yield study.words.message("first-answer-cites", who=who, many=few, groups=named), []
