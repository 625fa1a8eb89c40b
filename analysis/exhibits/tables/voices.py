"""Who says what: originators, independent groups, verification, and what does not sit together."""

from __future__ import annotations

from analysis.assess.attribution import attribution as shares
from analysis.assess.support import support as profile
from analysis.assess.tables import rows
from analysis.assess.tensions import tensions as pairs
from analysis.exhibits import scope
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Column, Row, Table, refs

_VERIFIED = {
    "silent": "not mentioned",
    "stated_unverified": "stated as unverified",
    "stated_verified": "stated as verified",
    "contradicted": "contradicted",
}


def support(case: Study) -> Table | Callout | None:
    """Return what is asserted more than once, by whom and how independently; None on one page."""
    if not case.full:
        return None
    about = set(scope.about(case))
    found = [
        row
        for row in rows(
            profile(case.frames), "proposition", "says", "claims", "voices", "n", "verification"
        )
        if row[0] not in case.claims and about & set(row[2])
    ]
    if not found:
        return Callout(
            "no-support", "reported", "Nothing said twice",
            ("No statement of this report is made by more than one claim.",),
        )  # fmt: skip
    return Table(
        "tab-support",
        "coding",
        "Who backs what is asserted more than once",
        (
            Column("What is asserted", 3),
            Column("Originator", 3),
            Column("Independent groups", 1.2, "right"),
            Column("Verification", 1.6),
        ),
        tuple(
            Row(
                (
                    (says, *scope.cited(claims)),
                    ("; ".join(case.voices[voice].name for voice in voices),),
                    (str(n),),
                    (_VERIFIED[verification],),
                ),
                claims,
            )
            for _, says, claims, voices, n, verification in found
        ),
        ("The article's own voice, unnamed sources and relays add no independent group.",),
    )


def attribution(case: Study) -> Table:
    """Return how many claims each originator accounts for, and through whom they came."""
    table = shares(case.frames, case.state, case.reading)
    return Table(
        "tab-attribution",
        "coding",
        "How many claims each originator accounts for",
        (
            Column("Originator", 3),
            Column("Came through", 2),
            Column("Interest", 1.2),
            Column("Claims", 1, "right"),
            Column("Share", 1, "right"),
        ),
        tuple(
            Row(
                (
                    (name,),
                    (through(case, claims),),
                    (interest,),
                    (str(n),),
                    (f"{100 * share:.0f} %",),
                ),
                claims,
            )
            for name, interest, n, share, claims in rows(
                table, "name", "interest", "n", "share", "claims"
            )
        ),
    )


def through(case: Study, claims: tuple[str, ...]) -> str:
    """Return in words through whom an originator's claims reached the article."""
    found: dict[str, None] = {}
    for name in claims:
        claim = case.claims[name]
        middle = [v for v in claim.chain[1:] if case.voices[v].kind != "article"]
        for voice in middle:
            found[case.voices[voice].name] = None
        if not middle and len(claim.chain) > 1:
            found["no other voice" if claim.outlet_stated else "an outlet not named"] = None
    return f"through {' and '.join(found)}" if found else "its own voice"


def tensions(case: Study) -> Table | Callout:
    """Return the pairs of claims that do not sit together, and in what way."""
    about = set(scope.about(case))
    found = [
        row
        for row in rows(
            pairs(case.frames), "claim", "says", "other", "other_says", "relation", "meaning"
        )
        if about & {row[0], row[2]}
    ]
    if not found:
        return Callout(
            "no-tension", "coding", "No tension", ("No two claims of this report are at odds.",)
        )
    return Table(
        "tab-tensions",
        "coding",
        "Which claims do not sit together",
        (Column("One claim", 3), Column("The other", 3), Column("How they differ", 2)),
        tuple(
            Row(((says, *refs((one,))), (other_says, *refs((other,))), (_typed(rel, why),)),
                (one, other))
            for one, says, other, other_says, rel, why in found
        ),
    )  # fmt: skip


def _typed(relation: str, meaning: str) -> str:
    return f"contradiction: {meaning}" if relation == "contradicts" else meaning
