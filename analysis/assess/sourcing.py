"""Who stands behind what: voices, independent agreement, and what one group alone carries."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess import remarks
from analysis.assess.finding import Finding, found
from analysis.assess.source_judgements import leaned_on
from analysis.assess.tables import paired
from analysis.assess.tally import CONTESTED, Tally
from analysis.assess.templates import no_source_behind
from analysis.assess.view import View
from analysis.assess.wording import any_of, count, parted, raised
from analysis.words import say


def voices(view: View) -> Iterator[Finding]:
    """Yield who really speaks: the article, unnamed sources, or independent groups."""
    held = Tally(view)
    if not held.claims:
        return
    carriers = [
        (who, len(held.groups) if who == "groups" else 1, len(claims))
        for who, claims in held.carried.items()
        if claims
    ]
    text = remarks.carried_by(view.name, len(held.claims), carriers)
    bare = held.unattributed
    share = len(bare) / len(held.claims)
    yield found("voices", view.state, text, share, bare or held.claims)


def agreement(view: View) -> Iterator[Finding]:
    """Yield on how many points two independent groups say the same."""
    held = Tally(view)
    contested = sum(
        point.credibility == 5 or point.verification in CONTESTED for point in held.agreed
    )
    if held.points:
        text = remarks.agreed(view.name, len(held.agreed), len(held.points), contested)
        said = [claim for point in held.agreed for claim in point.claims]
        claims = [claim for claim in said if view.group_of.get(claim)]
        yield found("agreement", view.state, text, len(held.agreed), claims)


def reliance(view: View) -> Iterator[Finding]:
    """Yield what the article loses if the group that most rests on alone is mistaken."""
    group, alone = leaned_on(Tally(view))
    if group and view.state is None:
        unverified = sum(stated == "stated_unverified" for _, stated in alone)
        text = remarks.without_group(view.label(group), len(alone), unverified)
        yield found(
            "reliance", None, text, len(alone), (claim for claims, _ in alone for claim in claims)
        )


def unsourced(view: View) -> Iterator[Finding]:
    """Yield how many gains, and how many risks, have no named source."""
    held = Tally(view)
    for noun, every in (("gain", held.gains), ("risk", held.risks)):
        bare = [stake for stake in every if not stake.groups]
        if bare:
            text = no_source_behind(any_of(len(bare), len(every), noun))
            claims = [claim for stake in bare for claim in stake.claims]
            yield found(f"unsourced-{noun}", view.state, text, len(bare), claims)


def company(view: View) -> Iterator[Finding]:
    """Yield how far the named voices are one group, and how many have an interest."""
    if view.state is not None:
        return
    held = Tally(view)
    if len(held.groups) < len(held.voices):
        text = say(
            "finding-collapsed",
            voices=raised(count(len(held.voices), "named voice")),
            groups=count(len(held.groups), "independent group"),
        )
        yield found("collapsed", None, text, len(held.groups), held.carried["groups"])
    interest = paired(view.frames.voices, "voice", "interest")
    taken = [voice for voice in held.voices if interest.get(voice) in {"party", "adversary"}]
    if taken:
        text = raised(say("finding-interested", **parted(len(taken), len(held.voices))))
        claims = [claim for claim in held.carried["groups"] if view.origins[claim] in taken]
        yield found("interested", None, text, len(taken), claims)


def umbrella(view: View) -> Iterator[Finding]:
    """Yield phrases too wide to count as gains."""
    wide = Tally(view).umbrella
    if wide:
        text = raised(say("finding-umbrella", n=len(wide)))
        claims = [claim for held in wide.values() for claim in held]
        yield found("umbrella", view.state, text, len(wide), claims)
