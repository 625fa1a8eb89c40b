"""The exchange: who gives what to whom."""

from __future__ import annotations

from analysis.assess.scope import hedged_claims
from analysis.assess.wording import count
from analysis.exhibits.draw.canvas import BODY, FOCUS, LINE, ORANGE, QUIET, SMALL, Canvas, wrap
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, capital, headline, shown, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.gains import exchange as table
from analysis.exhibits.tables.gains import ledger
from analysis.exhibits.views import Callout, Figure

PAIRS, ITEMS = 12, 5
Flow = tuple[str, str, list[tuple[str, tuple[str, ...]]]]


@apart
def exchange(case: Study) -> Figure | Callout | None:
    """Return the flow from givers to gainers, or that nothing is given; None on one page."""
    data = table(case)
    found = ledger(case)
    if not case.full:
        return None
    if isinstance(data, Callout):
        return data
    flows: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = {}
    for giver, gainer, wants, claims in found:
        flows.setdefault((giver, gainer), []).append((wants, claims))
    order = sorted(flows.items(), key=lambda item: -len(item[1]))
    title = _title(case, order)
    return Figure(
        "fig-exchange",
        "reported",
        data.claims,
        title,
        "What the article says is given, from giver to gainer; a dashed arrow is hedged",
        _alt(case, order),
        source_line(case, data.claims),
        _draw(case, [(giver, gainer, goods) for (giver, gainer), goods in order]),
        data.columns,
        data.rows,
    )


def _title(
    case: Study, order: list[tuple[tuple[str, str], list[tuple[str, tuple[str, ...]]]]]
) -> str:
    (giver, gainer), goods = order[0]
    total = sum(len(items) for _, items in order)
    back = next((len(items) for pair, items in order if pair == (gainer, giver)), 0)
    one, other = capital(shown(case, giver)), shown(case, gainer)
    things = f"{len(goods)} thing{'' if len(goods) == 1 else 's'}"
    if back:
        full = f"{one} gives {other} {things} and receives {back}"
        return headline(full, f"{giver} gives {gainer} {things} and receives {back}")
    if len(order) == 1:
        return headline(f"{one} gives {other} {things}; nothing is said to come back",
                        f"{giver} gives {gainer} {things}")  # fmt: skip
    return headline(f"{one} gives {other} most: {len(goods)} of {total} things exchanged",
                    f"{giver} gives {gainer} most: {len(goods)} of {total}")  # fmt: skip


def _alt(
    case: Study, order: list[tuple[tuple[str, str], list[tuple[str, tuple[str, ...]]]]]
) -> str:
    flows = "; ".join(
        f"{brief(case.name(giver))} to {brief(case.name(gainer))}: "
        + ", ".join(brief(wants) for wants, _ in goods[:ITEMS])
        + (f" and {len(goods) - ITEMS} more" if len(goods) > ITEMS else "")
        for (giver, gainer), goods in order[:3]
    )
    more = f"; and {count(len(order) - 3, 'more pair')}" if len(order) > 3 else ""
    return f"{capital(flows)}{more}."


def _draw(case: Study, flows: list[Flow]) -> Drawing:
    canvas = Canvas()
    hedged = hedged_claims(case.frames)
    y = 0.0
    for giver, gainer, goods in flows[:PAIRS]:
        claims = {claim for _, held in goods for claim in held}
        y = _arrow(canvas, shown(case, giver, 6), shown(case, gainer, 6), y,
                   dashed=bool(claims) and claims <= hedged)  # fmt: skip
        for wants, held in goods[:ITEMS]:
            note = " (hedged)" if held and set(held) <= hedged else ""
            canvas.dot(5, y + SMALL * 0.72, FOCUS, size=5)
            y = canvas.paragraph(14, y, wants + note, canvas.width - 16, size=SMALL) + 2
        if len(goods) > ITEMS:
            y = canvas.text(14, y, f"and {len(goods) - ITEMS} more", size=SMALL, color=QUIET).y1
        y += 14
    if len(flows) > PAIRS:
        y = (
            canvas.text(0, y, f"and {len(flows) - PAIRS} more pairs", size=SMALL, color=QUIET).y1
            + 12
        )
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
    middle = top + height / 2
    canvas.line(start + 8, middle, end - 14, middle, ORANGE, wide=2.5, dashed=dashed)
    canvas.dot(end - 12, middle, ORANGE, size=11, mark=">")
    return top + height + 4
