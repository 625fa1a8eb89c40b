"""Who is speaking: claims by originator, and the way they took over a relay to the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.assess.attribution import Speaker
from analysis.assess.attribution import attribution as shares
from analysis.blocks import Figure
from analysis.blocks.drawing import Drawing
from analysis.exhibits.draw.canvas import FOCUS, GREY, INK, LINE, ORANGE, QUIET, SMALL, Canvas, wrap
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.figures.parts import brief, source_line
from analysis.exhibits.isolate import isolate_failure
from analysis.exhibits.study import Study
from analysis.exhibits.tables.voices import attribution as table
from analysis.words import Messages

MOST, TALLEST = 10, 900.0
_COLOURS = {"article": GREY, "unnamed": ORANGE}


@isolate_failure
def attribution(study: Study) -> Figure | None:
    """Return the claims by originator, each with the way it took; None on one page."""
    words = study.words
    held = shares(study.view)
    if not study.full or not held:
        return None
    claims = tuple(dict.fromkeys(claim for row in held for claim in row.claims))
    total = sum(row.n for row in held)
    data = table(study)
    about = study.name() if study.state else "none"
    return Figure(
        "fig-attribution",
        "coding",
        claims,
        _title(words, held, total),
        words.message("chart-attribution-measure", state=about, n=total),
        _alt(words, held, total),
        source_line(study, claims),
        _draw(study, held),
        data.columns,
        data.rows,
    )


def _title(words: Messages, held: Sequence[Speaker], total: int) -> str:
    own = sum(row.n for row in held if row.kind == "article")
    named = sum(row.n for row in held if row.kind not in _COLOURS)
    if own * 2 >= total:
        return words.message("chart-attribution-title-own", n=own, of=total)
    if named * 2 >= total:
        return words.message("chart-attribution-title-named", n=named, of=total)
    return words.message("chart-attribution-title-unnamed", n=total - named, of=total)


def _alt(words: Messages, held: Sequence[Speaker], total: int) -> str:
    named = [row for row in held if row.kind not in _COLOURS]
    most = max((row.n for row in named), default=0)
    first = [row for row in named if row.n == most]
    return words.message(
        "chart-attribution-alt",
        total=total, own=sum(row.n for row in held if row.kind == "article"),
        unnamed=sum(row.n for row in held if row.kind == "unnamed"),
        named=sum(row.n for row in named), voices=len(named), number=words.number(len(named)),
        first=len(first) if len(first) < len(named) else 0, most=most,
        name=brief(first[0].name) if first else "",
    )  # fmt: skip


def routes(study: Study, speaker: Speaker) -> list[tuple[str | None, int]]:
    """Return through whom a speaker's claims reached the article, the most travelled way first.

    Returns
    -------
    list of (str or None, int)
        The relays in words, None where the article names no outlet; how many claims. An empty
        word is the direct way.
    """
    found: Counter[str | None] = Counter()
    for name in speaker.claims:
        claim = study.claims[name]
        start = claim.chain.index(speaker.originator) + 1
        relays = [v for v in claim.chain[start:] if study.voices[v].kind != "article"]
        named = " › ".join(study.voices[voice].name for voice in relays)
        found[named or ("" if claim.outlet_stated else None)] += 1
    return found.most_common()


def _draw(study: Study, held: Sequence[Speaker]) -> Drawing:
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
        role = study.words.message(
            "chart-attribution-role-" + (row.kind if row.kind in _COLOURS else row.interest)
        )
        if end + width_of(role, SMALL) <= canvas.width:
            y = canvas.text(end, y - 2, role, size=SMALL, color=QUIET).y1 + 1
        else:
            y = canvas.paragraph(0, y + 14, role, canvas.width, size=SMALL, color=QUIET, lines=2)
        if row.kind != "article":
            ways = routes(study, row)
            for way, n in ways[:3]:
                y = _way(study.words, canvas, way, n if len(ways) > 1 else 0, y)
        y += 9
    if len(held) > shown:
        words = study.words.message("chart-attribution-more", n=len(held) - shown,
                    claims=sum(row.n for row in held[shown:]))  # fmt: skip
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 8
    return canvas.finish(y - 6)


def _way(words: Messages, canvas: Canvas, way: str | None, n: int, y: float) -> float:
    """Draw the way from the originator (dot) over its relays to the article (arrow's end)."""
    article = words.message("chart-attribution-article")
    start = (
        canvas.text(0, y, words.message("chart-attribution-way", n=n), size=SMALL).x1 + 6
        if n
        else 0.0
    )
    end = canvas.width - width_of(article, SMALL) - 6
    text = words.message("chart-attribution-outlet") if way is None else way
    lines = wrap(text, end - start - 70, SMALL, lines=2) if text else []
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
