"""The exchange: who gives what to whom."""

from __future__ import annotations

from typing import NamedTuple

from analysis.blocks import Callout, Figure
from analysis.blocks.drawing import Drawing
from analysis.exhibits.draw.canvas import BODY, FOCUS, LINE, QUIET, SMALL, Canvas, wrap
from analysis.exhibits.figures.parts import brief, headline, shown, source_line
from analysis.exhibits.isolate import isolate_failure
from analysis.exhibits.study import Study
from analysis.exhibits.tables.gains import exchange as table
from analysis.exhibits.tables.gains import ledger
from analysis.words import raised

PAIRS, ITEMS = 12, 5
Good = tuple[str, tuple[str, ...]]


class Flow(NamedTuple):
    """What one state gives another, each thing with its claims."""

    giver: str
    gainer: str
    goods: list[Good]


@isolate_failure
def exchange(study: Study) -> Figure | Callout | None:
    """Return the flow from givers to gainers, or that nothing is given; None on one page."""
    data = table(study)
    if not study.full:
        return None
    if isinstance(data, Callout):
        return data
    flows = _flows(study)
    return Figure(
        "fig-exchange",
        "reported",
        data.claims,
        _title(study, flows),
        study.words.message("chart-exchange-measure"),
        _alt(study, flows),
        source_line(study, data.claims),
        _draw(study, flows),
        data.columns,
        data.rows,
    )


def _flows(study: Study) -> list[Flow]:
    """Return the largest flow first, each followed by what comes back."""
    found: dict[tuple[str, str], list[Good]] = {}
    for one in ledger(study):
        found.setdefault((one.giver, one.gainer), []).append((one.wants, one.claims))
    order: dict[tuple[str, str], None] = {}
    for giver, gainer in sorted(found, key=lambda pair: -len(found[pair])):
        order.setdefault((giver, gainer))
        if (gainer, giver) in found:
            order.setdefault((gainer, giver))
    return [Flow(*pair, found[pair]) for pair in order]


def _title(study: Study, flows: list[Flow]) -> str:
    words = study.words
    first, *others = flows
    n, total = len(first.goods), sum(len(flow.goods) for flow in flows)
    back = next((len(f.goods) for f in others if (f.gainer, f.giver) == first[:2]), 0)
    if back:
        kind = "both"
    elif not others:
        kind = "one"
    elif any(len(flow.goods) == n for flow in others):
        return words.message("chart-exchange-title-even", pairs=len(flows), total=total, n=n)
    else:
        kind = "most"
    names = (shown(study, first.giver), shown(study, first.gainer)), first[:2]
    return headline(
        *(
            raised(
                words.message(
                    f"chart-exchange-title-{kind}",
                    giver=giver,
                    gainer=gainer,
                    n=n,
                    back=back,
                    total=total,
                )
            )
            for giver, gainer in names
        )
    )


def _alt(study: Study, flows: list[Flow]) -> str:
    words = study.words
    told = "; ".join(
        words.message(
            "chart-exchange-alt-flow",
            giver=brief(study.name(flow.giver)),
            gainer=brief(study.name(flow.gainer)),
            goods=", ".join(
                words.message("text-quoted", words=brief(w)) for w, _ in flow.goods[:ITEMS]
            ),
            more=max(len(flow.goods) - ITEMS, 0),
        )
        for flow in flows[:3]
    )
    return raised(words.message("chart-exchange-alt", flows=told, more=max(len(flows) - 3, 0)))


def _draw(study: Study, flows: list[Flow]) -> Drawing:
    canvas = Canvas()
    hedged = study.records.hedged
    y = 0.0
    for giver, gainer, goods in flows[:PAIRS]:
        claims = {claim for _, held in goods for claim in held}
        y = _arrow(canvas, shown(study, giver, 6), shown(study, gainer, 6), y,
                   dashed=bool(claims) and claims <= hedged)  # fmt: skip
        for wants, held in goods[:ITEMS]:
            soft = held and set(held) <= hedged
            words = study.words.message("chart-exchange-hedged", what=wants) if soft else wants
            canvas.dot(5, y + SMALL * 0.72, FOCUS, size=5)
            y = canvas.paragraph(14, y, words, canvas.width - 16, size=SMALL) + 2
        if len(goods) > ITEMS:
            words = study.words.message("chart-exchange-more", n=len(goods) - ITEMS)
            y = canvas.text(14, y, words, size=SMALL, color=QUIET).y1
        y += 14
    if len(flows) > PAIRS:
        words = study.words.message("chart-exchange-more-pairs", n=len(flows) - PAIRS)
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 12
    return canvas.finish(y - 10)


def _arrow(canvas: Canvas, giver: str, gainer: str, top: float, *, dashed: bool) -> float:
    room = (canvas.width - 64) / 2
    left = wrap(giver, room, BODY, bold=True, lines=3)
    right = wrap(gainer, room, BODY, bold=True, lines=3)
    height = max(len(left), len(right)) * BODY * LINE
    start, end = 0.0, canvas.width
    for j, line in enumerate(left):
        start = max(start, canvas.text(0, top + j * BODY * LINE, line, bold=True).x1)
    for j, line in enumerate(right):
        box = canvas.text(canvas.width, top + j * BODY * LINE, line, bold=True, anchor="right")
        end = min(end, box.x0)
    canvas.arrow(start + 8, end - 7, top + height / 2, wide=2.5, head=11, dashed=dashed)
    return top + height + 4
