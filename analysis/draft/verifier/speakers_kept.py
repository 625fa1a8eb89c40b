"""Whether a claim gives words to the one to whom its sentences give them."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.draft.find.attribution import attributions
from analysis.draft.find.nouns import PRONOUNS
from analysis.draft.find.tokens import words_of
from analysis.draft.verifier.clauses import senses, stem
from analysis.draft.verifier.passage import Passage

_ANYBODY = frozenset(
    """
    official officials authorities authority government ministry minister spokesman spokeswoman
    spokesperson analyst analysts expert experts source sources report reports statement agency
    people company outlet newspaper paper broadcaster author article text sentence side others
    office department group body leader head chief aide aides some many observers critics press
    media figures data study survey country state member members lawmaker lawmakers researcher
    researchers scholar scholars account video footage document regulator operator organisation
    organization institute foundation party editor reporter journalist writer one
    """.split()
)
"""Words for a speaker that may stand for many another."""
_BESIDE = 30  # letters
_SAME = 0.6
"""Share of the words of sense that two contents have in common where they are one."""


def swapped_speakers(says: str, passage: Passage) -> Iterator[str]:
    """Yield where a claim names as the speaker one whom the sentences do not give the words to.

    Who is named with a capital may be called otherwise elsewhere, and passes if the text names
    that name anywhere but in these sentences.
    """
    known = {stem(token.low) for text in passage.everything for token in words_of(text).tokens}
    here = {token.low for token in words_of(passage.text).tokens}
    given = [
        (text[slice(*one.source)], text[slice(*one.content)], _around(text, one.source))
        for text in passage.sentences
        for one in attributions(text)
        if one.source and one.content
    ]
    if not given:
        return
    for one in attributions(says):
        if one.source is None or one.content is None:
            continue
        source = says[slice(*one.source)]
        if one.cue and says[slice(*one.cue)].lower() == "asked":  # "the farmers asked"
            continue
        head = _head(source)
        nobody = source.lower().startswith(("no ", "none", "nobody", "neither"))
        if not head or nobody or head.lower() in PRONOUNS or passage.codes(source):
            continue
        content = _stems(says[slice(*one.content)])
        theirs = [(who, near) for who, what, near in given if _alike(content, _stems(what))]
        if any(_stems(source) & (_stems(who) | _stems(near)) for who, near in theirs):
            continue
        if not theirs or any(_head(who).lower() in PRONOUNS for who, _ in theirs):
            continue
        general = head.lower() in _ANYBODY
        unknown = head[0].islower() and stem(head) not in known and not general
        if unknown or head.lower() in here:
            yield f"says gives the words to {source!r}, whom the text does not give them to"
            return


def _around(text: str, source: tuple[int, int]) -> str:
    """Return what stands beside a speaker's name, which may say what else he is called."""
    return text[max(0, source[0] - _BESIDE) : source[1] + _BESIDE]


def _head(source: str) -> str:
    """Return the last word of a speaker's name, ahead of what only describes him."""
    words = [token for token in words_of(source.split(",", maxsplit=1)[0]).tokens if token.is_word]
    for index, token in enumerate(words):
        if index and token.low in {"of", "for", "in", "at", "from", "with", "who", "familiar"}:
            return words[index - 1].text
    return words[-1].text if words else ""


def _stems(text: str) -> set[str]:
    return {one.stem for one in senses(text)} | {stem(t.low) for t in words_of(text).tokens
                                                 if t.text[0].isdigit()}  # fmt: skip


def _alike(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine) and len(mine & theirs) >= _SAME * min(len(mine), len(theirs)) > 0
