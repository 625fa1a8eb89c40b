"""The exchange: who gives what to whom, and whom else it could reach."""

from __future__ import annotations

from functools import partial

from analysis.assess.giving import GIVINGS, Giving
from analysis.assess.risks import stated
from analysis.assess.short import short_form
from analysis.blocks import Callout, Figure, Row, refs
from analysis.claims.record import Bearer, Risk
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import BODY, LINE, SMALL, Canvas, wrap
from analysis.exhibits.draw.marks import FOCUS, PLUM, QUIET
from analysis.exhibits.figures._goods import Flow, Good, Reach
from analysis.exhibits.figures._parts import brief, chart, headline, ids, label, size
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.selection import firmness
from analysis.exhibits.study import Study
from analysis.exhibits.tables._gains import exchange as table
from analysis.exhibits.tables._gains import ledger
from analysis.exhibits.tables._risks import bearers
from analysis.exhibits.wording.casing import lowered
from analysis.words import raised

ITEMS, SIDE = 5, 150.0


@shows(dataframes.exchange)
@isolate_failure
def exchange(study: Study) -> Figure | Callout | None:
    """Return the arrows from givers to gainers, third states included; or that nothing is given.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure, Callout or None
        ``data`` is that of ``tables.exchange``.

    Examples
    --------
    >>> figures.exchange(exercise).data["domain"].tolist()
    ['economic', 'economic', 'technological']
    """
    data = table(study)
    if isinstance(data, Callout):
        return data
    flows = _flows(study)
    reached = _reached(study, flows)
    claims = [*data.claims, *(c for one in reached for good in one.dangers for c in good.claims)]
    measure = study.words.message("chart-exchange-measure", third=len(reached))
    texts = _title(study, flows), measure, _alt(study, flows, reached)
    return chart(study, "exchange", "reported", claims, texts,
                 partial(_lay, study, flows, reached),
                 (data.columns, [*data.rows, *_others(study, flows)]))  # fmt: skip


def _others(study: Study, flows: list[Flow]) -> list[Row]:
    """Return a row for each risk that falls on others, with all who could bear it."""
    none = (study.words.message("table-none"),)
    return [
        Row(
            ((short_form(risk), *refs(study.behind(risk.id))), none, (bearers(study, risk),),
             (firmness(study, study.behind(risk.id)),)),
            study.behind(risk.id), data=(("kind", "ambiguity"),),
        )
        for risk in _elsewhere(study, flows)
    ]  # fmt: skip


def _elsewhere(study: Study, flows: list[Flow]) -> list[Risk]:
    """Return the risks that states outside the exchange could bear."""
    inside = {state for flow in flows for state in (flow.giver, flow.gainer)}
    return [
        risk for risk in study.view.of(None).read("inclusive").risks
        if any(one.state not in inside for one in risk.bearers)
        and (study.state is None or _is_stated(study, risk))
    ]  # fmt: skip


def _flows(study: Study) -> list[Flow]:
    """Return the largest flow first, each followed by what comes back."""
    goods: dict[tuple[str, str], list[Good]] = {}
    for one in ledger(study):
        good = Good(
            lowered(study.records, short_form(study.motives[one.motive])), one.claims, one.giving
        )
        goods.setdefault((one.giver, one.gainer), []).append(good)
    order: dict[tuple[str, str], None] = {}
    for giver, gainer in sorted(goods, key=lambda pair: -len(goods[pair])):
        order.setdefault((giver, gainer))
        if (gainer, giver) in goods:
            order.setdefault((gainer, giver))
    return [Flow(*pair, goods[pair]) for pair in order]


