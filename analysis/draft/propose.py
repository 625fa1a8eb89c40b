"""Which claims, voices and states an article's sentences propose by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MOST_SENTENCES = 4_000
"""The longest text that is drafted at once; beyond it an article is many articles."""


@dataclass(frozen=True)
class Proposal:
    """Entries of a card and of a claims file, as mappings of their fields.

    Attributes
    ----------
    claims : list of dict
        Drafts, in reading order; each names its rule under ``draft``.
    voices : list of dict
        Speakers besides the article itself.
    states : dict of str to dict
        By their codes.
    """

    claims: list[dict[str, Any]] = field(default_factory=list)
    voices: list[dict[str, Any]] = field(default_factory=list)
    states: dict[str, dict[str, Any]] = field(default_factory=dict)


def propose(sentences: Mapping[str, str], language: str) -> Proposal:  # noqa: ARG001
    """Draft one claim for each sentence, in the article's own voice.

    Parameters
    ----------
    sentences : mapping of str to str
        Each sentence by its key.
    language : str
        BCP 47 tag of the article's language.

    Examples
    --------
    >>> propose({"H": "Ships wait"}, "en").claims[0]["at"]
    'H'
    """
    if len(sentences) > MOST_SENTENCES:
        return Proposal()
    reason = {"by": "rules", "because": "a sentence needs a claim or a framing"}
    claims = [
        {
            "id": f"C{number:02d}", "at": key, "kind": "event", "chain": ["article"],
            "commitment": "asserted", "draft": reason,
        }
        for number, key in enumerate(sentences, start=1)
    ]  # fmt: skip
    return Proposal(claims)
