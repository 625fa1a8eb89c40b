"""How the report was made: yardstick, reading, and the rules behind confidence."""

from __future__ import annotations

from analysis.blocks import Block, Column, Row, Statement, Statements, Table, stacked
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.reference import yardstick


@exhibit
def method(study: Study) -> Block | None:
    """Return the method in short, and the likelihood yardstick with its ranges.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Block or None
        None where there is no room for it.

    Examples
    --------
    >>> texts.method(exercise)
    <Stack: - [Coding] Four layers are kept apart and labelled: Reported (what the …>
    """
    words = study.words
    scale = yardstick(study.yardstick)
    reading = words.term("reading", study.reading)
    lines = [
        words.message("text-method-layers"),
        words.message("text-method-reading", name=reading, reading=study.reading),
    ]
    if study.full:
        lines += [
            words.message("text-method-independent"),
            words.message("text-method-points"),
            words.message("text-method-confidence"),
            words.message("text-method-hedges"),
        ]
    elif any(item.likelihoods for item in study.judged):
        lines.append(words.closed(words.message("table-yardstick", scale=scale.title)))
    if study.source.overlay is None:
        lines.append(words.message("text-method-bare"))
    items = tuple(Statement("coding", (line,), data=(("kind", "source"),)) for line in lines)
    table = Table(
        "tab-yardstick",
        "coding",
        words.message("table-yardstick", scale=scale.title),
        (
            Column(words.message("table-yardstick-term"), 2),
            Column(words.message("table-yardstick-range"), 1, "right"),
        ),
        tuple(Row(((term,), (words.percent(low, high),))) for term, low, high in scale.bands),
    )
    return stacked(Statements("method", items), table if study.full else None)
