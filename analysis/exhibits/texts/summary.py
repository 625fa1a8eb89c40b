"""The source in numbers: how much of the article is coded, who speaks, what is unverified."""

from __future__ import annotations

from analysis.assess.coverage import coverage
from analysis.blocks import RichText, Stat, Statement, Statements
from analysis.claims.vocabulary import HEDGED
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study


@exhibit
def source_summary(study: Study) -> Statements:
    """Return the source summary; every number carries the name by which it can be checked."""
    words = study.words
    claims = tuple(study.claims.values())
    table = coverage(study.records)
    whole = study.whole
    stats = {
        "sentences": len(table),
        "covered": sum(one.covered for one in table),
        "claims": len(whole.claims),
        "originators": len(whole.originators),
        "groups": len(whole.groups),
        "unattributed": len(whole.unattributed),
        "hedged": sum(claim.commitment in HEDGED for claim in claims),
        "unverified": sum(claim.verification == "stated_unverified" for claim in claims),
        "framing": len(study.source.record.framing),
    }
    given: dict[str, int | RichText] = {name: (Stat(name, str(n)),) for name, n in stats.items()}
    given |= {f"{name}_n": n for name, n in stats.items()}
    lines = (
        words.rich_message("text-summary-coded", **given),
        words.rich_message("text-summary-speaking", **given),
        words.rich_message("text-summary-standing", **given),
    )
    items = tuple(Statement("coding", line, data=(("kind", "source"),)) for line in lines)
    return Statements("source-summary", items)
