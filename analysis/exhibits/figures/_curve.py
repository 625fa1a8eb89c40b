"""The specification curve: under which readings, scales and weights each judgement holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial

from analysis.assess.specification import Setting, Specified, turning
from analysis.assess.verdict import Verdict
from analysis.assess.vocabulary import RULES
from analysis.blocks import Callout, Column, Figure, Row, Table
from analysis.exhibits import dataframes, selection
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas
from analysis.exhibits.draw.marks import FOCUS, ORANGE, QUIET
from analysis.exhibits.figures._parts import DENSE, chart
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.tables._specifications import specifications
from analysis.words import Messages
from analysis.words.rich_text import plain

GAP = 6.0

Verdicts = dict[Setting, Verdict]


@shows(dataframes.curve)
@isolate_failure
def specification_curve(study: Study) -> Figure | None:
    """Return each judgement's verdict under every specification.

    None where nothing is judged, and where every judgement holds under all of them: the table
    says so in a line.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure or None
        ``data`` has a row for each judgement under each setting of reading, yardstick, weights
        and reach.

    Examples
    --------
    >>> figures.specification_curve(exercise).data.groupby("judgement").size().unique().tolist()
    [48]
    """
    words = study.words
    data = specifications(study)
    if isinstance(data, Callout):
        return None
    verdicts, settings = _verdicts(words, study.curve)
    firm = sum(len(set(v.values())) == 1 and len(v) == len(settings) for v in verdicts.values())
    if firm == len(verdicts):
        return None
    own = Setting(study.reading, study.yardstick, study.view.weights, study.view.reach)
    texts = (
        words.message("chart-curve-title", firm=firm, of=len(verdicts), n=len(settings)),
        words.message("chart-curve-measure"),
        _alt(words, verdicts, settings, own),
    )
    return chart(study, "specification-curve", "coding", data.claims or selection.about(study),
                 texts, partial(_lay, words, verdicts, settings, own),
                 _rows(study, data, verdicts, settings, own))  # fmt: skip


def _rows(
    study: Study, data: Table, verdicts: dict[str, Verdicts], settings: list[Setting], own: Setting
) -> tuple[tuple[Column, ...], list[Row]]:
    """Return how often each judgement comes out as in this report; the table above words it."""
    words = study.words
    heads = ("judgement", "made", "turns")
    columns = tuple(Column(words.message(f"chart-curve-column-{head}"), 1.5) for head in heads)
    claims = {plain(row.cells[0]): row.claims for row in data.rows}
    rows = []
    for name, bars in verdicts.items():
        share = Counter(bars.values())[_reported(bars, own)]
        made = words.message("table-specifications-made", made=share, all=len(settings))
        turns = words.listed(_turns(words, bars, settings)) or words.message("table-none")
        rows.append(Row(((name,), (made,), (turns,)), claims.get(name, ())))
    return columns, rows


def _verdicts(
    words: Messages, curve: Iterable[Specified]
) -> tuple[dict[str, Verdicts], list[Setting]]:
    by_name: dict[str, Verdicts] = {}
    settings: dict[Setting, None] = {}
    for one in curve:
        settings[one.setting] = None
        topic = words.term("topic", one.topic)
        name = words.message("chart-curve-judgement", name=one.judgement, topic=topic)
        by_name.setdefault(name, {})[one.setting] = one.verdict
    order = RULES.index
    return dict(sorted(by_name.items())), sorted(settings, key=lambda s: (order(s[0]), *s[1:]))


def _turns(words: Messages, verdicts: Verdicts, settings: list[Setting]) -> list[str]:
    """Return the choices that, changed alone, change the verdict somewhere."""
    return [words.message(f"chart-curve-choice-{one}") for one in turning(verdicts, settings)]


def _reported(verdicts: Verdicts, own: Setting) -> Verdict:
    """Return the verdict of this report, or the usual one where it makes none."""
    return verdicts.get(own) or Counter(verdicts.values()).most_common(1)[0][0]


def _alt(
    words: Messages, verdicts: dict[str, Verdicts], settings: list[Setting], own: Setting
) -> str:
    shares = {name: Counter(bars.values())[_reported(bars, own)] for name, bars in verdicts.items()}
    least = min(shares, key=lambda name: shares[name])
    n, all_ = len(settings), len(shares)
    return words.message("chart-curve-alt", judgements=all_, least=least, share=shares[least], n=n,
               choices=words.listed(_turns(words, verdicts[least], settings)))  # fmt: skip


def _lay(
    words: Messages,
    verdicts: dict[str, Verdicts],
    settings: list[Setting],
    own: Setting,
    canvas: Canvas,
) -> float:
    left = 232.0 if canvas.wide else 0.0
    blocks = Counter(setting.reading for setting in settings)
    cell = (canvas.width - left - GAP * (len(blocks) - 1)) / len(settings)
    places, x = {}, left
    for block, many in blocks.items():
        inside = [setting for setting in settings if setting.reading == block]
        canvas.text(x, 0, words.message(f"term-reading-{block}"), size=SMALL, color=QUIET)
        for i, setting in enumerate(inside):
            places[setting] = x + i * cell
        x += many * cell + GAP
    y = SMALL * LINE + 5
    drawn = 0
    for name, bars in verdicts.items():
        lay = _beside if canvas.wide else _below
        tall = lay(words, Canvas(canvas.width), name, bars, settings, own, 0)
        if drawn and y + tall > canvas.highest - 20:
            break
        drawn += 1
        top = y + (0 if canvas.wide else SMALL * LINE)
        for setting, place in places.items():
            _bar(canvas, bars.get(setting), _reported(bars, own), place, top + 13, cell)
        y = lay(words, canvas, name, bars, settings, own, y) + 8
    if len(verdicts) > drawn:
        text = words.message("chart-more", n=len(verdicts) - drawn)
        y = canvas.text(0, y, text, size=SMALL, color=QUIET).y1 + 5
    return y - 5


def _bar(
    canvas: Canvas, verdict: Verdict | None, reported: Verdict, x: float, base: float, cell: float
) -> None:
    """Draw one setting; height as well as colour tells the report's verdict from another."""
    tall, color = (2, QUIET) if verdict is None else (13, FOCUS) if verdict == reported else (
        7, ORANGE)  # fmt: skip
    canvas.bar(x, base - tall, max(cell - 1, 0.8), tall, color)


