"""The specification curve: under which readings, scales and weights each judgement holds."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from analysis.assess.tables import rows
from analysis.assess.wording import count
from analysis.exhibits import scope
from analysis.exhibits.draw.canvas import FOCUS, GREY, LINE, ORANGE, QUIET, SMALL, Canvas
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.robust import specifications
from analysis.exhibits.views import Callout, Figure

MOST = 16
Setting = tuple[str, str, str, str]


@apart
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
        "Each bar is one combination of reading, likelihood scale, weights and reach of the "
        "remark that reports are unverified; a low bar is another verdict, a line none",
        _alt(verdicts, settings),
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


def _alt(verdicts: dict[str, dict[Setting, str]], settings: list[Setting]) -> str:
    shares = {
        name: Counter(found.values()).most_common(1)[0][1] for name, found in verdicts.items()
    }
    least = min(shares, key=lambda name: shares[name])
    n, all_ = len(settings), count(len(shares), "judgement")
    if shares[least] == n:
        return f"Each of {all_} keeps its verdict in all {n} combinations."
    return (
        f"The least firm of {all_}, {least}, keeps its usual verdict in "
        f"{shares[least]} of {n} combinations."
    )


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
            # Height as well as colour: the usual verdict is tall, another half, none a line.
            tall, color = (
                (2, GREY) if verdict is None else (13, FOCUS) if verdict == usual else (7, ORANGE)
            )
            canvas.bar(left, y + 13 - tall, max(cell - 1, 0.8), tall, color)
        y += 15
        words = f"same verdict in {share} of {len(settings)}"
        other = len(found) - share
        words += f", others in {other}" if other else ""
        gone = len(settings) - len(found)
        words += f", not made in {gone}" if gone else ""
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 9
    return canvas.finish(y - 5)
