"""What carries the weight: how many judgements fall or turn when one thing is left out."""

from __future__ import annotations

from analysis.assess.compare import EFFECTS
from analysis.assess.tables import rows
from analysis.assess.whatif import carries
from analysis.assess.wording import count, number
from analysis.exhibits.draw.canvas import FOCUS, GREY, QUIET, SMALL, Canvas
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.draw.fonts import drawable
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, headline, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.robust import losses
from analysis.exhibits.views import Callout, Figure

MOST = 10
Held = list[tuple[str, str, str, int, int]]


@apart
def tornado(case: Study) -> Figure | None:
    """Return the losses that move most, heaviest first; None where no loss moves anything."""
    data = losses(case)
    if not case.full or isinstance(data, Callout):
        return None
    held: Held = [
        (part, dropped, name, weight, sum(effects) - weight)
        for part, dropped, name, weight, *effects in rows(
            carries(case.moves), "part", "dropped", "name", "weight", *EFFECTS
        )
    ]
    title = _title(held)
    return Figure(
        "fig-tornado",
        "coding",
        data.claims,
        title,
        "Judgements that fall or turn (dark) or move in likelihood, confidence or figures (grey)",
        _alt(held),
        source_line(case, data.claims),
        _draw(held[:MOST], len(held)),
        data.columns,
        data.rows,
    )


def _title(held: Held) -> str:
    part, dropped, name, weight, _ = held[0]
    if weight == 0:
        return "No single source, claim or assumption overturns a judgement"
    what = brief(name) if part == "source" and drawable(name) else dropped
    many = f"{weight} judgement{'' if weight == 1 else 's'}"
    return headline(f"Leaving out {what} overturns most: {many}",
                    f"Leaving out one {part} overturns most: {many}")  # fmt: skip


def _alt(held: Held) -> str:
    part, dropped, name, weight, slight = held[0]
    what = name if part == "source" else f"{dropped} ({brief(name)})"
    turned = sum(row[3] > 0 for row in held)
    return (
        f"Of {count(len(held), 'loss', 'losses')} that move a judgement, {number(turned)} "
        f"overturn any; leaving out {what} overturns {weight} and moves {slight}."
    )


def _draw(held: Held, every: int) -> Drawing:
    canvas = Canvas()
    room = canvas.width - 40
    largest = max(weight + slight for _, _, _, weight, slight in held)
    y = 0.0
    for part, dropped, name, weight, slight in held:
        words = f"without {name}" if part == "source" else f"without {dropped}: {name}"
        y = canvas.paragraph(0, y, words, canvas.width, size=SMALL, lines=2) + 1
        dark, all_ = room * weight / largest, room * (weight + slight) / largest
        canvas.bar(0, y, dark, 13, FOCUS)
        canvas.bar(dark, y, all_ - dark, 13, GREY)
        label = f"{weight} + {slight}" if slight else f"{weight}"
        canvas.text(min(all_ + 6, canvas.width - 32), y - 2, label, size=SMALL, bold=True)
        y += 22
    if every > len(held):
        words = f"and {every - len(held)} more, in the table"
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 6
    return canvas.finish(y - 4)
