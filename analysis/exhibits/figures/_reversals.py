"""What reverses a judgement, and to what: each thing whose loss does, with before and after."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from analysis.assess.compare import Fact, Shift
from analysis.assess.whatif import Loss
from analysis.blocks import Callout, Column, Figure, RichText, Row, refs
from analysis.exhibits import dataframes, selection
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas
from analysis.exhibits.draw.fonts import drawable
from analysis.exhibits.draw.marks import FOCUS, QUIET
from analysis.exhibits.figures._parts import brief, chart, headline, more, size
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import loss_name
from analysis.exhibits.wording.judged import fact
from analysis.words import raised

LETTERS, NAMED = 200, 5


class Reversal(NamedTuple):
    """Losses that do the same: what becomes of which judgements without any one of them."""

    losses: list[Loss]
    shifts: list[Shift]


@shows(dataframes.losses)
@isolate_failure
def reversals(study: Study) -> Figure | Callout | None:
    """Return what reverses a judgement, and to what; a sentence where nothing does.

    Losses that reverse the same judgements in the same way stand together. None where nothing
    is judged.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure, Callout or None
        ``data`` is that of ``tables.losses``.

    Examples
    --------
    >>> figures.reversals(exercise).data[["kind", "falls", "turns"]].head(2).to_dict("list")
    {'kind': ['assumption', 'source'], 'falls': [0, 0], 'turns': [3, 2]}
    """
    words = study.words
    if not study.judged:
        return None
    turned = _reversals(study)
    if not turned:
        title = words.message("chart-reversals-none-title")
        return Callout("no-reversal", "coding", title, (words.message("chart-reversals-none"),))
    known = set(selection.reached(study))
    columns = tuple(
        Column(words.message(f"chart-reversals-{name}"), wide)
        for name, wide in (("without", 3), ("judgement", 1), ("after", 4))
    )
    rows = [
        Row(
            (_without(study, one), (shift.judgement,), (_fact(study, shift.after, 2000),)),
            selection.ordered(study, known & {c for loss in one.losses for c in loss.claims}),
        )
        for one in turned for shift in one.shifts
    ]  # fmt: skip
    claims = known & {claim for row in rows for claim in row.claims} or known
    texts = _title(study, turned), words.message("chart-reversals-measure"), _alt(study, turned)
    return chart(study, "reversals", "coding", claims, texts, partial(_lay, study, turned),
                 (columns, rows))  # fmt: skip


def _reversals(study: Study) -> list[Reversal]:
    """Return what reverses most first, sources before claims before assumptions."""
    by_loss: dict[Loss, list[Shift]] = {}
    for move in study.moves:
        if move.shift.effect in {"falls", "turns"}:
            by_loss.setdefault(move.loss, []).append(move.shift)
    together: dict[tuple[Shift, ...], list[Loss]] = {}
    for loss, shifts in by_loss.items():
        together.setdefault(tuple(shifts), []).append(loss)
    turned = [Reversal(losses, list(shifts)) for shifts, losses in together.items()]
    return sorted(turned, key=lambda one: -len(one.shifts))


def _name(study: Study, loss: Loss) -> str:
    return brief(loss_name(study, loss)) if loss.kind == "source" else loss.dropped


def _needed(study: Study, loss: Loss) -> str:
    """Return what goes with a loss: with an assumption all claims that need it."""
    name = _name(study, loss)
    if loss.kind != "assumption":
        return name
    return study.words.message("chart-reversals-needs", name=name)


def _without(study: Study, one: Reversal) -> RichText:
    """Return what has to go, claims as references to themselves."""
    spans: RichText = ()
    for loss in one.losses[:NAMED]:
        name = refs((loss.dropped,), lead="") if loss.kind == "claim" else (_name(study, loss),)
        spans = (*spans, *((" / ",) if spans else ()), *name)
    rest = len(one.losses) - NAMED
    return (*spans, *((" " + study.words.message("chart-more", n=rest),) if rest > 0 else ()))


def _any(study: Study, one: Reversal) -> str:
    """Return what has to go, in words; a lone claim or assumption with what it says."""
    words = study.words
    if len(one.losses) == 1 and one.losses[0].kind != "source":
        [loss] = one.losses
        name = brief(loss_name(study, loss), LETTERS)
        return words.message("chart-reversals-named", name=loss.dropped, says=name, kind=loss.kind)
    names = [_name(study, loss) for loss in one.losses]
    if len(names) > NAMED + 1:
        names = [*names[:NAMED], words.message("chart-reversals-others", n=len(names) - NAMED)]
    return words.listed(names, "or")


def _fact(study: Study, value: Fact, most: int = LETTERS) -> str:
    if value is None:
        return study.words.message("chart-reversals-gone")
    return brief(fact(study, value), most)


def _title(study: Study, turned: list[Reversal]) -> str:
    words = study.words
    first = turned[0]
    names = [_needed(study, loss) for loss in first.losses]
    about: dict[str, str | int] = {
        "judgements": words.listed([shift.judgement for shift in first.shifts]),
        "n": len(first.losses),
        "more": len(turned) - 1,
        "of": len(first.shifts),
    }
    plain = all(map(drawable, names))
    return headline(
        *((raised(words.message("chart-reversals-title", what=words.listed(names, "or"), **about)),)
          if plain else ()),
        raised(words.message("chart-reversals-title-many", **about)),
    )  # fmt: skip


def _alt(study: Study, turned: list[Reversal]) -> str:
    first, words = turned[0], study.words
    shift = first.shifts[0]
    return words.message(
        "chart-reversals-alt", what=_any(study, first), judgement=shift.judgement,
        before=_fact(study, shift.before), after=_fact(study, shift.after),
        n=sum(len(one.losses) for one in turned),
    )  # fmt: skip


def _lay(study: Study, turned: list[Reversal], canvas: Canvas) -> float:
    y, drawn = 0.0, 0
    for one in turned:
        lay = _across if canvas.wide else _down
        tall = lay(study, Canvas(canvas.width), one, 0.0)
        if drawn and y + tall > canvas.highest - 24:
            break
        if drawn:
            canvas.line(0, y, canvas.width, y, QUIET, wide=0.6)
            y += 6
        y = lay(study, canvas, one, y) + 6
        drawn += 1
    return more(canvas, study, len(turned) - drawn, y - 4)


def _across(study: Study, canvas: Canvas, one: Reversal, y: float) -> float:
    """Draw a reversal from left to right: without what, which judgement, from what to what."""
    text = study.words.message("chart-reversals-label", what=_any(study, one))
    end = canvas.paragraph(0, y, text, 176, size=SMALL, lines=7)
    of, top = size(canvas), y
    for shift in one.shifts:
        canvas.text(190, top, shift.judgement, size=SMALL, bold=True)
        before = canvas.paragraph(264, top, _fact(study, shift.before), 176, size=of,
                                  color=QUIET, lines=9)  # fmt: skip
        canvas.arrow(446, 474, top + 9, head=8)
        after = canvas.paragraph(482, top, _fact(study, shift.after), canvas.width - 482, size=of,
                                 lines=9)  # fmt: skip
        top = max(before, after, top + SMALL * LINE) + 4
    return max(end, top - 4)


def _down(study: Study, canvas: Canvas, one: Reversal, y: float) -> float:
    """Draw a reversal from top to bottom, before and after beside an upright line."""
    text = study.words.message("chart-reversals-label", what=_any(study, one))
    y = canvas.paragraph(0, y, text, canvas.width, size=SMALL, lines=7)
    for shift in one.shifts:
        y = canvas.text(0, y + 2, shift.judgement, size=SMALL, bold=True).y1
        top, room = y + SMALL * LINE / 2, canvas.width - 18
        y = canvas.paragraph(18, y, _fact(study, shift.before), room, size=SMALL, color=QUIET,
                             lines=7) + 3  # fmt: skip
        canvas.line(5, top, 5, y + SMALL * LINE / 2, FOCUS, wide=1.5)
        canvas.dot(5, top, QUIET, size=7)
        canvas.dot(5, y + SMALL * LINE / 2, FOCUS, size=8)
        y = canvas.paragraph(18, y, _fact(study, shift.after), room, size=SMALL, lines=7)
    return y
