"""Who stands behind what: voices, independent agreement, and what one group alone carries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from analysis.assess.findings.finding import (
    Agreed,
    Alone,
    Carried,
    Entries,
    Finding,
    Part,
    Vague,
    finding,
)
from analysis.assess.perspective import Perspective
from analysis.assess.short import short_form
from analysis.assess.tally import Stake, Tally, leaned_on
from analysis.claims.record import Motive, Risk


def carried(view: Perspective) -> Iterator[Finding]:
    """Yield who really speaks: the article, unnamed sources, or independent groups."""
    tally = Tally(view)
    if tally.claims:
        carriers = tuple((who, len(claims)) for who, claims in tally.carried.items() if claims)
        bare = tally.unattributed
        facts, share = Carried(carriers, len(tally.groups)), len(bare) / len(tally.claims)
        yield finding("voices", view.state, facts, share, bare or tally.claims)


def agreement(view: Perspective) -> Iterator[Finding]:
    """Yield on how many points of the source two independent groups say the same.

    A state's report judges on whose word what concerns it stands, and counts nothing.
    """
    tally = Tally(view)
    if tally.points and view.state is None:
        contested = sum(point.credibility == 5 or point.contested for point in tally.agreed)
        agreed = (claim for point in tally.agreed for claim in point.claims)
        claims = [claim for claim in agreed if view.records.group_of[claim]]
        facts = Agreed(len(tally.agreed), len(tally.points), contested)
        yield finding("agreement", view.state, facts, len(tally.agreed), claims)


def reliance(view: Perspective) -> Iterator[Finding]:
    """Yield what the article loses if the group that most rests on alone is mistaken."""
    group, alone = leaned_on(Tally(view)) if view.state is None else ("", ())
    if group:
        unverified = sum(point.verification == "stated_unverified" for _, point in alone)
        facts = Alone(group, Part(unverified, len(alone)))
        claims = (claim for claims, _ in alone for claim in claims)
        yield finding("reliance", None, facts, len(alone), claims)


def unsourced(view: Perspective) -> Iterator[Finding]:
    """Yield for which gains, and for which risks, the article cites nobody."""
    tally = Tally(view)
    kinds: tuple[tuple[Literal["unsourced-gain", "unsourced-risk"], tuple[Stake, ...]], ...] = (
        ("unsourced-gain", tally.gains), ("unsourced-risk", tally.risks),
    )  # fmt: skip
    for kind, every in kinds:
        bare = [stake for stake in every if not stake.groups]
        if bare:
            claims = [claim for stake in bare for claim in stake.claims]
            facts = Entries(tuple(stake.id for stake in bare), len(every))
            yield finding(kind, view.state, facts, len(bare), claims)


def company(view: Perspective) -> Iterator[Finding]:
    """Yield how far the named voices are one group, and how many have an interest."""
    if view.state is not None:
        return
    tally, records = Tally(view), view.records
    groups = {records.voices[voice].group for voice in tally.voices}
    if len(groups) < len(tally.voices):
        facts = Part(len(groups), len(tally.voices))
        relayed = [
            claim for claim in tally.carried["groups"] if records.origins[claim] in tally.voices
        ]
        yield finding("collapsed", None, facts, len(groups), relayed)
    taken = [v for v in tally.voices if records.voices[v].interest in {"party", "adversary"}]
    if taken:
        claims = [claim for claim in tally.carried["groups"] if records.origins[claim] in taken]
        facts = Part(len(taken), len(tally.voices))
        yield finding("interested", None, facts, len(taken), claims)


def vague(view: Perspective) -> Iterator[Finding]:
    """Yield what the article says of gains and of dangers too vaguely to count."""
    records = view.records
    by_words: dict[str, dict[str, None]] = {}
    wide: list[Motive | Risk] = [
        *records.motives_of(view.state, view.reading, umbrella=True),
        *records.risks_of(view.state, view.reading, umbrella=True),
    ]
    for one in wide:
        if not one.counted:
            behind = records.behind.get(one.id, ())
            by_words.setdefault(short_form(one), {}).update(dict.fromkeys(behind))
    if by_words:
        claims = [claim for cited in by_words.values() for claim in cited]
        yield finding("vague", view.state, Vague(tuple(by_words)), len(by_words), claims)
