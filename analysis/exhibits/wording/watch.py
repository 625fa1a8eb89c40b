"""Which way something to watch points: for or against an explanation, or towards a danger."""

from __future__ import annotations

import re

from analysis.assess.indicators import Indicator
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import hypothesis, short

_FEW, _STEM = 2, 4
"""Explanations, motives or risks that a line about one thing to watch has room to name; letters
that tell words apart."""


def direction(study: Study, one: Indicator) -> str:
    """Return which way something points, as a note behind it; empty where nothing tells.

    What speaks for all explanations but few speaks against these. What no explanation was tied to
    is a step towards the risks that its claims are about, or bears out the motives.
    """
    weighed = list(study.hypotheses)
    favoured = [name for name in weighed if name in one.hypotheses]
    others = [name for name in weighed if name not in favoured]
    if favoured and others:
        few = len(favoured) <= max(1, len(others))
        quoted = [hypothesis(study, name) for name in (favoured if few else others)]
        if len(quoted) <= _FEW and not {*quoted} & {*weighed}:
            how = "for" if few else "against"
            names = study.words.listed(quoted, "or" if few else "and")
            return study.words.message("watch-way", how=how, names=names)
    how, entries = _towards(study, one)
    if not entries or restates(study, one):
        return ""
    names = study.words.listed([short(study, name) for name in entries])
    how = how if one.indicator else "risk"  # a condition leads there, it does not bear it out
    return study.words.message("watch-way", how=how, names=names)


def restates(study: Study, one: Indicator) -> bool:
    """Return whether something to watch says no more than the risk or motive it would lead to."""
    said = _stems(one.says)
    targets = [_stems(short(study, name)) for name in _towards(study, one)[1]]
    return not one.hypotheses and any(2 * len(said & own) >= len(own) for own in targets if own)


def _towards(study: Study, one: Indicator) -> tuple[str, list[str]]:
    """Return the risks that a sign leads to, else the motives it bears out; none of very many."""
    claims = [study.claims[name] for name in one.claims if name in study.claims]
    for how in ("risk", "motive"):
        entries = list(dict.fromkeys(name for claim in claims for name in getattr(claim, how)))
        if 0 < len(entries) <= _FEW:
            return how, entries
    return "", []


def _stems(text: str) -> set[str]:
    """Return the longer words of a text by their first letters."""
    return {word[:_STEM] for word in re.findall(r"\w+", text.casefold()) if len(word) > _STEM}
