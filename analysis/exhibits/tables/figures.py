"""The article's figures, each with its bound, its kind and its originator; never added up."""

from __future__ import annotations

from analysis.assess.quantities import in_words
from analysis.assess.tables import rows
from analysis.blocks import Callout, Column, Row, Table, refs
from analysis.claims.record import Quantity
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_quantity
from analysis.exhibits.study import Study
from analysis.words import say
from analysis.words.terms import term


def quantities(case: Study) -> Table | Callout | None:
    """Return the article's figures, one row each; in words where there is none.

    None on one page, where what is unknown names them.
    """
    found = given(case)
    if not case.full:
        return None
    if not found:
        return no_quantity(case)
    return Table(
        "tab-quantities",
        "reported",
        say("table-quantities"),
        (
            Column(say("table-quantities-figure"), 2.4),
            Column(say("table-quantities-kind"), 1),
            Column(say("table-quantities-place"), 1.2),
            Column(say("table-quantities-time"), 1.8),
            Column(say("table-quantities-originator"), 2.4),
        ),
        tuple(_row(case, claim, quantity) for claim, quantity in found),
        (verdict(case),),
    )


def given(case: Study) -> list[tuple[str, Quantity]]:
    """Return the figures the report is about, as (claim, quantity)."""
    return [
        (claim, quantity)
        for claim in scope.about(case)
        if (quantity := case.claims[claim].quantity) is not None
    ]


def worded(quantity: Quantity) -> str:
    """Return a figure with its bound word and its unit."""
    figure = in_words(quantity.value, quantity.low, quantity.high, quantity.bound)
    if quantity.bound == "qualitative":
        return say("table-figure-qualitative", figure=figure, unit=quantity.unit)
    if quantity.unit_stated:
        return say("table-figure", figure=figure, unit=quantity.unit)
    return say("table-figure-unstated", figure=figure, unit=quantity.unit)


def verdict(case: Study) -> str:
    """Return one sentence on which of the figures may be compared."""
    from analysis.assess.quantities import reconcile

    shown = {claim for claim, _ in given(case)}
    if len(shown) < 2:
        return say("table-quantities-single")
    pairs = [
        (one, other)
        for one, other, fits in rows(reconcile(case.frames), "claim", "other", "comparable")
        if fits and {one, other} <= shown
    ]
    if not pairs:
        return say("table-quantities-apart")
    named = [say("table-quantities-pair", one=one, other=other) for one, other in pairs[:6]]
    return say("table-quantities-comparable", pairs="; ".join(named))


def _row(case: Study, claim: str, quantity: Quantity) -> Row:
    return Row(
        (
            (worded(quantity), *refs((claim,))),
            (term("figure-kind", quantity.kind),),
            (quantity.place or say("table-not-given"),),
            (quantity.time or say("table-not-given"),),
            (case.voices[quantity.originator].name,),
        ),
        (claim,),
    )
