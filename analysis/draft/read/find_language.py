"""Which language a text is in."""

from __future__ import annotations

from functools import cache
from typing import Any

UNDETERMINED = "und"
_LOOKED_AT = 20_000
_SURE = 0.6
_LETTERS = 12


def find_language(text: str) -> str:
    """Return the BCP 47 tag of a text's language; ``und`` where it cannot be told.

    Parameters
    ----------
    text : str
        Running text; the first 20,000 letters of it are read.

    Examples
    --------
    >>> find_language("Forty ships wait outside the harbour, and nobody knows why they wait.")
    'en'
    """
    part = text[:_LOOKED_AT]
    # An ideograph, or a syllable of Hangul, tells more than a letter of an alphabet.
    if sum(char.isalpha() * (3 if char > "\u2e80" else 1) for char in part[:2_000]) < _LETTERS:
        return UNDETERMINED
    tag, likely = _identifier().classify(part)
    return str(tag) if likely >= _SURE else UNDETERMINED


@cache
def _identifier() -> Any:
    from py3langid import langid

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
