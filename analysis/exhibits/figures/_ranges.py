"""The risks as ranges: what readers take the hedge words to mean, beside the yardstick."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.risks import RegisteredRisk, risk_order, risk_register
from analysis.blocks import CodingRef, Column, Figure, Row, refs
from analysis.blocks.drawing import Drawing
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import FOCUS, INK, LINE, PALE, QUIET, SMALL, TEAL, Canvas
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.figures import _hedges as hedges
from analysis.exhibits.figures._hedges import Hedge, at
from analysis.exhibits.figures._parts import brief, headline, shown, source_line
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.tables._risks import bearers
from analysis.reference import Yardstick, yardstick
from analysis.words import Messages


@shows(dataframes.risks)
@isolate_failure
def risk_ranges(study: Study) -> Figure | None:
    """Return the risks by hedge word, each word as the range readers give it; None without risks.

    The range is the 5th to the 95th percentile of readers. It assumes that the article's author
    meant what readers read, so the figure is labelled an assumption.

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
    held = risk_register(study.view)
    if not study.full or not held:
        return None
    claims = tuple(dict.fromkeys(claim for row in held for claim in row.claims))
    scale = yardstick(study.yardstick)
    words = _words(study.words, held)
    return Figure(
        "fig-risk-ranges",
        "assumption",
        claims,
        _title(study, held, words, len(risk_order(held))),
        study.words.message("chart-ranges-measure"),
        _alt(study.words, held, words),
        source_line(study, claims),
        _draw(study.words, words, scale),
        (
            Column(study.words.message("chart-ranges-risk"), 3),
            Column(study.words.message("chart-ranges-bearer"), 2),
            Column(study.words.message("chart-ranges-hedge")),
            Column(study.words.message("chart-ranges-range"), 1, "right"),
            Column(study.words.message("chart-ranges-terms"), 2),
            Column(study.words.message("chart-ranges-impact"), 1, "right"),
        ),
        tuple(
            Row(
                (
                    (row.event, *refs(row.claims)),
                    (bearers(study, study.risks[row.risk]),),
                    (row.hedge or study.words.message("chart-none"),),
                    (_range(study.words, row.low, row.high),),
                    (
                        _spanned(study.words, scale, row.low, row.high)
                        or study.words.message("chart-none"),
                    ),
                    (
                        CodingRef(
                            f"impact-{row.risk}",
                            study.words.message("chart-ranges-impact-of", n=row.impact),
                        )
                        if row.impact is not None
                        else study.words.message("chart-ranges-not-coded"),
                    ),
                ),
                row.claims,
            )
            for row in held
        ),
    )


def _range(words: Messages, low: float | None, high: float | None) -> str:
    return (
        words.message("chart-ranges-none")
        if low is None or high is None
        else words.percent(low, high)
    )


def _spanned(words: Messages, scale: Yardstick, low: float | None, high: float | None) -> str:
    """Return the terms that an interval meets, with their range beside them."""
    if low is None or high is None:
        return ""
    terms = scale.terms_over(low, high)
    hull = scale.hull(terms)
    if hull is None:
        return words.message("chart-ranges-gap")
    return words.message("chart-ranges-spans", n=len(terms), first=terms[0], last=terms[-1],
               range=words.percent(*hull))  # fmt: skip


def _words(words: Messages, held: Sequence[RegisteredRisk]) -> list[Hedge]:
    """Return the risks by hedge word, the likeliest first."""
    found: dict[tuple[str, float | None, float | None], list[str]] = {}
    for row in held:
        found.setdefault((row.hedge or "", row.low, row.high), []).append(row.event)
    return hedges.ordered(
        [
            Hedge(
                words.message("chart-ranges-unhedged")
                if not word
                else words.message("chart-ranges-unsurveyed", word=word)
                if low is None or high is None
                else words.message("chart-ranges-word", word=word, range=words.percent(low, high)),
                low,
                high,
                tuple(events),
            )
            for (word, low, high), events in found.items()
        ]
    )


