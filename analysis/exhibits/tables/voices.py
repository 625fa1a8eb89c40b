"""Who says what: originators, independent groups, verification, and what does not sit together."""

from __future__ import annotations

from analysis.assess.attribution import attribution as shares
from analysis.assess.support import support as profile
from analysis.assess.tables import rows
from analysis.assess.tensions import tensions as pairs
from analysis.assess.wording import listed
from analysis.blocks import Callout, Column, Row, Table, refs
from analysis.exhibits import scope
from analysis.exhibits.study import Study
from analysis.words import say
from analysis.words.terms import term


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
        if len(row[2]) > 1 and about & set(row[2])
    ]
    if not found:
        title, words = say("table-no-support-title"), say("table-no-support")
        return Callout("no-support", "reported", title, (words,))
    return Table(
        "tab-support",
        "coding",
        say("table-support"),
        (
            Column(say("table-support-what"), 3),
            Column(say("table-support-originator"), 3),
            Column(say("table-support-groups"), 1.2, "right"),
            Column(say("table-support-verification"), 1.6),
        ),
        tuple(
            Row(
                (
                    (says, *scope.cited(claims)),
                    ("; ".join(case.voices[voice].name for voice in voices),),
                    (str(n),),
                    (term("verification", verification),),
                ),
                claims,
            )
            for _, says, claims, voices, n, verification in found
        ),
        (say("table-support-note"),),
    )


def attribution(case: Study) -> Table:
    """Return how many claims each originator accounts for, and through whom they came."""
    table = shares(case.frames, case.state, case.reading)
    return Table(
        "tab-attribution",
        "coding",
        say("table-attribution"),
        (
            Column(say("table-attribution-originator"), 3),
            Column(say("table-attribution-through"), 2),
            Column(say("table-attribution-interest"), 1.2),
            Column(say("table-attribution-claims"), 1, "right"),
            Column(say("table-attribution-share"), 1, "right"),
        ),
        tuple(
            Row(
                (
                    (name,),
                    (through(case, claims),),
                    (term("interest", interest),),
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
            unstated = "table-through-none" if claim.outlet_stated else "table-through-unnamed"
            found[say(unstated)] = None
    if not found:
        return say("table-through-own")
    return say("table-through", voices=listed(list(found)))


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
        title = say("table-no-tension-title")
        return Callout("no-tension", "coding", title, (say("table-no-tension"),))
    return Table(
        "tab-tensions",
        "coding",
        say("table-tensions"),
        (Column(say("table-tensions-one"), 3), Column(say("table-tensions-other"), 3),
         Column(say("table-tensions-how"), 2)),
        tuple(
            Row(((says, *refs((one,))), (other_says, *refs((other,))), (_typed(rel, why),)),
                (one, other))
            for one, says, other, other_says, rel, why in found
        ),
    )  # fmt: skip


def _typed(relation: str, meaning: str) -> str:
    if relation != "contradicts":
        return meaning
    return say("table-tensions-contradiction", how=meaning)
