"""Who is speaking, and how firmly: claims by originator, and hedging of gains and of risks."""

from __future__ import annotations

from analysis.assess.asymmetry import asymmetry
from analysis.assess.attribution import attribution as shares
from analysis.assess.tables import rows
from analysis.assess.wording import count, number
from analysis.exhibits.draw.canvas import FOCUS, GREY, LINE, ORANGE, QUIET, SMALL, TEAL, Canvas
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, headline, shown, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.voices import attribution as table
from analysis.exhibits.tables.voices import through
from analysis.exhibits.views import Column, Figure, Row, refs

MOST = 10
_WHO = {"article": ("its own voice", GREY), "unnamed": ("no named source", ORANGE)}
_INTEREST = {
    "party": "a party to the matter",
    "adversary": "an adversary",
    "neutral": "no stake in the matter",
    "unknown": "interest unknown",
}


@apart
def attribution(case: Study) -> Figure | None:
    """Return the claims by originator, each with the way it took; None on one page."""
    held = rows(
        shares(case.frames, case.state, case.reading), "name", "kind", "interest", "n", "claims"
    )
    if not case.full or not held:
        return None
    claims = tuple(dict.fromkeys(claim for row in held for claim in row[4]))
    total = sum(row[3] for row in held)
    title = _title(held, total)
    data = table(case)
    return Figure(
        "fig-attribution",
        "coding",
        claims,
        title,
        f"Claims{f' about {case.name()}' if case.state else ''} by originator, with the way they "
        f"took to the article; {total} claims",
        _alt(held, total),
        source_line(case, claims),
        _draw_voices(case, held),
        data.columns,
        data.rows,
    )


def _title(held: list[tuple[object, ...]], total: int) -> str:
    own = sum(int(str(row[3])) for row in held if row[1] == "article")
    named = sum(int(str(row[3])) for row in held if row[1] not in _WHO)
    if own * 2 >= total:
        return f"The article speaks for itself in {own} of {total} claims"
    if named * 2 >= total:
        return f"Named sources stand behind {named} of {total} claims"
    return f"{total - named} of {total} claims have no named source"


def _alt(held: list[tuple[object, ...]], total: int) -> str:
    counts = {word: sum(int(str(row[3])) for row in held if _WHO.get(str(row[1]), "") == word)
              for word in ("", *_WHO.values())}  # fmt: skip
    named = [row for row in held if row[1] not in _WHO]
    first = max(named, key=lambda row: int(str(row[3])), default=None)
    most = f"; {brief(str(first[0]))} has most of these, {first[3]}" if first else ""
    return (
        f"Of {total} claims, {counts[_WHO['article']]} are in the article’s own voice, "
        f"{counts[_WHO['unnamed']]} have no named source and {counts['']} come from "
        f"{count(len(named), 'named originator')}{most}."
    )


def _draw_voices(case: Study, held: list[tuple[object, ...]]) -> Drawing:
    canvas = Canvas()
    room = canvas.width - 44
    largest = max(int(str(row[3])) for row in held)
    y = 0.0
    for name, kind, interest, n, claims in held[:MOST]:
        role, color = _WHO.get(str(kind), (_INTEREST[str(interest)], FOCUS))
        y = canvas.paragraph(0, y, str(name), canvas.width, size=SMALL, bold=True, lines=2)
        way = through(case, claims) if kind != "article" else ""  # type: ignore[arg-type]
        path = f"{role}; {way}" if way else role
        y = canvas.paragraph(0, y, path, canvas.width, size=SMALL, color=QUIET, lines=2) + 2
        length = room * int(str(n)) / largest
        canvas.bar(0, y, length, 12, color)
        canvas.text(length + 6, y - 2, str(n), size=SMALL, bold=True)
        y += 23
    if len(held) > MOST:
        rest = sum(int(str(row[3])) for row in held[MOST:])
        words = f"and {len(held) - MOST} more originators with {rest} claims"
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 8
    return canvas.finish(y - 6)


