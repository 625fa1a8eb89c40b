"""How the report was made: reading, yardstick, and the rules behind confidence."""

from __future__ import annotations

from analysis.blocks import Statement, Statements
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.reference import yardstick


@exhibit
def method(study: Study, *, whole: bool = False) -> Statements:
    """Return the method in short, the likelihood yardstick where a judgement uses its words.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    whole : bool
        With the rules behind layers, independence, points and confidence.

    Returns
    -------
    Statements
        A sentence or two each.

    Examples
    --------
    >>> len(texts.method(exercise).items), len(texts.method(exercise, whole=True).items)
    (2, 7)
    """
    words = study.words
    reading = words.term("reading", study.reading)
    lines = [words.message("text-method-reading", name=reading, reading=study.reading)]
    if whole:
        rules = ("layers", "independent", "points", "confidence", "hedges")
        lines += [words.message(f"text-method-{rule}") for rule in rules]
    if whole or any(judgement.likelihoods for judgement in study.judged):
        scale = yardstick(study.yardstick)
        bands = ", ".join(f"{term} {words.percent(low, high)}" for term, low, high in scale.bands)
        lines.append(words.message("text-method-yardstick", scale=scale.title, bands=bands))
    if study.source.overlay is None:
        lines.append(words.message("text-method-bare"))
    items = tuple(Statement("coding", (line,), data=(("kind", "source"),)) for line in lines)
    return Statements("method", items)
