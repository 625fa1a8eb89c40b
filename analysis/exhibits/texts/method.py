"""How the report was made: yardstick, reading, and the rules behind confidence."""

from __future__ import annotations

from analysis.assess.wording import percent
from analysis.exhibits.study import Study
from analysis.exhibits.views import (
    Column,
    Exhibit,
    Row,
    Statement,
    Statements,
    Table,
    stacked,
)
from analysis.reference import yardstick

_READINGS = {
    "strict": "only passages with one clear meaning count",
    "preferred": "where a passage reads several ways, the coder’s preferred reading counts",
    "inclusive": "every possible reading counts",
}

_LAYERS = (
    "Four layers are kept apart and labelled: Reported (what the article says, in our words), "
    "Assumption, Coding (what an analyst assigned) and Judgement (derived from these)."
)
_INDEPENDENT = (
    "Independent groups: distinct groups of named originators. Relays, unnamed sources and the "
    "article’s own voice add none."
)
_CONFIDENCE = (
    "Confidence is the lowest of information base, rigour and volatility. One group, no graded "
    "source or a remark that the matter is unverified holds it at low; one document holds it at "
    "moderate."
)
_HEDGES = (
    "A hedge word is read as some 5,000 surveyed readers read it: the range from the 5th to the "
    "95th percentile (Kucharski 2026, CAPphrase, CC-BY 4.0)."
)


def method(case: Study) -> Exhibit | None:
    """Return the method in short, and the likelihood yardstick with its ranges."""
    scale = yardstick(case.yardstick)
    lines = [_LAYERS, f"Reading: {case.reading}; {_READINGS[case.reading]}."]
    lines += [_INDEPENDENT, _CONFIDENCE, _HEDGES] if case.full else []
    if case.source.overlay is None:
        lines.append("No analyst’s assessment was used: this report rests on the article alone.")
    items = tuple(Statement("coding", (line,), data=(("kind", "source"),)) for line in lines)
    table = Table(
        "tab-yardstick",
        "coding",
        f"Likelihood words: {scale.title}",
        (Column("Term", 2), Column("Range", 1, "right")),
        tuple(Row(((term,), (percent(low, high),))) for term, low, high in scale.bands),
    )
    return stacked(Statements("method", items), table if case.full else None)
