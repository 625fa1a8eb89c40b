"""The article's figures, each with its bound, its kind and its originator; never added up."""

from __future__ import annotations

from analysis.assess.quantities import reconcile
from analysis.blocks import Callout, Column, Row, Table, refs
from analysis.claims.record import Quantity
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import no_quantity
from analysis.exhibits.study import Study
from analysis.exhibits.wording.amounts import worded


@shows(dataframes.quantities)
@exhibit
def quantities(study: Study) -> Table | Callout | None:
    """Return the figures that the article gives, one row each; in words where there is none.

    None where it gives none.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table, Callout or None
        ``data`` has a row for each figure: its claim, its value or range, its bound, its unit.

    Examples
    --------
    >>> tables.quantities(exercise).data[["claim", "value", "bound"]].dtypes.astype(str).to_dict()
    {'claim': 'string', 'value': 'Float64', 'bound': 'category'}
    """
    words = study.words
    rows = given(study)
    if not rows:
        return no_quantity(study)
    return Table(
        "tab-quantities",
        "reported",
        words.message("table-quantities"),
        (
            Column(words.message("table-quantities-figure"), 2.4),
            Column(words.message("table-quantities-kind"), 1),
            Column(words.message("table-quantities-place"), 1.2),
            Column(words.message("table-quantities-time"), 1.8),
            Column(words.message("table-quantities-originator"), 2.4),
        ),
        tuple(_row(study, claim, quantity) for claim, quantity in rows),
        (verdict(study),),
    )


def given(study: Study) -> list[tuple[str, Quantity]]:
    """Return the figures the report is about, as (claim, quantity)."""
    return [
        (claim, quantity)
        for claim in selection.about(study)
        if (quantity := study.claims[claim].quantity) is not None
    ]


def verdict(study: Study) -> str:
    """Return one sentence on which of the figures may be compared."""
    words = study.words
    listed = {claim for claim, _ in given(study)}
    if len(listed) < 2:
        return words.message("table-quantities-single")
    pairs = [
        (one.claim, one.other)
        for one in reconcile(study.records)
        if one.comparable and {one.claim, one.other} <= listed
    ]
    if not pairs:
        return words.message("table-quantities-apart")
    named = [
        words.message("table-quantities-pair", one=one, other=other) for one, other in pairs[:6]
    ]
    return words.message("table-quantities-comparable", pairs="; ".join(named))


def _row(study: Study, claim: str, quantity: Quantity) -> Row:
    words = study.words
    return Row(
        (
            (worded(words, quantity), *refs((claim,))),
            (words.term("figure-kind", quantity.kind),),
            (quantity.place or words.message("table-not-given"),),
            (quantity.time or words.message("table-not-given"),),
            (study.voices[quantity.originator].name,),
        ),
        (claim,),
    )
