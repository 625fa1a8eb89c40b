"""How the report was made: yardstick, reading, and the rules behind confidence."""

from __future__ import annotations

from analysis.assess.wording import closed, percent
from analysis.blocks import (
    Block,
    Column,
    Row,
    Statement,
    Statements,
    Table,
    stacked,
)
from analysis.exhibits.judgements import SHORT
from analysis.exhibits.study import Study
from analysis.reference import yardstick
from analysis.words import say
from analysis.words.terms import term


def method(case: Study) -> Block | None:
    """Return the method in short, and the likelihood yardstick with its ranges."""
    scale = yardstick(case.yardstick)
    reading = term("reading", case.reading)
    lines = [
        say("text-method-layers"),
        say("text-method-reading", name=reading, reading=case.reading),
    ]
    if case.full:
        lines += [
            say("text-method-independent"),
            say("text-method-points"),
            say("text-method-confidence"),
            say("text-method-hedges"),
        ]
    elif any(item.likelihood for item in case.judged[:SHORT]):
        lines.append(closed(say("table-yardstick", scale=scale.title)))
    if case.source.overlay is None:
        lines.append(say("text-method-bare"))
    items = tuple(Statement("coding", (line,), data=(("kind", "source"),)) for line in lines)
    table = Table(
        "tab-yardstick",
        "coding",
        say("table-yardstick", scale=scale.title),
        (
            Column(say("table-yardstick-term"), 2),
            Column(say("table-yardstick-range"), 1, "right"),
        ),
        tuple(Row(((term,), (percent(low, high),))) for term, low, high in scale.bands),
    )
    return stacked(Statements("method", items), table if case.full else None)
