"""Who stands behind what: voices, independent agreement, and what one group alone carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from analysis.assess import remarks
from analysis.assess.asymmetry import asymmetry
from analysis.assess.finding import Finding, found
from analysis.assess.scope import claims_of, motives_of
from analysis.assess.source_judgements import CONTESTED, leaned_on
from analysis.assess.tables import grouped, paired, rows
from analysis.assess.templates import no_source_behind
from analysis.assess.view import View
from analysis.assess.wording import any_of, count, parted, raised
from analysis.words import say


def voices(view: View) -> Iterator[Finding]:
    """Yield who really speaks: the article, unnamed sources, or independent groups."""
    kind = paired(view.frames.voices, "voice", "kind")
    said: dict[str, list[str]] = defaultdict(list)
    for claim in claims_of(view.frames, view.state, view.reading):
        part = "group" if view.group_of[claim] else kind.get(view.origins[claim], "unnamed")
        said[part if part in {"group", "article"} else "unnamed"].append(claim)
    total = sum(map(len, said.values()))
    if not total:
        return
    groups = len({view.group_of[claim] for claim in said["group"]})
    carriers = [
        ("article", 1, len(said["article"])),
        ("unnamed", 1, len(said["unnamed"])),
        ("groups", groups, len(said["group"])),
    ]
    text = remarks.carried_by(view.name, total, [row for row in carriers if row[2]])
    bare = [*said["article"], *said["unnamed"]]
    yield found("voices", view.state, text, len(bare) / total, bare or said["group"])


def agreement(view: View) -> Iterator[Finding]:
    """Yield on how many points two independent groups say the same."""
    about = set(claims_of(view.frames, view.state, view.reading))
    points = [
        row
        for row in rows(view.profile, "claims", "n", "credibility", "verification")
        if about & set(row[0])
    ]
    agreed = [row for row in points if row[1] >= 2]
    contested = sum(row[2] == 5 or row[3] in CONTESTED for row in agreed)
    if points:
        text = remarks.agreed(view.name, len(agreed), len(points), contested)
        claims = [claim for row in agreed for claim in row[0] if view.group_of.get(claim)]
        yield found("agreement", view.state, text, len(agreed), claims)


def reliance(view: View) -> Iterator[Finding]:
    """Yield what the article loses if the group that most rests on alone is mistaken."""
    group, alone = leaned_on(view)
    if group and view.state is None:
        unverified = sum(stated == "stated_unverified" for _, stated in alone)
        text = remarks.without_group(view.label(group), len(alone), unverified)
        yield found(
            "reliance", None, text, len(alone), (claim for claims, _ in alone for claim in claims)
        )


def unsourced(view: View) -> Iterator[Finding]:
    """Yield how many claims on gains, and on dangers, have no named source."""
    ((gained, feared),) = rows(
        asymmetry(view.frames, (view.state,), view.reading), "motive_claims", "risk_claims"
    )
    for noun, every in (("gain", gained), ("danger", feared)):
        bare = [claim for claim in every if view.group_of.get(claim) is None]
        if bare:
            text = no_source_behind(any_of(len(bare), len(every), f"{noun} claim"))
            yield found(f"unsourced-{noun}", view.state, text, len(bare), bare)


def company(view: View) -> Iterator[Finding]:
    """Yield how far the named voices are one group, and how many have an interest."""
    if view.state is not None:
        return
    interest = paired(view.frames.voices, "voice", "interest")
    named = {
        voice: view.group_of[claim] for claim, voice in view.origins.items() if view.group_of[claim]
    }
    groups = set(named.values())
    if len(groups) < len(named):
        text = say(
            "finding-collapsed",
            voices=raised(count(len(named), "named voice")),
            groups=count(len(groups), "independent group"),
        )
        claims = [claim for claim, group in view.group_of.items() if group]
        yield found("collapsed", None, text, len(groups), claims)
    taken = [voice for voice in named if interest.get(voice) in {"party", "adversary"}]
    if taken:
        text = raised(say("finding-interested", **parted(len(taken), len(named))))
        claims = [claim for claim, voice in view.origins.items() if voice in taken]
        yield found("interested", None, text, len(taken), claims)


def umbrella(view: View) -> Iterator[Finding]:
    """Yield motives that are phrases too wide to count as gains."""
    claims = grouped(view.frames.motive_claims, "motive", "claim")
    counted = paired(view.frames.motives, "motive", "counted")
    wide = motives_of(view.frames, view.state, view.reading, umbrella=True)
    held = [motive for motive in wide if not counted[motive]]
    if held:
        text = raised(say("finding-umbrella", n=len(held)))
        said = [claim for motive in held for claim in claims.get(motive, ())]
        yield found("umbrella", view.state, text, len(held), said)
