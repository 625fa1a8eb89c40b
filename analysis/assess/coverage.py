"""How much of the article the coding covers, sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from analysis.assess.records import Ids, Records


@dataclass(frozen=True)
class CoveredSentence:
    """A sentence with the claims and framing tags that stand on it."""

    sentence: str
    claims: Ids
    framing: Ids

    @property
    def covered(self) -> bool:
        """Whether at least one of either stands on it."""
        return bool(self.claims or self.framing)


def coverage(records: Records) -> tuple[CoveredSentence, ...]:
    """Return each sentence, in order, with the claims and framing tags that stand on it."""
    claims, framing = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for claim in records.claims.values():
        for key in dict.fromkeys(claim.at):
            claims[key].append(claim.id)
    for tag in records.source.record.framing:
        framing[tag.at].append(tag.id)
    return tuple(
        CoveredSentence(key, tuple(claims[key]), tuple(framing[key]))
        for key in records.source.card.sentences
    )
