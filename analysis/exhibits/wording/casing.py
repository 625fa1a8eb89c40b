"""How a seed's phrase begins within a sentence: low, unless its first word is a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from analysis.assess.records import Records

_SMALL = frozenset("a an the its their his her some several more no one two three".split())
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def lowered(records: Records, phrase: str) -> str:
    """Return a phrase as it stands within a sentence.

    A first word is made small where the source itself writes it small, or where it is an article
    or the like; any other may be a name.
    """
    match = _WORD.match(phrase)
    if match is None or any(char.isupper() for char in match[0][1:]):
        return phrase
    word = _bare(match[0]).lower()
    common = word in _SMALL or word in _usage(records)
    return phrase[:1].lower() + phrase[1:] if common else phrase


def clause(records: Records, sentence: str) -> str:
    """Return a sentence as it stands within another: begun low, without its end."""
    return lowered(records, sentence.rstrip(" .!?…。！？"))


@lru_cache(maxsize=4)
def _usage(records: Records) -> frozenset[str]:
    """Return the words that a source writes small somewhere."""
    words = (word for text in _texts(records) for word in _WORD.findall(text))
    return frozenset(_bare(word) for word in words if word[:1].islower())


def _bare(word: str) -> str:
    """Return a word without the ending of a possessive."""
    return re.sub(r"[’'](?:s|$)", "", word)


def _texts(records: Records) -> Iterable[str]:
    yield from (claim.says for claim in records.claims.values())
    yield from (point.says for point in records.propositions.values())
    yield from (motive.wants for motive in records.motives.values())
    for risk in records.risks.values():
        yield from filter(None, (risk.cause, risk.event, risk.consequence, risk.condition))
    yield from (voice.name for voice in records.voices.values())
