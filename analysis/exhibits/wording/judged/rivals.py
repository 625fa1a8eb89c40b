"""What a judgement of rival explanations states, as running text."""

from __future__ import annotations

from analysis.assess.judgements.rivals import Rivals
from analysis.assess.records import Ids
from analysis.assess.verdict import Verdict
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import hypothesis


def _rivals(study: Study, answer: Rivals, _: str) -> RichText:
    words = study.words

    def named(ids: Ids) -> str:
        return words.listed([hypothesis(study, one) for one in ids])

    leads = named(answer.leading)
    n = len(answer.leading)
    out: RichText = (
        words.message("judgement-least", n=n, leads=leads, compatible=int(answer.compatible)),
    )
    if answer.next and answer.apart:
        deciding = [claim for claim in study.claims if claim in answer.apart]
        out = (*out, " ", *words.rich_message(
            "judgement-set-apart", n=len(deciding), claims=words.cited(deciding), lead=n,
            next=hypothesis(study, answer.next),
        ))  # fmt: skip
    first = answer.rest_leads
    others = tuple(one for one in first if one not in answer.leading)
    match answer.rest:
        case "none-doubted":
            return out
        case "holds":
            rest = words.message("judgement-lead-holds", n=n)
        case "all-doubted":
            rest = words.message("judgement-lead-unverified")
        case "level":
            rest = words.message("judgement-lead-level", lead=n, n=len(others), names=named(others))
        case "passes":
            rest = words.message("judgement-lead-passes", n=len(first), names=named(first))
    return (*out, " ", rest)


def _least(study: Study, row: Verdict) -> str:
    words, n = study.words, len(row.names)
    rivals = sorted(hypothesis(study, name) for name in row.names)
    return words.message("verdict-least", n=n, names=words.listed(rivals))


STATEMENTS = {Rivals: _rivals}
VERDICTS = {"least": _least}
