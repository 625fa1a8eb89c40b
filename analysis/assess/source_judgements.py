"""What may be judged of a whole source: stakes, voices, figures, and what it takes as settled."""

from __future__ import annotations

from collections import defaultdict

from analysis.assess import templates as say
from analysis.assess.attribution import concentration
from analysis.assess.judgement import Judgement
from analysis.assess.quantities import FIELDS, reconcile
from analysis.assess.scope import motives_of, risks_of
from analysis.assess.state_judgements import commitment, dangers, explained
from analysis.assess.tables import grouped, paired, rows
from analysis.assess.view import View
from analysis.assess.wording import count

FIRM = frozenset({"asserted", "boosted", "presupposed"})


def stakes(view: View) -> Judgement | None:
    """Judge who stands to gain and on whom the risks fall."""
    domain = paired(view.frames.motives, "motive", "domain")
    motive_claims = grouped(view.frames.motive_claims, "motive", "claim")
    risk_claims = grouped(view.frames.risk_claims, "risk", "claim")
    gainers, bearers, claims = [], [], []
    for state, name in view.names.items():
        wanted = motives_of(view.frames, state, view.reading)
        feared = risks_of(view.frames, state, view.reading)
        if wanted:
            gainers.append((name, len({domain[motive] for motive in wanted})))
        if feared:
            bearers.append((name, len(feared)))
        claims += [claim for motive in wanted for claim in motive_claims.get(motive, ())]
        claims += [claim for risk in feared for claim in risk_claims.get(risk, ())]
    if not claims:
        return None
    gainers.sort(key=lambda row: -row[1])
    bearers.sort(key=lambda row: -row[1])
    verdict = f"gainers {sorted(name for name, _ in gainers)}, "
    verdict += f"bearers {sorted(name for name, _ in bearers)}"
    return view.judged(
        1, "stakes", say.stakes(gainers, bearers), claims, verdict,
        numbers={**{f"domains {name}": n for name, n in gainers},
                 **{f"risks {name}": n for name, n in bearers}},
    )  # fmt: skip


def voices(view: View) -> Judgement:
    """Judge who really speaks: the article, unnamed sources, or independent groups."""
    kind = paired(view.frames.voices, "voice", "kind")
    said: dict[str, list[str]] = defaultdict(list)
    for claim, voice in view.origins.items():
        part = "group" if view.group_of[claim] else kind.get(voice, "unnamed")
        said[part if part in {"group", "article"} else "unnamed"].append(claim)
    groups = len({view.group_of[claim] for claim in said["group"]})
    carriers = [
        ("the article’s own voice", "carries", len(said["article"])),
        ("unnamed sources", "carry", len(said["unnamed"])),
        (count(groups, "independent group"), "carries" if groups == 1 else "carry",
         len(said["group"])),
    ]  # fmt: skip
    total = len(view.origins)
    ((hhi, hhi_groups),) = rows(
        concentration(view.frames, reading=view.reading), "hhi", "hhi_groups"
    )
    return view.judged(
        3, "voices", say.carried_by(total, [row for row in carriers if row[2]]),
        view.origins, f"mostly {max(said, key=lambda part: len(said[part]))}; {groups} groups",
        numbers={"claims": total, "own voice": len(said["article"]),
                 "unnamed": len(said["unnamed"]), "groups": groups,
                 "hhi": hhi, "hhi of groups": hhi_groups},
    )  # fmt: skip


def reliance(view: View) -> Judgement | None:
    """Judge what the article loses if the group that most rests on alone is mistaken."""
    alone: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for claims, groups, stated in rows(view.profile, "claims", "groups", "verification"):
        if len(groups) == 1:
            alone[groups[0]].append((claims, stated))
    if not alone:
        return None
    group = min(alone, key=lambda name: (-len(alone[name]), name))
    unverified = sum(stated == "stated_unverified" for _, stated in alone[group])
    lost = [claim for claims, _ in alone[group] for claim in claims]
    points = len(alone[group])
    return view.judged(
        4, "reliance", say.without_group(view.label(group), points, unverified),
        [claim for claim in lost if view.group_of[claim] == group], f"rests on {group}",
        numbers={"points": points, "unverified": unverified},
    )  # fmt: skip


def figures(view: View) -> Judgement | None:
    """Judge whether the article's figures bear comparison."""
    pairs = rows(reconcile(view.frames), "claim", "other", "comparable", "reasons")
    if not pairs:
        return None
    fit = sum(bool(row[2]) for row in pairs)
    found = " ".join(reason for row in pairs for reason in row[3])
    fields = [field for field in FIELDS if f"{field} " in found]
    claims = [claim for row in pairs for claim in row[:2]]
    return view.judged(
        5, "figures", say.comparable(len(pairs), fit, fields), sorted(set(claims)),
        "some comparable" if fit else "none comparable",
        numbers={"pairs": len(pairs), "comparable": fit},
    )  # fmt: skip


def settled(view: View) -> Judgement | None:
    """Judge what the article puts as settled although it calls the matter unverified itself."""
    found = settled_claims(view)
    if not found:
        return None
    how = paired(view.frames.claims, "claim", "commitment")
    presupposed = sum(how[claim] == "presupposed" for claim in found)
    return view.judged(
        6, "settled", say.settled(len(found), presupposed), found, "settled and unverified",
        numbers={"claims": len(found), "presupposed": presupposed},
    )  # fmt: skip


def settled_claims(view: View) -> tuple[str, ...]:
    """Return claims put firmly on a matter that the article itself calls unverified.

    A claim counts if it is asserted, boosted or presupposed and either its proposition or the claim
    itself is stated as unverified, or the coding sets it against a statement of non-verification.
    """
    doubted = {
        claim
        for claims, stated in rows(view.profile, "claims", "verification")
        if stated == "stated_unverified"
        for claim in claims
    }
    for claim, other, kind in rows(view.frames.tensions, "claim", "other", "type"):
        if kind == "proof_unverified":
            doubted |= {claim, other}
    return tuple(
        claim
        for claim, how, kind in rows(view.frames.claims, "claim", "commitment", "kind")
        if claim in doubted and how in FIRM and kind != "verification"
    )


def source_judgements(view: View) -> list[Judgement]:
    """Return everything that may be judged of the source as a whole."""
    found = (
        stakes(view), dangers(view), voices(view), reliance(view), figures(view), settled(view),
        commitment(view), explained(view),
    )  # fmt: skip
    return [judgement for judgement in found if judgement is not None]