def _reached(study: Study, flows: list[Flow]) -> list[Reach]:
    """Return the risks of states outside the exchange, those of the same states together."""
    words = study.words
    inside = {state for flow in flows for state in (flow.giver, flow.gainer)}
    grouped: dict[tuple[str, ...], list[Good]] = {}
    for risk in _elsewhere(study, flows):
        third = [one for one in risk.bearers if one.state not in inside]
        what = lowered(study.records, short_form(risk))
        if risk.hedge:
            what = words.message("chart-exchange-could", modal=risk.hedge, what=what)
        if open_ := [one for one in third if one.reading in {"possible", "derived"}]:
            what = words.message("chart-marked", what=what, mark=_readings(study, third, open_))
        worded = not stated(study.records, risk)
        good = Good(what, study.behind(risk.id), "open" if worded else "given")
        grouped.setdefault(tuple(one.state for one in third), []).append(good)
    return [
        Reach(raised(words.listed([study.name(code) for code in codes])), codes, dangers)
        for codes, dangers in grouped.items()
    ]


def _readings(study: Study, third: list[Bearer], open_: list[Bearer]) -> str:
    """Return which of some bearers are not sure, and how; without a name where all are alike."""
    words = study.words
    if len(open_) == len(third) and len({one.reading for one in open_}) == 1:
        return words.term("reading", open_[0].reading)
    return words.listed([
        words.message("chart-exchange-reading", state=study.name(one.state),
                      reading=words.term("reading", one.reading))
        for one in open_
    ])  # fmt: skip


def _is_stated(study: Study, risk: Risk) -> bool:
    """Return whether claims of a risk touch the study's state."""
    own = (link.state for claim in study.behind(risk.id) for link in study.claims[claim].states)
    return study.state in set(own)


def _title(study: Study, flows: list[Flow]) -> str:
    words = study.words
    first, *others = flows
    n, total = len(first.goods), sum(len(flow.goods) for flow in flows)
    back = next((flow for flow in others if (flow.gainer, flow.giver) == first[:2]), None)
    if back:
        kind = "both"
    elif not others:
        kind = "one"
    elif any(len(flow.goods) == n for flow in others):
        return words.message("chart-exchange-title-even", pairs=len(flows), total=total, n=n)
    else:
        kind = "most"
    goods = words.listed([good.what for good in first.goods])
    names = (label(study, first.giver), label(study, first.gainer)), first[:2]
    return headline(
        *(
            raised(
                words.message(
                    f"chart-exchange-title-{kind}", giver=giver, gainer=gainer, goods=what, n=n,
                    back=words.listed([good.what for good in back.goods]) if back and what else
                    str(len(back.goods)) if back else "",
                    total=total, named=int(bool(what)), firm=_firm(first),
                    back_firm=_firm(back) if back else "none",
                )
            )
            for what in (goods, "")
            for giver, gainer in names
        )
    )  # fmt: skip


def _firm(flow: Flow) -> Giving:
    """Return how far all of a flow is given."""
    return max((good.giving for good in flow.goods), key=GIVINGS.index)


def _alt(study: Study, flows: list[Flow], reached: list[Reach]) -> str:
    words = study.words
    sentences = "; ".join(
        words.message(
            "chart-exchange-alt-flow",
            giver=brief(study.name(flow.giver)),
            gainer=brief(study.name(flow.gainer)),
            goods=", ".join(words.quoted(brief(good.what)) for good in flow.goods[:ITEMS]),
            more=max(len(flow.goods) - ITEMS, 0),
        )
        for flow in flows[:3]
    )
    third = words.listed([brief(name) for name in dict.fromkeys(
        study.name(state) for one in reached for state in one.codes)][:3])  # fmt: skip
    return raised(words.message("chart-exchange-alt", flows=sentences, more=max(len(flows) - 3, 0),
                                third=len(reached), states=third))  # fmt: skip


def _lay(study: Study, flows: list[Flow], reached: list[Reach], canvas: Canvas) -> float:
    words = study.words
    y, drawn = 0.0, 0
    limit = canvas.highest - 24
    for i, flow in enumerate(flows):
        back = i > 0 and flow[:2] == flows[i - 1][1::-1]
        if drawn and y + _flow(study, Canvas(canvas.width), flow, 0.0, back=back) > limit:
            break
        y = _flow(study, canvas, flow, y, back=back) + 10
        drawn += 1
    if len(flows) > drawn:
        text = words.message("chart-exchange-more-pairs", n=len(flows) - drawn)
        return canvas.text(0, y, text, size=SMALL, color=QUIET).y1
    for i, one in enumerate(reached):
        start = y + (SMALL * LINE + 12 if not i else 0)
        if start + _third(study, Canvas(canvas.width), one, 0.0) > limit:
            text = words.message("chart-exchange-more-states", n=len(reached) - i)
            return canvas.text(0, y, text, size=SMALL, color=QUIET).y1
        if not i:
            canvas.line(0, y, canvas.width, y, QUIET)
            head = words.message("chart-exchange-third")
            canvas.text(0, y + 6, head, size=SMALL, color=QUIET)
        y = _third(study, canvas, one, start) + 6
    return y - 4


