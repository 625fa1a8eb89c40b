"""The title of a brief about states and its answer: who gives what for what, what could follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from analysis.assess.stance import Danger, Stance, Want, stances
from analysis.assess.trade import Trade, field_of, fields, trades
from analysis.blocks import RichText, Span, refs
from analysis.exhibits import selection
from analysis.exhibits.study import Study
from analysis.exhibits.texts import _news
from analysis.exhibits.wording import briefly
from analysis.exhibits.wording.introduced import Introductions
from analysis.words import raised

_ROOM = 2
"""Goods that a title lists; more from one giver are its help."""
BACKERS = 3
"""Groups that an answer names; more of them the state of the reporting lists."""
_DANGERS, _WANTS = 4, 4
"""Dangers that an answer names, the commonest field first; motives beside an exchange."""


def title(study: Study) -> str:
    """Return the title: an analyst's where there is one, else one made from what is coded."""
    for headline in study.records.overlay.headlines:
        if headline.state == study.state:
            return headline.text
    return _state_title(study) if study.state else _whole_title(study)


def answer(study: Study) -> RichText:
    """Return the answer in two or three sentences, each with its claims."""
    return introducing(study, Introductions(study))


def introducing(study: Study, page: Introductions) -> RichText:
    """Return the answer, the first text of a page, with the roles of those whom it names."""
    sentences = _state_answer(study) if study.state else _whole_answer(study)
    spans: list[Span] = []
    for text, claims in (*filter(None, (_news.foremost(study),)), *sentences):
        spans += [" " if spans else "", text, *refs(selection.ordered(study, tuple(claims)))]
    return page.runs(spans)


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
        **briefly.given_firmness(gives, gets),
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
            **briefly.given_firmness(first.goods, back.goods if back else ()),
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
    wanted: list[Want] = [*gives, *gets]
    if other:
        how = "trade" if gives and gets else "gives" if gives else "gets"
        sentence = words.message(
            "first-answer-trade", how=how, name=name, partner=study.name(other),
            again=_again(study),
            gives=briefly.shorts(study, gives), gets=briefly.shorts(study, gets),
            **briefly.given_firmness(gives, gets),
        )  # fmt: skip
        yield sentence, _claims(wanted)
    traded = {want.id for want in wanted}
    further = [want for want in one.wants if want.id not in traded][:_WANTS]
    wanted += further
    if further:
        part = "some" if len(traded | {w.id for w in further}) < len(one.wants) else "all"
        yield words.message(
            "first-answer-wants", name=name, wants=briefly.shorts(study, further),
            further="yes" if traded else "no", part=part, again=_again(study),
        ), _claims(further)  # fmt: skip
    elif not traded:
        yield words.message("first-answer-wants-nothing", name=name, again=_again(study)), []
    dangers = foremost(one.dangers)
    if dangers:
        hardly = [danger for danger in one.dangers if briefly.unlikely(danger)]
        yield words.message(
            "first-answer-dangers", n=len(dangers), name=name,
            dangers=briefly.shorts(study, dangers),
            part="some" if len(dangers) + len(hardly) < len(one.dangers) else "all",
        ), _claims(dangers)  # fmt: skip
    elif not one.dangers:
        yield words.message("first-answer-no-danger", name=name, open=len(one.doubtful_dangers)), []
    for danger in [danger for danger in one.dangers if briefly.unlikely(danger)][:1]:
        sentence = words.message(
            "first-answer-unlikely",
            danger=briefly.shorts(study, [danger]),
            modal=danger.modal or "",
        )
        yield sentence, _claims([danger])
    if not one.dangers and one.doubtful_dangers:
        wider = briefly.shorts(study, one.doubtful_dangers)
        yield words.message("first-answer-wider", dangers=wider), _claims(one.doubtful_dangers)
    yield from _cites(study, wanted, dangers)


def _again(study: Study) -> int:
    """Return 1 where an answer begins with news that the article itself reports, else 0."""
    first = _news.foremost(study)
    return int(bool(first) and not briefly.says(study, tuple(first[1]) if first else ()))


