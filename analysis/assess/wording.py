"""How a judgement puts numbers, lists and names into words."""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip

BARRED = re.compile(
    r"\b(?:may|(?i:might|could|can|would|possibl\w*|perhaps|likel\w*|unlikel\w*))\b"
)
"""Words that another's sentence must not carry into a judgement (L02, L04); May is a month."""


def number(n: int) -> str:
    """Return a count in words up to twelve, in digits above."""
    return NUMBERS[n] if 0 <= n < len(NUMBERS) else f"{n:,}"


def count(n: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun.

    Examples
    --------
    >>> count(1, "risk"), count(0, "risk"), count(2, "body", "bodies"), count(74, "claim")
    ('one risk', 'no risks', 'two bodies', '74 claims')
    """
    return f"{number(n)} {noun if n == 1 else plural or noun + 's'}"


def out_of(k: int, n: int, noun: str = "") -> str:
    """Return a part of a whole in words.

    Examples
    --------
    >>> out_of(0, 6, "claim"), out_of(6, 6, "claim"), out_of(2, 2), out_of(1, 6)
    ('none of the six claims', 'all six claims', 'both', 'one of the six')
    """
    of = f" {noun}s" if noun else ""
    if n == 1:
        return f"{'the' if k else 'not the'} one{f' {noun}' if noun else ''}"
    if k == 0:
        return f"none of the {number(n)}{of}" if n > 2 else f"neither of the two{of}"
    if k == n:
        return f"both{of}" if n == 2 else f"all {number(n)}{of}"
    return f"{number(k)} of the {number(n)}{of}"


def any_of(k: int, n: int, noun: str) -> str:
    """Return a part of a whole after a negation: ``any of the six claims`` for all of them."""
    if k < n or n == 1:
        return out_of(k, n, noun)
    return f"{'either' if n == 2 else 'any'} of the {number(n)} {noun}s"


def share(k: int, n: int, noun: str, one: str, many: str) -> str:
    """Return a part of a whole with a verb that agrees.

    Examples
    --------
    >>> share(1, 6, "claim", "is", "are"), share(0, 2, "claim", "has", "have")
    ('one of the six claims is', 'neither of the two claims has')
    """
    return f"{out_of(k, n, noun)} {one if k <= 1 else many}"


def listed(items: Sequence[str], joint: str = "and") -> str:
    """Return items as running text: ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def sentence(text: str) -> str:
    """Return text with its first letter raised and a full stop at its end."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."


def possessive(name: str) -> str:
    """Return the possessive of a name: ``Avel's``, ``the Isles'``."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def borrowed(says: str, words: int = 20) -> str | None:
    """Return another record's sentence without its stop if a judgement may carry it, else None.

    A sentence with a hedge of its own would read as the judgement's hedge, and one of more than
    ``words`` words would drown it: both are cited by claim instead.
    """
    text = says.strip().rstrip(".")
    return None if BARRED.search(text) or len(text.split()) > words else text


def percent(low: float, high: float) -> str:
    """Return a range in percent as printed beside a likelihood word."""
    return f"{low:g}–{high:g} %"
