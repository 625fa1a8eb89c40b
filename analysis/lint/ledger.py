"""What a source's seeds let a report say: voices, numbers, names, loaded words, support."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from analysis.assess.disputes import Dispute
from analysis.assess.records import Records
from analysis.assess.support import support
from analysis.assess.vocabulary import LEVELS, Cause
from analysis.claims.card import Voice
from analysis.claims.record import Claim, Quantity
from analysis.claims.source import Source
from analysis.claims.vocabulary import HEDGED

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_CAUSES: dict[Cause, str] = {
    "no-source": "no named source",
    "one-group": "only one independent group",
    "contradicted": "contradicted within the document",
    "unverified": "stated as unverified",
    "alone": "no other claim on the point",
    "no-grade": "no source graded",
    "no-good-grade": "no source graded A or B",
    "one-document": "one document",
}
"""What caps a confidence, as a fault names it; faults are in English."""
_SMALL = frozenset("the and for from with whose who not are its that this into their has".split())


class Ledger:
    """A source as the rules look things up in it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.claims: dict[str, Claim] = {claim.id: claim for claim in source.record.claims}
        self.voices: dict[str, Voice] = {voice.id: voice for voice in source.card.voices}

    def chain(self, claim: str) -> tuple[Voice, ...]:
        """Return the voices of a claim, originator first, the article itself left out."""
        voices = (self.voices.get(name) for name in self.claims[claim].chain)
        return tuple(v for v in voices if v is not None and v.kind != "article")

    def groups(self, claims: Iterable[str]) -> frozenset[str]:
        """Return the independent groups that originate some claims (method, section 5.1)."""
        origins = (self.voices.get(self.claims[c].chain[0]) for c in claims if c in self.claims)
        return frozenset(
            v.group for v in origins if v and v.group and v.kind not in {"article", "unnamed"}
        )

    def backing(self, claims: Iterable[str]) -> int:
        """Return the best independent support among the propositions of some claims."""
        wanted = [self.claims[c] for c in claims if c in self.claims]
        propositions = {name for c in wanted for name in c.propositions}
        together = [
            [c.id for c in self.claims.values() if name in c.propositions] for name in propositions
        ]
        alone = [[c.id] for c in wanted if not c.propositions]
        return max((len(self.groups(ids)) for ids in together + alone), default=0)

    @cached_property
    def records(self) -> Records:
        """The source's records."""
        return Records(self.source)

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What the article's voices do not agree on."""
        return self.records.disputes

    @cached_property
    def caps(self) -> dict[str, tuple[str, str]]:
        """The highest confidence level that each claim's proposition allows, and why."""
        weakest: dict[str, tuple[str, str]] = {}
        for point in support(self.records):
            causes = " and ".join(_CAUSES[why] for level, why in point.caps if level == point.cap)
            for claim in point.claims:  # a claim that asserts several is as good as its best
                known = weakest.get(claim)
                if known is None or LEVELS.index(known[0]) < LEVELS.index(point.cap):
                    weakest[claim] = (point.cap, causes)
        return weakest

    @cached_property
    def ambiguous(self) -> dict[str, frozenset[str]]:
        """Bearers by claim, where a claim or the risk it supports leaves open who bears it."""
        readings: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims.values():
            bearers = {s.state: s.reading for s in claim.states if s.role == "bearer"}
            if len(bearers) > 1 and set(bearers.values()) & {"preferred", "possible"}:
                readings[claim.id] |= set(bearers)
        return {claim: frozenset(states) for claim, states in readings.items()}

    @cached_property
    def quantities(self) -> dict[float, list[tuple[str, Quantity]]]:
        """Claims and quantities by each number that they hold."""
        by_number: dict[float, list[tuple[str, Quantity]]] = defaultdict(list)
        for claim in self.claims.values():
            if (q := claim.quantity) is not None:
                for number in {q.value, q.low, q.high} - {None}:
                    by_number[float(number or 0)].append((claim.id, q))
        return dict(by_number)

    @cached_property
    def units(self) -> frozenset[str]:
        """The nouns that the source counts."""
        units = (c.quantity.unit for c in self.claims.values() if c.quantity is not None)
        return frozenset(word.lower() for unit in units for word in WORD.findall(unit)[-1:])

    @cached_property
    def boosters(self) -> dict[str, tuple[str, ...]]:
        """The booster cues of each claim that has any."""
        words_of = {
            c.id: tuple(cue.word.lower() for cue in c.cues if cue.type == "booster")
            for c in self.claims.values()
        }
        return {claim: words for claim, words in words_of.items() if words}

    @cached_property
    def wordings(self) -> tuple[tuple[str, str], ...]:
        """Loaded wording and the framing entry that lists it."""
        return tuple(
            (" ".join(words.split()), framing.id)
            for framing in self.source.record.framing
            for words in framing.wording
        )

    def _texts(self) -> Iterator[str]:
        card, record = self.source.card, self.source.record
        yield from (card.title, card.publisher or "", card.author or "", str(card.url or ""))
        for code, state in card.states.items():
            yield from (code, state.name, *state.also)
        for voice in card.voices:
            yield from (voice.name, voice.id, voice.group or "")
        for c in record.claims:
            yield from (c.says, c.condition or "", *(cue.word for cue in c.cues))
            if (q := c.quantity) is not None:
                yield from (q.unit, q.place or "", q.time or "")
        for framing in record.framing:
            yield from (framing.does, *framing.wording)
        yield from (p.says for p in record.propositions)
        for motive in record.motives:
            yield from (motive.wants, motive.short or "", *motive.details)
        for risk in record.risks:
            yield from (risk.short or "", *risk.details)
            for words in (risk.cause, risk.event, risk.consequence, risk.condition):
                yield words or ""

    @cached_property
    def naming(self) -> re.Pattern[str]:
        """What names a voice or a state on the card; a single common word does not tell a name."""
        card = self.source.card
        known = {voice.name for voice in card.voices}
        for state in card.states.values():
            known |= {state.name, *state.also}
        telling = sorted((n for n in known if n != n.lower() or " " in n), key=len, reverse=True)
        either = "|".join(map(re.escape, telling)) or r"(?!)"
        return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the card and the claims file, lower-case, and the parts of its date."""
        words = {w for text in self._texts() for w in words_of(text)}
        if (date := self.source.card.date) is not None:
            words |= {_MONTHS[date.month - 1].lower()}
        return frozenset(words)

    @cached_property
    def figures(self) -> frozenset[str]:
        """Every number that the card and the claims file hold, as written."""
        numbers = {n for text in self._texts() for n in re.findall(r"\d[\d,.]*\d|\d", text)}
        card = self.source.card
        if card.date is not None:
            numbers |= {str(card.date.year), str(card.date.month), str(card.date.day)}
            numbers |= set(card.date.isoformat().split("-"))
        return frozenset(numbers | {str(card.length), f"{card.length:,}"})

    @cached_property
    def counts(self) -> dict[str, int]:
        """What a source summary may state, counted anew."""
        card, record = self.source.card, self.source.record
        origins = [self.voices.get(c.chain[0]) for c in record.claims]
        keys = {key for c in record.claims for key in c.at} | {f.at for f in record.framing}
        return {
            "sentences": len(card.sentences),
            "covered": len(keys & set(card.sentences)),
            "claims": len(record.claims),
            "framing": len(record.framing),
            "voices": len(card.voices),
            "originators": len({v.id for v in origins if v is not None and v.kind != "article"}),
            "groups": len(self.groups(self.claims)),
            "unverified": sum(c.verification == "stated_unverified" for c in record.claims),
            "hedged": sum(c.commitment in HEDGED for c in record.claims),
            "unattributed": sum(v is None or v.kind in {"article", "unnamed"} for v in origins),
        }


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text in lower case, possessives without their ending."""
    for word in WORD.findall(text):
        yield stem(word)


def stem(word: str) -> str:
    """Return a word in lower case without ’s."""
    word = word.lower().replace("’", "'")
    return word.removesuffix("'s").rstrip("'")


def names(text: str, voice: Voice) -> bool:
    """Say whether a text names a voice: most of the words of its name as the card gives it."""
    wanted, words = _telling(voice.name), _words_of(text)
    return bool(wanted) and sum(word in words for word in wanted) * 5 >= len(wanted) * 3


@lru_cache(maxsize=1024)
def _telling(name: str) -> tuple[str, ...]:
    """Return the words by which a name is told: its own, without title clause or small words."""
    head = re.split(r",|\(|\bwho(?:se)?\b", name, maxsplit=1)[0]
    words = tuple(words_of(head))
    return tuple(word for word in words if len(word) > 2 and word not in _SMALL) or words


@lru_cache(maxsize=8192)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(words_of(text))
