"""The article's figures, each with its bound, its kind and its originator; never added up."""

from __future__ import annotations

from analysis.assess.quantities import in_words
from analysis.assess.tables import rows
from analysis.claims.record import Quantity
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_quantity
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Column, Row, Table, refs


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
        "The article's figures, each of its own kind",
        (
            Column("Figure", 2.4),
            Column("Kind", 1),
            Column("Place", 1.2),
            Column("Time", 1.8),
            Column("Originator", 2.4),
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
    number = in_words(quantity.value, quantity.low, quantity.high, quantity.bound)
    unit = quantity.unit if quantity.unit_stated else f"{quantity.unit} (unit not stated)"
    if quantity.bound == "qualitative":
        return f"{quantity.unit}: {number}"
    return f"{number} {unit}"


def verdict(case: Study) -> str:
    """Return one sentence on which of the figures may be compared."""
    from analysis.assess.quantities import reconcile

    shown = {claim for claim, _ in given(case)}
    if len(shown) < 2:
        return "A single figure: there is nothing to compare it with."
    pairs = [
        (one, other)
        for one, other, fits in rows(reconcile(case.frames), "claim", "other", "comparable")
        if fits and {one, other} <= shown
    ]
    if not pairs:
        return "No two of these figures are comparable: do not add them or read a trend into them."
    named = "; ".join(f"{one} with {other}" for one, other in pairs[:6])
    return f"Comparable: {named}. All others differ in kind, unit, place or time."


def _row(case: Study, claim: str, quantity: Quantity) -> Row:
    return Row(
        (
            (worded(quantity), *refs((claim,))),
            (quantity.kind,),
            (quantity.place or "not given",),
            (quantity.time or "not given",),
            (case.voices[quantity.originator].name,),
        ),
        (claim,),
    )
