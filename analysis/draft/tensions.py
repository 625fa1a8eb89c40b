"""Which drafted claims do not sit well together: rival figures for one thing, and denials."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.draft.find.attribution import attributions
from analysis.draft.find.speech import FORMS
from analysis.draft.verifier.alignment import plain

_DENYING = frozenset({"deny", "reject", "dispute", "rebut", "dismiss", "disavow"})
_LITTLE = 4
_ALIKE = 2
"""Words of some length that two sentences share where they speak of one thing."""
_NEAR = 3
"""Sentences between two figures that may be of one thing without its being named again."""


def tensions(claims: Sequence[dict[str, Any]], sentences: Mapping[str, str]) -> None:
    """Add to drafted claims what they contradict.

    Parameters
    ----------
    claims : sequence of dict
        Drafts in reading order, with their ids; changed in place.
    sentences : mapping of str to str
        The article's sentences by their keys.
    """
    order = {key: place for place, key in enumerate(sentences)}
    for index, claim in enumerate(claims):
        for other in claims[:index]:
            kind = _rivals(other, claim, sentences, order)
            if kind:
                _add(claim, other, kind, "figures of two voices for one thing differ")
        text = sentences[claim["at"]]
        if _denies(text) and index:
            denied = _denied(claim, claims[:index], sentences)
            if denied is not None:
                _add(claim, denied, "claim_denied", "an explicit denial")


def _add(claim: dict[str, Any], other: Mapping[str, Any], kind: str, why: str) -> None:
    claim.setdefault("contradicts", []).append({"claim": other["id"], "type": kind})
    claim["draft"] = {**claim["draft"], "because": f"{claim['draft']['because']}; {why}"}


def _rivals(
    one: Mapping[str, Any], two: Mapping[str, Any], sentences: Mapping[str, str],
    order: Mapping[str, int],
) -> str | None:  # fmt: skip
    left, right = one.get("quantity"), two.get("quantity")
    if not left or not right or left["originator"] == right["originator"]:
        return None
    if (
        left["unit"] != right["unit"]
        or left["unit"] == "not stated"
        or left["kind"] != right["kind"]
    ):
        return None
    near = order[two["at"]] - order[one["at"]] <= _NEAR
    shared = _long(sentences[one["at"]]) & _long(sentences[two["at"]]) - _long(left["unit"])
    if not near or len(shared) < (1 if order[two["at"]] - order[one["at"]] == 1 else _ALIKE):
        return None
    if not _differ(left, right):
        return None
    bounds = {left["bound"], right["bound"]}
    if bounds <= {"upper", "lower"}:
        return "rival_limits" if len(bounds) == 1 else "fact_contradicted"
    return "point_ceiling" if "upper" in bounds else "fact_contradicted"


def _differ(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    """Whether two figures cannot both be right as they stand."""
    ranges = [
        (q.get("low", q.get("value")), q.get("high", q.get("value")), q["bound"])
        for q in (left, right)
    ]
    (low1, high1, bound1), (low2, high2, bound2) = ranges
    if bound1 == "approx" or bound2 == "approx":
        middle = max(abs(high1), abs(high2)) * 0.05
        return bool(low1 - middle > high2 or low2 - middle > high1)
    return (low1, high1) != (low2, high2)


def _long(text: str) -> set[str]:
    return {word[:6] for word in plain(text) if len(word) > _LITTLE}


def _denies(text: str) -> bool:
    return any(
        FORMS.get(word, ("", ""))[0] in _DENYING
        for one in attributions(text)
        if one.cue
        for word in text[slice(*one.cue)].lower().split()
    )


def _denied(
    claim: dict[str, Any], before: Sequence[dict[str, Any]], sentences: Mapping[str, str]
) -> dict[str, Any] | None:
    """Return the claim that is denied: the last one near that is about the same and another's."""
    own = _long(sentences[claim["at"]])
    for place in range(len(before) - 1, max(len(before) - 7, -1), -1):
        other = before[place]
        alike = len(own & _long(sentences[other["at"]])) >= _ALIKE
        same = bool(other["at"] == claim["at"])
        if (alike or same) and str(other["chain"][0]) != str(claim["chain"][0]):
            return before[place]
    return None
