"""The rival explanations against the evidence, and which has least against it."""

from __future__ import annotations

from analysis.assess.hypotheses import matrix, scores
from analysis.assess.tables import rows
from analysis.assess.wording import listed, number
from analysis.blocks import Callout, Column, Figure, Row, refs
from analysis.blocks.drawing import Drawing
from analysis.exhibits.draw.canvas import FOCUS, INK, LINE, ORANGE, PLUM, QUIET, SMALL, Canvas
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, headline, source_line
from analysis.exhibits.nothing import no_rivals
from analysis.exhibits.study import Study
from analysis.words import say

MOST, LABELS, SIDE = 24, 56.0, 8
# Sign, fill and ink of a cell. The sign carries the meaning; filled is what the score counts, the
# darker the worse, so that the two sides stay apart without colour too.
_CELLS = {
    "CC": ("++", None, INK), "C": ("+", None, INK), "N": ("·", None, QUIET),
    "I": ("−", ORANGE, INK), "II": ("− −", PLUM, "white"),
}  # fmt: skip
Held = tuple[str, float, dict[str, str]]
Scored = tuple[str, str, float, int]


@apart
def explanations(case: Study) -> Figure | Callout | None:
    """Return evidence against explanations; in words where none was weighed.

    None on one page, and for a state that no claim weighed is about.
    """
    names = tuple(case.frames.hypotheses["hypothesis"])
    table = matrix(case.frames)
    held: list[Held] = [
        (claim, weight, {n: cell for n, cell in zip(names, cells, strict=True) if cell})
        for claim, weight, *cells in rows(table, "claim", "weight", *names)
    ]
    if not case.full or (case.state and not held):
        return None
    if len(names) < 2 or not held:
        return no_rivals()
    order: list[Scored] = rows(scores(case.frames), "hypothesis", "says", "score", "place")
    claims = tuple(claim for claim, _, _ in held)
    return Figure(
        "fig-explanations",
        "coding",
        claims,
        _title(order),
        say("chart-explanations-measure"),
        _alt(order, len(held)),
        source_line(case, claims),
        _draw(held, order, names),
        (
            Column(say("chart-explanations-claim")),
            *(Column(name) for name in names),
            Column(say("chart-explanations-weight"), 1, "right"),
        ),
        tuple(
            Row(
                (
                    refs((claim,), lead=""),
                    *((_word(cells.get(name, "N")),) for name in names),
                    (f"{weight:g}",),
                ),
                (claim,),
            )
            for claim, weight, cells in held
        ),
    )


def _word(cell: str) -> str:
    return say(f"chart-explanations-cell-{cell.lower()}")


def _title(order: list[Scored]) -> str:
    first = [row for row in order if row[3] == 1]
    if len(first) > 1:
        names = listed([row[0] for row in first])
        return headline(say("chart-explanations-title-tied", names=names, n=len(first)),
                        say("chart-explanations-title-many", n=len(first)))  # fmt: skip
    (name, says, score, _), (other, _, next_, _) = order[:2]
    return headline(
        say("chart-explanations-title-says", name=name, says=brief(says)),
        say("chart-explanations-title", name=name, score=f"{score:g}", other=other,
            next=f"{next_:g}"),
    )  # fmt: skip


def _alt(order: list[Scored], evidence: int) -> str:
    listed_ = ", ".join(f"{name} {score:g}" for name, _, score, _ in order)
    return say("chart-explanations-alt", n=evidence, number=number(evidence), scores=listed_)


def _draw(held: list[Held], order: list[Scored], names: tuple[str, ...]) -> Drawing:
    canvas = Canvas()
    best = [row[0] for row in order[:SIDE]]
    shown = [name for name in names if name in best]
    wide = min((canvas.width - LABELS) / len(shown), 64.0)
    y = 0.0
    for i, name in enumerate(shown):
        canvas.text(LABELS + (i + 0.5) * wide, y, name, size=SMALL, bold=True, anchor="center")
    y += SMALL * LINE + 3
    for claim, _, cells in held[:MOST]:
        canvas.text(LABELS - 8, y + 3, claim, size=SMALL, anchor="right")
        for i, name in enumerate(shown):
            sign, fill, ink = _CELLS[cells.get(name, "N")]
            left = LABELS + i * wide + 1
            if fill:
                canvas.bar(left, y + 1, wide - 2, 20, fill)
            elif sign != "·":
                canvas.frame(left + 0.5, y + 1.5, wide - 3, 19, QUIET)
            middle = LABELS + (i + 0.5) * wide
            canvas.text(middle, y + 3, sign, size=SMALL, bold=True, color=ink, anchor="center")
        y += 22
    if len(held) > MOST:
        y = canvas.text(0, y + 2, say("chart-more", n=len(held) - MOST), size=SMALL,
                        color=QUIET).y1 + 2  # fmt: skip
    y = _scores(canvas, {row[0]: (row[2], row[3] == 1) for row in order}, shown, wide, y)
    if len(names) > len(shown):
        words = say("chart-explanations-more", n=len(names) - len(shown))
        y = canvas.paragraph(0, y, words, canvas.width, size=SMALL, color=QUIET)
    for key in ("chart-explanations-key-framed", "chart-explanations-key-filled"):
        y = canvas.paragraph(0, y, say(key), canvas.width, size=SMALL, color=QUIET)
    return canvas.finish(y + 2)


def _scores(
    canvas: Canvas, score: dict[str, tuple[float, bool]], shown: list[str], wide: float, y: float
) -> float:
    """Draw the scores under their columns; the lowest stands on dark."""
    canvas.line(0, y + 3, LABELS + wide * len(shown), y + 3, QUIET)
    words = say("chart-explanations-score")
    canvas.text(LABELS - 8, y + 8, words, size=SMALL, bold=True, anchor="right")
    for i, name in enumerate(shown):
        value, lowest = score[name]
        if lowest:
            canvas.bar(LABELS + i * wide + 1, y + 6, wide - 2, 20, FOCUS)
        canvas.text(LABELS + (i + 0.5) * wide, y + 8, f"{value:.3g}", size=SMALL, bold=True,
                    color="white" if lowest else INK, anchor="center")  # fmt: skip
    return y + 34
