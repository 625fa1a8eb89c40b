"""Whether a word that may state a condition does so where it stands."""

from __future__ import annotations

from analysis.draft.find.modals import SUBJECTS
from analysis.draft.find.tokens import Words


def condition(words: Words, index: int) -> bool:
    """Whether a word such as "if" or "once" states a condition where it stands."""
    low, ahead, after = words.low(index), words.low(index - 1), words.low(index + 1)
    if low == "if":
        return ahead != "as" and after not in {"not", "any", "anything", "so", "only"}
    if low == "once":
        clause = {words.low(i) for i in range(index + 1, index + 7)}
        return (
            ahead not in {"at", "more", "than", "could", "was", "were", "had"}
            and bool(clause & {"is", "are", "has", "have"})
            and after in SUBJECTS
        )
    if low == "provided":
        return ahead in {",", ""} or after == "that"
    if low == "should":
        return index == 0 or ahead in {",", ";", "and"}
    return True
