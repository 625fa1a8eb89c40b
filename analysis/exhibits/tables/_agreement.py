"""How far two coders agree, field by field."""

from __future__ import annotations

from analysis.assess.agreement import agreement as alphas
from analysis.blocks import Callout, Column, Row, Table
from analysis.exhibits import dataframes
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.words import Messages


@shows(dataframes.agreement)
@exhibit
def agreement(study: Study) -> Table | Callout:
    """Return how far two codings of the article agree beyond chance.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each field of a claim; ``alpha`` is Krippendorff's.

    Examples
    --------
    >>> tables.agreement(exercise).data[["field", "agreed"]].round(2).head(2).to_dict("list")
    {'field': ['kind', 'commitment'], 'agreed': [0.92, 0.96]}
    """
    words = study.words
    rows = alphas(study.records)
    if not rows:
        return no_coding(words, "second")
    return Table(
        "tab-agreement",
        "coding",
        words.message("table-agreement"),
        (
            Column(words.message("table-agreement-field"), 2),
            Column(words.message("table-agreement-claims"), 1, "right"),
            Column(words.message("table-agreement-alike"), 1, "right"),
            Column(words.message("table-agreement-alpha"), 1.4, "right"),
        ),
        tuple(
            Row(
                (
                    (words.term("field", one.field),),
                    (str(one.units),),
                    (f"{100 * one.agreed:.0f} %",),
                    (_alpha(words, one.alpha if one.alpha_sets is None else one.alpha_sets),),
                )
            )
            for one in rows
        ),
        (words.message("table-agreement-note"),),
        "source",
    )


def _alpha(words: Messages, value: float | None) -> str:
    return words.message("table-agreement-constant") if value is None else f"{value:.2f}"
