"""The motive matrix: what each state is said to want, field by field, in words."""

from __future__ import annotations

from functools import partial

from analysis.assess.motives import MatrixCell
from analysis.assess.motives import motive_matrix as cells
from analysis.assess.short import short_form
from analysis.assess.vocabulary import DOMAINS
from analysis.blocks import Column, Figure, RichText, Row, refs
from analysis.claims.vocabulary import Domain
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas, wrap
from analysis.exhibits.draw.marks import FOCUS, PALE, QUIET
from analysis.exhibits.figures._parts import brief, chart, headline, ids, label, size
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.words import raised

Matrix = dict[str, dict[Domain, MatrixCell]]
SIDE, MOST = 4, 3
"""How many states stand side by side on paper, and how many motives in a cell."""
LEAST = 2
"""Fewer states or fields are no matrix but a list, which the table is."""


@shows(dataframes.matrix_cells)
@isolate_failure
def motive_matrix(study: Study) -> Figure | None:
    """Return fields against states, each cell with what is wanted in words.

    States without any motive are a line of text. The study's state stands out. None
    and where fewer than two states or two fields hold motives: the table lists these as well.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure or None
        ``data`` has a row for each state and domain; ``n`` counts claims.

    Examples
    --------
    >>> cells = figures.motive_matrix(exercise).data
    >>> cells.loc[cells["n"] > 3, ["state", "domain", "n"]].to_dict("list")
    {'state': ['XBO'], 'domain': ['economic'], 'n': [5]}
    """
    words = study.words
    matrix: Matrix = {}
    for cell in cells(study.view):
        matrix.setdefault(cell.state, {})[cell.domain] = cell
    wanting = [state for state, row in matrix.items() if any(one.motives for one in row.values())]
    fields = [one for one in DOMAINS if any(matrix[state][one].motives for state in wanting)]
    if min(len(wanting), len(fields)) < LEAST:
        return None
    claims = [claim for row in matrix.values() for cell in row.values() for claim in cell.claims]
    columns = (
        Column(words.message("chart-matrix-field"), 1),
        *(Column(study.name(state), 2) for state in wanting),
    )
    rows = [_row(study, matrix, wanting, field) for field in fields]
    without = [state for state in matrix if state not in wanting]
    title = _title(study, matrix, wanting, fields)
    texts = title, words.message("chart-matrix-measure"), _alt(study, matrix, wanting, fields)
    return chart(study, "motive-matrix", "reported", claims, texts,
                 partial(_lay, study, matrix, (wanting, without), fields),
                 (columns, rows))  # fmt: skip


def _row(study: Study, matrix: Matrix, states: list[str], field: Domain) -> Row:
    listed: list[RichText] = [(study.words.term("domain", field),)]
    for state in states:
        spans: RichText = ()
        for motive in matrix[state][field].motives:
            spans = (*spans, *(("; ",) if spans else ()), _short(study, motive),
                    *refs(study.behind(motive)))  # fmt: skip
        listed.append(spans or (study.words.message("chart-none"),))
    claims = [claim for state in states for claim in matrix[state][field].claims]
    return Row(tuple(listed), tuple(dict.fromkeys(claims)))


def _short(study: Study, name: str) -> str:
    """Return a motive in few words, marked where it reads in more than one way or is hedged."""
    words, motive = study.words, study.motives[name]
    claims = study.behind(name)
    mark = (
        words.term("reading", motive.reading) if motive.reading in {"possible", "derived"}
        else words.message("chart-hedged") if claims and study.records.hedged >= set(claims)
        else ""
    )  # fmt: skip
    text = short_form(motive)
    return words.message("chart-marked", what=text, mark=mark) if mark else text


def _fields(study: Study, matrix: Matrix, state: str, fields: list[Domain]) -> list[str]:
    return [study.words.term("domain", one) for one in fields if matrix[state][one].motives]


def _title(study: Study, matrix: Matrix, states: list[str], fields: list[Domain]) -> str:
    words = study.words
    if study.state:
        mine = study.state in states
        own = _fields(study, matrix, study.state, fields) if mine else []
        return headline(
            *(words.message("chart-matrix-title-state", n=len(own), state=who,
                            fields=words.listed(own))
              for who in (label(study, study.state), study.state))
        )  # fmt: skip
    common = [one for one in fields if all(matrix[state][one].motives for state in states)]
    about = {"many": len(states), "n": len(common),
             "all": int(len(common) == len(fields))}  # fmt: skip
    shared = words.listed([words.term("domain", one) for one in common])
    names = words.listed([label(study, state) for state in states])
    return headline(
        raised(words.message("chart-matrix-title", states=names, fields=shared, **about)),
        raised(words.message("chart-matrix-title-fields", fields=shared, **about)),
        words.message("chart-matrix-title-many", **about),
    )