def _flow(study: Study, canvas: Canvas, flow: Flow, top: float, *, back: bool) -> float:
    """Draw one flow between two names; what comes back goes to the left, below what was given."""
    names = (flow.gainer, flow.giver) if back else (flow.giver, flow.gainer)
    side = SIDE if canvas.wide else (canvas.width - 64) / 2
    dashed = all(good.hedged for good in flow.goods)
    left, right = (wrap(label(study, name, 12), side, BODY, bold=True, lines=3) for name in names)
    tall = max(len(left), len(right)) * BODY * LINE
    x0, x1 = SIDE + 8, canvas.width - SIDE - 8
    if not (canvas.wide and back):
        lines = [canvas.text(0, top + i * BODY * LINE, line, bold=True)
                 for i, line in enumerate(left)]  # fmt: skip
        ends = [
            canvas.text(canvas.width, top + i * BODY * LINE, line, bold=True, anchor="right")
            for i, line in enumerate(right)
        ]
        if not canvas.wide:
            x0, x1 = max(box.x1 for box in lines) + 8, min(box.x0 for box in ends) - 8
    way = (x1, x0) if back else (x0, x1)
    if not canvas.wide:
        canvas.arrow(*way, top + tall / 2, wide=2.5, head=11, dashed=dashed)
        return _goods(study, canvas, flow.goods, 0, canvas.width, top + tall + 4)
    y = _goods(study, canvas, flow.goods, x0, x1 - x0, top)
    canvas.arrow(*way, y + 5, wide=2.5, head=11, dashed=dashed)
    return max(y + 11, top + (0 if back else tall))


def _goods(
    study: Study, canvas: Canvas, goods: list[Good], x: float, room: float, y: float,
    color: str = FOCUS,
) -> float:  # fmt: skip
    for good in goods[:ITEMS]:
        marked = good.hedged and color == FOCUS
        mark = study.words.message("chart-exchange-mark", firm=good.giving)
        what = study.words.message("chart-marked", what=good.what, mark=mark) if marked else (
            good.what)  # fmt: skip
        canvas.dot(x + 5, y + size(canvas) * 0.72, color, size=5)
        text = f"{what} {ids(good.claims)}"
        y = canvas.paragraph(x + 14, y, text, room - 16, size=size(canvas)) + 1
    if len(goods) > ITEMS:
        text = study.words.message("chart-exchange-more", n=len(goods) - ITEMS)
        y = canvas.text(x + 14, y, text, size=SMALL, color=QUIET).y1
    return y


def _third(study: Study, canvas: Canvas, reach: Reach, y: float) -> float:
    """Draw what could befall third states; nobody in particular does it to them."""
    if not canvas.wide:
        y = canvas.paragraph(0, y, reach.states, canvas.width, size=SMALL, bold=True, lines=2)
        return _goods(study, canvas, reach.dangers, 0, canvas.width, y, PLUM)
    x0, x1 = SIDE + 8, canvas.width - SIDE - 8
    top = y
    for line in wrap(reach.states, SIDE, SMALL, bold=True, lines=4):
        top = canvas.text(canvas.width, top, line, size=SMALL, bold=True, anchor="right").y1
    below = _goods(study, canvas, reach.dangers, x0, x1 - x0, y, PLUM)
    dashed = all(good.hedged for good in reach.dangers)
    canvas.arrow(x0, x1, below + 5, PLUM, dashed=dashed)
    return max(top, below + 11)
