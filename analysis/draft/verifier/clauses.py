"""Which words of a sentence carry its sense, in which of its clauses, and what each denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.draft.find.nouns import BREAKS, DETERMINERS, PREPOSITIONS, PRONOUNS, adverb
from analysis.draft.find.speech import AUXILIARIES
from analysis.draft.find.tokens import Token, words_of

_LITTLE = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | AUXILIARIES | BREAKS
    | frozenset(
        """
        not n't never nor and or if unless also only just even very more most than then there here
        out up off down away him them us me who whom whose what how yet still own such too again
        """.split()
    )
)  # fmt: skip
_IRREGULAR = dict(
    pair.split(":")
    for pair in """
        said:say took:take taken:take gave:give given:give went:go gone:go made:make held:hold
        found:find met:meet paid:pay left:leave lost:lose sent:send told:tell kept:keep
        began:begin begun:begin bought:buy sold:sell fell:fall rose:rise knew:know saw:see
        seen:see won:win led:lead built:build fought:fight
    """.split()
)
_ENDING = re.compile(r"(?:ings?|edly|ed|ies|es|s|y|e)$")
_NO = frozenset("no not n't never none nobody nothing neither nor without".split())
_OF_NOUNS = frozenset({"no", "without"})
_OF_SUBJECTS = frozenset({"neither", "nor", "none", "nobody"})
_DENYING = frozenset(
    """
    deny denies denied denying reject rejects rejected rejecting decline declines declined refuse
    denying declining refusing failing disputing excluding
    refuses refused fail fails failed dispute disputes disputed exclude excludes excluded
    """.split()
)
_BETWEEN = frozenset({"but", "while", "whereas", "although", "though", ";", ":", "—", "–", "and"})
_TIMES = frozenset({"before", "since", "until", "all", "every", "because"})
_SAVE = frozenset(
    {"apart", "except", "other", "only", "just", "merely", "simply", "solely", "doubt"}
)


def stem(word: str) -> str:
    """Return what the forms of a word have in common, roughly.

    Examples
    --------
    >>> [stem(word) for word in ("closed", "closes", "closing", "close", "said")]
    ['clos', 'clos', 'clos', 'clos', 'say']
    """
    word = _IRREGULAR.get(word.lower(), word.lower())
    cut = _ENDING.sub("", word)
    return (cut if len(cut) > 2 else word)[:8]


@dataclass(frozen=True)
class Sense:
    """A word that carries sense: its stem, its place among the words, whether it is denied."""

    stem: str
    index: int
    clause: int
    denied: bool
    named: bool
    """Whether it is written as a name is."""
    straight: bool = False
    """Whether a negation stands right ahead of it, and is no "no" of a noun."""


def senses(text: str) -> list[Sense]:
    """Return the words of a text that carry its sense, in order.

    A "not" denies the next such word, a verb like "deny" all that follows in its clause; of two
    that deny one word the second takes back the first.

    Examples
    --------
    >>> text = "They denied that a ship cut it, but an inquiry runs."
    >>> [one.stem for one in senses(text) if one.denied]
    ['ship', 'cut']
    """
    tokens = words_of(text).tokens
    listed: list[Sense] = []
    clause, waiting, over, word = 0, False, False, ""
    for index, token in enumerate(tokens):
        low = token.low
        after = tokens[index + 1].low if index + 1 < len(tokens) else ""
        opens = low in _BETWEEN and not (low == "and" and not _verb_follows(tokens, index))
        if opens or (low == "," and after not in {"and", "or"}):
            clause, waiting, over = clause + 1, False, False
            continue
        if low in _NO:
            both = low == "nor" and word == "neither"
            waiting = after not in _SAVE | _TIMES and (both or not waiting)
            word = low
            continue
        ruled = low == "out" and index > 0 and tokens[index - 1].low in {"rule", "rules", "ruled"}
        if ruled:
            over = not listed[-1].denied if listed else True
            continue
        if low == "yet" and after == "to":
            waiting, word = True, low
        if not token.is_word or low in _LITTLE or len(low) < 3 or low[0].isdigit() or adverb(low):
            continue
        if waiting and low in _SAVE:
            waiting = False
            continue
        named = token.capital and (index > 0 or after in {"and", "or", "nor"})
        if named and waiting and word in _OF_SUBJECTS:  # "neither A nor B confirmed": no verb yet
            listed.append(Sense(stem(low), index, clause, over, named))
            continue
        straight = waiting and word not in _OF_NOUNS
        listed.append(Sense(stem(low), index, clause, waiting != over, named, straight))
        if low in _DENYING:
            over = not waiting
        waiting = False
    return listed


def _verb_follows(tokens: Sequence[Token], index: int) -> bool:
    """Whether an "and" joins clauses: an auxiliary or a form in -ed stands soon behind it."""
    soon = tokens[index + 1 : index + 6]
    return any(one.low in AUXILIARIES or one.low.endswith("ed") for one in soon)
