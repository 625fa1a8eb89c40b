"""The source in numbers: how much of the article is coded, who speaks, what is unverified."""

from __future__ import annotations

from analysis.assess.coverage import coverage
from analysis.blocks import RichText, Stat, Statement, Statements, rich_message
from analysis.claims.vocabulary import HEDGED
from analysis.exhibits.study import Study


def source_summary(case: Study) -> Statements:
    """Return the source summary; every number carries the name by which it can be checked."""
    claims = tuple(case.claims.values())
    table = coverage(case.frames)
    whole = case.whole
    stats = {
        "sentences": len(table),
        "covered": sum(bool(held) for held in table["covered"]),
        "claims": len(whole.claims),
        "originators": len(whole.originators),
        "groups": len(whole.groups),
        "unattributed": len(whole.unattributed),
        "hedged": sum(claim.commitment in HEDGED for claim in claims),
        "unverified": sum(claim.verification == "stated_unverified" for claim in claims),
        "framing": len(case.source.record.framing),
    }
    given: dict[str, int | RichText] = {name: (Stat(name, str(n)),) for name, n in stats.items()}
    given |= {f"{name}_n": n for name, n in stats.items()}
    lines = (
        rich_message("text-summary-coded", **given),
        rich_message("text-summary-speaking", **given),
        rich_message("text-summary-standing", **given),
    )
    items = tuple(Statement("coding", line, data=(("kind", "source"),)) for line in lines)
    return Statements("source-summary", items)
