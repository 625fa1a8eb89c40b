"""Whether a claim says the opposite of a word that its sentence has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.draft.verifier.clauses import stem

_PAIRS = """
rise fall;rises falls;rose fell;risen fallen;rising falling;increase decrease;increased decreased
increases decreases;increasing decreasing;grow shrink;grows shrinks;grew shrank;growing shrinking
more less;more fewer;above below;over under;before after;open closed;opened closed;opens closes
reopen close;win lose;won lost;wins loses;accept reject;accepted rejected;accepts rejects
support oppose;supported opposed;supports opposes;confirm deny;confirmed denied;confirms denies
buy sell;bought sold;buys sells;first last;north south;east west;northern southern;eastern western
high low;higher lower;highest lowest;strong weak;stronger weaker;early late;earlier later
small large
small big;smaller larger;success failure;succeeded failed;attack defend;start end;started ended
begin stop;began stopped;begun stopped;import export;imports exports;imported exported;arrive leave
arrived left;enter leave;entered left;safe dangerous;safe unsafe;always never;all none;most few
largest smallest;biggest smallest;longest shortest
best worst;join leave;joined left;gain lose;gained lost;gains loses;raise cut;raised cut;raise lower
raised lowered;allow ban;allowed banned;allow forbid;permit forbid;permitted forbidden
approve reject;approved rejected;agree refuse;agreed refused;true false;legal illegal;up down
public secret;friend enemy;friends enemies;allies enemies;ally enemy;war peace;victory defeat
possible impossible;likely unlikely;able unable;willing unwilling;known unknown;certain uncertain
many few;majority minority;maximum minimum;inside outside;rich poor;verified unverified
include exclude;included excluded;including excluding;strengthen weaken;strengthens weakens
strengthened weakened;enhance weaken;improve worsen;improved worsened;improves worsens
escalate calm;escalates calms;deeper shallower;with without;for against
long-term short-term;foreign domestic;military civilian;official unofficial;officially unofficially
dependent independent;independently jointly;arrival departure;advance retreat;advanced retreated
give take;gave took;gives takes;gives receives;gave received;send receive;sent received
killed injured;killed wounded;dead injured;dead wounded;deaths injuries
confirm reject;confirmed rejected;confirms rejects;confirmed disputed;confirms disputes
hope fear;hopes fears;hoped fears;hoped feared;hopes feared;accepts rejected;accept rejected
accepted rejects;denies confirmed;denied confirms;if unless;hot cold;wet dry;cheaper dearer
"""
_DENYING = frozenset("deny denies denied reject rejects rejected refuse refused".split())
_OPPOSITE: dict[str, set[str]] = {}
for _pair in _PAIRS.replace("\n", ";").split(";"):
    if _pair:
        _left, _right = _pair.split()
        _OPPOSITE.setdefault(_left, set()).add(_right)
        _OPPOSITE.setdefault(_right, set()).add(_left)


def turned(own: Sequence[str], text: Sequence[str]) -> Iterator[str]:
    """Yield each word for which a claim has the opposite, and not the word itself.

    Parameters
    ----------
    own, text : sequence of str
        The words of the claim and of its sentences, in small letters.

    Examples
    --------
    >>> list(turned(["prices", "fell"], ["prices", "rose", "in", "may"]))
    ["says turns 'rose' into 'fell'"]
    """
    for word in dict.fromkeys(own):
        if word in text:
            continue
        for other in sorted(_OPPOSITE.get(word, set()).intersection(text) - set(own)):
            if word in _DENYING and _DENYING.intersection(text):
                continue
            if {word, other} == {"for", "against"} and not _same_head(own, word, text, other):
                continue
            if {word, other} == {"if", "unless"} and not _same_rest(own, word, text, other):
                continue
            yield f"says turns {other!r} into {word!r}"


def _same_head(own: Sequence[str], word: str, text: Sequence[str], other: str) -> bool:
    """Whether both stand behind one verb: "voted for" and "voted against"."""
    heads = [
        {stem(words[at - 1]) for at, one in enumerate(words) if one == sought and at}
        for words, sought in ((own, word), (text, other))
    ]
    return bool(heads[0] & heads[1])


def _same_rest(own: Sequence[str], word: str, text: Sequence[str], other: str) -> bool:
    """Whether what follows says the same: "unless it stops" is not "if it stops"."""
    mine, theirs = (
        {stem(one) for one in words[words.index(sought) + 1 :] if len(one) > 1}
        for words, sought in ((own, word), (text, other))
    )
    return mine <= theirs
