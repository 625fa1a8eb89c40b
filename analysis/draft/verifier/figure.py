"""Whether the figure of a claim is one that its sentences give, bounded as they bound it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from analysis.draft.find.quantities import quantities
from analysis.draft.verifier.passage import Passage


def unlike_figure(claim: Mapping[str, object], passage: Passage) -> Iterator[str]:
    """Yield where the claim's figure is not one of its sentences."""
    figure = claim.get("quantity")
    if not isinstance(figure, Mapping) or figure.get("bound") == "qualitative":
        return
    stands = quantities(passage.text)
    scaled = _scaled(figure)
    low, high, value = (scaled.get(name) for name in ("low", "high", "value"))
    stated = [number for number in (value, low, high) if number is not None]
    known = {n for q in stands for n in (q.value, q.low, q.high) if n is not None}
    known |= {100 * n for n in known if 0 < n < 1}  # half, as 50 percent
    lacking = [number for number in stated if not any(_equal(number, n) for n in known)]
    if lacking:
        yield f"quantity gives {lacking[0]:g}, which its sentences lack"
        return
    same = [
        q for q in stands if _same(q.value, value) and _same(q.low, low) and _same(q.high, high)
    ]
    same += [
        q for q in stands if value and q.value and q.value < 1 and _equal(100 * q.value, value)
    ]
    bound = figure.get("bound")
    if same and isinstance(bound, str) and all(not _alike(q.bound, bound) for q in same):
        yield f"quantity bounds {stated[0]:g} as {bound}, where the text has {same[0].bound}"


def _scaled(figure: Mapping[str, object]) -> dict[str, float]:
    """Return the numbers of a figure; a unit such as "million crowns" scales them."""
    unit = str(figure.get("unit") or "").split()
    factor = {"thousand": 1e3, "million": 1e6, "billion": 1e9}.get(unit[0] if unit else "", 1.0)
    return {
        name: _float(number) * factor
        for name in ("value", "low", "high")
        if isinstance(number := figure.get(name), (int, float)) and not isinstance(number, bool)
    }


def _float(number: float) -> float:
    try:
        return float(number)
    except OverflowError:  # a whole number of hundreds of figures
        return math.inf


def _equal(left: float, right: float) -> bool:
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right), 1.0)


def _same(left: float | None, right: float | None) -> bool:
    return left is right if left is None or right is None else _equal(left, right)


def _alike(left: str, right: str) -> bool:
    return left == right or {left, right} <= {"approx", "between"}
