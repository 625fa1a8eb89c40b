"""What an article's words for a speaker tell of it: its name, its kind, who stands behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analysis.claims.card import State
from analysis.draft.find.nouns import DETERMINERS
from analysis.draft.find.states import states
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
_PERSONS = frozenset(
    """
    minister president premier chancellor captain spokesman spokeswoman chief head director chairman
    chairwoman secretary ambassador envoy general colonel commander admiral commodore professor
    mayor
    governor senator judge historian farmer pilot fisherman economist analyst lawyer doctor adviser
    aide officer leader founder author hydrographer engineer
    """.split()
)
TITLES = frozenset(
    """
    mr mrs ms dr mr. mrs. ms. dr. president minister prime chancellor general gen. colonel col.
    captain
    capt. commodore admiral adm. sir lord lady professor prof. senator sen. rep. gov. governor
    king queen
    prince sheikh ayatollah pope secretary major lieutenant lt. sergeant foreign defence the
    """.split()
)
BODIES = _KINDS["body"]
_MADE_BY = re.compile(
    r"(?:an?|the|these|its|their|one)?\s*(?:[\w-]+\s+){0,3}?"
    r"(?:image|images|picture|pictures|photos?|footage|video|reports?|survey|study|poll|data|figures"
    r"|analysis|statement|account|accounts|map|index|estimates?)\b,?\s*"
    r"(?:(?:taken|published|released|compiled|made|issued|shared|provided|posted|drawn)\s+by|from|by|for)\s+"
    r"(?P<who>.+)", re.IGNORECASE | re.DOTALL
)  # fmt: skip


def who_is_behind(mention: str, declared: Mapping[str, State]) -> str:
    """Return who stands behind a document: of "a survey for the guild" it is the guild."""
    match = _MADE_BY.match(mention)
    if match is None or only_states(match["who"], declared) or not _capital_inside(match["who"]):
        return mention
    return match["who"]


def only_states(mention: str, declared: Mapping[str, State]) -> bool:
    """Whether a mention names states and nothing else: "Avaria", "Avaria and Belmark"."""
    rest = mention
    for state in reversed(states(mention, declared)):
        rest = rest[: state.span[0]] + rest[state.span[1] :]
    left = {t.low for t in words_of(rest).tokens if t.is_word}
    return rest != mention and left <= {"and", "the", "both"}


def named(mention: str) -> str:
    """Return a mention as a name: "the minister, Odran Felk" as "Odran Felk, the minister"."""
    text = " ".join(mention.strip(" ,—–-").split())
    head, comma, rest = text.partition(", ")
    described = head.split(" ")[0].lower() in DETERMINERS or not _proper(head)
    if comma and rest[:1].isupper() and described and _proper(rest.split(",")[0]):
        return f"{rest.split(',')[0].strip()}, {head}"[:200]
    return text[:200]


def _proper(text: str) -> bool:
    words = [w for w in text.replace("’s", "").replace("'s", "").split() if w.lower() not in TITLES]
    return bool(words) and all(w[0].isupper() or w.lower() in {"of", "de", "van"} for w in words)


def kind_of_voice(mention: str, words: set[str]) -> str:
    """Return the kind of voice that a mention looks like, given its words."""
    head = mention.split(",", maxsplit=1)[0]
    first = {t.low for t in words_of(head).tokens}
    name = named(mention).split(",")[0]
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
    if only_states(mention, {}):
        return "body"
    if _proper(name) and len(name.split()) >= 2:
        return "person"
    if words & _UNNAMED or not _capital_inside(mention):
        return "unnamed"
    return "person" if _proper(name) else "body"


def may_speak(mention: str) -> bool:
    """Whether a mention is of somebody, or of a paper, that can say a thing: not "high costs".

    Examples
    --------
    >>> may_speak("two aides of the premier"), may_speak("the cost of the premier's house")
    (True, False)
    """
    head = re.split(r"\b(?:of|by|in|at|on|from|who|that|which|it|they|close|familiar)\b", mention)[
        0
    ]
    tokens = [t for t in words_of(head).tokens if t.is_word]
    known = {t.low for t in tokens} & (_UNNAMED | _PERSONS | frozenset().union(*_KINDS.values()))
    return bool(known) or bool(tokens and tokens[-1].capital)


def _capital_inside(text: str) -> bool:
    return any(t.capital for t in words_of(text).tokens[1:]) or (
        text[:1].isupper() and text.split(" ", maxsplit=1)[0].lower() not in DETERMINERS
    )
