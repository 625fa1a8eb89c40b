"""What carries the weight: how many judgements fall or turn when one thing is left out."""

from __future__ import annotations

from typing import NamedTuple

from analysis.assess.compare import EFFECTS
from analysis.assess.tables import rows
from analysis.assess.whatif import carries
from analysis.assess.wording import number
from analysis.blocks import Callout, Figure
from analysis.blocks.drawing import Drawing
from analysis.exhibits.draw.canvas import FOCUS, GREY, QUIET, SMALL, Canvas
from analysis.exhibits.draw.fonts import drawable, width_of
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, capital, headline, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.robust import losses
from analysis.words import say

MOST = 10


class Loss(NamedTuple):
    """One thing left out: how many judgements it overturns, and how many it merely moves."""

    part: str
    dropped: str
    name: str
    weight: int
    slight: int


@apart
def tornado(case: Study) -> Figure | None:
    """Return the losses that move most, heaviest first; None where no loss moves anything."""
    data = losses(case)
    if not case.full or isinstance(data, Callout):
        return None
    held = [
        Loss(part, dropped, name, weight, sum(effects) - weight)
        for part, dropped, name, weight, *effects in rows(
            carries(case.moves), "part", "dropped", "name", "weight", *EFFECTS
        )
    ]
    return Figure(
        "fig-tornado",
        "coding",
        data.claims,
        _title(held, len(case.judged)),
        say("chart-tornado-measure"),
        _alt(held),
        source_line(case, data.claims),
        _draw(held),
        data.columns,
        data.rows,
    )


def _title(held: list[Loss], of: int) -> str:
    part, dropped, name, weight, _ = held[0]
    if weight == 0:
        return say("chart-tornado-title-none")
    even = sum(loss.weight == weight for loss in held)
    if even > 1:
        return capital(say("chart-tornado-title-even", number=number(even), n=weight, of=of))
    what = brief(name) if part == "source" and drawable(name) else dropped
    return headline(say("chart-tornado-title", part=part, what=what, n=weight, of=of),
                    say("chart-tornado-title-part", part=part, n=weight, of=of))  # fmt: skip


def _alt(held: list[Loss]) -> str:
    part, dropped, name, weight, slight = held[0]
    turned = sum(loss.weight > 0 for loss in held)
    return say("chart-tornado-alt", n=len(held), turned=turned, number=number(turned), part=part,
               dropped=dropped, name=brief(name), weight=weight, slight=slight)  # fmt: skip


def _draw(held: list[Loss]) -> Drawing:
    canvas = Canvas()
    shown = held[:MOST]
    labels = {loss: say("chart-tornado-label", weight=loss.weight, slight=loss.slight)
              for loss in shown}  # fmt: skip
    widest = max(width_of(label, SMALL, bold=True) for label in labels.values())
    room = max(canvas.width - widest - 8, canvas.width / 4)
    largest = max(loss.weight + loss.slight for loss in shown)
    y = 0.0
    for loss in shown:
        words = say("chart-tornado-without", part=loss.part, dropped=loss.dropped, name=loss.name)
        y = canvas.paragraph(0, y, words, canvas.width, size=SMALL, lines=2) + 1
        dark, all_ = (room * n / largest for n in (loss.weight, loss.weight + loss.slight))
        canvas.bar(0, y, dark, 13, FOCUS)
        canvas.bar(dark, y, all_ - dark, 13, GREY)
        canvas.text(all_ + 6, y - 2, labels[loss], size=SMALL, bold=True)
        y += 22
    if len(held) > len(shown):
        words = say("chart-more", n=len(held) - len(shown))
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 6
    return canvas.finish(y - 4)
