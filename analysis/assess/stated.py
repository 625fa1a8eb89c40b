"""How much confidence a statement earns from the points that it states, and the causes in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.assess import confidence
from analysis.assess.tables import Row, rows
from analysis.assess.wording import parted
from analysis.words import say
from analysis.words.terms import LEVELS, Level

MOST = 8
"""Claims named with a judgement; the rest stand in its full list and in the tables."""


@dataclass(frozen=True)
class Confidence:
    """How firmly something may be said, and what holds it there.

    Attributes
    ----------
    level, cap : {"low", "moderate", "high"}
        The derived level and the highest that the caps would allow.
    reasons : tuple of str
        The two or three causes that bind most, as clauses, gravest first.
    """

    level: Level
    cap: Level
    reasons: tuple[str, ...]


def combined(
    profile: pd.DataFrame, parts: Iterable[Iterable[str]], noun: str = "point"
) -> Confidence:
    """Return the confidence of a statement: that of the weakest part that it states.

    Parameters
    ----------
    profile : pandas.DataFrame
        As ``support`` returns it.
    parts : iterable of iterables of str
        The claims behind each thing that is stated, such as each gain. A part is as firm as the
        best supported point among its claims: a further, weaker claim takes nothing from it.
    noun : str
        What a part is called, in the singular.

    Returns
    -------
    Confidence
        Minimum level and minimum cap over the parts; low for a part on which no claim bears.
    """
    held = [best for part in parts if (best := _best(profile, part)) is not None]
    if not held:
        return Confidence("low", "low", (say("cause-no-claim"),))
    least = confidence.lowest(row[1] for row in held)
    weakest = [row for row in held if row[1] == least]
    causes = [(label, k) for label in _CLAUSES if (k := sum(label in row[-1] for row in weakest))]
    words: list[str] = []
    for label, k in causes[: 3 if len(held) == 1 else 2]:
        words.append(_clause(label, k, len(held), noun, again=bool(words)))
    if len(weakest) < len(held):
        words.append(say("cause-above", n=len(held) - len(weakest)))
    if len(words) == 1 and "one document" not in dict(causes):
        words.append(say("cause-one-document"))
    return Confidence(least, confidence.lowest(row[2] for row in held), tuple(words))


def telling(profile: pd.DataFrame, parts: Sequence[Iterable[str]]) -> tuple[str, ...]:
    """Return the claims that tell most, ``MOST`` at most: those of each part's best point in turn.

    Claims are taken part by part, then round again, so that no part is left out for another.
    """
    lines = []
    for part in parts:
        best = _best(profile, part)
        own = set(part)
        lines.append([c for c in best[0] if c in own] if best is not None else [])
    found: dict[str, None] = {}
    for place in range(max(map(len, lines), default=0)):
        for line in lines:
            if place < len(line) and len(found) < MOST:
                found[line[place]] = None
    return tuple(found)


def _best(profile: pd.DataFrame, part: Iterable[str]) -> Row | None:
    wanted = set(part)
    found = [
        row
        for row in rows(profile, "claims", "level", "cap", "n", "credibility", "reasons")
        if wanted & set(row[0])
    ]
    if not found:
        return None

    def rank(row: Row) -> tuple[int, int, int, int]:
        level, cap = LEVELS.index(row[1]), LEVELS.index(row[2])
        return (level, cap, row[3], -row[4])

    return max(found, key=rank)


_CLAUSES = {
    "no named source": "cause-no-source",
    "only one independent group": "cause-one-group",
    "contradicted within the document": "cause-contradicted",
    "stated as unverified": "cause-unverified",
    "no source graded": "cause-no-grade",
    "no other claim on the point": "cause-alone",
    "a thin information base": "cause-low-grades",
    "rival explanations or assumptions not set out": "cause-no-rivals",
    "no source graded A or B": "cause-no-good-grade",
    "one document": "cause-one-document",
    "a matter of the future": "cause-future",
}
"""Messages by the short cause that a profile gives, gravest first."""


def _clause(label: str, k: int, n: int, noun: str, *, again: bool) -> str:
    if n == 1:
        return say(_CLAUSES[label], what=say("cause-it"))
    of = say("cause-of-them") if again else say(f"cause-of-{noun.replace(' ', '-')}", n=n)
    if label == "only one independent group":
        return say("cause-one-group-each", of=of, **parted(k, n))
    # After a negation all of them become any of them.
    whole = "any" if label.startswith("no ") else "each"
    return say(_CLAUSES[label], what=say("cause-part", of=of, whole=whole, **parted(k, n)))
