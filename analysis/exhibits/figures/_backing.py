"""From judgement down to evidence: which speakers' claims each judgement leans on."""

from __future__ import annotations

from collections import Counter
from functools import partial

from analysis.assess.judgement import Judgement
from analysis.assess.passages import Speaker, speaker
from analysis.blocks import Column, Figure, Row, refs
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas, wrap
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.draw.marks import PALE, PLUM, QUIET
from analysis.exhibits.figures._parts import DENSE, chart, headline, height, more
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import group_label
from analysis.words import raised

NAMED, MOST = 3, 12
Evidence = dict[Speaker, tuple[str, ...]]


@shows(dataframes.judgements)
@isolate_failure
def backing(study: Study) -> Figure | None:
    """Return each judgement with the claims it leans on, by who speaks.

    What the article calls unverified is framed. None also where a single speaker stands behind
    everything, which the judgements say themselves.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure or None
        ``data`` is that of ``judgements.key``.

    Examples
    --------
    >>> figures.backing(exercise).data["judgement"].tolist()[0]
    'J-ALL-03'
    """
    words = study.words
    judged = {one: _by_speaker(study, one) for one in study.judged if one.claims}
    heads = _speakers(list(judged.values()))
    if len(heads) < 2:
        return None
    claims = [claim for one in judged for claim in one.claims]
    names = {one: _name(study, one) for one in heads}
    columns = (Column(words.message("chart-backing-judgement"), 2),
               *(Column(name, 2) for name in names.values()))  # fmt: skip
    rows = [
        Row(((_label(study, one),), *(refs(_column(own, head, heads), lead="") or ("–",)
                                      for head in heads)), one.claims)
        for one, own in judged.items()
    ]  # fmt: skip
    texts = _title(study, judged), words.message("chart-backing-measure"), _alt(study, judged)
    return chart(study, "backing", "coding", claims, texts, partial(_lay, study, judged, names),
                 (columns, rows))  # fmt: skip


def _by_speaker(study: Study, one: Judgement) -> Evidence:
    own: dict[Speaker, list[str]] = {}
    for claim in one.claims:
        own.setdefault(speaker(study.records, claim), []).append(claim)
    return {who: tuple(claims) for who, claims in own.items()}


def _speakers(judged: list[Evidence]) -> list[Speaker]:
    """Return who heads a column: named speakers, those most leaned on first, then the others."""
    leant = Counter(who for own in judged for who, claims in own.items() for _ in claims)
    named = sorted((one for one in leant if one.kind == "named"), key=lambda one: -leant[one])
    heads = named if len(named) <= NAMED else [*named[: NAMED - 1], Speaker("named", "")]
    return heads + [one for kind in ("unnamed", "article") for one in leant if one.kind == kind]


def _column(own: Evidence, head: Speaker, heads: object) -> tuple[str, ...]:
    """Return the claims of a column; the last named one holds those of all further speakers."""
    if head != Speaker("named", ""):
        return own.get(head, ())
    assert isinstance(heads, (list, dict))  # noqa: S101
    rest = (claims for who, claims in own.items() if who.kind == "named" and who not in heads)
    return tuple(claim for claims in rest for claim in claims)


def _name(study: Study, one: Speaker) -> str:
    if one.kind == "named" and one.id:
        known = study.voices.get(one.id)
        return raised(known.name if known else group_label(study, one.id))
    return study.words.message(f"chart-backing-{one.kind}")


def _label(study: Study, one: Judgement) -> str:
    words = study.words
    return words.message("chart-backing-label", name=one.id, topic=words.term("topic", one.topic))


def _title(study: Study, judged: dict[Judgement, Evidence]) -> str:
    words = study.words
    bare = [one.id for one, own in judged.items() if not any(w.kind == "named" for w in own)]
    about = {"n": len(bare), "of": len(judged)}
    return headline(
        words.message("chart-backing-title", names=words.listed(bare), **about),
        words.message("chart-backing-title-many", **about),
    )


def _alt(study: Study, judged: dict[Judgement, Evidence]) -> str:
    claims = {claim for one in judged for claim in one.claims}
    doubted = [c for c in claims if study.claims[c].verification == "stated_unverified"]
    named = [c for c in claims if speaker(study.records, c).kind == "named"]
    return study.words.message("chart-backing-alt", n=len(claims), named=len(named),
                               doubted=len(doubted), judgements=len(judged))  # fmt: skip


def _lay(
    study: Study, judged: dict[Judgement, Evidence], names: dict[Speaker, str], canvas: Canvas
) -> float:
    labels = 132.0 if canvas.wide else 0.0
    column = (canvas.width - labels) / len(names)
    heads = [wrap(name, column - 8, DENSE if canvas.wide else SMALL, bold=True,
                  lines=4 if canvas.wide else 5) for name in names.values()]  # fmt: skip
    of = DENSE if canvas.wide else SMALL
    y = height(heads, of) + 3
    for i, lines in enumerate(heads):
        top = y - 3 - len(lines) * of * LINE
        for line in lines:
            top = canvas.text(labels + i * column + 2, top, line, size=of, bold=True).y1
    drawn = 0
    for one, own in judged.items():
        tall = _row(study, Canvas(canvas.width), one, own, names, 0.0)
        if drawn and y + tall > canvas.highest - 40:
            break
        canvas.line(0, y, canvas.width, y, QUIET, wide=0.6)
        y = _row(study, canvas, one, own, names, y + 4) + 3
        drawn += 1
    y = more(canvas, study, len(judged) - drawn, y + 2)
    text = study.words.message("chart-backing-key")
    canvas.frame(1, y + 4, 24, 14, PLUM)
    return canvas.paragraph(32, y + 3, text, canvas.width - 32, size=SMALL, color=QUIET)


def _row(
    study: Study,
    canvas: Canvas,
    one: Judgement,
    own: Evidence,
    names: dict[Speaker, str],
    y: float,
) -> float:
    labels = 132.0 if canvas.wide else 0.0
    column = (canvas.width - labels) / len(names)
    if canvas.wide:
        end = canvas.paragraph(0, y, one.id, labels - 8, size=SMALL, bold=True, lines=1)
        topic = study.words.term("topic", one.topic)
        end = canvas.paragraph(0, end, topic, labels - 8, size=DENSE, color=QUIET, lines=1)
    else:
        y = end = canvas.paragraph(0, y, _label(study, one), canvas.width, size=SMALL, lines=1) + 2
    for i, head in enumerate(names):
        claims = _column(own, head, names)
        end = max(end, _chips(study, canvas, claims, labels + i * column, column - 6, y))
    return end


def _chips(
    study: Study, canvas: Canvas, claims: tuple[str, ...], left: float, room: float, y: float
) -> float:
    """Draw claims as chips, as many on a line as fit; returns where the last line ends."""
    x = left
    for claim in claims[:MOST]:
        wide = width_of(claim, DENSE) + 8
        if x > left and x + wide > left + room:
            x, y = left, y + 20
        if study.claims[claim].verification == "stated_unverified":
            canvas.frame(x + 0.6, y + 0.6, wide - 1.2, 15.8, PLUM)
        else:
            canvas.bar(x, y, wide, 17, PALE)
        canvas.text(x + 4, y + 1, claim, size=DENSE)
        x += wide + 4
    return y + 20 if claims else y
