"""What holds a confidence where it is, and what would change a judgement."""

from __future__ import annotations

from analysis.assess.changes import Change
from analysis.assess.stated import Confidence
from analysis.assess.vocabulary import Cause
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import hypothesis
from analysis.words import Messages


def causes(words: Messages, confidence: Confidence) -> str:
    """Return in one clause what holds a confidence down most; empty where nothing does.

    That is the gravest cause that holds of all that is stated; if none does, the gravest of part.
    """
    if not confidence.stated:
        return words.message("cause-no-claim")
    if not confidence.reasons:
        return ""
    n = confidence.stated
    telling = [one for one in confidence.reasons if one.cause not in _COMMON] or confidence.reasons
    gravest = next((one for one in telling if one.number == n), telling[0])
    part = "all" if gravest.number == n else "some"
    what = words.message(
        f"cause-what-{confidence.noun}", n=n, part=part, any=int(gravest.cause in _OF_NONE)
    )
    return words.message(
        f"cause-{gravest.cause}",
        what=words.message("cause-some", what=what) if part == "some" else what,
        n=gravest.number, part=part, interested=int(confidence.interested),
        unverified=int(confidence.unverified), unclear=confidence.unclear,
    )  # fmt: skip


_COMMON: frozenset[Cause] = frozenset({"no-rivals", "no-good-grade", "one-document", "future"})
"""Causes that hold of a whole source or of what is to come: named where nothing else binds."""


_OF_NONE: frozenset[Cause] = frozenset({"no-source", "no-grade", "alone", "no-good-grade"})
"""Causes that deny something: of any of it, where others hold of all of it."""


def confidence(words: Messages, judged: Confidence) -> str:
    """Return a confidence as a sentence of its own."""
    level, why = words.term("level", judged.level), causes(words, judged)
    if not why:
        return words.message("confidence-bare", level=level)
    return words.message("confidence", level=level, causes=why)


def way(study: Study, change: Change) -> str:
    """Return which way a change points."""
    rivals = study.words.listed([hypothesis(study, name) for name in change.hypotheses])
    assumed = next(
        (a.says for a in study.records.overlay.assumptions if a.id == change.assumption), ""
    )
    return study.words.message(
        f"change-{change.way}",
        hypotheses=rivals,
        assumption=study.words.quoted(assumed.rstrip(".")),
    )


def change(study: Study, row: Change) -> str:
    """Return a change as a sentence: which way it points, and what is seen or follows."""
    text = study.words.message("change", way=way(study, row), what=row.what)
    return study.words.closed(text)
