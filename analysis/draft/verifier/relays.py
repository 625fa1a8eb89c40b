"""Who in a sentence only passes on what another said."""

from __future__ import annotations

from analysis.draft.find.attribution import attributions


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
    found = [one for one in attributions(sentence) if one.source and one.cue]
    speakers = [one for one in found if not _is(sentence, one.cue, "according to", "citing")]
    relays = [one for one in found if _is(sentence, one.cue, "according to")]
    if speakers and relays and relays[-1].source:
        return sentence[slice(*relays[-1].source)]
    for one in speakers:
        if one.cue and _is(sentence, one.cue, "told", "tells"):
            rest = sentence[one.cue[1] :].lstrip()
            name = rest.split(",")[0].split(" that ")[0].rstrip(".")
            if name[:1].isupper() or name.lower().startswith("the "):
                return name
    return None


def _is(sentence: str, cue: tuple[int, int] | None, *words: str) -> bool:
    return cue is not None and sentence[slice(*cue)].lower() in words
