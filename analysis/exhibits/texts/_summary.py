"""The source in numbers: claims, sentences, groups that are cited, what is unverified."""

from __future__ import annotations

from analysis.blocks import RichText, Stat, Statement, Statements
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study


@exhibit
def source_summary(study: Study) -> Statements:
    """Return the source summary; every number carries the name by which it can be checked.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Statements
        A sentence with the numbers in it.

    Examples
    --------
    >>> texts.source_summary(exercise)
    <Statements: - [Coding] 92 claims from 57 sentences, 10 groups cited, 4 unverified.>
    """
    words, whole = study.words, study.whole
    claims = study.claims.values()
    stats = {
        "sentences": len(study.source.card.sentences),
        "claims": len(whole.claims),
        "groups": len(whole.groups),
        "unverified": sum(claim.verification == "stated_unverified" for claim in claims),
    }
    values: dict[str, int | RichText] = {name: (Stat(name, str(n)),) for name, n in stats.items()}
    values |= {f"{name}_n": n for name, n in stats.items()}
    line = words.rich_message("text-summary", **values)
    return Statements("source-summary", (Statement("coding", line, data=(("kind", "source"),)),))
