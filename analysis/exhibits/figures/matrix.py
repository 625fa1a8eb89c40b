"""The motive matrix: which states want something, in which domains."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assess.motives import MatrixCell
from analysis.assess.motives import motive_matrix as cells
from analysis.assess.vocabulary import DOMAINS
from analysis.blocks import Column, Figure, Row, refs
from analysis.blocks.drawing import Drawing
from analysis.claims.vocabulary import Domain
from analysis.exhibits.draw.canvas import FOCUS, GREY, INK, LINE, PALE, QUIET, SMALL, Canvas, wrap
from analysis.exhibits.draw.fonts import drawable, width_of
from analysis.exhibits.figures.parts import brief, headline, shown, source_line
from analysis.exhibits.isolate import isolate_failure
from analysis.exhibits.study import Study
from analysis.words import raised

CELL = 26.0
WIDEST = 92.0
SIDE = (6, 4)
"""The most and the fewest states that stand side by side, if there are so many."""


Matrix = dict[str, dict[str, MatrixCell]]


@isolate_failure
def motive_matrix(study: Study) -> Figure | None:
    """Return states against domains, each cell with the number of its motives.

    Every declared state has a column: an empty one is a finding. The study's state stands out.
    None where the article lays out no motive at all, or in a one-page report.
    """
    words = study.words
    held: Matrix = {}
    for cell in cells(study.view):
        held.setdefault(cell.state, {})[cell.domain] = cell
    spread = {state: sum(bool(c.motives) for c in row.values()) for state, row in held.items()}
    if not study.full or not any(spread.values()):
        return None
    claims = tuple(
        dict.fromkeys(c for row in held.values() for cell in row.values() for c in cell.claims)
    )
    title, alt = _finding(study, held, spread)
    return Figure(
        "fig-motive-matrix",
        "reported",
        claims,
        title,
        words.message("chart-matrix-measure"),
        alt,
        source_line(study, claims),
        _draw(study, held),
        (
            Column(words.message("chart-matrix-state"), 2),
            *(Column(raised(words.message(f"term-domain-{domain}"))) for domain in DOMAINS),
        ),
        tuple(
            Row(
                (
                    (study.name(state),),
                    *(
                        (str(len(row[d].motives)), *refs(row[d].claims)) if row[d].motives
                        else (words.message("chart-none"),)
                        for d in DOMAINS
                    ),
                ),
                tuple(dict.fromkeys(c for cell in row.values() for c in cell.claims)),
            )
            for state, row in held.items()
        ),
    )  # fmt: skip


def _finding(study: Study, held: Matrix, spread: dict[str, int]) -> tuple[str, str]:
    words = study.words
    most, of = max(spread.values()), len(DOMAINS)
    first = [state for state in spread if spread[state] == most]
    without = sum(not n for n in spread.values())
    if study.state:
        mine = spread.get(study.state, 0)
        title = headline(*(words.message("chart-matrix-title-state", n=mine, of=of, state=who)
                           for who in (shown(study, study.state), study.state)))  # fmt: skip
        where = _domains(study, held, study.state if mine else first[0])
        return title, words.message("chart-matrix-alt-state", title=title, domains=where)
    about = {"many": len(first), "n": most, "of": of}
    title = headline(
        *(
            words.message(
                "chart-matrix-title",
                states=words.listed([shown(study, state) for state in first]),
                without=empty,
                number=words.number(empty),
                **about,
            )
            for empty in (without, 0)
        ),
        words.message("chart-matrix-title-many", **about),
    )
    domains = _domains(study, held, first[0])
    return title, raised(words.message("chart-matrix-alt", domains=domains, without=without,
                              number=words.number(without), **about))  # fmt: skip


def _domains(study: Study, held: Matrix, state: str) -> str:
    """Return in which domains a state has motives, and in which it has none."""
    words = study.words
    there = [words.message(f"term-domain-{d}") for d in DOMAINS if held[state][d].motives]
    absent = [words.message(f"term-domain-{d}") for d in DOMAINS if not held[state][d].motives]
    return words.message(
        "chart-matrix-domains",
        state=brief(study.name(state)),
        there=words.listed(there),
        absent=words.listed(absent, "or"),
        n=len(absent),
    )


def _draw(study: Study, held: Matrix) -> Drawing:
    canvas = Canvas()
    states = list(held)
    domains = {domain: study.words.message(f"term-domain-{domain}") for domain in DOMAINS}
    labels = min(max(width_of(word, SMALL) for word in domains.values()), 120.0) + 8
    heads, side = _heads(study, states, canvas.width - labels)
    y = 0.0
    for start in range(0, len(states), side):
        panel = {state: heads[state] for state in states[start : start + side]}
        y = _panel(canvas, study, held, panel, domains, labels, y) + 14
    if heads[states[0]] != raised(study.name(states[0])):
        for state in states:
            words = study.words.message(
                "chart-matrix-key", code=state, name=raised(study.name(state))
            )
            y = canvas.paragraph(0, y, words, canvas.width, size=SMALL, color=QUIET, lines=2)
        y += 14
    return canvas.finish(y - 12)


def _heads(study: Study, states: list[str], room: float) -> tuple[dict[str, str], int]:
    """Return what heads each state's column, and how many columns stand side by side.

    Names, or codes where a name fits no column; never some of each. Panels are equally wide.
    """
    names = {state: raised(study.name(state)) for state in states}

    def panels(side: int) -> int:
        return -(-len(states) // -(-len(states) // side))  # as many in each panel as can be

    for most in range(SIDE[0], SIDE[1] - 1, -1):
        side = panels(min(most, len(states)))
        if all(_fits(name, min(room / side, WIDEST)) for name in names.values()):
            return names, side
    return {state: state for state in states}, panels(min(SIDE[0], len(states)))


def _fits(name: str, column: float) -> bool:
    """Return whether a name can be drawn over a column, unbroken words on three lines at most."""
    return (
        drawable(name)
        and max(width_of(word, SMALL, bold=True) for word in name.split()) <= column - 2
        and not wrap(name, column - 2, SMALL, bold=True, lines=3)[-1].endswith("…")
    )


def _panel(
    canvas: Canvas,
    study: Study,
    held: Matrix,
    heads: dict[str, str],
    domains: Mapping[Domain, str],
    labels: float,
    top: float,
) -> float:
    column = min((canvas.width - labels) / len(heads), WIDEST)
    lines = [wrap(words, column - 2, SMALL, bold=True, lines=3) for words in heads.values()]
    y = top + max(map(len, lines)) * SMALL * LINE + 4
    for i, (state, over) in enumerate(zip(heads, lines, strict=True)):
        middle = labels + (i + 0.5) * column
        for j, line in enumerate(reversed(over)):
            canvas.text(
                middle, y - 4 - (j + 1) * SMALL * LINE, line, size=SMALL, anchor="center",
                bold=state == study.state,
            )  # fmt: skip
    for domain, word in domains.items():
        [label] = wrap(word, labels - 8, SMALL, lines=1)
        canvas.text(labels - 8, y + 5, label, size=SMALL, anchor="right")
        for i, state in enumerate(heads):
            n = len(held[state][domain].motives)
            left = labels + i * column + 2
            focus = study.state in (None, state)
            color = (FOCUS if focus else GREY) if n else PALE
            canvas.bar(left, y + 1, column - 4, CELL - 2, color)
            ink = ("white" if focus else INK) if n else QUIET
            canvas.text(left + column / 2 - 2, y + 5, str(n) if n else "–", size=SMALL,
                        anchor="center", color=ink, bold=bool(n))  # fmt: skip
        y += CELL
    if study.state in heads:  # stands out, however empty
        left = labels + list(heads).index(study.state) * column
        canvas.frame(left, y - CELL * len(domains) - 1, column, CELL * len(domains) + 2, FOCUS)
    return y
