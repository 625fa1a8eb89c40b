"""The motive matrix: which states want something, in which domains."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.motives import DOMAINS
from analysis.assess.motives import motive_matrix as cells
from analysis.assess.tables import rows
from analysis.assess.wording import count, listed
from analysis.exhibits.draw.canvas import FOCUS, GREY, INK, LINE, PALE, QUIET, SMALL, Canvas, wrap
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, capital, headline, shown, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.views import Column, Figure, Row, refs

LABELS = 88.0
CELL = 26.0
PANEL = 6


@dataclass(frozen=True)
class Cell:
    """One state's motives in one domain."""

    motives: tuple[str, ...]
    claims: tuple[str, ...]


Matrix = dict[str, dict[str, Cell]]


@apart
def motive_matrix(case: Study) -> Figure | None:
    """Return states against domains, each cell with the number of its motives.

    Every declared state has a column: an empty one is a finding. The study's state stands out.
    None where the article lays out no motive at all, or in a one-page report.
    """
    held: Matrix = {}
    for state, domain, motives, claims in rows(
        cells(case.frames, case.reading), "state", "domain", "motives", "claims"
    ):
        held.setdefault(state, {})[domain] = Cell(motives, claims)
    spread = {state: sum(bool(c.motives) for c in row.values()) for state, row in held.items()}
    if not case.full or not any(spread.values()):
        return None
    claims = tuple(
        dict.fromkeys(c for row in held.values() for cell in row.values() for c in cell.claims)
    )
    title, alt = _finding(case, held, spread)
    return Figure(
        "fig-motive-matrix",
        "reported",
        claims,
        title,
        "Number of motives laid out, by state and domain; shows what is covered, not what matters",
        alt,
        source_line(case, claims),
        _draw(case, held),
        (Column("State", 2), *(Column(capital(domain)) for domain in DOMAINS)),
        tuple(
            Row(
                (
                    (case.name(state),),
                    *(
                        (str(len(row[d].motives)), *refs(row[d].claims)) if row[d].motives
                        else ("none",)
                        for d in DOMAINS
                    ),
                ),
                tuple(dict.fromkeys(c for cell in row.values() for c in cell.claims)),
            )
            for state, row in held.items()
        ),
    )  # fmt: skip


def _finding(case: Study, held: Matrix, spread: dict[str, int]) -> tuple[str, str]:
    order = sorted((s for s in spread if spread[s]), key=lambda s: -spread[s])
    most, n, of = order[0], spread[order[0]], len(DOMAINS)
    without = len(spread) - len(order)
    rest = (
        f"; {count(without, 'state')} {'has' if without == 1 else 'have'} none" if without else ""
    )
    if case.state:
        mine = spread.get(case.state, 0)
        who = shown(case, case.state)
        title = headline(
            f"The article lays out motives for {who} in {mine} of {of} domains" if mine
            else f"The article lays out no motive for {who}",
            f"Motives for {case.state} in {mine} of {of} domains",
        )  # fmt: skip
        first = case.state if mine else most
        return title, f"{title}; {_domains(case, held, first)}."
    title = headline(
        f"Motives are laid out most for {shown(case, most)}: {n} of {of} domains{rest}",
        f"Motives range widest for {shown(case, most)}: {n} of {of} domains{rest}",
        f"Motives are laid out most for {shown(case, most)}: {n} of {of} domains",
    )
    return title, f"{capital(_domains(case, held, most))}{rest}."


def _domains(case: Study, held: Matrix, state: str) -> str:
    """Return in which domains a state has motives, and in which it has none."""
    there = [domain for domain in DOMAINS if held[state][domain].motives]
    absent = [domain for domain in DOMAINS if domain not in there]
    without = f", none in {listed(absent)}" if absent else ""
    return f"{brief(case.name(state))} has them in {listed(there)}{without}"


def _draw(case: Study, held: Matrix) -> Drawing:
    canvas = Canvas()
    states = list(held)
    y = 0.0
    for start in range(0, len(states), PANEL):
        y = _panel(canvas, case, held, states[start : start + PANEL], y) + 14
    return canvas.finish(y - 12)


def _panel(canvas: Canvas, case: Study, held: Matrix, states: list[str], top: float) -> float:
    column = min((canvas.width - LABELS) / len(states), 92.0)
    heads = [_head(case, state, column - 4) for state in states]
    y = top + max(map(len, heads)) * SMALL * LINE + 4
    for i, (state, head) in enumerate(zip(states, heads, strict=True)):
        middle = LABELS + (i + 0.5) * column
        for j, line in enumerate(reversed(head)):
            canvas.text(
                middle, y - 4 - (j + 1) * SMALL * LINE, line, size=SMALL, anchor="center",
                bold=state == case.state,
            )  # fmt: skip
    for domain in DOMAINS:
        canvas.text(LABELS - 8, y + 5, domain, size=SMALL, anchor="right")
        for i, state in enumerate(states):
            n = len(held[state][domain].motives)
            left = LABELS + i * column + 2
            focus = case.state in (None, state)
            color = (FOCUS if focus else GREY) if n else PALE
            canvas.bar(left, y + 1, column - 4, CELL - 2, color)
            ink = ("white" if focus else INK) if n else QUIET
            canvas.text(left + column / 2 - 2, y + 5, str(n) if n else "–", size=SMALL,
                        anchor="center", color=ink, bold=bool(n))  # fmt: skip
        y += CELL
    return y


def _head(case: Study, state: str, width: float) -> list[str]:
    name = shown(case, state)
    if max(width_of(word, SMALL, bold=True) for word in name.split()) > width:
        name = state
    return wrap(name, width, SMALL, bold=True, lines=3)
