"""How the judgements fare under every combination of choices, each verdict with how often."""

from __future__ import annotations

from analysis.assess.specification import Survival, summary
from analysis.assess.verdict import Verdict
from analysis.blocks import Callout, Column, Row, Table
from analysis.exhibits import dataframes
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.study import Study
from analysis.exhibits.tables._per_judgement import no_judgement, numbered
from analysis.exhibits.wording.judged import verdict


@shows(dataframes.specifications)
@exhibit
def specifications(study: Study) -> Table | Callout:
    """Return, per judgement, whether it holds throughout and between which figures it moves.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each judgement: in how many of all settings it is made, and its
        range from ``low`` to ``high`` percent over these.

    Examples
    --------
    >>> tables.specifications(exercise).data[["judgement", "made"]].head(2).to_dict("list")
    {'judgement': ['J-ALL-01', 'J-ALL-02'], 'made': [48, 48]}
    """
    words = study.words
    rows = summary(study.curve)
    if not rows:
        return no_judgement(words)
    claims = {one.id: one.rests_on for one in study.judged}
    own = {one.id: one.verdict for one in study.judged}
    ranged = any(one.low is not None for one in rows)
    reach = [Column(words.message("table-specifications-range"), 1.2, "right")] if ranged else []
    return Table(
        "tab-specifications",
        "coding",
        words.message("table-specifications"),
        (
            Column(words.message("table-specifications-judgement"), 2),
            Column(words.message("table-specifications-made-in"), 1.2),
            Column(words.message("table-specifications-verdicts"), 4),
            *reach,
            Column(words.message("table-specifications-confidence"), 1.4),
        ),
        tuple(
            Row(
                (
                    numbered(words, one.judgement, one.topic),
                    (words.message("table-specifications-made", made=one.made, all=one.settings),),
                    (_verdicts(study, one, own.get(one.judgement)),),
                    *([(
                        words.message("table-none") if one.low is None or one.high is None
                        else words.percent(one.low, one.high),
                    )] if ranged else []),
                    (words.terms("level", one.levels),),
                ),
                claims.get(one.judgement, ()),
            )
            for one in rows
        ),
        (words.message("table-specifications-note"),) if ranged else (),
        "yardsticks",
    )  # fmt: skip


def _verdicts(study: Study, one: Survival, own: Verdict | None) -> str:
    """Return the verdicts on a judgement, the report's own first, and how often each is reached."""
    words = study.words
    pairs = sorted(zip(one.verdicts, one.times, strict=True), key=lambda pair: pair[0] != own)
    if len(pairs) == 1:
        return verdict(study, pairs[0][0])
    return words.message("table-specifications-or").join(
        words.message(
            "table-specifications-verdict",
            verdict=verdict(study, reached),
            made=times,
            all=one.settings,
        )
        for reached, times in pairs
    )
