"""What holds a confidence where it is, and what would change a judgement."""

from __future__ import annotations

from analysis.assess.changes import Change
from analysis.assess.stated import Confidence, Reason
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import hypothesis
from analysis.words import Messages


def causes(words: Messages, held: Confidence) -> str:
    """Return what holds a confidence down, as a list of clauses; empty where nothing does."""
    if not held.stated:
        return words.message("cause-no-claim")
    said = [_clause(words, held, place) for place in range(len(held.reasons))]
    if held.above:
        said.append(words.message("cause-above", n=held.above))
    if held.one_document:
        said.append(words.message("cause-one-document", what=words.message("cause-it")))
    return words.listed(said)


def _clause(words: Messages, held: Confidence, place: int) -> str:
    reason: Reason = held.reasons[place]
    message, n = f"cause-{reason.cause}", held.stated
    if n == 1:
        return words.message(message, what=words.message("cause-it"))
    of = words.message("cause-of-them") if place else words.message(f"cause-of-{held.noun}", n=n)
    part = words.parted(reason.number, n)
    if reason.cause == "one-group":
        return words.message("cause-one-group-each", of=of, **part)
    # After a negation all of them become any of them.
    whole = "any" if reason.cause in _NEGATED else "each"
    return words.message(message, what=words.message("cause-part", of=of, whole=whole, **part))


_NEGATED = frozenset({"no-source", "no-grade", "no-good-grade", "alone"})


def confidence(words: Messages, held: Confidence) -> str:
    """Return a confidence as a sentence of its own."""
    level, why = words.term("level", held.level), causes(words, held)
    if not why:
        return words.message("confidence-bare", level=level)
    return words.message("confidence", level=level, causes=why)


def way(study: Study, change: Change) -> str:
    """Return which way a change points."""
    rivals = study.words.listed([hypothesis(study, name) for name in change.hypotheses])
    return study.words.message(
        f"change-{change.way}", hypotheses=rivals, assumption=change.assumption
    )


def change(study: Study, held: Change) -> str:
    """Return a change as a sentence: which way it points, and what is seen or follows."""
    said = study.words.message("change", way=way(study, held), what=held.what)
    return study.words.closed(said)
