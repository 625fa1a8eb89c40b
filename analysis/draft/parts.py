"""Which stretch of a sentence each voice says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.draft.find.attribution import Attribution, attributions
from analysis.draft.find.speech import NO_SPEECH, lemmas_of
from analysis.draft.find.subject import subject_of
from analysis.draft.find.tokens import Span, words_of
from analysis.draft.speakers import Speaker, Speakers
from analysis.draft.verifier.relays import cited, relayed

_WITHHELD = frozenset("disclose say reveal comment elaborate tell explain discuss".split())
_HEARSAY = re.compile(
    r"\b(?:allegedly|reportedly|(?:is|are|was|were) said to|word has it|rumou?red"
    r"|(?:stories|rumou?rs|reports|allegations|speculation)\b(?:\s+\w+){0,4}?\s+(?:of|that|about)"
    r"|fears? (?:are|is|were) \w+|it is (?:said|feared|believed|thought))\b", re.IGNORECASE
)  # fmt: skip
_GOES_ON = re.compile(r"(?:\s+(?:on|late|early|last)?\s*[A-Za-z]+day)?\s*,")
_JOINT = re.compile(r"(?:[,;] (?:and|but|while|though)|;) ")


@dataclass(frozen=True)
class Part:
    """A stretch of a sentence that one voice says, and the words by which it says so."""

    span: Span
    speaker: Speaker | None
    verb: Span | None


def parts_of(text: str, speakers: Speakers) -> list[Part]:
    """Cut a sentence by who says what; what nobody says is the article's.

    Parameters
    ----------
    text : str
    speakers : Speakers
        Those known so far; new ones are added.
    """
    parts: list[Part] = []
    last: Speaker | None = None
    first_hand = cited(text)
    for one in attributions(text):
        content = one.content
        if one.cue is None or content is None or _relays(text, one, first_hand):
            continue
        if (lemmas := lemmas_of(text[slice(*one.cue)])) and lemmas <= NO_SPEECH:
            continue
        whose = one.source or (None if last else subject_of(text))
        who = first_hand[0] if first_hand else text[slice(*whose)] if whose else None
        speaker = speakers.named(who) if who else last
        if speaker is None or (lemmas & _WITHHELD and _denies(text[slice(*one.cue)])):
            continue
        last = speaker
        if parts and parts[-1].span[0] < content[0] < parts[-1].span[1]:
            parts[-1] = Part((parts[-1].span[0], one.cue[0]), parts[-1].speaker, parts[-1].verb)
        goes_on = content[1] <= one.cue[0] and _GOES_ON.match(text, one.cue[1])
        whole = (content[0], len(text)) if goes_on else content
        if parts and whose and whole[0] <= parts[-1].span[0] < whose[0]:
            joints = [m.end() for m in _JOINT.finditer(text, 0, one.cue[0])]
            whole = (joints[-1] if joints else whose[0], len(text))
        parts.append(Part(whole, speaker, one.cue))
    if parts:
        return parts
    hearsay = _HEARSAY.search(text)
    nobody = speakers.named("an account whose source is not named") if hearsay else None
    return [Part((0, len(text)), nobody, hearsay.span() if hearsay else None)]


def _denies(cue: str) -> bool:
    return bool({"not", "n't", "never"} & {token.low for token in words_of(cue).tokens})


def _relays(text: str, one: Attribution, first_hand: tuple[str, str] | None) -> bool:
    """Whether an attribution names who only passes on what another said."""
    if first_hand is not None:
        return one.source is None
    relay = relayed(text)
    return bool(relay and one.source and text[slice(*one.source)] == relay)
