"""The rules that an assessment overlay must keep beyond form and references (method, 7)."""

from __future__ import annotations

from analysis.claims.cycles import cycles
from analysis.claims.document import Document, Place, printable
from analysis.claims.references import find


def check_overlay(overlay: Document) -> None:
    """Note what breaks the rules of competing hypotheses and of key assumptions.

    Parameters
    ----------
    overlay : Document
        ``assessment.yaml`` as read.
    """
    data: dict[str, object] = overlay.data or {}
    hypotheses: dict[str, Place] = {
        value: place for place, value in find(data, "hypotheses[].id") if isinstance(value, str)
    }
    if len(hypotheses) == 1:
        overlay.fault(("hypotheses",), "only one hypothesis", "give a rival, or none at all")
    weighed = {key for _, key in find(data, "evidence[].cells{}")}
    for name, place in hypotheses.items():
        if name not in weighed:
            overlay.fault(
                place, f"hypothesis {printable(name)} has no evidence", "weigh a claim against it"
            )
    for place, cells in find(data, "evidence[].cells"):
        missing = [name for name in hypotheses if isinstance(cells, dict) and name not in cells]
        missing = [name for name in missing if name in weighed]
        if missing:
            overlay.fault(
                place, f"no cell for {', '.join(map(printable, missing[:12]))}",
                "hold a claim against every hypothesis; N if it does not bear on one",
            )  # fmt: skip
    _check_headlines(overlay)
    for name, at in hypotheses.items():
        for place, other in find(data, "hypotheses[].compatible_with[]"):
            if other == name and place[:2] == at[:2]:
                overlay.fault(place, f"{printable(name)} is compatible with itself", "name another")
    places: dict[str, Place] = {}
    graph: dict[str, list[str]] = {}
    for place, assumption in find(data, "assumptions[]"):
        own = assumption.get("id") if isinstance(assumption, dict) else None
        if isinstance(own, str):
            graph[own.strip()] = [
                on for _, on in find(assumption, "depends_on[]") if isinstance(on, str)
            ]
            places[own.strip()] = (*place, "depends_on")
    for circle in cycles(graph):
        arrows = " → ".join(printable(name) for name in [*circle[:8], circle[0]])
        overlay.fault(places[circle[0]], "assumptions rest on each other in a circle", arrows)


def _check_headlines(overlay: Document) -> None:
    """Note a second headline for one state, or for the whole source."""
    first: dict[str | None, Place] = {}
    for place, headline in find(overlay.data, "headlines[]"):
        state = headline.get("state") if isinstance(headline, dict) else None
        if not isinstance(headline, dict) or not (state is None or isinstance(state, str)):
            continue
        name = state.strip() if state else None
        if name in first:
            overlay.fault(
                place, f"a second headline for {printable(name) if name else 'the whole source'}",
                f"the first is on line {overlay.line(first[name])}; keep one",
            )  # fmt: skip
        else:
            first[name] = place
