"""Which English words set how firmly something is said, by type (method, section 3)."""

from __future__ import annotations

import re

from analysis.claims.vocabulary import CueType
from analysis.draft.find.tokens import words_of
from analysis.reference import yardstick, yardsticks

EPISTEMIC = """
could|may|might|may well|might well|could well|may yet|could yet|might yet
perhaps|maybe|possibly|quite possibly|very possibly|probably|most probably|very probably
likely|unlikely|highly likely|highly unlikely|very likely|very unlikely|most likely|quite likely
extremely likely|extremely unlikely|more likely than not|less likely|more likely|as likely as not
least likely|increasingly likely|increasingly unlikely|rather unlikely|hardly likely
possible|probable|improbable|highly probable|highly improbable|plausible|implausible|conceivable
conceivably|plausibly|presumably|potentially|doubtful|feasibly|in all likelihood|in all probability
almost certain|almost certainly|nearly certain|virtually certain|virtually certainly|near certain
near-certain|all but certain|far from certain|by no means certain
a realistic possibility|realistic possibility|possibility|likelihood|probability|improbability
chance|chances|odds|must have|can't have|cannot have
cannot be ruled out|can't be ruled out|could not be ruled out|cannot be excluded
can not be ruled out|perchance
"""
EVIDENTIAL = """
allegedly|alleged|reportedly|apparently|seemingly|supposedly|purportedly|ostensibly|evidently
presumed|presumptive|rumoured|rumored|arguably|it is feared|it is said|it is believed|it is thought
it is understood|is said to|are said to|was said to|were said to|is believed to|are believed to
is thought to|are thought to|was thought to|were thought to|was believed to|were believed to
is reported to|are reported to|is alleged to|are alleged to|is understood to|is feared to
is known to|are known to|is rumoured to|seems|seem|seemed|appears to|appear to|appeared to
according to|in the view of|in the opinion of|by the account of|in the words of|some estimates
word has it|history has shown|history shows|experience shows|sources say
"""
IDIOM = """
as soon as possible|as far as possible|as much as possible|as quickly as possible
as little as possible|as many as possible|as early as possible|as long as possible
as fast as possible|as closely as possible|as often as possible|as well as possible
if possible|where possible|wherever possible|whenever possible|if at all possible|when possible
best possible|worst possible|everything possible|every possible|all possible|the least possible
come what may|be that as it may|for good|in due course|sooner or later|by chance|by any chance
may as well|might as well|as best they could|as best he could|as best she could|as best we could
anybody's guess|anyone's guess|may or may not|at odds|probable cause|stand a chance
could hardly|could scarcely|could barely|couldn't care less|could not care less
fat chance|off chance|last chance|second chance|odds and ends|against all odds|against the odds
raise the alarm|raised the alarm|raises the alarm|unlikely hero|unlikely heroes|unlikely ally
unlikely allies|unlikely alliance|unlikely friends|unlikely pair|unlikely couple|unlikely place
in the event|mission impossible
"""
VOLITION = """
want|wants|wanted|wanting|hope|hopes|hoped|hoping|aim|aims|aimed|aiming|with the aim|the aim
intend|intends|intended|intending|intention|intentions|intent on|seek|seeks|sought|seeking
wish|wishes|wished|wishing|ambition|ambitions|aspire|aspires|aspiring|aspiration|aspirations
desire|desires|eager to|keen to|keen on|determined to|bent on|plans to|plan to|planned to
planning to|strive|strives|striving|in order to|goal|goals|objective|objectives|would like
would prefer|prefers|prefer|yearn|yearns|long to|longs to|resolved to|out to|set on
"""
BOOSTER = """
certainly|surely|undoubtedly|undeniably|undeniable|undeniable proof|indisputably|indisputable
unquestionably|unquestionable|definitely|clearly|obviously|plainly|evident|of course|no doubt
without doubt|without a doubt|beyond doubt|beyond any doubt|beyond question|beyond dispute
inevitably|inevitable|certain to|bound to|sure to|proves|proved|irrefutable|conclusively
unmistakably|unmistakable|incontrovertible|categorically|absolutely|by all accounts
by anyone's reckoning|by any reckoning|by any measure|clear proof|settles the matter
settle the matter|officially
"""
CONDITIONAL = """
if|unless|once|provided|provided that|providing that|as long as|so long as|in case|in the event of
in the event that|on condition that|assuming that|only if|even if|should it|should they|should he
should the|should she|were it to|were they to|depending on
"""
APPROXIMATOR = """
several|a handful of|seldom|rarely|a few|dozens of|scores of|hundreds of|thousands of|millions of
tens of thousands of|hundreds of thousands of|countless|most of|a majority of|a couple of
"""
_BY_TYPE: tuple[tuple[CueType, str], ...] = (
    ("evidential", EVIDENTIAL),
    ("volition", VOLITION),
    ("booster", BOOSTER),
    ("conditional", CONDITIONAL),
    ("approximator", APPROXIMATOR),
    ("epistemic", EPISTEMIC),
    ("idiom", IDIOM),
)


def _listed() -> dict[str, CueType]:
    terms = {term for name in yardsticks() for term, _, _ in yardstick(name).bands}
    table: dict[str, CueType] = dict.fromkeys(sorted(terms), "epistemic")
    for kind, listed in _BY_TYPE:
        table |= dict.fromkeys(re.split(r"[|\n]+", listed.strip()), kind)
    return table


def _phrases() -> dict[str, list[tuple[tuple[str, ...], CueType]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], CueType]]] = {}
    for phrase, kind in _listed().items():
        words = tuple(token.low for token in words_of(phrase).tokens)
        by_first.setdefault(words[0], []).append((words, kind))
    for several in by_first.values():
        several.sort(key=lambda one: -len(one[0]))
    return by_first


PHRASES = _phrases()
"""By its first word: each phrase, cut into words as sentences are, with its type; longest first."""
