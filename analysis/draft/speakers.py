"""Who speaks in an article: one voice for all the ways in which it names a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from analysis.claims.card import SourceCard, State
from analysis.draft.find.nouns import DETERMINERS, PRONOUNS
from analysis.draft.find.states import own_name, states
from analysis.draft.find.tokens import words_of

_NOUNS = {
    "imagery": """
        image images imagery picture pictures photo photos photograph photographs video videos
        footage film clip
    """,
    "document": """
        report reports memo letter log study survey surveys poll polls document documents statement
        records data analysis paper index figures charts
    """,
    "media": """
        news newspaper times post register tribune herald gazette journal reuters bbc cnn ap afp
        broadcaster radio television tv channel magazine press
    """,
    "officials": """
        officials official inspectors diplomats officers authorities spokesmen lawmakers ministers
        generals commanders police investigators regulators prosecutors envoys aides advisers troops
    """,
    "body": """
        institute board ministry agency pool council union committee company bank university centre
        center commission group association court party government navy army office house department
        compact guild league organisation organization fund foundation campaign administration
        parliament senate congress command force intelligence service bureau embassy network
        corporation firm society trust
    """,
}
_KINDS = {kind: frozenset(listed.split()) for kind, listed in _NOUNS.items()}
_UNNAMED = frozenset(
    """
    source sources people person engineer somebody someone some others critics observers experts
    analysts witnesses residents locals farmers estimates stories accounts reports rumours insiders
    """.split()
)
_GOVERNMENT = frozenset(
    """
    minister ministry president government officials official navy army embassy diplomats
    intelligence ambassador spokesman spokeswoman premier chancellor foreign defence defense
    interior
    police parliament cabinet authorities commander general colonel commodore admiral
    """.split()
)
_PERSONS = frozenset(
    """
    minister president premier chancellor captain spokesman spokeswoman chief head director chairman
    chairwoman secretary ambassador envoy general colonel commander admiral commodore professor
    mayor
    governor senator judge historian farmer pilot fisherman economist analyst lawyer doctor adviser
    aide officer leader founder author hydrographer engineer
    """.split()
)
_TITLES = frozenset(
    """
    mr mrs ms dr mr. mrs. ms. dr. president minister prime chancellor general gen. colonel col.
    captain
    capt. commodore admiral adm. sir lord lady professor prof. senator sen. rep. gov. governor
    king queen
    prince sheikh ayatollah pope secretary major lieutenant lt. sergeant foreign defence the
    """.split()
)
_NOBODY = frozenset(
    "history experience nothing nobody everything none who which that this it's there".split()
)
_BODIES = _KINDS["body"]
_MADE_BY = re.compile(
    r"(?:an?|the|these|its|their|one)?\s*(?:[\w-]+\s+){0,3}?"
    r"(?:image|images|picture|pictures|photos?|footage|video|reports?|survey|study|poll|data|figures"
    r"|analysis|statement|account|accounts|map|index|estimates?)\b,?\s*"
    r"(?:(?:taken|published|released|compiled|made|issued|shared|provided|posted|drawn)\s+by|from|by|for)\s+"
    r"(?P<who>.+)", re.IGNORECASE | re.DOTALL
)  # fmt: skip
_HEAD = re.compile(r",|\b(?:who|which|whose|there|working|speaking)\b")
_NAME_ENDS = re.compile(r",| of ")
_SPELT = {"center": "centre", "defense": "defence", "labor": "labour", "harbor": "harbour"}
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
        mention = _behind(mention, self.declared)
        tokens = [t for t in words_of(mention).tokens if t.is_word]
        lows = {t.low for t in tokens}
        if not tokens or lows <= _NOBODY:
            return None
        if len(tokens) == 1 and tokens[0].low in PRONOUNS | {"his", "her"}:
            return self.all[-1] if self.all else None
        head = [t for t in words_of(_HEAD.split(_named(mention))[0]).tokens if t.is_word] or tokens
        words = _plainly(t.low for t in head) or lows
        if _only_states(mention, self.declared):
            known = next((one for one in self.all if one.words == words), None)
        else:
            known = self._known(words, [t.text for t in head if t.capital], head[-1].low)
        if known is None:
            return self._new(mention, words)
        self.all.remove(known)
        self.all.append(known)
        return known

    def _known(self, words: set[str], capitals: list[str], head: str) -> Speaker | None:
        names = [name.lower() for name in capitals if name.lower() not in _TITLES]
        for one in reversed(self.all):
            surname = _NAME_ENDS.split(one.name)[0].split()[-1:]
            if one.kind == "person" and names and surname and names[-1] == surname[0].lower():
                one.words |= words
                return one
        for one in reversed(self.all):
            body = one.kind == "person" and head in _BODIES
            if words and words <= one.words and not body:
                return one
        return None

    def _new(self, mention: str, words: set[str]) -> Speaker:
        name, kind = _named(mention), _kind(mention, words)
        found = states(mention, self.declared)
        official = words & _GOVERNMENT or _only_states(mention, self.declared)
        state = found[0].code if found and official else None
        base = name.split(",")[0].split()[-1] if kind == "person" else name.split(",")[0]
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
        slug = _SLUG.sub("-", bare.lower()).strip("-")[:40].strip("-") or "speaker"
        taken = {one.id for one in self.all} | {"article"}
        number, made = 2, slug
        while made in taken:
            made, number = f"{slug}-{number}", number + 1
        return made


def article_of(card: SourceCard) -> str:
    """Return the id of the article's own voice."""
    return next((voice.id for voice in card.voices if voice.kind == "article"), "article")


