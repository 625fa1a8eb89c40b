"""The risks as chains: from the cause, over what could happen, to what would follow."""

from __future__ import annotations

from functools import partial

from analysis.assess.risks import stated
from analysis.blocks import Column, Figure, Row, refs
from analysis.claims.record import Risk
from analysis.exhibits import dataframes, selection
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas, wrap
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.draw.marks import FOCUS, QUIET
from analysis.exhibits.figures._parts import (
    brief,
    chart,
    headline,
    ids,
    label,
    more,
    size,
)
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.tables._risks import bearers
from analysis.exhibits.wording.casing import lowered
from analysis.words import raised

_WORTH = 3
"""Risks of a state from which on a chart shows more than the lines of its first page."""

Part = tuple[str, str]
"""A text of a chain, and the words that stand quietly below it."""


@shows(dataframes.risks)
@isolate_failure
def risk_chains(study: Study) -> Figure | None:
    """Return each risk from cause to consequence, its modal, condition and precedent kept.

    None where there is little to see: no risk, a single one that has neither condition nor
    consequence, or two of a state, whose first page says as much in as many lines.

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
    >>> figures.risk_chains(exercise).data[["risk", "hedge"]].head(2).to_dict("list")
    {'risk': ['R01', 'R02'], 'hedge': ['likely', 'could']}
    """
    words = study.words
    risks = study.view.risks
    if not risks:
        return None
    if len(risks) == 1 and not (risks[0].consequence or risks[0].condition):
        return None
    if study.state and len(risks) < _WORTH:
        return None
    claims = [claim for risk in risks for claim in study.behind(risk.id)]
    texts = (_title(study, risks), words.message("chart-chains-measure"), _alt(study, risks))
    columns = (
        Column(words.message("chart-chains-cause"), 3),
        Column(words.message("chart-chains-event"), 3),
        Column(words.message("chart-chains-consequence"), 3),
        Column(words.message("chart-chains-bearer"), 2),
    )
    rows = [_row(study, risk) for risk in risks]
    return chart(study, "risk-chains", "reported", claims, texts, partial(_lay, study, risks),
                 (columns, rows))  # fmt: skip


def _row(study: Study, risk: Risk) -> Row:
    claims = study.behind(risk.id)
    cause, event, consequence = _parts(study, risk)
    cells = (
        (": ".join(filter(None, reversed(cause))),),
        (*("; ".join(filter(None, (_modal(study, risk), *event))),), *refs(claims)),
        (consequence or study.words.message("chart-none"),),
        (bearers(study, risk),),
    )
    return Row(cells, claims)


def _parts(study: Study, risk: Risk) -> tuple[Part, Part, str]:
    """Return cause with condition, event with precedent, and consequence."""
    words = study.words
    before = [study.claims[claim].says for claim in study.behind(risk.id)
              if study.claims[claim].kind == "precedent"]  # fmt: skip
    precedent = (
        words.message("chart-chains-precedent", says=brief(before[-1], 160)) if before else ""
    )
    cause, condition = (risk.cause, ""), risk.condition
    if condition:
        stated = words.message(
            "chart-chains-if", condition=lowered(study.records, brief(condition, 200))
        )
        # A condition that says the cause again stands in its place.
        cause = (stated, "") if _alike(risk.cause, condition) else (risk.cause, stated)
    return cause, (risk.event, precedent), risk.consequence or ""


def _borne(study: Study, risk: Risk) -> str:
    """Return the bearers that count under the study's reading."""
    names = [study.name(one.state) for one in risk.bearers if one.reading in study.readings]
    return raised(study.words.listed(names))


def _cited(study: Study, risk: Risk) -> str:
    """Return a risk's claims, and who else might bear it, each with the reading."""
    words = study.words
    others = [
        words.message("chart-chains-other", state=study.name(one.state),
                      reading=words.term("reading", one.reading))
        for one in risk.bearers if one.reading not in study.readings
    ]  # fmt: skip
    return " ".join([ids(study.behind(risk.id)), *others])


def _alike(one: str, other: str) -> bool:
    first, second = (set(text.casefold().split()) for text in (one, other))
    return len(first & second) * 2 > min(len(first), len(second))


def _flat(study: Study, risk: Risk) -> bool:
    return stated(study.records, risk)


def _modal(study: Study, risk: Risk) -> str:
    """Return the word that holds a danger back, or that none does."""
    if _flat(study, risk):
        return study.words.message("chart-chains-flat")
    if risk.hedge or risk.condition:
        return risk.hedge or study.words.message("chart-chains-then")
    own = (selection.hedge_word(study, study.claims[one]) for one in study.behind(risk.id))
    return next(filter(None, own), study.words.message("chart-hedged"))


