"""The simulated readers: where they put each hedge word, with the simulation's own error."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.montecarlo import ReadersSense
from analysis.blocks import Callout, Figure
from analysis.blocks.drawing import Drawing
from analysis.exhibits.draw.canvas import FOCUS, GREY, PALE, Canvas
from analysis.exhibits.figures import hedges
from analysis.exhibits.figures.hedges import Hedge, at
from analysis.exhibits.figures.parts import brief, source_line
from analysis.exhibits.isolate import isolate_failure
from analysis.exhibits.study import Study
from analysis.exhibits.tables.robust import spread as table


@isolate_failure
def spread(study: Study) -> Figure | None:
    """Return the middle and range of simulated readings; None where no hedge was surveyed."""
    words = study.words
    data = table(study)
    if not study.full or isinstance(data, Callout):
        return None
    held = study.readers
    low, high = (round(end(row.median for row in held)) for end in (min, max))
    return Figure(
        "fig-spread",
        "assumption",
        data.claims,
        words.message("chart-spread-title-same", n=len(held), middle=low) if low == high
        else words.message("chart-spread-title", low=low, high=high),
        words.message("chart-spread-measure", n=study.draws),
        _alt(study, held),
        source_line(study, data.claims),
        _draw(study, held),
        data.columns,
        data.rows,
    )  # fmt: skip


def _alt(study: Study, held: Sequence[ReadersSense]) -> str:
    top = max(round(row.median) for row in held)
    at_top = [row for row in held if round(row.median) == top]
    return study.words.message(
        "chart-spread-alt",
        n=len(held), low=round(min(row.p05 for row in held)),
        high=round(max(row.p95 for row in held)), top=top, many=len(at_top),
        event=brief(study.risks[at_top[0].risk].event),
    )  # fmt: skip


def _draw(study: Study, held: Sequence[ReadersSense]) -> Drawing:
    canvas = Canvas()
    # Each simulated reader reads a word alike wherever it stands, so one mark does for its risks.
    by_phrase: dict[str, list[ReadersSense]] = {}
    for row in held:
        by_phrase.setdefault(row.phrase, []).append(row)
    middle: dict[Hedge, float] = {}
    for phrase, own in by_phrase.items():
        first = own[0]
        words = study.words.message("chart-spread-word", word=phrase, middle=f"{first.median:.0f}",
                    error=f"{first.median_error:.1f}")  # fmt: skip
        events = tuple(study.risks[row.risk].event for row in own)
        middle[Hedge(words, first.p05, first.p95, events)] = first.median

    def mark(word: Hedge, y: float) -> float:
        low, high = at(canvas, word.low or 0.0), at(canvas, word.high or 0.0)
        canvas.bar(at(canvas, 0), y + 3, at(canvas, 100) - at(canvas, 0), 8, PALE)
        canvas.bar(low, y + 3, high - low, 8, GREY)
        canvas.dot(at(canvas, middle[word]), y + 7, FOCUS, size=12)
        return y + 14

    y = hedges.draw(study.words, canvas, sorted(middle, key=lambda word: -middle[word]), mark)
    return canvas.finish(hedges.axis(study.words, canvas, y) + 3)