def _behind(mention: str, declared: Mapping[str, State]) -> str:
    """Return who stands behind a document: of "a survey for the guild" it is the guild."""
    made = _MADE_BY.match(mention)
    if made is None or _only_states(made["who"], declared) or not _capital_inside(made["who"]):
        return mention
    return made["who"]


def _only_states(mention: str, declared: Mapping[str, State]) -> bool:
    """Whether a mention names states and nothing else: "Avaria", "Avaria and Belmark"."""
    rest = mention
    for found in reversed(states(mention, declared)):
        rest = rest[: found.span[0]] + rest[found.span[1] :]
    left = {t.low for t in words_of(rest).tokens if t.is_word}
    return rest != mention and left <= {"and", "the", "both"}


def _named(mention: str) -> str:
    """Return a mention as a name: "the minister, Odran Felk" as "Odran Felk, the minister"."""
    text = " ".join(mention.strip(" ,—–-").split())
    head, comma, rest = text.partition(", ")
    described = head.split(" ")[0].lower() in DETERMINERS or not _proper(head)
    if comma and rest[:1].isupper() and described and _proper(rest.split(",")[0]):
        return f"{rest.split(',')[0].strip()}, {head}"[:200]
    return text[:200]


def _name_words(name: str) -> set[str]:
    return _plainly(t.low for t in words_of(name).tokens if t.is_word)


def _plainly(lows: Iterable[str]) -> set[str]:
    """Return words in one spelling, little ones left out."""
    return {_SPELT.get(low, low) for low in lows} - DETERMINERS - {"who", "of", "and", "in"}


def _proper(text: str) -> bool:
    words = [
        w for w in text.replace("’s", "").replace("'s", "").split() if w.lower() not in _TITLES
    ]
    return bool(words) and all(w[0].isupper() or w.lower() in {"of", "de", "van"} for w in words)


def _kind(mention: str, words: set[str]) -> str:
    head = mention.split(",", maxsplit=1)[0]
    first = {t.low for t in words_of(head).tokens}
    name = _named(mention).split(",")[0]
    if head.split(" ")[0].lower() in {"a", "an", "some", "one", "two"} and first & _UNNAMED:
        return "unnamed"
    if _PERSONS & {t.low for t in words_of(re.split(r"\b(?:of|for|at|in)\b", head)[0]).tokens}:
        return "person" if _capital_inside(mention) else "unnamed"
    for kind, nouns in _KINDS.items():
        if kind in {"imagery", "document"} and not first & nouns:
            continue
        if first & nouns and not (
            kind == "document" and not _capital_inside(head) and first & _UNNAMED
        ):
            if kind == "officials" and not states(mention) and not _capital_inside(head):
                return "unnamed"
            return kind
    if _only_states(mention, {}):
        return "body"
    if _proper(name) and len(name.split()) >= 2:
        return "person"
    if words & _UNNAMED or not _capital_inside(mention):
        return "unnamed"
    return "person" if _proper(name) else "body"


def _capital_inside(text: str) -> bool:
    return any(t.capital for t in words_of(text).tokens[1:]) or (
        text[:1].isupper() and text.split(" ", maxsplit=1)[0].lower() not in DETERMINERS
    )
