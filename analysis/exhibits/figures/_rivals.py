"""The rival explanations against the evidence in words, and what separates the one that leads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from analysis.assess.hypotheses import (
    Evidence,
    Score,
    compatible,
    doubts,
    matrix,
    scores,
    separates,
)
from analysis.blocks import Callout, CodingRef, Column, Figure, Row, refs
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas, wrap
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.draw.marks import FOCUS, INK, ORANGE, PAPER, PLUM, QUIET
from analysis.exhibits.figures._parts import DENSE, brief, chart, headline, more
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.nothing import no_rivals
from analysis.exhibits.study import Study
from analysis.words import Messages

SIDE = 6
# Sign, fill and ink of a cell. Word or sign carries the meaning; filled is what the score counts,
# the darker the worse, so that the two sides stay apart without colour too.
_CELLS = {
    "CC": ("++", None, INK), "C": ("+", None, INK), "N": ("·", None, QUIET),
    "I": ("−", ORANGE, INK), "II": ("− −", PLUM, PAPER), "doubted": ("×", None, QUIET),
}  # fmt: skip


@shows(dataframes.explanations)
@isolate_failure
def explanations(study: Study) -> Figure | Callout | None:
    """Return evidence against explanations; in words where none was weighed.

    None for a state that no claim weighed is about.

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
    names, evidence = tuple(study.hypotheses), matrix(study.view)
    if study.state and not evidence:
        return None
    if len(names) < 2 or not evidence:
        return no_rivals(words)
    order = scores(study.view)
    columns = (
        Column(words.message("chart-explanations-claim")),
        *(Column(name) for name in names),
        Column(words.message("chart-explanations-weight"), 1, "right"),
    )
    rows = [
        Row(
            (refs((row.claim,), lead=""),
             *((_word(words, _cell(study, row, name)),) for name in names),
             (CodingRef(f"evidence-{row.claim}", f"{row.weight:g}"),)),
            (row.claim,),
        )
        for row in evidence
    ]  # fmt: skip
    texts = (_title(study, order), words.message("chart-explanations-measure"),
             _alt(words, order, len(evidence)))  # fmt: skip
    return chart(study, "explanations", "coding", [row.claim for row in evidence], texts,
                 partial(_lay, study, evidence, order), (columns, rows))  # fmt: skip


def _cell(study: Study, row: Evidence, name: str) -> str:
    """Return how a claim sits with an explanation; "doubted" where it cannot count against it."""
    cell = row.cells.get(name, "N")
    return "doubted" if cell in {"I", "II"} and doubts(study.view, row.claim, name) else cell


def _word(words: Messages, cell: str) -> str:
    return words.message(f"chart-explanations-cell-{cell.lower()}")


