"""What would change a judgement: things one can observe, each with the way it points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.assess.hypotheses import worded
from analysis.assess.tables import paired, rows
from analysis.assess.wording import borrowed, listed, sentence
from analysis.claims.frames import Frames
from analysis.words import say

FIRMER, WEAKER, FOR = "change-firmer", "change-weaker", "change-for"
"""The ways in which what is seen can point: messages of the table of words."""


@dataclass(frozen=True)
class Watch:
    """Something to watch: what it is, the claims it is drawn from, the hypotheses it favours."""

    says: str
    claims: frozenset[str]
    hypotheses: frozenset[str]


def outlook(
    frames: Frames,
    watches: Iterable[Watch],
    told: Sequence[str],
    rests_on: Sequence[str],
    leading: Sequence[str] = (),
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what to watch for a judgement: one thing for each way it points, and the rest.

    Parameters
    ----------
    frames : Frames
        Uses ``evidence`` and ``hypotheses``.
    watches : iterable of Watch
        What can be watched.
    told, rests_on : sequence of str
        The claims that tell most, and all.
    leading : sequence of str
        For a judgement on rival explanations: those with least against them. One that is watched
        for such a judgement has to favour some rival.

    Returns
    -------
    tuple of two tuples of str
        First one sentence for each way in which anything points, then all others; what is closest
        to the telling claims comes first.

    Notes
    -----
    A thing drawn from a claim is what that claim expects to be seen, so it speaks for it, unless it
    favours only hypotheses with which the coding holds the claim inconsistent.
    """
    cell = {(c, h): v for c, h, v in rows(frames.evidence, "claim", "hypothesis", "consistency")}
    name = worded(frames)
    found: dict[tuple[str, str], list[tuple[tuple[int, int], str]]] = {}
    for watch in watches:
        near = watch.claims & set(rests_on)
        said = borrowed(watch.says, 30)
        if not near or said is None or (leading and not watch.hypotheses):
            continue
        if len(leading) > 1:
            favoured = sorted(watch.hypotheses & set(leading))
            if not favoured or len(favoured) == len(leading):
                continue
            way = FOR, listed([name[one] for one in favoured])
        elif leading:
            way = FIRMER if leading[0] in watch.hypotheses else WEAKER, ""
        else:
            against = [
                {cell.get((claim, rival)) for claim in near} <= {"I", "II"}
                for rival in watch.hypotheses
            ]
            way = WEAKER if against and all(against) else FIRMER, ""
        closeness = (-len(watch.claims & set(told)), len(watch.hypotheses) if leading else 0)
        text = sentence(say(way[0], hypotheses=way[1], what=said))
        found.setdefault(way, []).append((closeness, text))
    ways = [sorted(held, key=lambda row: row[0]) for held in found.values()]
    ways.sort(key=lambda held: held[0][0])
    more = sorted((row for held in ways for row in held[1:]), key=lambda row: row[0])
    return tuple(held[0][1] for held in ways), tuple(text for _, text in more)


def assumed(
    frames: Frames,
    held: Iterable[str],
    under: Mapping[str, Sequence[str]],
    told: Sequence[str],
) -> tuple[str, ...]:
    """Return what follows for a judgement if an assumption is wrong, widest reach first.

    Parameters
    ----------
    frames : Frames
        Uses ``assumptions``.
    held : iterable of str
        The assumptions of the judgement.
    under : mapping
        Assumptions by the claim that needs them.
    told : sequence of str
        The claims that tell most.
    """
    wrong = paired(frames.assumptions, "assumption", "if_wrong")
    reach = {name: sum(name in under.get(claim, ()) for claim in told) for name in held}
    found = []
    for name in sorted(reach, key=lambda name: -reach[name]):
        said = borrowed(wrong[name], 40)
        if said is not None:
            found.append(sentence(say("change-if-wrong", assumption=name, what=said)))
    return tuple(found)