def _title(study: Study, risks: tuple[Risk, ...]) -> str:
    words = study.words
    flat = sum(_flat(study, risk) for risk in risks)
    modals = dict.fromkeys(one.hedge.casefold() for one in risks if one.hedge)
    elsewhere = any(
        _flat(study, risk) for risk in study.records.risks.values() if risk not in risks
    )
    about: dict[str, str | int] = {
        "state": label(study, study.state) if study.state else "none", "n": len(risks),
        "flat": flat, "elsewhere": int(elsewhere),
        "bare": sum(not one.hedge and bool(one.condition) for one in risks),
    }  # fmt: skip
    quoted = words.listed([words.quoted(modal) for modal in modals])
    return headline(
        *([raised(words.message("chart-chains-title", modals=quoted, **about))] if modals else []),
        raised(words.message("chart-chains-title-many", **about)),
    )


def _alt(study: Study, risks: tuple[Risk, ...]) -> str:
    first = risks[0]
    return study.words.message(
        "chart-chains-alt", n=len(risks), cause=brief(first.cause), event=brief(first.event),
        follows=int(first.consequence is not None), consequence=brief(first.consequence or ""),
    )  # fmt: skip


def _lay(study: Study, risks: tuple[Risk, ...], canvas: Canvas) -> float:
    grouped: dict[str, list[Risk]] = {}
    for risk in risks:
        grouped.setdefault(_borne(study, risk), []).append(risk)
    widest = max(width_of(_modal(study, risk), SMALL, bold=True) for risk in risks)
    lay = partial(_across, study, min(max(widest + 22, 52.0), 110.0)) if canvas.wide else (
        partial(_down, study))  # fmt: skip
    limit = canvas.highest - 20
    y, drawn = 0.0, 0
    for who, own in grouped.items():
        lines = wrap(who, canvas.width, SMALL, bold=True, lines=2)
        tops = [lay(Canvas(canvas.width), risk, 0.0) for risk in own]
        if drawn and y + len(lines) * SMALL * LINE + tops[0] > limit:
            break
        if len(grouped) > 1 or study.state is None:
            for line in lines:
                y = canvas.text(0, y, line, size=SMALL, bold=True).y1
            y += 2
        for risk, tall in zip(own, tops, strict=True):
            if drawn and y + tall > limit:
                break
            y = lay(canvas, risk, y) + 6
            drawn += 1
        y += 3
    return more(canvas, study, len(risks) - drawn, y - 4)


def _across(study: Study, gap: float, canvas: Canvas, risk: Risk, y: float) -> float:
    """Draw a chain from left to right; the modal stands in a gap that all chains share."""
    cause, event, consequence = _parts(study, risk)
    first = 196.0
    second = first + gap
    third = second + 176 if consequence else canvas.width
    end = _cell(canvas, cause, 0, first - 8, y)
    [word] = wrap(_modal(study, risk), gap - 12, SMALL, bold=True, lines=1)
    canvas.text(first + gap / 2 - 4, y, word, size=SMALL, bold=True, anchor="center")
    canvas.arrow(first, second - 8, y + SMALL * LINE + 4, head=8, dashed=not _flat(study, risk))
    end = max(end, y + SMALL * LINE + 9)
    cited = _cited(study, risk)
    tail = "" if consequence else cited
    end = max(end, _cell(canvas, event, second, third - second - 8, y, tail))
    if consequence:
        canvas.arrow(third, third + 26, y + 9, head=8)
        x = third + 34
        end = max(end, _cell(canvas, (consequence, ""), x, canvas.width - x, y, cited))
    return end


def _down(study: Study, canvas: Canvas, risk: Risk, y: float) -> float:
    """Draw a chain from top to bottom, its parts beside an upright line."""
    cause, event, consequence = _parts(study, risk)
    top, room = y + SMALL * LINE / 2, canvas.width - 18
    end = _cell(canvas, cause, 18, room, y) + 3
    dots = [top, end + SMALL * LINE / 2]
    modal = _modal(study, risk)
    cited = _cited(study, risk)
    for line in wrap(modal, room, SMALL, bold=True, lines=1):
        end = canvas.text(18, end, line, size=SMALL, bold=True, color=FOCUS).y1
    end = _cell(canvas, event, 18, room, end, "" if consequence else cited) + 3
    if consequence:
        dots.append(end + SMALL * LINE / 2)
        end = _cell(canvas, (consequence, ""), 18, room, end, cited) + 3
    canvas.line(5, top, 5, dots[-1], FOCUS, wide=1.5)
    for dot in dots:
        canvas.dot(5, dot, FOCUS, size=8)
    return end


def _cell(canvas: Canvas, part: Part, x: float, room: float, y: float, cited: str = "") -> float:
    of = size(canvas)
    what, below = part
    text = f"{what} {cited}".rstrip()
    y = canvas.paragraph(x, y, text, room, size=of, lines=4)
    if below:
        y = canvas.paragraph(x, y, below, room, size=of, color=QUIET, lines=3)
    return y
