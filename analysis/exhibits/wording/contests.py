"""How a dispute is judged in words: the point, who stands on which side, which is better backed."""

from __future__ import annotations

from analysis.assess.statements import Contest, Disputed, Party
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import group_label, point, voice_label


def disputed(study: Study, held: Disputed) -> RichText:
    """Return what is disputed: the first point with its sides, the others by name."""
    words = study.words
    first, *others = held.contests
    told = _contest(study, first)
    if others:
        also = _parted(study, [_briefly(study, one) for one in others], "judgement-and")
        told += (" ", *words.rich_message("judgement-also-disputed", points=also))
    return told


def _contest(study: Study, contest: Contest) -> RichText:
    words, named = study.words, _named(study, contest.point)
    if contest.better is None:
        sides = _parted(study, [_side(study, side) for side in contest.sides], "list-or")
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
    told = parts[0]
    for place, part in enumerate(parts[1:], start=2):
        joint = last if place == len(parts) else "list-between"
        told += (study.words.message(joint), *part)
    return told


def _named(study: Study, proposition: str) -> RichText:
    """Return a disputed point as a clause: in its words, or by its claims if these would not do."""
    words, said = study.words, point(study, proposition)
    if said:
        return (words.message("judgement-whether", point=said),)
    claims = study.records.units[proposition]
    return words.rich_message("judgement-what", n=len(claims), claims=words.cited(claims))


def _briefly(study: Study, contest: Contest) -> RichText:
    """Return another disputed point with the claims of its sides."""
    claims = [claim for side in contest.sides for claim in side.claims]
    return study.words.rich_message(
        "judgement-also", point=_named(study, contest.point), claims=study.words.cited(claims)
    )


def _side(study: Study, side: Party) -> RichText:
    who, claims = _party(study, side), study.words.cited(side.claims)
    return study.words.rich_message("judgement-side", who=who, claims=claims)


def _party(study: Study, side: Party) -> str:
    groups = [group_label(study, group) for group in side.groups]
    voices = [voice_label(study.voices[voice].name) for voice in side.voices]
    return study.words.listed([*groups, *voices])