def _alt(study: Study, matrix: Matrix, states: list[str], fields: list[Domain]) -> str:
    listed = [
        study.words.message("chart-matrix-alt-state", state=brief(study.name(state)),
                            fields=study.words.listed(_fields(study, matrix, state, fields)))
        for state in states[:SIDE]
    ]  # fmt: skip
    return raised(study.words.message("chart-matrix-alt", states="; ".join(listed),
                                      more=len(states) - len(listed)))  # fmt: skip


def _lay(
    study: Study,
    matrix: Matrix,
    parted: tuple[list[str], list[str]],
    fields: list[Domain],
    canvas: Canvas,
) -> float:
    wanting, without = parted
    words = study.words
    foot = ""
    if without:
        names = raised(words.listed([study.name(state) for state in without]))
        foot = words.message("chart-matrix-without", states=names)
    under = wrap(foot, canvas.width, SMALL, lines=3) if foot else []
    limit = canvas.highest - (len(under) + 1) * SMALL * LINE - 6
    side = -(-len(wanting) // -(-len(wanting) // SIDE)) if canvas.wide else 1
    y, whole = 0.0, True
    for start in range(0, len(wanting), side):
        panel = wanting[start : start + side]
        if start and y + 4 * SMALL * LINE > limit:
            whole = False
            break
        end, whole = _panel(study, canvas, matrix, panel, fields, (y, limit))
        y = end + 8
        if not whole:
            break
    if not whole:
        y = canvas.text(0, y, words.message("chart-rest"), size=SMALL, color=QUIET).y1
    for line in under:
        y = canvas.text(0, y, line, size=SMALL, color=QUIET).y1
    return y


def _panel(
    study: Study,
    canvas: Canvas,
    matrix: Matrix,
    states: list[str],
    fields: list[Domain],
    between: tuple[float, float],
) -> tuple[float, bool]:
    """Draw some states side by side: their names, then a row for each field that they want in.

    Returns where they end, and whether there was room for every field.
    """
    top, limit = between
    labels, gap = (104.0, 8.0) if canvas.wide else (96.0, 6.0)
    column = (canvas.width - labels) / len(states)
    places = {state: labels + i * column for i, state in enumerate(states)}
    here = [one for one in fields if any(matrix[state][one].motives for state in states)]
    y = top
    for state, x in places.items():
        name = raised(study.name(state))
        head = canvas.paragraph(x + 4, top, name, column - gap, size=SMALL, bold=True, lines=2)
        y = max(y, head)
    first, whole = y + 3, True
    y = first
    for i, field in enumerate(here):
        name = study.words.term("domain", field)
        for pen in (Canvas(canvas.width), canvas):
            end = pen.paragraph(0, y + 3, name, labels - 8, size=SMALL, lines=2)
            for state, x in places.items():
                end = max(end, _words(study, pen, matrix[state][field], x, column - gap, y + 3))
            whole = not i or end <= limit
            if not whole:
                break
        if not whole:
            break
        for state, x in places.items():
            if matrix[state][field].motives:
                canvas.bar(x, y, column - gap + 4, end + 3 - y, PALE)
        y = end + 6
    if study.state in places and canvas.wide and len(states) > 1:
        canvas.frame(places[study.state], first - 1, column - gap + 4, y - first - 1, FOCUS)
    return y - 2, whole


def _words(
    study: Study, canvas: Canvas, cell: MatrixCell, x: float, room: float, y: float
) -> float:
    for motive in cell.motives[:MOST]:
        text = f"{_short(study, motive)} {ids(study.behind(motive), 3)}"
        y = canvas.paragraph(x + 4, y, text, room - 4, size=size(canvas), lines=3)
    if len(cell.motives) > MOST:
        text = study.words.message("chart-exchange-more", n=len(cell.motives) - MOST)
        y = canvas.text(x + 4, y, text, size=size(canvas), color=QUIET).y1
    return y
