"""What would change a judgement: things one can observe, each with the way it points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.assess.indicators import Indicator
from analysis.assess.quotable import borrowed
from analysis.assess.records import Ids, Records

Way = Literal["firmer", "weaker", "for", "if-wrong"]
"""Whether what is seen speaks for a judgement, against it or for some hypotheses; an assumption."""


@dataclass(frozen=True)
class Change:
    """What is seen, or what follows if an assumption is wrong, in the coder's words."""

    way: Way
    what: str
    hypotheses: Ids = ()
    assumption: str = ""


def outlook(
    records: Records,
    watched: Iterable[Indicator],
    claims: Sequence[str],
    rests_on: Sequence[str],
    leading: Sequence[str] = (),
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return what to watch for a judgement: one thing for each way it points, and the rest.

    Parameters
    ----------
    records : Records
    watched : iterable of Indicator
        What can be watched.
    claims, rests_on : sequence of str
        The claims that tell most, and all.
    leading : sequence of str
        For a judgement on rival explanations: those with least against them. One that is watched
        for such a judgement has to favour some rival.

    Returns
    -------
    tuple of two tuples of Change
        First one for each way in which anything points, then all others; what is closest to the
        telling claims comes first.

    Notes
    -----
    A thing drawn from a claim is what that claim expects to be seen, so it speaks for it, unless it
    favours only hypotheses with which the coding holds the claim inconsistent.
    """
    cells = {row.claim: row.cells for row in records.overlay.evidence}
    by_way: dict[tuple[Way, Ids], list[tuple[tuple[int, int], Change]]] = {}
    for one in watched:
        near = set(one.claims) & set(rests_on)
        what = borrowed(one.says, 30)
        if not near or what is None or (leading and not one.hypotheses):
            continue
        way: Way = "firmer"
        favoured: Ids = ()
        if len(leading) > 1:
            favoured = tuple(sorted(set(one.hypotheses) & set(leading)))
            if not favoured or len(favoured) == len(leading):
                continue
            way = "for"
        elif leading:
            way = "firmer" if leading[0] in one.hypotheses else "weaker"
        elif one.hypotheses and all(
            {cells.get(claim, {}).get(rival) for claim in near} <= {"I", "II"}
            for rival in one.hypotheses
        ):
            way = "weaker"
        closeness = (
            -len(set(one.claims) & set(claims)), len(set(one.hypotheses)) if leading else 0,
        )  # fmt: skip
        by_way.setdefault((way, favoured), []).append((closeness, Change(way, what, favoured)))
    ways = [sorted(rows, key=lambda row: row[0]) for rows in by_way.values()]
    ways.sort(key=lambda rows: rows[0][0])
    more = sorted((row for rows in ways for row in rows[1:]), key=lambda row: row[0])
    return tuple(rows[0][1] for rows in ways), tuple(change for _, change in more)


def if_wrong(
    records: Records, assumptions: Sequence[str], claims: Sequence[str]
) -> tuple[Change, ...]:
    """Return what follows for a judgement if an assumption is wrong, widest reach first.

    Parameters
    ----------
    records : Records
    held : sequence of str
        The assumptions of the judgement.
    claims : sequence of str
        The claims that tell most.
    """
    wrong = {one.id: one.if_wrong for one in records.overlay.assumptions}
    reach = {name: sum(name in records.assumed.get(c, ()) for c in claims) for name in assumptions}
    return tuple(
        Change("if-wrong", what, assumption=name)
        for name in sorted(reach, key=lambda name: -reach[name])
        if (what := borrowed(wrong[name], 40)) is not None
    )
