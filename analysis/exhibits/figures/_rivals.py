"""The rival explanations against the evidence, and which has least against it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.hypotheses import Evidence, Score, matrix, scores
from analysis.blocks import Callout, CodingRef, Column, Figure, Row, refs
from analysis.blocks.drawing import Drawing
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import FOCUS, INK, LINE, ORANGE, PLUM, QUIET, SMALL, Canvas
from analysis.exhibits.figures._parts import brief, headline, source_line
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.nothing import no_rivals
from analysis.exhibits.study import Study
from analysis.words import Messages

MOST, LABELS, SIDE = 24, 56.0, 8
# Sign, fill and ink of a cell. The sign carries the meaning; filled is what the score counts, the
# darker the worse, so that the two sides stay apart without colour too.
_CELLS = {
    "CC": ("++", None, INK), "C": ("+", None, INK), "N": ("·", None, QUIET),
    "I": ("−", ORANGE, INK), "II": ("− −", PLUM, "white"),
}  # fmt: skip


@shows(dataframes.explanations)
@isolate_failure
def explanations(study: Study) -> Figure | Callout | None:
    """Return evidence against explanations; in words where none was weighed.

    None on one page, and for a state that no claim weighed is about.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure, Callout or None
        ``data`` has a row for each claim weighed, and a column for each explanation: CC, C, N, I
        or II, from very consistent to very inconsistent.

    Examples
    --------
    >>> figures.explanations(exercise).data[["claim", "weight", "H1", "H2"]].head(2).to_dict("list")
    {'claim': ['C17', 'C20'], 'weight': [1.5, 1.5], 'H1': ['C', 'C'], 'H2': ['C', 'C']}
    """
    words = study.words
    names, held = tuple(study.hypotheses), matrix(study.view)
    if not study.full or (study.state and not held):
        return None
    if len(names) < 2 or not held:
        return no_rivals(words)
    order = scores(study.view)
    claims = tuple(row.claim for row in held)
    return Figure(
        "fig-explanations",
        "coding",
        claims,
        _title(words, order),
        words.message("chart-explanations-measure"),
        _alt(words, order, len(held)),
        source_line(study, claims),
        _draw(words, held, order, names),
        (
            Column(words.message("chart-explanations-claim")),
            *(Column(name) for name in names),
            Column(words.message("chart-explanations-weight"), 1, "right"),
        ),
        tuple(
            Row(
                (
                    refs((row.claim,), lead=""),
                    *((_word(words, row.cells.get(name, "N")),) for name in names),
                    (CodingRef(f"evidence-{row.claim}", f"{row.weight:g}"),),
                ),
                (row.claim,),
            )
            for row in held
        ),
    )


def _word(words: Messages, cell: str) -> str:
    return words.message(f"chart-explanations-cell-{cell.lower()}")


def _title(words: Messages, order: Sequence[Score]) -> str:
    first = [one for one in order if one.place == 1]
    if len(first) > 1:
        names = words.listed([one.hypothesis for one in first])
        return headline(words.message("chart-explanations-title-tied", names=names, n=len(first)),
                        words.message("chart-explanations-title-many", n=len(first)))  # fmt: skip
    lead, other = order[:2]
    name = lead.hypothesis
    return headline(
        words.message("chart-explanations-title-says", name=name, says=brief(lead.says)),
        words.message("chart-explanations-title", name=name, score=f"{lead.score:g}",
                      other=other.hypothesis, next=f"{other.score:g}"),
    )  # fmt: skip


def _alt(words: Messages, order: Sequence[Score], evidence: int) -> str:
    listed_ = ", ".join(f"{one.hypothesis} {one.score:g}" for one in order)
    return words.message(
        "chart-explanations-alt", n=evidence, number=words.number(evidence), scores=listed_
    )


def _draw(
    words: Messages, held: Sequence[Evidence], order: Sequence[Score], names: tuple[str, ...]
) -> Drawing:
    canvas = Canvas()
    best = [one.hypothesis for one in order[:SIDE]]
    shown = [name for name in names if name in best]
    wide = min((canvas.width - LABELS) / len(shown), 64.0)
    y = 0.0
    for i, name in enumerate(shown):
        canvas.text(LABELS + (i + 0.5) * wide, y, name, size=SMALL, bold=True, anchor="center")
    y += SMALL * LINE + 3
    for row in held[:MOST]:
        canvas.text(LABELS - 8, y + 3, row.claim, size=SMALL, anchor="right")
        for i, name in enumerate(shown):
            sign, fill, ink = _CELLS[row.cells.get(name, "N")]
            left = LABELS + i * wide + 1
            if fill:
                canvas.bar(left, y + 1, wide - 2, 20, fill)
            elif sign != "·":
                canvas.frame(left + 0.5, y + 1.5, wide - 3, 19, QUIET)
            middle = LABELS + (i + 0.5) * wide
            canvas.text(middle, y + 3, sign, size=SMALL, bold=True, color=ink, anchor="center")
        y += 22
    if len(held) > MOST:
        y = canvas.text(0, y + 2, words.message("chart-more", n=len(held) - MOST), size=SMALL,
                        color=QUIET).y1 + 2  # fmt: skip
    y = _scores(
        words,
        canvas,
        {one.hypothesis: (one.score, one.place == 1) for one in order},
        shown,
        wide,
        y,
    )
    if len(names) > len(shown):
        text = words.message("chart-explanations-more", n=len(names) - len(shown))
        y = canvas.paragraph(0, y, text, canvas.width, size=SMALL, color=QUIET)
    for key in ("chart-explanations-key-framed", "chart-explanations-key-filled"):
        y = canvas.paragraph(0, y, words.message(key), canvas.width, size=SMALL, color=QUIET)
    return canvas.finish(y + 2)


def _scores(
    words: Messages,
    canvas: Canvas,
    score: dict[str, tuple[float, bool]],
    shown: list[str],
    wide: float,
    y: float,
) -> float:
    """Draw the scores under their columns; the lowest stands on dark."""
    canvas.line(0, y + 3, LABELS + wide * len(shown), y + 3, QUIET)
    text = words.message("chart-explanations-score")
    canvas.text(LABELS - 8, y + 8, text, size=SMALL, bold=True, anchor="right")
    for i, name in enumerate(shown):
        value, lowest = score[name]
        if lowest:
            canvas.bar(LABELS + i * wide + 1, y + 6, wide - 2, 20, FOCUS)
        canvas.text(LABELS + (i + 0.5) * wide, y + 8, f"{value:.3g}", size=SMALL, bold=True,
                    color="white" if lowest else INK, anchor="center")  # fmt: skip
    return y + 34
