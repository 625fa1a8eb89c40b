"""How a judgement puts numbers, lists and names into words, in the language of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.words import Argument, say

BARRED = re.compile(
    r"\b(?:may|(?i:might|could|can|would|possibl\w*|perhaps|likel\w*|unlikel\w*))\b"
)
"""Words that another's sentence must not carry into a judgement (L02, L04); May is a month."""


def number(n: int) -> str:
    """Return a count in words up to twelve, in digits above."""
    return say("number", n=n)


def count(n: int, noun: str, _plural: str = "") -> str:
    """Return a count with its noun, which is a key of the table of words and so is its plural.

    Examples
    --------
    >>> count(1, "risk"), count(0, "risk"), count(2, "named originator"), count(74, "claim")
    ('one risk', 'no risks', 'two named originators', '74 claims')
    """
    return say(f"count-{_key(noun)}", n=n)


def _key(noun: str) -> str:
    return noun.replace(" ", "-")


def part(k: int, n: int) -> str:
    """Return whether a part is ``none``, ``some`` or ``all`` of a whole."""
    return "none" if k == 0 else "all" if k == n else "some"


def parted(k: int, n: int) -> dict[str, Argument]:
    """Return what a message on a part of a whole is filled with."""
    return {"k": k, "n": n, "part": part(k, n), "some": say("number-alone", n=k)}


def out_of(k: int, n: int, noun: str = "") -> str:
    """Return a part of a whole in words.

    Examples
    --------
    >>> out_of(0, 6, "claim"), out_of(6, 6, "claim"), out_of(2, 2), out_of(1, 6)
    ('none of the six claims', 'all six claims', 'both', 'one of the six')
    """
    return say(f"out-of-{_key(noun)}" if noun else "out-of", **parted(k, n))


def any_of(k: int, n: int, noun: str) -> str:
    """Return a part of a whole after a negation: ``any of the six points`` for all of them."""
    if k < n or n == 1:
        return out_of(k, n, noun)
    return say(f"any-of-{_key(noun)}", n=n)


def listed(items: Sequence[str], joint: str = "and") -> str:
    """Return items as running text: ``a, b and c``; the joint is ``and`` or ``or``."""
    if len(items) < 2:
        return "".join(items)
    return f"{say('list-between').join(items[:-1])}{say(f'list-{joint}')}{items[-1]}"


def raised(text: str) -> str:
    """Return text with its first letter raised; a name that has its capital further on keeps it."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return text with its first letter raised and a full stop at its end."""
    text = raised(text.strip())
    return text if text.endswith((".", "!", "?")) else say("sentence", text=text)


def closed(text: str) -> str:
    """Return text as written, with a full stop where it has no end of its own."""
    text = text.strip()
    whole = text.endswith((".", "!", "?", "…", "。", ".”", "!”", "?”"))
    return text if whole else say("sentence", text=text)


def quoted(text: str) -> str:
    """Return text in quotation marks."""
    return say("quoted", text=text)


def possessive(name: str) -> str:
    """Return the possessive of a name: ``Avel's``, ``the Isles'``."""
    return say("possessive", name=name, ends=name[-1:])


def about(name: str) -> dict[str, Argument]:
    """Return what a message on a state, or on the whole source without a name, is filled with."""
    return {"of": "state" if name else "source", "name": name}


def borrowed(says: str, words: int = 20) -> str | None:
    """Return another record's sentence without its stop if a judgement may carry it, else None.

    A sentence with a hedge of its own would read as the judgement's hedge, and one of more than
    ``words`` words would drown it: both are cited by claim instead.
    """
    text = says.strip().rstrip(".")
    return None if BARRED.search(text) or len(text.split()) > words else text


def figure(value: float, form: str = "g") -> Argument:
    """Return a number as messages take it: whole ones as such, others as text of a form."""
    return int(value) if float(value).is_integer() else format(value, form)


def percent(low: float, high: float) -> str:
    """Return a range in percent as printed beside a likelihood word."""
    return say("percent-range", low=figure(low), high=figure(high))
