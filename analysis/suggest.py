"""What was probably meant: one notion of nearness, one phrase, for every unknown name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_CUTOFF = 0.6
_LONGEST = 80
_MOST = 1_000
"""Names among which the nearest is looked for; with more of them, looking costs too much."""


def closest(word: object, names: Iterable[str]) -> str | None:
    """Return the name nearest to a word, capitals aside, or None where none is near."""
    listed = list(names)
    if len(listed) > _MOST:
        return None
    folded = {name.casefold(): name for name in reversed(listed)}
    near = get_close_matches(str(word)[:_LONGEST].casefold(), folded, n=1, cutoff=_CUTOFF)
    return folded[near[0]] if near else None


def did_you_mean(word: object, names: Iterable[str]) -> str:
    """Return ``did you mean x?`` for the advice of a fault; empty where no name is near.

    Examples
    --------
    >>> did_you_mean("drews", ["draws", "seed"])
    'did you mean draws?'
    """
    near = closest(word, names)
    if not near:
        return ""
    return f"did you mean {near if near.isprintable() else repr(near)}?"


def meant(word: object, names: Iterable[str]) -> str:
    """Return the same as a sentence of its own, the name in quotes as sentences have names."""
    near = closest(word, names)
    return f"Did you mean {near!r}?" if near else ""


def unknown(what: str, word: object, names: Iterable[str], *, listed: int = 24) -> str:
    """Return the sentences that refuse a name: that there is none such, the nearest, all of them.

    Parameters
    ----------
    what : str
        What the word should name, such as ``source``.
    word : object
        What was given; of a long one, only the beginning is shown.
    names : iterable of str
        What there is, in the order to list it.
    listed : int
        How many to list.

    Examples
    --------
    >>> unknown("format", "doc", ["html", "docx"])
    "There is no format 'doc'. Did you mean 'docx'? Known: html, docx."
    """
    known = list(names)
    sentences = [f"There is no {what} {quoted(word)}.", meant(word, known)]
    more = f" and {len(known) - listed} more" if len(known) > listed else ""
    sentences.append(f"Known: {', '.join(known[:listed]) or 'none'}{more}.")
    return " ".join(sentence for sentence in sentences if sentence)


def quoted(value: object) -> str:
    """Return a value as a message shows it: in quotes, on one line, of a long one the beginning."""
    text = repr(value)
    if len(text) <= _LONGEST:
        return text
    length = len(value) if isinstance(value, str) else len(text)
    return f"{text[: _LONGEST - 10]}… ({length:,} characters)"
