"""How a dispute is judged in words: the point, who stands on which side, which is better backed."""

from __future__ import annotations

from analysis.assess.contest import Contest, Disputed, Party
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.amounts import bounded, worded
from analysis.exhibits.wording.facts import group_label, matter, voice_label

_AGAINST = "judgement-against"
"""What stands between the sides of a dispute."""


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
    figured = _figured(study, contest)
    if contest.better is None:
        sides = _parted(study, [_stand(study, side, figured) for side in contest.sides], "list-and")
        return words.rich_message("judgement-dispute-even", point=named, sides=sides)
    better = contest.sides[contest.better]
    against = [_side(study, side, figured) for side in contest.sides if side is not better]
    plain = {side.stance for side in contest.sides} == {"asserts", "denies"}
    return words.rich_message(
        "judgement-dispute-better", point=named, who=_party(study, better),
        stance=better.stance if plain and len(against) == 1 else "rival",
        figure=_figure(study, better, figured),
        claims=words.cited(better.claims), sides=_parted(study, against, "list-and"),
    )  # fmt: skip


def _figured(study: Study, contest: Contest) -> bool:
    """Return whether each side that gives a figure gives one of its own, and two sides do."""
    given = [_figures(study, side) for side in contest.sides]
    return sum(map(bool, given)) > 1 and all(len(one) < 2 for one in given)


def _figures(study: Study, side: Party) -> list[str]:
    """Return the figures of a side, each once."""
    known = (one for claim in side.claims if (one := study.claims[claim].quantity) is not None)
    return list(dict.fromkeys(
        worded(study.words, one) if one.unit_stated else bounded(study.words, one) for one in known
    ))  # fmt: skip


def _figure(study: Study, side: Party, figured: bool) -> str:
    """Return the figure of a side, where figures stand against each other."""
    given = _figures(study, side) if figured else []
    return given[0] if given else "none"


def _parted(study: Study, parts: list[RichText], last: str) -> RichText:
    """Return running texts as a list."""
    told = parts[0]
    for place, part in enumerate(parts[1:], start=2):
        joint = last if place == len(parts) else "list-between"
        told += (study.words.message(joint), *part)
    return told


def _named(study: Study, proposition: str) -> RichText:
    """Return a disputed point as a clause: in its words, or by its claims if these would not do."""
    words, said = study.words, matter(study, proposition)
    if said:
        return (said,)
    claims = study.records.units[proposition]
    return words.rich_message("judgement-what", n=len(claims), claims=words.cited(claims))


def _briefly(study: Study, contest: Contest) -> RichText:
    """Return another disputed point with its sides."""
    figured = _figured(study, contest)
    sides = _parted(study, [_side(study, one, figured, "list") for one in contest.sides], _AGAINST)
    return study.words.rich_message(
        "judgement-also", point=_named(study, contest.point), sides=sides
    )


def _stand(study: Study, side: Party, figured: bool) -> RichText:
    """Return what a side says of a point: a figure of its own, or that it is so or not."""
    words, figure = study.words, _figure(study, side, figured)
    return words.rich_message(
        "judgement-stand", how=side.stance if figure == "none" else "figure", figure=figure,
        who=_party(study, side), n=len(side.groups) + len(side.voices),
        claims=words.cited(side.claims),
    )  # fmt: skip


def _side(study: Study, side: Party, figured: bool, where: str = "sentence") -> RichText:
    return study.words.rich_message(
        "judgement-side", who=_party(study, side), figure=_figure(study, side, figured),
        claims=study.words.cited(side.claims), where=where,
    )  # fmt: skip


def _party(study: Study, side: Party) -> str:
    groups = [group_label(study, group) for group in side.groups]
    voices = [voice_label(study.voices[voice].name) for voice in side.voices]
    return study.words.listed([*groups, *voices])
