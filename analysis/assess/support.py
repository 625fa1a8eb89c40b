"""What backs each proposition: who, how many independent groups, how far it is verified."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

import pandas as pd

from analysis.assess import confidence
from analysis.assess.attribution import groups, origins
from analysis.assess.tables import framed, grouped, paired, rows
from analysis.claims.frames import Frames

Scope = Literal["wide", "narrow"]

COLUMNS = (
    "proposition", "says", "claims", "voices", "groups", "n", "grades", "verification",
    "credibility", "level", "cap", "caps", "reasons",
)  # fmt: skip
FUTURE = frozenset({"forecast", "risk"})


def unit_of(frames: Frames) -> dict[str, str]:
    """Return the proposition of each claim; a claim without one stands for itself."""
    return {
        claim: proposition or claim
        for claim, proposition in rows(frames.claims, "claim", "proposition")
    }


def _verification(stated: Iterable[tuple[str, bool]], scope: Scope) -> str:
    held = {
        "silent" if how == "stated_unverified" and unclear and scope == "narrow" else how
        for how, unclear in stated
    }
    for worst in ("contradicted", "stated_unverified", "stated_verified"):
        if worst in held:
            return worst
    return "silent"


def _contradicted(frames: Frames) -> dict[str, set[str]]:
    """Return, per claim, the claims that contradict it.

    Contradiction works both ways, except that a statement about verification is not put in doubt
    by the claim whose standing it reports.
    """
    kind = paired(frames.claims, "claim", "kind")
    found: dict[str, set[str]] = defaultdict(set)
    for claim, other, relation in rows(frames.tensions, "claim", "other", "relation"):
        if relation == "contradicts" and claim in kind and other in kind:
            for one, against in ((claim, other), (other, claim)):
                if kind[one] != "verification":
                    found[one].add(against)
    return found


def _linked(frames: Frames) -> dict[str, set[str]]:
    """Return, per claim, the claims that agree with it: same motive or risk, and no tension.

    A claim that qualifies another stands in tension with it, whatever else the two share.
    """
    known = set(frames.claims["claim"])
    found: dict[str, set[str]] = defaultdict(set)
    for frame, key in ((frames.motive_claims, "motive"), (frames.risk_claims, "risk")):
        for together in grouped(frame, key, "claim").values():
            for claim in together:
                found[claim].update(together)
    for claim, other in rows(frames.tensions, "claim", "other"):
        found[claim].discard(other)
        found[other].discard(claim)
    return {claim: (others & known) - {claim} for claim, others in found.items()}


def bases(
    frames: Frames, *, scope: Scope = "wide", documents: int = 1
) -> dict[str, tuple[tuple[str, ...], str, confidence.Basis]]:
    """Return claims, verification and basis of every proposition, in the record's order.

    Parameters
    ----------
    frames : Frames
        Uses ``claims``, ``chains``, ``voices``, ``tensions``, ``grades`` and the links of claims to
        motives and risks.
    scope : {"wide", "narrow"}
        Whether a statement of non-verification reaches the claims of which the coding says that
        its reach is unclear. Wide, the default, is the cautious reading.
    documents : int
        Documents the product rests on.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for claim, unit in unit_of(frames).items():
        members[unit].append(claim)
    origin = origins(frames)
    group = groups(frames)
    grade = paired(frames.grades, "voice", "grade")
    facts = {
        claim: (how, bool(unclear), kind in FUTURE or commitment == "conditional")
        for claim, how, unclear, kind, commitment in rows(
            frames.claims, "claim", "verification", "scope_ambiguous", "kind", "commitment"
        )
    }
    against, linked = _contradicted(frames), _linked(frames)
    tested = len(set(frames.evidence["hypothesis"])) >= 2
    assumed = len(frames.assumptions) > 0

    found = {}
    for unit, claims in members.items():
        inside = set(claims)
        disputed = {other for claim in claims for other in against.get(claim, ())} - inside
        near = {other for claim in claims for other in linked.get(claim, ())} - inside
        verification = _verification([facts[claim][:2] for claim in claims], scope)
        named = [claim for claim in claims if group.get(claim) is not None]
        basis = confidence.Basis(
            n=len({group[claim] for claim in named}),
            grades=tuple(sorted({grade.get(origin[claim], "F") for claim in named} - {"F"})),
            unverified=verification == "stated_unverified",
            contradicted=verification == "contradicted" or bool(disputed),
            agrees=len(claims) > 1 or bool(near - disputed),
            future=all(facts[claim][2] for claim in claims),
            tested=tested,
            assumed=assumed,
            documents=documents,
        )
        found[unit] = (tuple(claims), verification, basis)
    return found


def support(frames: Frames, *, scope: Scope = "wide", documents: int = 1) -> pd.DataFrame:
    """Return the support profile: one row per proposition.

    Parameters
    ----------
    frames, scope, documents
        As for ``bases``.

    Returns
    -------
    pandas.DataFrame
        ``proposition`` (id, or the claim's own id where it belongs to none), ``says``, ``claims``,
        ``voices`` (originators), ``groups`` (those that count), ``n``, ``grades`` (known ones),
        ``verification`` (the worst stated of any claim), ``credibility`` 1–6, ``level``, ``cap``,
        ``caps`` (tuples of level and cause), ``reasons`` (what binds the level).

    Notes
    -----
    n = distinct non-null groups of originators; the article's own voice, unnamed voices and relays
    add none (method, section 5).
    """
    says = paired(frames.claims, "claim", "says") | paired(
        frames.propositions, "proposition", "says"
    )
    origin = origins(frames)
    group = groups(frames)
    built = []
    for unit, (claims, verification, basis) in bases(
        frames, scope=scope, documents=documents
    ).items():
        voices = tuple(dict.fromkeys(origin[claim] for claim in claims if claim in origin))
        counted = tuple(dict.fromkeys(group[claim] for claim in claims if group.get(claim)))
        built.append(
            (unit, says.get(unit, ""), claims, voices, counted, basis.n, basis.grades,
             verification, confidence.credibility(basis), confidence.level(basis),
             confidence.cap(basis), confidence.caps(basis), confidence.reasons(basis))
        )  # fmt: skip
    return framed(built, COLUMNS)
