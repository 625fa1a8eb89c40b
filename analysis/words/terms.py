"""What a value of the method's vocabularies is called where a reader sees it."""

from __future__ import annotations

from analysis.words import say


def term(vocabulary: str, value: str) -> str:
    """Return a value in words.

    Parameters
    ----------
    vocabulary : str
        Such as ``domain`` or ``figure-kind``: what the messages ``term-<vocabulary>-…`` are for.
    value : str
        As the seeds hold it.

    Examples
    --------
    >>> term("verification", "stated_unverified")
    'stated as unverified'
    """
    return say(f"term-{vocabulary}-{value.replace('_', '-')}")