def _title(study: Study, order: Sequence[Score]) -> str:
    words = study.words
    first = [one for one in order if one.place == 1]
    if len(first) > 1:
        leading = [one.hypothesis for one in first]
        names, both = words.listed(leading), int(compatible(study.view, leading))
        return headline(words.message("chart-explanations-title-tied", names=names, both=both),
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


def _lay(
    study: Study, evidence: Sequence[Evidence], order: Sequence[Score], canvas: Canvas
) -> float:
    words = study.words
    best = [one.hypothesis for one in order[:SIDE]]
    names = [name for name in study.hypotheses if name in best]
    labels = 250.0 if canvas.wide else 40.0
    column = (canvas.width - labels) / len(names)
    telling = {row.claim for row in separates(study.view) if row.gap > 0}
    y = _heads(study, canvas, names, labels, column)
    foot = 2 * SMALL * LINE + 38 + (SMALL * LINE if len(order) > len(names) else 0)
    drawn = 0
    for row in evidence:
        if drawn and y + _row(study, Canvas(canvas.width), row, names, labels, 0.0) > (
            canvas.highest - foot
        ):
            break
        end = _row(study, canvas, row, names, labels, y)
        if row.claim in telling:
            canvas.bar(0, y + 1, 3, end - y - 2, FOCUS)
        y = end
        drawn += 1
    y = more(canvas, study, len(evidence) - drawn, y + 2)
    y = _scores(words, canvas, order, names, labels, y)
    if len(order) > len(names):
        text = words.message("chart-explanations-more", n=len(order) - len(names))
        y = canvas.paragraph(0, y, text, canvas.width, size=SMALL, color=QUIET, lines=1)
    if telling:
        canvas.bar(0, y + 2, 3, SMALL, FOCUS)
        text = words.message("chart-explanations-key")
        y = canvas.paragraph(10, y, text, canvas.width - 10, size=SMALL, color=QUIET, lines=2)
    if not _worded(words, column):
        text = words.message("chart-explanations-signs")
        y = canvas.paragraph(0, y, text, canvas.width, size=SMALL, color=QUIET)
    return y + 2


def _heads(study: Study, canvas: Canvas, names: list[str], labels: float, column: float) -> float:
    """Write each explanation's id above its column, and on paper what it says."""
    ends = []
    for i, name in enumerate(names):
        x = labels + i * column + 3
        y = canvas.text(x, 0, name, size=SMALL, bold=True).y1
        if canvas.wide:
            text = study.hypotheses[name].says
            y = canvas.paragraph(x, y, text, column - 6, size=DENSE, lines=7)
        ends.append(y)
    return max(ends) + 3


def _worded(words: Messages, column: float) -> bool:
    """Return whether the words of all cells can stand in a column, on two lines at most."""
    texts = [_word(words, cell) for cell in _CELLS]
    return all(
        max(width_of(one, DENSE, bold=True) for one in text.split()) <= column - 10
        and len(wrap(text, column - 10, DENSE, bold=True, lines=3)) < 3
        for text in texts
    )


def _row(
    study: Study, canvas: Canvas, row: Evidence, names: list[str], labels: float, y: float
) -> float:
    """Draw a piece of evidence: what it says, then how it sits with each explanation."""
    words = study.words
    column = (canvas.width - labels) / len(names)
    says = study.claims[row.claim].says
    end = y
    if not canvas.wide:
        y = canvas.paragraph(8, y + 2, says, canvas.width - 8, size=SMALL, color=QUIET, lines=1)
        end = canvas.text(8, y + 3, row.claim, size=SMALL, bold=True).y1
    worded = _worded(words, column)
    looks = []
    for name in names:
        cell = _cell(study, row, name)
        sign, fill, ink = _CELLS[cell]
        text = _word(words, cell) if worded else sign
        lines = wrap(text, column - 10, DENSE, bold=cell != "N", lines=2)
        looks.append((lines, fill, ink, cell))
        end = max(end, y + 4 + len(lines) * DENSE * LINE)
    if canvas.wide:
        canvas.text(8, y + 3, row.claim, size=DENSE, bold=True)
        end = max(end, canvas.paragraph(46, y + 3, says, labels - 52, size=DENSE, lines=4) + 1)
    for i, (lines, fill, ink, cell) in enumerate(looks):
        x = labels + i * column
        if fill:
            canvas.bar(x + 1, y + 1, column - 2, end - y, fill)
        elif cell != "N":
            canvas.frame(x + 1.5, y + 1.5, column - 3, end - y - 1, QUIET)
        top = y + 1 + (end - y - len(lines) * DENSE * LINE) / 2
        for line in lines:
            middle = x + column / 2
            top = canvas.text(middle, top, line, size=DENSE, bold=cell != "N", color=ink,
                              anchor="center").y1  # fmt: skip
    return end + 2


def _scores(
    words: Messages,
    canvas: Canvas,
    order: Sequence[Score],
    names: list[str],
    labels: float,
    y: float,
) -> float:
    """Draw the scores under their columns; the lowest stands on dark."""
    column = (canvas.width - labels) / len(names)
    score = {one.hypothesis: one for one in order}
    canvas.line(0, y + 3, canvas.width, y + 3, QUIET)
    text = words.message("chart-explanations-score")
    canvas.text(8 if canvas.wide else 0, y + 8, text, size=SMALL, bold=True)
    for i, name in enumerate(names):
        one = score[name]
        if one.place == 1:
            canvas.bar(labels + i * column + 1, y + 6, column - 2, 20, FOCUS)
        canvas.text(labels + (i + 0.5) * column, y + 8, f"{one.score:.3g}", size=SMALL, bold=True,
                    color=PAPER if one.place == 1 else INK, anchor="center")  # fmt: skip
    return y + 32
