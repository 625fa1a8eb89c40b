"""How a seed's phrase begins within a sentence: low, unless its first word is a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from analysis.assess.records import Records
from analysis.claims.record import Motive, Risk

_WORD = re.compile(r"[^\W\d_][\w’'-]*")


_COMMON = frozenset(
    "a all an any both each every few it its many more most much no nobody none nothing one some "
    "such that the their there these they this those two three four five six seven eight nine ten "
    "eleven twelve twenty thirty forty fifty sixty seventy eighty ninety after although as at "
    "because before by during for from if in of on once over since to under unless until upon "
    "when where while with within without "
    "about above across again against almost along also among another around behind below beside "
    "between beyond but despite either enough even fewer half hardly her his how however in inside "
    "into instead just less more nearly neither never not now off only or other our out outside "
    "perhaps roughly several should so soon still than then through too toward towards what which "
    "who whose why would yet you".split()
)
"""Words that are no names, whatever a source writes."""
_PARTS = ("cause", "event", "consequence", "condition")


def lowered(records: Records, phrase: str, *, sentence: bool = False) -> str:
    """Return a phrase as it stands within a sentence.

    A first word that the source never writes low within a sentence and writes high there, or has
    in a name, keeps its capital; so does one with a capital further on, one that goes on as a name
    does, and one that begins high where the source begins its phrases of that kind low. A whole
    ``sentence`` may begin with a name that stands nowhere else: there any other word keeps its
    capital as well unless the source writes it low.
    """
    match = _WORD.match(phrase)
    if match is None or any(char.isupper() for char in match[0][1:]):
        return phrase
    low, high = _usage(records)
    word = _bare(match[0])
    common = word.lower() in low or word.lower().partition("-")[0] in _COMMON
    kept = not common and (sentence or word in high or _as_name(records, phrase, match))
    return phrase if kept else phrase[:1].lower() + phrase[1:]


def _as_name(records: Records, phrase: str, first: re.Match[str]) -> bool:
    """Whether a phrase goes on as after a name: possessive, or with a capital not known itself."""
    second = _WORD.match(phrase, first.end() + 1)
    if first[0].endswith(("’s", "'s")):
        return True
    return second is not None and second[0].istitle() and _bare(second[0]) not in _names(records)


def clause(records: Records, sentence: str) -> str:
    """Return a sentence as it stands within another: begun low, without its end."""
    return lowered(records, sentence.rstrip(" .!?…。！？"), sentence=True)


@lru_cache(maxsize=4)
def _usage(records: Records) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that a source writes low, and those that it writes high within a text."""
    low: set[str] = set()
    high = set(_names(records)) | set(_chosen(records))
    for text in _texts(records):
        for place, match in enumerate(_WORD.finditer(text)):
            if match[0][:1].islower():
                low.add(_bare(match[0]))
            elif place:
                high.add(_bare(match[0]))
    return frozenset(low), frozenset(high)


@lru_cache(maxsize=4)
def _names(records: Records) -> frozenset[str]:
    """Return the words with a capital in the names of states and voices."""
    card = records.source.card
    names = [name for state in card.states.values() for name in (state.name, *state.also)]
    names += [voice.name for voice in card.voices]
    return frozenset(word for name in names for word in _WORD.findall(name) if word[:1].isupper())


def _chosen(records: Records) -> Iterable[str]:
    """Yield the words that begin phrases high where others of their kind begin low."""
    motives, risks = records.motives.values(), records.risks.values()
    entries: list[Motive | Risk] = [*motives, *risks]
    kinds: list[list[str | None]] = [[one.wants for one in motives], [one.short for one in entries]]
    kinds.append([detail for one in entries for detail in one.details])
    kinds += [[getattr(one, part) for one in risks] for part in _PARTS]
    for phrases in kinds:
        firsts = [match[0] for phrase in phrases if phrase and (match := _WORD.match(phrase))]
        if any(word[0].islower() and word.partition("-")[0] not in _COMMON for word in firsts):
            yield from (_bare(word) for word in firsts if word[0].isupper())


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
