"""The specification curve: under which readings, scales and weights each judgement holds."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from analysis.assess.tables import rows
from analysis.exhibits import scope
from analysis.exhibits.draw.canvas import FOCUS, LINE, ORANGE, PALE, QUIET, SMALL, Canvas
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.figures.parts import source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.robust import specifications
from analysis.exhibits.views import Callout, Figure

MOST = 16
Setting = tuple[str, str, str, str]


def specification_curve(case: Study) -> Figure | None:
    """Return each judgement's verdict under every specification; None where nothing is judged."""
    data = specifications(case)
    if not case.full or isinstance(data, Callout):
        return None
    verdicts, settings = _verdicts(case.curve)
    firm = sum(len(set(v.values())) == 1 and len(v) == len(settings) for v in verdicts.values())
    title = f"{firm} of {len(verdicts)} judgements hold under all {len(settings)} ways of looking"
    claims = data.claims or scope.about(case)
    return Figure(
        "fig-specification-curve",
        "coding",
        claims,
        title,
        "Each square is one combination of reading, likelihood scale, weights and reach of the "
        "remark that reports are unverified",
        f"{title}.",
        source_line(case, claims),
        _draw(verdicts, settings),
        data.columns,
        data.rows,
    )


def _verdicts(curve: pd.DataFrame) -> tuple[dict[str, dict[Setting, str]], list[Setting]]:
    found: dict[str, dict[Setting, str]] = {}
    settings: dict[Setting, None] = {}
    for name, topic, reading, scale, weights, reach, verdict in rows(
        curve, "judgement", "topic", "reading", "yardstick", "weights", "scope", "verdict"
    ):
        setting = (reading, scale, weights, reach)
        settings[setting] = None
        found.setdefault(f"{name}: {topic}", {})[setting] = verdict
    order = {"strict": 0, "preferred": 1, "inclusive": 2}
    return dict(sorted(found.items())), sorted(settings, key=lambda s: (order[s[0]], *s[1:]))


def _draw(verdicts: dict[str, dict[Setting, str]], settings: list[Setting]) -> Drawing:
    canvas = Canvas()
    blocks = Counter(setting[0] for setting in settings)
    gap = 6.0
    cell = (canvas.width - gap * (len(blocks) - 1)) / len(settings)
    places, x = {}, 0.0
    for block, many in blocks.items():
        own = [setting for setting in settings if setting[0] == block]
        canvas.text(x, 0, block, size=SMALL, color=QUIET)
        for i, setting in enumerate(own):
            places[setting] = x + i * cell
        x += many * cell + gap
    y = SMALL * LINE + 5
    for name, found in list(verdicts.items())[:MOST]:
        usual = Counter(found.values()).most_common(1)[0][0]
        share = sum(verdict == usual for verdict in found.values())
        y = canvas.text(0, y, name, size=SMALL, bold=True).y1
        for setting, left in places.items():
            verdict = found.get(setting)
            color = PALE if verdict is None else FOCUS if verdict == usual else ORANGE
            canvas.bar(left, y, max(cell - 1, 0.8), 13, color)
        y += 15
        words = f"same verdict in {share} of {len(settings)}"
        other = len(found) - share
        words += f", others in {other}" if other else ""
        gone = len(settings) - len(found)
        words += f", not made in {gone}" if gone else ""
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 9
    return canvas.finish(y - 5)
