"""The specification curve: under which readings, scales and weights each judgement holds."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple, get_args

import pandas as pd

from analysis.assess.tables import rows
from analysis.assess.wording import listed
from analysis.blocks import Callout, Figure
from analysis.blocks.drawing import Drawing
from analysis.claims.vocabulary import ReadingRule
from analysis.exhibits import scope
from analysis.exhibits.draw.canvas import FOCUS, LINE, ORANGE, QUIET, SMALL, Canvas
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.robust import specifications
from analysis.words import say

MOST = 16
OTHERWISE = ("coded", "wide")
"""Weights and reach of a report, which are no parameters of it."""


class Setting(NamedTuple):
    """One combination of choices."""

    reading: str
    yardstick: str
    weights: str
    scope: str


Verdicts = dict[Setting, str]


@apart
def specification_curve(case: Study) -> Figure | None:
    """Return each judgement's verdict under every specification; None where nothing is judged."""
    data = specifications(case)
    if not case.full or isinstance(data, Callout):
        return None
    verdicts, settings = _verdicts(case.curve)
    own = Setting(case.reading, case.yardstick, *OTHERWISE)
    firm = sum(len(set(v.values())) == 1 and len(v) == len(settings) for v in verdicts.values())
    claims = data.claims or scope.about(case)
    return Figure(
        "fig-specification-curve",
        "coding",
        claims,
        say("chart-curve-title", firm=firm, of=len(verdicts), n=len(settings)),
        say("chart-curve-measure"),
        _alt(verdicts, settings, own),
        source_line(case, claims),
        _draw(verdicts, settings, own),
        data.columns,
        data.rows,
    )


def _verdicts(curve: pd.DataFrame) -> tuple[dict[str, Verdicts], list[Setting]]:
    found: dict[str, Verdicts] = {}
    settings: dict[Setting, None] = {}
    for name, topic, *choices, verdict in rows(
        curve, "judgement", "topic", *Setting._fields, "verdict"
    ):
        setting = Setting(*choices)
        settings[setting] = None
        found.setdefault(
            say("chart-curve-judgement", name=name, topic=say(f"term-topic-{topic}")), {}
        )[setting] = verdict
    order = get_args(ReadingRule)
    return dict(sorted(found.items())), sorted(settings, key=lambda s: (order.index(s[0]), *s[1:]))


def _turns(found: Verdicts, settings: list[Setting]) -> list[str]:
    """Return the choices that, changed alone, change the verdict somewhere."""
    telling = []
    for i, field in enumerate(Setting._fields):
        seen: dict[tuple[str, ...], set[str | None]] = {}
        for setting in settings:
            others = (*setting[:i], *setting[i + 1 :])
            seen.setdefault(others, set()).add(found.get(setting))
        if any(len(verdicts) > 1 for verdicts in seen.values()):
            telling.append(say(f"chart-curve-choice-{field}"))
    return telling


def _reported(found: Verdicts, own: Setting) -> str:
    """Return the verdict of this report, or the usual one where it makes none."""
    return found.get(own) or Counter(found.values()).most_common(1)[0][0]


def _alt(verdicts: dict[str, Verdicts], settings: list[Setting], own: Setting) -> str:
    shares = {
        name: Counter(found.values())[_reported(found, own)] for name, found in verdicts.items()
    }
    least = min(shares, key=lambda name: shares[name])
    n, all_ = len(settings), len(shares)
    if shares[least] == n:
        return say("chart-curve-alt-all", judgements=all_, n=n)
    return say("chart-curve-alt", judgements=all_, least=least, share=shares[least], n=n,
               choices=listed(_turns(verdicts[least], settings)))  # fmt: skip


def _draw(verdicts: dict[str, Verdicts], settings: list[Setting], own: Setting) -> Drawing:
    canvas = Canvas()
    blocks = Counter(setting.reading for setting in settings)
    gap = 6.0
    cell = (canvas.width - gap * (len(blocks) - 1)) / len(settings)
    places, x = {}, 0.0
    for block, many in blocks.items():
        inside = [setting for setting in settings if setting.reading == block]
        canvas.text(x, 0, say(f"term-reading-{block}"), size=SMALL, color=QUIET)
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
        words = say("chart-curve-share", share=share, n=len(settings), other=len(found) - share,
                    gone=len(settings) - len(found))  # fmt: skip
        y = canvas.paragraph(0, y, words, canvas.width, size=SMALL, color=QUIET)
        if turns := _turns(found, settings):
            words = say("chart-curve-turns", choices=listed(turns))
            y = canvas.paragraph(0, y, words, canvas.width, size=SMALL, color=QUIET)
        y += 9
    return canvas.finish(y - 5)
