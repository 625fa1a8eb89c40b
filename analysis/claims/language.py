"""Decide whether a language tag of the right form names a language that there is."""

from __future__ import annotations

import re
from functools import cache

from analysis.suggest import did_you_mean

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The form of a tag."""
_FIRST = "en"


def unknown(tag: str) -> tuple[str, str] | None:
    """Return which part of a BCP 47 tag is made up, and what may have been meant; None if none is.

    The languages, scripts and regions are those of the Unicode Common Locale Data Repository.
    """
    if tag == _FIRST:
        return None
    code, *others = tag.split("-")
    languages, scripts, regions = _registry()
    if code not in languages:
        return f"no language has the code '{code}'", _meant(code)
    for part in others:
        if len(part) == 4 and part.isalpha() and part.title() not in scripts:
            return f"no script has the code '{part}'", "a script is written as in zh-Hant"
        if len(part) == 2 and part.upper() not in regions:
            return f"no region has the code '{part}'", "a region is written as in pt-BR"
    return None


def _meant(code: str) -> str:
    from babel.languages import get_official_languages

    if spoken := get_official_languages(code.upper()):
        return f"that is a region, whose language is {' or '.join(spoken)}"
    near = did_you_mean(code, sorted(_common()))
    return f"{near} where none fits, write und".strip()


@cache
def _common() -> frozenset[str]:
    from babel import Locale

    return frozenset(Locale("en").languages)


@cache
def _registry() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    from babel import Locale
    from babel.core import get_global

    english = Locale("en")
    rare = {tag.partition("_")[0] for tag in get_global("likely_subtags")}
    return _common() | rare, frozenset(english.scripts), frozenset(english.territories)
