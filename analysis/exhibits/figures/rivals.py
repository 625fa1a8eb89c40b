"""The rival explanations against the evidence, and which has least against it."""

from __future__ import annotations

from analysis.assess.hypotheses import matrix, scores
from analysis.assess.scope import claims_of
from analysis.assess.tables import rows
from analysis.assess.wording import count
from analysis.exhibits.draw.canvas import INK, LINE, ORANGE, PLUM, QUIET, SMALL, Canvas
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import headline, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.views import Column, Figure, Row, refs

MOST, LABELS = 24, 56.0
# Sign, fill and ink of a cell. The sign carries the meaning; filled is what the score counts, the
# darker the worse, so that the two sides stay apart without colour too.
_CELLS = {
    "CC": ("++", None, INK), "C": ("+", None, INK), "N": ("·", None, QUIET),
    "I": ("−", ORANGE, INK), "II": ("− −", PLUM, "white"),
}  # fmt: skip
_WORDS = {
    "CC": "fits well", "C": "fits", "N": "neutral", "I": "inconsistent", "II": "very inconsistent",
}  # fmt: skip
Held = tuple[str, float, dict[str, str]]


@apart
def explanations(case: Study) -> Figure | None:
    """Return evidence against explanations; None with fewer than two explanations."""
    names = tuple(case.frames.hypotheses["hypothesis"])
    about = set(claims_of(case.frames, case.state, case.reading)) if case.state else None
    table = matrix(case.frames)
    held: list[Held] = [
        (claim, weight, {n: cell for n, cell in zip(names, cells, strict=True) if cell})
        for claim, weight, *cells in rows(table, "claim", "weight", *names)
        if about is None or claim in about
    ]
    if not case.full or len(names) < 2 or not held:
        return None
    order = rows(scores(case.frames, claims=about), "hypothesis", "says", "score", "place")
    claims = tuple(claim for claim, _, _ in held)
    title = _title(order)
    return Figure(
        "fig-explanations",
        "coding",
        claims,
        title,
        "Evidence by explanation, most telling first; the score sums weighted inconsistencies",
        _alt(order, len(held)),
        source_line(case, claims),
        _draw(held, {row[0]: row[2] for row in order}, names),
        (Column("Claim"), *(Column(name) for name in names), Column("Weight", 1, "right")),
        tuple(
            Row(
                (
                    refs((claim,), lead=""),
                    *((_WORDS.get(cells.get(name, "N"), "neutral"),) for name in names),
                    (f"{weight:g}",),
                ),
                (claim,),
            )
            for claim, weight, cells in held
        ),
    )


def _title(order: list[tuple[str, str, float, int]]) -> str:
    first, second = order[0], order[1]
    if first[2] == second[2]:
        tied = [row[0] for row in order if row[3] == 1]
        return headline(f"The evidence cannot tell {' and '.join(tied)} apart",
                        f"The evidence leaves {len(tied)} explanations tied")  # fmt: skip
    return (
        f"{first[0]} has least against it: score {first[2]:g}, next {second[0]} with {second[2]:g}"
    )


def _alt(order: list[tuple[str, str, float, int]], evidence: int) -> str:
    scores = ", ".join(f"{name} {score:g}" for name, _, score, _ in order)
    return (
        f"Weighed against {count(evidence, 'piece')} of evidence, the inconsistency scores are "
        f"{scores}; the lowest has least against it."
    )


def _draw(held: list[Held], score: dict[str, float], names: tuple[str, ...]) -> Drawing:
    canvas = Canvas()
    wide = min((canvas.width - LABELS) / len(names), 64.0)
    y = 0.0
    for i, name in enumerate(names):
        canvas.text(LABELS + (i + 0.5) * wide, y, name, size=SMALL, bold=True, anchor="center")
    y += SMALL * LINE + 3
    for claim, _, cells in held[:MOST]:
        canvas.text(LABELS - 8, y + 3, claim, size=SMALL, anchor="right")
        for i, name in enumerate(names):
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
        words = f"and {len(held) - MOST} more, in the table"
        y = canvas.text(0, y + 2, words, size=SMALL, color=QUIET).y1 + 2
    canvas.line(0, y + 3, LABELS + wide * len(names), y + 3, QUIET)
    canvas.text(LABELS - 8, y + 7, "score", size=SMALL, bold=True, anchor="right")
    for i, name in enumerate(names):
        middle = LABELS + (i + 0.5) * wide
        canvas.text(middle, y + 7, f"{score[name]:g}", size=SMALL, bold=True, anchor="center")
    y += 7 + SMALL * LINE + 8
    for words in (
        "Framed: ++ fits well, + fits; · neutral",
        "Filled, and counted: − inconsistent, − − very inconsistent",
    ):
        y = canvas.paragraph(0, y, words, canvas.width, size=SMALL, color=QUIET)
    return canvas.finish(y + 2)
