"""Which words of a sentence set how firmly it is said, and of which type each is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.claims.vocabulary import CueType
from analysis.draft.find import conditions, likelihoods
from analysis.draft.find.attribution import attributions
from analysis.draft.find.hedges import PHRASES
from analysis.draft.find.quantities import bounds
from analysis.draft.find.speech import FORMS
from analysis.draft.find.tokens import Span, Words, words_of

_NEUTRAL = frozenset(
    """
    say tell add write ask reply respond answer shout chant yell call describe label dub refer
    praise
    quote mention discuss welcome decline refuse want seek hope plan intend deny reject support
    """.split()
)
"""Verbs of saying that colour nothing: what they carry is attributed, no more."""
_PUTS = re.compile(r"\b(?:puts?|gives?|gave)\b(?=[^.;]{0,40}\b(?:at|of)\b[^.;]{0,20}\d)")


@dataclass(frozen=True)
class FoundCue:
    """A word of the sentence that sets how firmly something is said.

    Attributes
    ----------
    span : (int, int)
    word : str
        As it stands in the sentence.
    type : CueType
        One of the method's types; only ``epistemic`` ones are likelihoods.
    """

    span: Span
    word: str
    type: CueType


def cues(sentence: str) -> list[FoundCue]:
    """Find the words that set how firmly a sentence is said.

    Parameters
    ----------
    sentence : str
        One sentence, English.

    Returns
    -------
    list of FoundCue
        In reading order, none overlapping another. "Could" of ability, "may" of concession or of
        leave, and the month are not among them; "as soon as possible" is an idiom.

    Examples
    --------
    >>> [(cue.word, cue.type) for cue in cues("In May they could leave as soon as possible.")]
    [('could', 'epistemic'), ('as soon as possible', 'idiom')]
    """
    words = words_of(sentence)
    spans: list[tuple[Span, CueType]] = []
    index = 0
    while index < len(words.tokens):
        matched = _phrase(words, index)
        if matched is None:
            index += 1
            continue
        last, kind = matched
        if kind is not None:
            spans.append((words.span(index, last), kind))
        index = last + 1
    spans += [(span, "approximator") for span in bounds(sentence)]
    spans += [(span, "evidential") for span in _reporting(words)]
    return _without_overlap(sentence, spans)


def _phrase(words: Words, index: int) -> tuple[int, CueType | None] | None:
    """Return where the longest phrase that begins here ends, and its type; None for no cue."""
    for phrase, kind in PHRASES.get(words.low(index), ()):
        if all(words.low(index + i) == part for i, part in enumerate(phrase)):
            last = index + len(phrase) - 1
            if kind == "epistemic" and not likelihoods.likelihood(words, index, last):
                return last, likelihoods.other_type(words, index, last)
            if kind == "conditional" and not conditions.condition(words, index):
                return last, None
            return last, kind
    return None


def _reporting(words: Words) -> list[Span]:
    spans: list[Span] = []
    for one in attributions(words.text):
        if one.cue is None:
            continue
        for index in range(words.at(one.cue[0]), len(words.tokens)):
            if words.tokens[index].start >= one.cue[1]:
                break
            low = words.low(index)
            if low in FORMS and FORMS[low][0] not in _NEUTRAL:
                spans.append(words.span(index, index))
    return spans + [match.span() for match in _PUTS.finditer(words.text)]


def _without_overlap(sentence: str, spans: list[tuple[Span, CueType]]) -> list[FoundCue]:
    """Keep of what overlaps what came first, and put all in reading order."""
    kept: list[FoundCue] = []
    taken: set[int] = set()
    for span, kind in spans:
        if not taken.intersection(range(*span)):
            taken.update(range(*span))
            kept.append(FoundCue(span, sentence[slice(*span)], kind))
    return sorted(kept, key=lambda cue: cue.span)