def _title(study: Study, held: Sequence[RegisteredRisk], words: list[Hedge], ranked: int) -> str:
    ranged = [(row.low, row.high) for row in held if row.low is not None and row.high is not None]
    n = len(ranged)
    spread = {(word.low, word.high) for word in words if word.low is not None}
    low, high = ranged[0] if ranged else (0.0, 0.0)
    if n < 2:
        kind = "one" if n else "none"
    elif ranked:
        kind = "ranked"
    elif len(spread) == 1:
        kind = "same"
    elif max(low for low, _ in ranged) < min(high for _, high in ranged):
        kind = "overlap"
    else:
        kind = "unranked"
    return headline(
        *(
            study.words.message(
                f"chart-ranges-title-{kind}",
                n=n,
                range=study.words.percent(low, high),
                ranked=ranked,
                pairs=len(held) * (len(held) - 1) // 2,
                state=state,
            )
            for state in (shown(study, study.state) if study.state else "none", "none")
        )
    )


def _alt(words: Messages, held: Sequence[RegisteredRisk], text: list[Hedge]) -> str:
    ranged = [word for word in text if word.low is not None and word.high is not None]
    if not ranged:
        return words.message("chart-ranges-alt-none", n=len(held))
    low = min(word.low for word in ranged if word.low is not None)
    high = max(word.high for word in ranged if word.high is not None)
    return words.message(
        "chart-ranges-alt",
        n=sum(len(word.events) for word in ranged),
        range=words.percent(low, high),
        words="; ".join(
            words.message(
                "chart-ranges-alt-word",
                word=word.head,
                n=len(word.events),
                first=brief(word.events[0]),
            )
            for word in ranged[: hedges.WORDS]
        ),
    )


def _draw(words: Messages, text: list[Hedge], scale: Yardstick) -> Drawing:
    canvas = Canvas()
    met: set[str] = set()

    def mark(word: Hedge, y: float) -> float:
        low, high = word.low or 0.0, word.high or 0.0
        terms = scale.terms_over(low, high)
        met.update(terms)
        canvas.bar(at(canvas, 0), y, at(canvas, 100) - at(canvas, 0), 13, PALE)
        canvas.bar(at(canvas, low), y, max(at(canvas, high) - at(canvas, low), 2), 13, FOCUS)
        _bands(canvas, scale, terms, y + 15)
        spanned = words.message("chart-ranges-meets", terms=_spanned(words, scale, low, high))
        return canvas.paragraph(
            at(canvas, 0), y + 23, spanned, canvas.width - 8, size=SMALL, color=QUIET
        )

    y = hedges.draw(words, canvas, text, mark)
    return canvas.finish(_scale(words, canvas, scale, met, y))


def _bands(canvas: Canvas, scale: Yardstick, terms: tuple[str, ...], y: float) -> None:
    """Draw a strip of the yardstick's bands; those that the range above meets are filled."""
    for term, low, high in scale.bands:
        wide = max(at(canvas, high) - at(canvas, low) - 1, 2)
        if term in terms:
            canvas.bar(at(canvas, low), y, wide, 7, TEAL)
        else:
            canvas.frame(at(canvas, low) + 0.5, y + 0.5, wide - 1, 6, QUIET)


def _scale(words: Messages, canvas: Canvas, scale: Yardstick, met: set[str], y: float) -> float:
    """Draw the yardstick's terms on the same axis, each with its range."""
    y = hedges.axis(words, canvas, y) + 6
    y = canvas.paragraph(0, y, words.message("chart-ranges-yardstick"), canvas.width, size=SMALL,
                         color=QUIET) + 3  # fmt: skip
    for term, low, high in scale.bands:
        inside = term in met
        left, right = at(canvas, low), max(at(canvas, high), at(canvas, low) + 2)
        if inside:
            canvas.bar(left, y + 3, right - left, 11, TEAL)
        else:
            canvas.frame(left + 0.6, y + 3.6, right - left - 1.2, 9.8, QUIET)
        text = words.message("chart-ranges-term", term=term, range=words.percent(low, high))
        wide = width_of(text, SMALL, bold=inside)
        ink = INK if inside else QUIET
        if right + 6 + wide <= canvas.width:
            canvas.text(right + 6, y, text, size=SMALL, color=ink, bold=inside)
        elif left - 6 - wide >= 0:
            canvas.text(left - 6, y, text, size=SMALL, color=ink, bold=inside, anchor="right")
        else:  # no room at either side: under the bar, ending where the axis ends
            y = canvas.text(at(canvas, 100), y + 15, text, size=SMALL, color=ink, bold=inside,
                            anchor="right").y0  # fmt: skip
        y += SMALL * LINE + 3
    return y + 2
