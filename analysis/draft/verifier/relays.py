"""Who in a sentence only passes on what another said."""

from __future__ import annotations

import re

from analysis.draft.find.attribution import attributions
from analysis.draft.find.speech import NO_SPEECH, lemmas_of
from analysis.draft.mentions import may_speak


def relayed(sentence: str) -> str | None:
    """Return the words for who passes on what another said: ``…, she said, according to X``.

    Parameters
    ----------
    sentence : str

    Examples
    --------
    >>> relayed("The lane is open, Felk said, according to the Corvane agency.")
    'the Corvane agency'
    """
    if (both := cited(sentence)) is not None:
        return both[1]
    named = [one for one in attributions(sentence) if one.source and one.cue]
    speakers = [
        one
        for one in named
        if one.cue
        and not _is(sentence, one.cue, "according to", "citing")
        and not (lemmas_of(sentence[slice(*one.cue)]) or {""}) <= NO_SPEECH
    ]
    relays = [one for one in named if _is(sentence, one.cue, "according to")]
    if speakers and relays and relays[-1].source:
        return sentence[slice(*relays[-1].source)]
    for one in speakers:
        if one.cue and _is(sentence, one.cue, "told", "tells"):
            rest = sentence[one.cue[1] :].lstrip()
            name = rest.split(",")[0].split(" that ")[0].rstrip(".")
            if name[:1].isupper() or name.lower().startswith("the "):
                return name
    return None


def cited(sentence: str) -> tuple[str, str] | None:
    """Return the words for who is cited, and for who cites: ``X, citing Y, reported that …``.

    Parameters
    ----------
    sentence : str

    Examples
    --------
    >>> cited("The Kurier, citing a memo that it has seen, reported that fees may rise.")
    ('a memo that it has seen', 'The Kurier')
    >>> cited("Fees may rise, the Kurier reported, citing two aides.")
    ('two aides', 'the Kurier')
    """
    named = attributions(sentence)
    citing = next((one for one in named if _is(sentence, one.cue, "citing", "quoting")), None)
    who = next((one for one in named if one.source and one.cue), None)
    if citing is None or citing.cue is None or who is None or not (who.source and who.cue):
        return None
    outlet = re.split(r", (?:cit|quot)ing ", sentence[slice(*who.source)], maxsplit=1)[0]
    words = re.split(
        r",|\bthat (?!\w+ (?:has|had|have)\b)|[.]$", sentence[citing.cue[1] :], maxsplit=1
    )[0]
    words = words.strip()
    return (words, outlet) if may_speak(words) else None


def _is(sentence: str, cue: tuple[int, int] | None, *words: str) -> bool:
    return cue is not None and sentence[slice(*cue)].lower() in words