def foremost(dangers: Sequence[Danger]) -> list[Danger]:
    """Return the dangers that an answer names, those most firmly put first.

    One that the article calls unlikely is none of them: named so, it would alarm where the
    article reassures.
    """
    common = fields(dangers)
    kept = [one for one in dangers if not briefly.unlikely(one)]
    kept.sort(key=lambda one: (field_of(one) not in common, -briefly.firmness(one)))
    return sorted(kept[:_DANGERS], key=lambda one: -briefly.firmness(one))


def _whole_answer(study: Study) -> Iterator[tuple[str, list[str]]]:
    words, dealt, every = study.words, trades(study.view), stances(study.view)
    wanted: list[Want] = []
    if dealt:
        first, back = _sides(dealt)
        sentence = words.message(
            "first-answer-trade", how="trade" if back else "gives", again=_again(study),
            name=study.name(first.giver), partner=study.name(first.gainer),
            gives=briefly.shorts(study, first.goods),
            gets=briefly.shorts(study, back.goods) if back else "",
            **briefly.given_firmness(first.goods, back.goods if back else ()),
        )  # fmt: skip
        wanted = [*first.goods, *(back.goods if back else ())]
        yield sentence, _claims(wanted)
    else:
        for one in [one for one in every if one.wants][:2]:
            wanted += one.wants
            yield words.message(
                "first-answer-wants", name=study.name(one.state), further="no", part="all",
                wants=briefly.shorts(study, one.wants), again=_again(study),
            ), _claims(one.wants)  # fmt: skip
    how, heavy = weight(every)
    dangers = [danger for one in heavy for danger in one.dangers]
    if heavy:
        yield words.message(
            "first-answer-fall", how=how, names=words.listed([study.name(s.state) for s in heavy]),
            where="home" if fields(dangers) == ("home",) else "none",
        ), _claims(dangers)  # fmt: skip
    elif not wanted:
        yield words.message("first-answer-neither"), []
        return
    yield from _cites(study, wanted, dangers)


def weight(every: Sequence[Stance]) -> tuple[str, list[Stance]]:
    """Return on whom the dangers fall, and how: most of them, more than elsewhere, or on all.

    Most is more than half of all dangers, a danger of several states counted once.
    """
    borne = [one for one in every if one.dangers]
    most = max((len(one.dangers) for one in borne), default=0)
    heavy = [one for one in borne if len(one.dangers) == most]
    whole = {danger.id for one in borne for danger in one.dangers}
    if 2 * len({danger.id for one in heavy for danger in one.dangers}) > len(whole):
        return ("all" if len(heavy) == len(borne) else "most"), heavy
    return ("more", heavy) if len(heavy) == 1 else ("all", borne)


def _cites(
    study: Study, wanted: Sequence[Want], dangers: Sequence[Danger]
) -> Iterator[tuple[str, list[str]]]:
    """Yield who is cited for what the answer has told: for the gains, and for the dangers."""
    words = study.words
    parts = {"gains": _cited(study, wanted), "dangers": _cited(study, dangers)}
    if not wanted and not dangers:
        return
    of = "gains" if not dangers else "dangers" if not wanted else "both"
    alike = of == "both" and parts["gains"] == parts["dangers"]
    yield (
        words.message(
            "first-answer-cites",
            of="alike" if alike else of,
            n=len(dangers),
            g=len(wanted),
            **parts,
        ),
        [],
    )


def _cited(study: Study, entries: Sequence[Want | Danger]) -> str:
    """Return whom the article cites for some motives or risks: nobody, all of it or a part."""
    groups, nameless, own = briefly.backers(study, _claims(entries))
    who = "unnamed" if nameless and not groups else "nobody" if not groups else (
        "some" if own or nameless else "all")  # fmt: skip
    few = "few" if len(groups) <= BACKERS else "many"
    return study.words.message(
        "first-cites", who=who, many=few, groups=study.words.listed(groups[:BACKERS])
    )
