"""The specification curve: under which readings, scales and weights each judgement holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from analysis.assess.specification import Setting, Specified
from analysis.assess.verdict import Verdict
from analysis.assess.vocabulary import RULES
from analysis.blocks import Callout, Figure
from analysis.blocks.drawing import Drawing
from analysis.exhibits import dataframes, selection
from analysis.exhibits.draw.canvas import FOCUS, LINE, ORANGE, QUIET, SMALL, Canvas
from analysis.exhibits.figures._parts import source_line
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.tables._robust import specifications
from analysis.words import Messages

MOST = 16


Verdicts = dict[Setting, Verdict]


@shows(dataframes.curve)
@isolate_failure
def specification_curve(study: Study) -> Figure | None:
    """Return each judgement's verdict under every specification; None where nothing is judged.

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
    if not study.full or isinstance(data, Callout):
        return None
    verdicts, settings = _verdicts(words, study.curve)
    own = Setting(study.reading, study.yardstick, study.view.weights, study.view.reach)
    firm = sum(len(set(v.values())) == 1 and len(v) == len(settings) for v in verdicts.values())
    claims = data.claims or selection.about(study)
    return Figure(
        "fig-specification-curve",
        "coding",
        claims,
        words.message("chart-curve-title", firm=firm, of=len(verdicts), n=len(settings)),
        words.message("chart-curve-measure"),
        _alt(words, verdicts, settings, own),
        source_line(study, claims),
        _draw(words, verdicts, settings, own),
        data.columns,
        data.rows,
    )


def _verdicts(
    words: Messages, curve: Iterable[Specified]
) -> tuple[dict[str, Verdicts], list[Setting]]:
    found: dict[str, Verdicts] = {}
    settings: dict[Setting, None] = {}
    for one in curve:
        settings[one.setting] = None
        topic = words.term("topic", one.topic)
        name = words.message("chart-curve-judgement", name=one.judgement, topic=topic)
        found.setdefault(name, {})[one.setting] = one.verdict
    order = RULES.index
    return dict(sorted(found.items())), sorted(settings, key=lambda s: (order(s[0]), *s[1:]))


def _turns(words: Messages, found: Verdicts, settings: list[Setting]) -> list[str]:
    """Return the choices that, changed alone, change the verdict somewhere."""
    telling = []
    for i, field in enumerate(Setting._fields):
        seen: dict[tuple[str, ...], set[Verdict | None]] = {}
        for setting in settings:
            others = (*setting[:i], *setting[i + 1 :])
            seen.setdefault(others, set()).add(found.get(setting))
        if any(len(verdicts) > 1 for verdicts in seen.values()):
            telling.append(words.message(f"chart-curve-choice-{field}"))
    return telling


def _reported(found: Verdicts, own: Setting) -> Verdict:
    """Return the verdict of this report, or the usual one where it makes none."""
    return found.get(own) or Counter(found.values()).most_common(1)[0][0]


def _alt(
    words: Messages, verdicts: dict[str, Verdicts], settings: list[Setting], own: Setting
) -> str:
    shares = {
        name: Counter(found.values())[_reported(found, own)] for name, found in verdicts.items()
    }
    least = min(shares, key=lambda name: shares[name])
    n, all_ = len(settings), len(shares)
    if shares[least] == n:
        return words.message("chart-curve-alt-all", judgements=all_, n=n)
    return words.message("chart-curve-alt", judgements=all_, least=least, share=shares[least], n=n,
               choices=words.listed(_turns(words, verdicts[least], settings)))  # fmt: skip


def _draw(
    words: Messages, verdicts: dict[str, Verdicts], settings: list[Setting], own: Setting
) -> Drawing:
    canvas = Canvas()
    blocks = Counter(setting.reading for setting in settings)
    gap = 6.0
    cell = (canvas.width - gap * (len(blocks) - 1)) / len(settings)
    places, x = {}, 0.0
    for block, many in blocks.items():
        inside = [setting for setting in settings if setting.reading == block]
        canvas.text(x, 0, words.message(f"term-reading-{block}"), size=SMALL, color=QUIET)
        for i, setting in enumerate(inside):
            places[setting] = x + i * cell
        x += many * cell + gap
    y = SMALL * LINE + 5
    for name, found in list(verdicts.items())[:MOST]:
        reported = _reported(found, own)
        share = Counter(found.values())[reported]
        y = canvas.text(0, y, name, size=SMALL, bold=True).y1
        for setting, left in places.items():
            verdict = found.get(setting)
            # Height as well as colour: the report's verdict is tall, another half, none a line.
            tall, color = (
                (2, QUIET)
                if verdict is None
                else (13, FOCUS)
                if verdict == reported
                else (7, ORANGE)
            )
            canvas.bar(left, y + 13 - tall, max(cell - 1, 0.8), tall, color)
        y += 15
        text = words.message(
            "chart-curve-share",
            share=share,
            n=len(settings),
            other=len(found) - share,
            gone=len(settings) - len(found),
        )
        y = canvas.paragraph(0, y, text, canvas.width, size=SMALL, color=QUIET)
        if turns := _turns(words, found, settings):
            text = words.message("chart-curve-turns", choices=words.listed(turns))
            y = canvas.paragraph(0, y, text, canvas.width, size=SMALL, color=QUIET)
        y += 9
    return canvas.finish(y - 5)
