"""How a dispute is judged in words: the point, who stands on which side, which is better backed."""

from __future__ import annotations

from analysis.assess.judgements.contests import Contest, Disputed, Party
from analysis.assess.verdict import Verdict
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.amounts import bounded, worded
from analysis.exhibits.wording.facts import group_label, group_names, matter, point, voice_label

_TWO = 2
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
    figured = _figured(study, contest)
    if contest.better is None:
        many = len(contest.sides) > _TWO
        stands = [_stand(study, side, figured, many) for side in contest.sides]
        sides = _parted(study, stands, "list-and")
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


def _parted(
    study: Study, parts: list[RichText], last: str, between: str = "list-between"
) -> RichText:
    """Return running texts as a list."""
    spans = parts[0]
    for place, part in enumerate(parts[1:], start=2):
        joint = last if place == len(parts) else between
        spans += (study.words.message(joint), *part)
    return spans


def _named(study: Study, proposition: str) -> RichText:
    """Return a disputed point as a clause: in its words, or by its claims if these would not do."""
    words, clause = study.words, matter(study, proposition)
    if clause:
        return (clause,)
    claims = study.records.units[proposition]
    return words.rich_message("judgement-what", n=len(claims), claims=words.cited(claims))


def _briefly(study: Study, contest: Contest) -> RichText:
    """Return another disputed point with its sides."""
    figured = _figured(study, contest)
    parts = [_side(study, one, figured, "list") for one in contest.sides]
    sides = _parted(study, parts, _AGAINST, _AGAINST)
    return study.words.rich_message(
        "judgement-also", point=_named(study, contest.point), sides=sides
    )


def _stand(study: Study, side: Party, figured: bool, many: bool) -> RichText:
    """Return what a side says of a point: a figure of its own, or that it is so or not.

    One of several that deny it says what it holds instead.
    """
    words, figure = study.words, _figure(study, side, figured)
    how = side.stance if figure == "none" else "figure"
    account = _account(study, side) if how == "denies" and many else None
    return words.rich_message(
        "judgement-stand", how="account" if account else how, figure=account or figure,
        who=_party(study, side), n=len(_names(study, side)),
        claims=words.cited(side.claims),
    )  # fmt: skip


def _account(study: Study, side: Party) -> str | None:
    """Return what a side holds, as a sentence goes on with it, if its words let it be told so."""
    account = point(study, side.claims[0]) or ""
    names = (study.name(state) for state in study.source.card.states)
    return account if account[:1].islower() or account.startswith(tuple(names)) else None


def _side(study: Study, side: Party, figured: bool, where: str = "sentence") -> RichText:
    return study.words.rich_message(
        "judgement-side", who=_party(study, side), figure=_figure(study, side, figured),
        claims=study.words.cited(side.claims), where=where,
    )  # fmt: skip


def _party(study: Study, side: Party) -> str:
    return study.words.listed(_names(study, side))


def _names(study: Study, side: Party) -> list[str]:
    groups = [name for group in side.groups for name in group_names(study, group) or [group]]
    return [*groups, *(voice_label(study.voices[voice].name) for voice in side.voices)]


def _still_disputed(study: Study, row: Verdict) -> str:
    words = study.words
    points = [matter(study, one) or one for one in row.names]
    better = words.listed([group_label(study, group) for group in row.others])
    return words.message(
        "verdict-dispute", points=words.listed(points), n=len(row.others), better=better
    )


STATEMENTS = {Disputed: disputed}
VERDICTS = {"dispute": _still_disputed}
