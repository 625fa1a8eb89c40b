"""The risks as ranges: what readers take each hedge word to mean, where words differ."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from analysis.assess.risks import RegisteredRisk, risk_order, risk_register
from analysis.assess.short import short_form
from analysis.blocks import CodingRef, Column, Figure, Row, refs
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas
from analysis.exhibits.draw.marks import FOCUS, PALE, QUIET, Anchor
from analysis.exhibits.figures._parts import brief, chart, headline, label, more, size
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.tables._risks import bearers
from analysis.words import Messages


class Hedge(NamedTuple):
    """A hedge word with the interval that it is read as, percent, and the risks put so."""

    head: str
    low: float | None
    high: float | None
    risks: tuple[RegisteredRisk, ...]


@shows(dataframes.risks)
@isolate_failure
def risk_ranges(study: Study) -> Figure | None:
    """Return the risks by hedge word, each word as the range readers give it.

    The range is the 5th to the 95th percentile of readers. It assumes that the article's author
    meant what readers read, so the figure is labelled an assumption. None where
    fewer than two ranges differ: the register tells the one.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure or None
        ``data`` is that of ``tables.risks``.

    Examples
    --------
    >>> figures.risk_ranges(exercise)
    <Figure: Only 1 of 28 pairs of risks can be ranked [Assumption]>
    >>> int(figures.risk_ranges(exercise).data["high"].max())
    90
    """
    words = study.words
    register = risk_register(study.view)
    hedges = _hedges(words, register)
    if len({(one.low, one.high) for one in hedges if one.low is not None}) < 2:
        return None
    columns = (
        Column(words.message("chart-ranges-risk"), 3),
        Column(words.message("chart-ranges-bearer"), 2),
        Column(words.message("chart-ranges-hedge")),
        Column(words.message("chart-ranges-range"), 1, "right"),
        Column(words.message("chart-ranges-impact"), 1, "right"),
    )
    rows = [_row(study, risk) for risk in register]
    claims = [claim for risk in register for claim in risk.claims]
    texts = (_title(study, register), words.message("chart-ranges-measure"),
             _alt(study, hedges))  # fmt: skip
    return chart(study, "risk-ranges", "assumption", claims, texts, partial(_lay, study, hedges),
                 (columns, rows))  # fmt: skip


def _row(study: Study, risk: RegisteredRisk) -> Row:
    words = study.words
    impact = (
        CodingRef(f"impact-{risk.risk}", words.message("chart-ranges-impact-of", n=risk.impact))
        if risk.impact is not None
        else words.message("chart-ranges-not-coded")
    )  # fmt: skip
    span = (
        words.message("chart-ranges-none") if risk.low is None or risk.high is None
        else words.percent(risk.low, risk.high)
    )  # fmt: skip
    cells = ((risk.event, *refs(risk.claims)), (bearers(study, study.risks[risk.risk]),),
             (risk.hedge or words.message("chart-none"),), (span,), (impact,))  # fmt: skip
    return Row(cells, risk.claims)


def _hedges(words: Messages, register: Sequence[RegisteredRisk]) -> list[Hedge]:
    """Return the risks by hedge word, the likeliest first, those without an interval last."""
    by_word: dict[tuple[str, float | None, float | None], list[RegisteredRisk]] = {}
    for risk in register:
        key = (risk.hedge or "").casefold(), risk.low, risk.high
        by_word.setdefault(key, []).append(risk)
    hedges = [
        Hedge(
            words.message("chart-ranges-unhedged") if not word
            else words.message("chart-ranges-unsurveyed", word=word) if low is None or high is None
            else words.message("chart-ranges-word", word=word, range=words.percent(low, high)),
            low, high, tuple(risks),
        )
        for (word, low, high), risks in by_word.items()
    ]  # fmt: skip
    return sorted(hedges, key=lambda one: (one.low is None, -((one.low or 0) + (one.high or 0))))


def _title(study: Study, register: Sequence[RegisteredRisk]) -> str:
    ranged = [(one.low, one.high) for one in register
              if one.low is not None and one.high is not None]  # fmt: skip
    ranked = len(risk_order(register))
    overlap = max(low for low, _ in ranged) < min(high for _, high in ranged)
    kind = "ranked" if ranked else "overlap" if overlap else "unranked"
    return headline(
        *(
            study.words.message(
                f"chart-ranges-title-{kind}", n=len(ranged), ranked=ranked, state=state,
                pairs=len(register) * (len(register) - 1) // 2,
            )
            for state in (label(study, study.state) if study.state else "none", "none")
        )
    )  # fmt: skip


def _alt(study: Study, hedges: list[Hedge]) -> str:
    words = study.words
    ranged = [one for one in hedges if one.low is not None and one.high is not None]
    heads = [words.message("chart-ranges-alt-word", word=one.head, n=len(one.risks),
                           first=brief(one.risks[0].event)) for one in ranged[:6]]  # fmt: skip
    low = min(one.low or 0.0 for one in ranged)
    high = max(one.high or 0.0 for one in ranged)
    return words.message("chart-ranges-alt", n=sum(len(one.risks) for one in ranged),
                         range=words.percent(low, high), words="; ".join(heads))  # fmt: skip


def _lay(study: Study, hedges: list[Hedge], canvas: Canvas) -> float:
    """Draw each word's range above its risks; wide, to the right of them."""
    left = 300.0 if canvas.wide else 0.0
    y, drawn, total = 0.0, 0, sum(len(one.risks) for one in hedges)
    limit = canvas.highest - 2.5 * SMALL * LINE - 20
    for one in hedges:
        if drawn and y + 3 * SMALL * LINE > limit:
            break
        room = left - 12 if left else canvas.width
        top = y
        y = canvas.paragraph(0, y, one.head, room, size=SMALL, bold=True, lines=2)
        if one.low is not None and one.high is not None:
            base = top + 3 if left else y + 3
            low, high = (_at(canvas, left, value) for value in (one.low, one.high))
            start, end = _at(canvas, left, 0), _at(canvas, left, 100)
            canvas.bar(start, base, end - start, 12, PALE)
            canvas.bar(low, base, max(high - low, 2), 12, FOCUS)
            y = y if left else base + 16
        for risk in one.risks:
            if drawn and y + SMALL * LINE > limit:
                break
            event = short_form(study.risks[risk.risk])
            canvas.dot(5, y + SMALL * 0.72, QUIET, size=4)
            y = canvas.paragraph(14, y, event, room - 14, size=size(canvas), lines=2)
            drawn += 1
        y += 8
    y = more(canvas, study, total - drawn, y) + (4 if total > drawn else 0)
    return _axis(study.words, canvas, left, y)


def _at(canvas: Canvas, left: float, value: float) -> float:
    """Return where a percentage stands on the axis."""
    return left + 6 + (canvas.width - left - 14) * value / 100


def _axis(words: Messages, canvas: Canvas, left: float, y: float) -> float:
    """Draw the axis from 0 to 100 percent; returns where its labels end."""
    canvas.line(_at(canvas, left, 0), y, _at(canvas, left, 100), y, QUIET)
    for tick in (0, 25, 50, 75, 100):
        x = _at(canvas, left, tick)
        canvas.line(x, y, x, y + 4, QUIET)
        anchor: Anchor = "left" if tick == 0 else "right" if tick == 100 else "center"
        canvas.text(x, y + 5, words.message("chart-percent", n=tick), size=SMALL, color=QUIET,
                    anchor=anchor)  # fmt: skip
    return y + 5 + SMALL * LINE
