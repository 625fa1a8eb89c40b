"""What people read into a hedge word: quantiles per phrase and how the readings go together."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

PHRASE_OF = {
    "could": "could happen",
    "may": "may happen",
    "might": "might happen",
    "will": "will happen",
    "probably": "probable",
    "almost certainly": "almost certain",
    "a realistic possibility": "realistic possibility",
}
"""Words of running text and the surveyed phrase they are read as."""

NEGATIONS = frozenset({"not", "never", "cannot", "no", "nor", "hardly"})


def _read(name: str) -> pd.DataFrame:
    import pandas as pd  # here, for a build that only asks for yardsticks to start without it

    with (files("analysis.reference") / "data" / name).open(encoding="utf-8") as handle:
        return pd.read_csv(handle, index_col="phrase")


@cache
def _phrases() -> pd.DataFrame:
    return _read("phrase_probabilities.csv")


@cache
def _correlations() -> pd.DataFrame:
    return _read("phrase_rank_correlations.csv")


def phrases() -> pd.DataFrame:
    """Return how people read each phrase.

    Returns
    -------
    pandas.DataFrame
        Index ``phrase``; ``respondents`` and the quantiles ``p05, p10, p25, p50, p75, p90, p95``
        in percent. A copy: callers may change it.

    Notes
    -----
    Source: Kucharski AJ (2026), CAPphrase, DOI 10.5281/zenodo.18750055, CC-BY 4.0.
    """
    return _phrases().copy()


def rank_correlations() -> pd.DataFrame:
    """Return Spearman's rank correlation across respondents, phrase by phrase (same source)."""
    return _correlations().copy()


@cache
def readers_interval(phrase: str) -> tuple[float, float] | None:
    """Return the p05–p95 interval of a surveyed phrase in percent, or None if not surveyed."""
    table = _phrases()
    if phrase not in table.index:
        return None
    return float(table.loc[phrase, "p05"]), float(table.loc[phrase, "p95"])  # type: ignore[arg-type]


@cache
def phrase_for(word: str | None) -> str | None:
    """Return the surveyed phrase that a hedge of running text is read as.

    The longest surveyed phrase or known word inside the hedge counts. Two different ones of equal
    length, a negation outside a surveyed phrase, or a word nobody surveyed give None: an interval
    is never guessed.

    Parameters
    ----------
    word : str or None
        The hedge as quoted from an article, five words at most.

    Examples
    --------
    >>> phrase_for("could")
    'could happen'
    >>> phrase_for("could not") is None
    True
    """
    if not word:
        return None
    hedge = " ".join(re.findall(r"[a-z']+", word.lower().replace("’", "'")))
    known: dict[str, str] = {str(phrase): str(phrase) for phrase in _phrases().index} | PHRASE_OF
    names = [name for name in known if re.search(rf"(?<![\w'-]){re.escape(name)}(?![\w'-])", hedge)]
    if not names:
        return None
    longest = max(len(name.split()) for name in names)
    kept = {known[name] for name in names if len(name.split()) == longest}
    rest = hedge
    for name in names:
        rest = rest.replace(name, " ")
    if len(kept) != 1 or NEGATIONS & set(rest.split()) or "n't" in rest:
        return None
    return kept.pop()
