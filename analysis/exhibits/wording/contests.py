"""How a dispute is told: the point, who stands on which side, and which side is better backed."""

from __future__ import annotations

from analysis.assess.statements import Contest, Disputed, Party
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import group_label, point, voice_label


def disputed(study: Study, held: Disputed) -> RichText:
    """Return what is disputed: the first point with its sides, the others by name."""
    words = study.words
    first, *others = held.contests
    sides = _parted(study, [_side(study, first, place) for place in range(len(first.sides))])
    told = words.rich_message("judgement-dispute", point=_named(study, first.point), sides=sides)
    told += (" ", _better(study, first))
    if others:
        also = _parted(study, [_named(study, one.point) for one in others])
        told += (" ", *words.rich_message("judgement-also-disputed", points=also))
    return told


def _parted(study: Study, parts: list[RichText]) -> RichText:
    """Return clauses as a list; each may hold a list, so the last has a comma too."""
    told = parts[0]
    for place, part in enumerate(parts[1:], start=2):
        joint = "judgement-and" if place == len(parts) else "list-between"
        told += (study.words.message(joint), *part)
    return told


def _named(study: Study, proposition: str) -> RichText:
    """Return a disputed point as a clause: in its words, or by its claims if these would not do."""
    words, said = study.words, point(study, proposition)
    if said:
        return (words.message("judgement-whether", point=said),)
    claims = study.records.units[proposition]
    return words.rich_message("judgement-what", n=len(claims), claims=words.cited(claims))


def _side(study: Study, contest: Contest, place: int) -> RichText:
    side = contest.sides[place]
    return study.words.rich_message(
        "judgement-side", stance="rival" if place and side.stance == "asserts" else side.stance,
        n=len(side.groups) + len(side.voices), who=_party(study, side),
        claims=study.words.cited(side.claims),
    )  # fmt: skip


def _better(study: Study, contest: Contest) -> str:
    if contest.better is None:
        return study.words.message("judgement-even")
    side = contest.sides[contest.better]
    plain = {one.stance for one in contest.sides} == {"asserts", "denies"}
    stance = side.stance if plain and len(contest.sides) == 2 else "rival"
    return study.words.message("judgement-better", stance=stance, groups=_party(study, side))


def _party(study: Study, side: Party) -> str:
    groups = [group_label(study, group) for group in side.groups]
    voices = [voice_label(study.voices[voice].name) for voice in side.voices]
    return study.words.listed([*groups, *voices])
