"""How a dispute is judged in words: the point, who stands on which side, which is better backed."""

from __future__ import annotations

from analysis.assess.judgements.contests import Contest, Disputed, Party
from analysis.assess.verdict import Verdict
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.amounts import bounded, worded
from analysis.exhibits.wording.facts import group_label, point, voice_label

_AGAINST = "judgement-against"
"""What stands between the sides of a dispute."""


def disputed(study: Study, answer: Disputed, _: str) -> RichText:
    """Return what is disputed: the first point with its sides, the others by name."""
    words = study.words
    first, *others = answer.contests
    spans = _contest(study, first)
    if others:
        also = _parted(study, [_briefly(study, one) for one in others], "judgement-and")
        spans += (" ", *words.rich_message("judgement-also-disputed", points=also))
    return spans


def _contest(study: Study, contest: Contest) -> RichText:
    words, named = study.words, _named(study, contest.point)
    if contest.better is None:
        rival = sum(any(study.claims[c].quantity for c in one.claims) for one in contest.sides) > 1
        sides = _parted(study, [_stand(study, side, rival) for side in contest.sides], "list-and")
        return words.rich_message("judgement-dispute-even", point=named, sides=sides)
    better = contest.sides[contest.better]
    against = [_side(study, side) for side in contest.sides if side is not better]
    plain = {side.stance for side in contest.sides} == {"asserts", "denies"}
    return words.rich_message(
        "judgement-dispute-better", point=named, who=_party(study, better),
        stance=better.stance if plain and len(against) == 1 else "rival",
        claims=words.cited(better.claims), sides=_parted(study, against, "list-and"),
    )  # fmt: skip


def _parted(study: Study, parts: list[RichText], last: str) -> RichText:
    """Return running texts as a list."""
    spans = parts[0]
    for place, part in enumerate(parts[1:], start=2):
        joint = last if place == len(parts) else "list-between"
        spans += (study.words.message(joint), *part)
    return spans


def _named(study: Study, proposition: str) -> RichText:
    """Return a disputed point as a clause: in its words, or by its claims if these would not do."""
    words, text = study.words, point(study, proposition)
    if text:
        return (words.message("judgement-whether", point=text),)
    claims = study.records.units[proposition]
    return words.rich_message("judgement-what", n=len(claims), claims=words.cited(claims))


def _briefly(study: Study, contest: Contest) -> RichText:
    """Return another disputed point with its sides."""
    sides = _parted(study, [_side_briefly(study, one) for one in contest.sides], _AGAINST)
    return study.words.rich_message(
        "judgement-also", point=_named(study, contest.point), sides=sides
    )


def _side_briefly(study: Study, side: Party) -> RichText:
    return (_party(study, side), " ", *study.words.cited(side.claims))


def _stand(study: Study, side: Party, rival: bool) -> RichText:
    """Return what a side says of a point: a figure of its own, or that it is so or not."""
    words = study.words
    quantities = (study.claims[claim].quantity for claim in side.claims if rival)
    known = next((one for one in quantities if one is not None), None)
    figure = ""
    if known is not None:
        figure = worded(words, known) if known.unit_stated else bounded(words, known)
    return words.rich_message(
        "judgement-stand", how="figure" if figure else side.stance, figure=figure,
        who=_party(study, side), n=len(side.groups) + len(side.voices),
        claims=words.cited(side.claims),
    )  # fmt: skip


def _side(study: Study, side: Party) -> RichText:
    who, claims = _party(study, side), study.words.cited(side.claims)
    return study.words.rich_message("judgement-side", who=who, claims=claims)


def _party(study: Study, side: Party) -> str:
    groups = [group_label(study, group) for group in side.groups]
    voices = [voice_label(study.voices[voice].name) for voice in side.voices]
    return study.words.listed([*groups, *voices])


def _still_disputed(study: Study, row: Verdict) -> str:
    words = study.words
    points = [point(study, one) or one for one in row.names]
    better = words.listed([group_label(study, group) for group in row.others])
    return words.message(
        "verdict-dispute", points=words.listed(points), n=len(row.others), better=better
    )


STATEMENTS = {Disputed: disputed}
VERDICTS = {"dispute": _still_disputed}
