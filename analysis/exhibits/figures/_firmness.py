"""How firmly the article puts what it puts: hedging of gains and of risks."""

from __future__ import annotations

from analysis.assess.asymmetry import asymmetry
from analysis.blocks import Callout, Column, Figure, Row, refs
from analysis.blocks.drawing import Drawing
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import FOCUS, LINE, SMALL, TEAL, Canvas
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.figures._parts import headline, shown, source_line
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.nothing import no_comparison
from analysis.exhibits.study import Study
from analysis.words import Messages

ALIKE = 0.25
"""Shares of unhedged claims that differ by less are called about alike."""


@shows(dataframes.commitment)
@isolate_failure
def commitment(study: Study) -> Figure | Callout | None:
    """Return how many claims on gains and on risks are hedged; in words without either.

    None on one page, and for a state, whose gains and risks are told to be missing before.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure, Callout or None
        ``data`` has a row for gains and one for risks: claims, and how many are not hedged.

    Examples
    --------
    >>> figures.commitment(exercise).data[["about", "n", "unhedged"]].to_dict("list")
    {'about': ['gains', 'risks'], 'n': [11, 13], 'unhedged': [9, 1]}
    """
    words = study.words
    held = asymmetry(study.view)
    gains, firm, gap = held.gains, held.gains_unhedged, held.difference
    dangers, feared = held.dangers, held.dangers_unhedged
    if not study.full or (gap is None and study.state):
        return None
    if gap is None:
        return no_comparison(words, len(gains), len(dangers))
    claims = tuple(dict.fromkeys((*gains, *dangers)))
    kind = "alike" if abs(gap) < ALIKE else "gains" if gap > 0 else "risks"
    counts = {"firm": len(firm), "gains": len(gains), "feared": len(feared), "risks": len(dangers)}
    held_back = {"g": len(gains) - len(firm), "r": len(dangers) - len(feared)}
    parts = ((words.message("chart-commitment-gains"), firm, gains),
             (words.message("chart-commitment-risks"), feared, dangers))  # fmt: skip
    return Figure(
        "fig-commitment",
        "reported",
        claims,
        headline(*(words.message(f"chart-commitment-title-{kind}", state=state, **counts)
                   for state in (shown(study, study.state) if study.state else "none", "none"))),
        words.message("chart-commitment-measure"),
        words.message("chart-commitment-alt", gains=len(gains), risks=len(dangers), **held_back,
            **{f"{name}-number": words.number(n) for name, n in
               (("gains", len(gains)), ("risks", len(dangers)), *held_back.items())}),
        source_line(study, claims),
        _draw(words, tuple((name, len(plain), len(all_)) for name, plain, all_ in parts)),
        (
            Column(words.message("chart-commitment-claims-on"), 1),
            Column(words.message("chart-commitment-plain"), 2),
            Column(words.message("chart-commitment-hedged"), 2),
        ),
        tuple(
            Row(
                (
                    (name,),
                    (str(len(plain)), *refs(plain)),
                    (str(len(all_) - len(plain)), *refs([c for c in all_ if c not in plain])),
                ),
                all_,
            )
            for name, plain, all_ in parts
        ),
    )  # fmt: skip


def _draw(words: Messages, parts: tuple[tuple[str, int, int], ...]) -> Drawing:
    canvas = Canvas()
    room = canvas.width - 10
    largest = max(total for _, _, total in parts)
    y = 0.0
    for name, plain, total in parts:
        y = (
            canvas.text(
                0, y, words.message("chart-commitment-part", part=name, n=total), bold=True
            ).y1
            + 3
        )
        split = room * plain / largest
        end = room * total / largest
        canvas.bar(0, y, split, 18, FOCUS)
        canvas.bar(split, y, end - split, 18, TEAL)
        if 0 < plain < total:
            canvas.bar(split - 0.75, y, 1.5, 18, "white")
        y += 21
        said = words.message("chart-commitment-plain-n", n=plain)
        wide = canvas.text(0, y, said, size=SMALL).x1 + 14 if plain else 0.0
        if total > plain:
            hedged = words.message("chart-commitment-hedged-n", n=total - plain)
            start = min(max(split, wide), canvas.width - width_of(hedged, SMALL))
            canvas.text(start, y, hedged, size=SMALL)
        y += SMALL * LINE + 12
    return canvas.finish(y - 8)
