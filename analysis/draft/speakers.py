"""Who speaks in an article: one voice for all the ways in which it names a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from analysis.claims.card import SourceCard, State
from analysis.draft.find.nouns import DETERMINERS, PRONOUNS
from analysis.draft.find.state_names import own_name
from analysis.draft.find.states import states
from analysis.draft.find.tokens import words_of
from analysis.draft.mentions import (
    BODIES,
    TITLES,
    kind_of_voice,
    named,
    only_states,
    who_is_behind,
)

_GOVERNMENT = frozenset(
    """
    minister ministry president government officials official navy army embassy diplomats
    intelligence ambassador spokesman spokeswoman premier chancellor foreign defence defense
    interior
    police parliament cabinet authorities commander general colonel commodore admiral
    """.split()
)
_NOBODY = frozenset(
    "history experience nothing nobody everything none who which that this it's there".split()
)
_OF_THEM = frozenset("one another two both some of them".split())
_HEAD = re.compile(r",|\b(?:who|which|whose|there|working|speaking)\b")
_ID_ENDS = re.compile(r",|\b(?:who|which)\b|(?<=\w )(?:that|familiar|briefed|close to)\b")
_NAME_ENDS = re.compile(r",| of ")
_SPELT = {"center": "centre", "defense": "defence", "labor": "labour", "harbor": "harbour"}
_LONGEST_ID = 40
_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass
class Speaker:
    """A voice as it is gathered from its mentions."""

    id: str
    name: str
    kind: str
    words: set[str]
    state: str | None = None
    group: str | None = None

    def entry(self) -> dict[str, Any]:
        """Return the voice as an entry of a card."""
        entry: dict[str, Any] = {
            "id": self.id, "name": self.name, "kind": self.kind,
            "interest": "party" if self.state else "unknown", "group": self.group,
            "roles": ["relay"] if self.kind == "media" else ["originator"],
        }  # fmt: skip
        return entry | ({"state": self.state} if self.state else {})


@dataclass
class Speakers:
    """The voices of an article, in the order in which they speak.

    Attributes
    ----------
    declared : mapping of str to State
        States of the card.
    all : list of Speaker
    """

    declared: Mapping[str, State] = field(default_factory=dict)
    all: list[Speaker] = field(default_factory=list)

    @classmethod
    def of(cls, card: SourceCard) -> Self:
        """Return the voices that a card declares, its article's own left out."""
        known = [
            Speaker(one.id, one.name, one.kind, _name_words(one.name), one.state, one.group)
            for one in card.voices
            if one.kind != "article"
        ]
        return cls(card.states, known)

    def named(self, mention: str) -> Speaker | None:
        """Return the voice for a mention, a new one where it is none of those known.

        A pronoun is the last who spoke; None where nobody has, and for what is no speaker.
        """
        mention = who_is_behind(mention, self.declared)
        tokens = [t for t in words_of(mention).tokens if t.is_word]
        lows = {t.low for t in tokens}
        if not tokens or lows <= _NOBODY:
            return None
        pronoun = len(tokens) == 1 and tokens[0].low in PRONOUNS | {"his", "her"}
        if pronoun or (lows <= _OF_THEM and "them" in lows):
            return self.all[-1] if self.all else None
        head = [t for t in words_of(_HEAD.split(named(mention))[0]).tokens if t.is_word] or tokens
        words = _plainly(t.low for t in head) or lows
        if only_states(mention, self.declared):
            known = next((one for one in self.all if one.words == words), None)
        else:
            known = self._known(words, [t.text for t in head if t.capital], head[-1].low)
        if known is None:
            return self._new(mention, words)
        self.all.remove(known)
        self.all.append(known)
        return known

    def _known(self, words: set[str], capitals: list[str], head: str) -> Speaker | None:
        names = [name.lower() for name in capitals if name.lower() not in TITLES]
        for one in reversed(self.all):
            surname = _NAME_ENDS.split(one.name)[0].split()[-1:]
            if one.kind == "person" and names and surname and names[-1] == surname[0].lower():
                one.words |= words
                return one
        for one in reversed(self.all):
            body = one.kind == "person" and head in BODIES
            if words and words <= one.words and not body:
                return one
        return None

    def _new(self, mention: str, words: set[str]) -> Speaker:
        name, kind = named(mention), kind_of_voice(mention, words)
        in_name = states(mention, self.declared)
        official = words & _GOVERNMENT or only_states(mention, self.declared)
        state = in_name[0].code if in_name and official else None
        base = name.split(",")[0].split()[-1] if kind == "person" else _ID_ENDS.split(name)[0]
        slug = self._slug(re.sub(r"['’]s\b", "", base))
        group = None
        if kind != "unnamed":
            group = self._government(state) if state else slug
        speaker = Speaker(slug, name, kind, words | _name_words(name), state, group)
        self.all.append(speaker)
        return speaker

    def _government(self, code: str) -> str:
        state = self.declared.get(code)
        name = (state.name if state else own_name(code)) or code
        return f"{_SLUG.sub('-', name.lower()).strip('-').removeprefix('the-')}-government"[:60]

    def _slug(self, text: str) -> str:
        bare = " ".join(w for w in text.split() if w.lower() not in DETERMINERS)
        slug = _SLUG.sub("-", bare.lower()).strip("-")
        if len(slug) > _LONGEST_ID:  # cut between words where there is a place to
            slug = slug[: _LONGEST_ID + 1].rpartition("-")[0] or slug[:_LONGEST_ID]
        slug = slug or "speaker"
        taken = {one.id for one in self.all} | {"article"}
        number, name = 2, slug
        while name in taken:
            name, number = f"{slug}-{number}", number + 1
        return name


def article_of(card: SourceCard) -> str:
    """Return the id of the article's own voice."""
    return next((voice.id for voice in card.voices if voice.kind == "article"), "article")


def _name_words(name: str) -> set[str]:
    return _plainly(t.low for t in words_of(name).tokens if t.is_word)


def _plainly(lows: Iterable[str]) -> set[str]:
    """Return words in one spelling, little ones left out."""
    return {_SPELT.get(low, low) for low in lows} - DETERMINERS - {"who", "of", "and", "in"}