@apart
def commitment(case: Study) -> Figure | None:
    """Return how many claims on gains and on risks are hedged; None without either."""
    table = asymmetry(case.frames, (case.state,), case.reading)
    [(gains, firm, dangers, feared, gap, p)] = rows(
        table, "motive_claims", "motive_unhedged", "risk_claims", "risk_unhedged", "difference",
        "p_value",
    )  # fmt: skip
    if not case.full or gap is None:
        return None
    claims = tuple(dict.fromkeys((*gains, *dangers)))
    title = _firmness(case, gap, len(firm), len(gains), len(feared), len(dangers))
    return Figure(
        "fig-commitment",
        "reported",
        claims,
        title,
        "Claims on gains and on risks, by whether the article hedges them; wording, not "
        f"likelihood. {_exact(p)}, which only describes: claims of one article are no sample",
        f"Of {count(len(gains), 'claim')} on gains {number(len(gains) - len(firm))} "
        f"{_are(len(gains) - len(firm))} hedged, of {count(len(dangers), 'claim')} on risks "
        f"{number(len(dangers) - len(feared))}.",
        source_line(case, claims),
        _draw_firmness((("Gains", len(firm), len(gains)), ("Risks", len(feared), len(dangers)))),
        (Column("Claims on", 1), Column("Not hedged", 2), Column("Hedged", 2)),
        tuple(
            Row(
                (
                    (name,),
                    (str(len(plain)), *refs(plain)),
                    (str(len(all_) - len(plain)), *refs([c for c in all_ if c not in plain])),
                ),
                all_,
            )
            for name, plain, all_ in (("Gains", firm, gains), ("Risks", feared, dangers))
        ),
    )


def _are(n: int) -> str:
    return "is" if n == 1 else "are"


def _exact(p: float) -> str:
    return "Fisher’s exact p is " + (f"{p:.2f}" if p >= 0.01 else f"{p:.3f}" if p >= 0.001
                                     else "below 0.001")  # fmt: skip


def _firmness(case: Study, gap: float, firm: int, gains: int, feared: int, dangers: int) -> str:
    counts = f"{firm} of {gains} unhedged, against {feared} of {dangers}"
    whose = f" for {shown(case, case.state)}" if case.state else ""
    if abs(gap) < 0.25:
        return headline(f"Gains and risks{whose} are hedged about alike: {counts}",
                        f"Gains and risks are hedged about alike: {counts}")  # fmt: skip
    first, other = ("Gains", "risks") if gap > 0 else ("Risks", "gains")
    if gap < 0:
        counts = f"{feared} of {dangers} unhedged, against {firm} of {gains}"
    return headline(f"{first}{whose} are put more firmly than {other}: {counts}",
                    f"{first} are put more firmly than {other}: {counts}")  # fmt: skip


def _draw_firmness(parts: tuple[tuple[str, int, int], ...]) -> Drawing:
    canvas = Canvas()
    room = canvas.width - 10
    largest = max(total for _, _, total in parts)
    y = 0.0
    for name, plain, total in parts:
        claims = f"{total} claim{'' if total == 1 else 's'}"
        y = canvas.text(0, y, f"{name}: {claims}", bold=True).y1 + 3
        split = room * plain / largest
        end = room * total / largest
        canvas.bar(0, y, split, 18, FOCUS)
        canvas.bar(split, y, end - split, 18, TEAL)
        if 0 < plain < total:
            canvas.bar(split - 0.75, y, 1.5, 18, "white")
        y += 21
        words = [(f"{plain} not hedged", 0.0)] if plain else []
        if total > plain:
            hedged = f"{total - plain} hedged"
            wide = width_of(f"{plain} not hedged", SMALL) if plain else 0.0
            start = max(split, wide + 14 if plain else 0.0)
            words.append((hedged, min(start, canvas.width - width_of(hedged, SMALL))))
        for text, x in words:
            canvas.text(x, y, text, size=SMALL)
        y += SMALL * LINE + 12
    return canvas.finish(y - 8)