def _side_texts(
    words: Messages, verdicts: Verdicts, settings: list[Setting], own: Setting
) -> list[str]:
    share = Counter(verdicts.values())[_reported(verdicts, own)]
    counts = words.message("chart-curve-share", share=share, n=len(settings),
                           other=len(verdicts) - share,
                           gone=len(settings) - len(verdicts))  # fmt: skip
    turns = _turns(words, verdicts, settings)
    moved = [words.message("chart-curve-turns", choices=words.listed(turns))] if turns else []
    return [counts, *moved]


def _beside(
    words: Messages, canvas: Canvas, name: str, verdicts: Verdicts, settings: list[Setting],
    own: Setting, y: float,
) -> float:  # fmt: skip
    """Write a judgement's name to the left of its bars, what becomes of it below them."""
    end = canvas.paragraph(0, y, name, 220, size=SMALL, bold=True, lines=2)
    y += 15
    for text in _side_texts(words, verdicts, settings, own):
        y = canvas.paragraph(232, y, text, canvas.width - 232, size=DENSE, color=QUIET, lines=2)
    return max(end, y)


def _below(
    words: Messages, canvas: Canvas, name: str, verdicts: Verdicts, settings: list[Setting],
    own: Setting, y: float,
) -> float:  # fmt: skip
    """Write a judgement's name above its bars, what becomes of it below them."""
    y = canvas.paragraph(0, y, name, canvas.width, size=SMALL, bold=True, lines=1) + 15
    for text in _side_texts(words, verdicts, settings, own):
        y = canvas.paragraph(0, y, text, canvas.width, size=SMALL, color=QUIET)
    return y
