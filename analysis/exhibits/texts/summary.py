"""The source in numbers: how much of the article is coded, who speaks, what is unverified."""

from __future__ import annotations

from analysis.assess.coverage import coverage
from analysis.claims.vocabulary import HEDGED
from analysis.exhibits.study import Study
from analysis.exhibits.views import Stat, Statement, Statements


def source_summary(case: Study) -> Statements:
    """Return the source summary; every number carries the name by which it can be checked."""
    claims = tuple(case.claims.values())
    table = coverage(case.frames)
    first = [case.voices[claim.chain[0]] for claim in claims]
    open_ = [voice for voice in first if voice.kind in {"article", "unnamed"}]
    named = {v.group for v in first if v.group and v.kind not in {"article", "unnamed"}}
    stats = {
        "sentences": len(table),
        "covered": sum(bool(held) for held in table["covered"]),
        "claims": len(claims),
        "originators": len({voice.id for voice in first}),
        "groups": len(named),
        "unattributed": len(open_),
        "hedged": sum(claim.commitment in HEDGED for claim in claims),
        "unverified": sum(claim.verification == "stated_unverified" for claim in claims),
        "framing": len(case.source.record.framing),
    }
    stat = {name: Stat(name, str(value)) for name, value in stats.items()}
    lines = (
        ("Coded: ", stat["covered"], " of ", stat["sentences"], " sentences, as ", stat["claims"],
         " claims and ", stat["framing"], " remarks on rhetoric."),
        ("Speaking: ", stat["originators"], " originators in ", stat["groups"],
         " independent groups of named sources; ", stat["unattributed"],
         " claims are the article’s own or have no named source."),
        ("Standing: ", stat["hedged"], " claims hedged by the article, ", stat["unverified"],
         " stated as unverified."),
    )  # fmt: skip
    items = tuple(Statement("coding", line, data=(("kind", "source"),)) for line in lines)
    return Statements("source-summary", items)
