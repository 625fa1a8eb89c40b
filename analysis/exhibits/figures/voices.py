"""Who is speaking: claims by originator, and the way they took over a relay to the article."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from analysis.assess.attribution import attribution as shares
from analysis.assess.tables import rows
from analysis.assess.wording import number
from analysis.blocks import Figure
from analysis.blocks.drawing import Drawing
from analysis.exhibits.draw.canvas import FOCUS, GREY, INK, LINE, ORANGE, QUIET, SMALL, Canvas, wrap
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.voices import attribution as table
from analysis.words import say

MOST, TALLEST = 10, 900.0
_COLOURS = {"article": GREY, "unnamed": ORANGE}


class Speaker(NamedTuple):
    """An originator with its claims."""

    originator: str
    name: str
    kind: str
    interest: str
    n: int
    claims: tuple[str, ...]


@apart
def attribution(case: Study) -> Figure | None:
    """Return the claims by originator, each with the way it took; None on one page."""
    held = [
        Speaker(*row)
        for row in rows(shares(case.frames, case.state, case.reading), *Speaker._fields)
    ]
    if not case.full or not held:
        return None
    claims = tuple(dict.fromkeys(claim for row in held for claim in row.claims))
    total = sum(row.n for row in held)
    data = table(case)
    about = case.name() if case.state else "none"
    return Figure(
        "fig-attribution",
        "coding",
        claims,
        _title(held, total),
        say("chart-attribution-measure", state=about, n=total),
        _alt(held, total),
        source_line(case, claims),
        _draw(case, held),
        data.columns,
        data.rows,
    )


def _title(held: list[Speaker], total: int) -> str:
    own = sum(row.n for row in held if row.kind == "article")
    named = sum(row.n for row in held if row.kind not in _COLOURS)
    if own * 2 >= total:
        return say("chart-attribution-title-own", n=own, of=total)
    if named * 2 >= total:
        return say("chart-attribution-title-named", n=named, of=total)
    return say("chart-attribution-title-unnamed", n=total - named, of=total)


def _alt(held: list[Speaker], total: int) -> str:
    named = [row for row in held if row.kind not in _COLOURS]
    most = max((row.n for row in named), default=0)
    first = [row for row in named if row.n == most]
    return say(
        "chart-attribution-alt",
        total=total, own=sum(row.n for row in held if row.kind == "article"),
        unnamed=sum(row.n for row in held if row.kind == "unnamed"),
        named=sum(row.n for row in named), voices=len(named), number=number(len(named)),
        first=len(first) if len(first) < len(named) else 0, most=most,
        name=brief(first[0].name) if first else "",
    )  # fmt: skip


def routes(case: Study, speaker: Speaker) -> list[tuple[str | None, int]]:
    """Return through whom a speaker's claims reached the article, the most travelled way first.

    Returns
    -------
    list of (str or None, int)
        The relays in words, None where the article names no outlet; how many claims. An empty
        word is the direct way.
    """
    found: Counter[str | None] = Counter()
    for name in speaker.claims:
        claim = case.claims[name]
        start = claim.chain.index(speaker.originator) + 1
        relays = [v for v in claim.chain[start:] if case.voices[v].kind != "article"]
        named = " › ".join(case.voices[voice].name for voice in relays)
        found[named or ("" if claim.outlet_stated else None)] += 1
    return found.most_common()


def _draw(case: Study, held: list[Speaker]) -> Drawing:
    canvas = Canvas()
    largest = max(row.n for row in held)
    room = canvas.width - 12 - width_of(str(largest), SMALL, bold=True)
    y, shown = 0.0, 0
    for row in held[:MOST]:
        if y > TALLEST - 100:
            break
        shown += 1
        y = canvas.paragraph(0, y, row.name, canvas.width, size=SMALL, bold=True, lines=2) + 2
        length = room * row.n / largest
        canvas.bar(0, y, length, 12, _COLOURS.get(row.kind, FOCUS))
        end = canvas.text(length + 6, y - 2, str(row.n), size=SMALL, bold=True).x1 + 8
        role = say("chart-attribution-role-" + (row.kind if row.kind in _COLOURS else row.interest))
        if end + width_of(role, SMALL) <= canvas.width:
            y = canvas.text(end, y - 2, role, size=SMALL, color=QUIET).y1 + 1
        else:
            y = canvas.paragraph(0, y + 14, role, canvas.width, size=SMALL, color=QUIET, lines=2)
        if row.kind != "article":
            ways = routes(case, row)
            for way, n in ways[:3]:
                y = _way(canvas, way, n if len(ways) > 1 else 0, y)
        y += 9
    if len(held) > shown:
        words = say("chart-attribution-more", n=len(held) - shown,
                    claims=sum(row.n for row in held[shown:]))  # fmt: skip
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 8
    return canvas.finish(y - 6)


def _way(canvas: Canvas, way: str | None, n: int, y: float) -> float:
    """Draw the way from the originator (dot) over its relays to the article (arrow's end)."""
    article = say("chart-attribution-article")
    start = canvas.text(0, y, say("chart-attribution-way", n=n), size=SMALL).x1 + 6 if n else 0.0
    end = canvas.width - width_of(article, SMALL) - 6
    words = say("chart-attribution-outlet") if way is None else way
    lines = wrap(words, end - start - 70, SMALL, lines=2) if words else []
    height = max(len(lines), 1) * SMALL * LINE
    middle = y + height / 2
    canvas.dot(start + 4, middle, FOCUS, size=7)
    canvas.text(canvas.width, middle - SMALL * LINE / 2, article, size=SMALL, anchor="right")
    left = start + 8
    if lines:
        canvas.line(left, middle, left + 16, middle, FOCUS, wide=1.5, dashed=way is None)
        ink = QUIET if way is None else INK
        right = max(
            canvas.text(left + 21, y + j * SMALL * LINE, line, size=SMALL, color=ink).x1
            for j, line in enumerate(lines)
        )
        left = right + 5
    canvas.arrow(left, end, middle, dashed=way is None)
    return y + height + 1
