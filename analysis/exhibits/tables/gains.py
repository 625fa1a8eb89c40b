"""What a state is said to gain: its motives, how firmly they are put, and who gives."""

from __future__ import annotations

from analysis.assess.motives import exchange_ledger
from analysis.assess.tables import rows
from analysis.claims.record import Motive
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_exchange, no_motive
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Column, Row, Run, Table


def motives(case: Study) -> Table | Callout:
    """Return the motives the article lays out, one row each; in words where there is none.

    Umbrella statements ("several interests") are named below the table and not counted.
    """
    found = scope.motives(case)
    if not found:
        return no_motive(case)
    if not case.full:
        return _by_giver(case, found)
    columns = (
        Column("What it is said to want", 4),
        *(() if case.state else (Column("State", 1.6),)),
        Column("Domain", 1.6),
        Column("Given by", 1.6),
        Column("How firmly", 1.8),
    )
    return Table(
        "tab-motives",
        "reported",
        f"What the article says {case.name()} would gain" if case.state
        else "What the article says each state would gain",
        columns,
        tuple(_row(case, motive) for motive in found),
        tuple(_umbrella(case)),
    )  # fmt: skip


def _by_giver(case: Study, found: tuple[Motive, ...]) -> Table:
    """Return the motives in one row per giver, for a page of one."""
    givers = dict.fromkeys(motive.giver for motive in found)
    built = []
    for giver in sorted(givers, key=lambda code: code is None):
        runs: list[Run] = []
        claims: list[str] = []
        for motive in found:
            if motive.giver == giver:
                own = scope.for_motive(case, motive.id)
                hedge = "" if scope.firmness(case, own) == "stated" else " (hedged)"
                runs += ["; " if runs else "", f"{motive.wants}{hedge}", *scope.cited(own)]
                claims += own
        head = case.name(giver) if giver else "not named"
        built.append(Row(((head,), tuple(runs)), tuple(dict.fromkeys(claims))))
    return Table(
        "tab-motives",
        "reported",
        f"What the article says {case.name()} would gain",
        (Column("Given by", 1), Column("What it is said to want", 5)),
        tuple(built),
        tuple(_umbrella(case)),
    )


def exchange(case: Study) -> Table | Callout:
    """Return who gives what to whom on the article's account."""
    found = ledger(case)
    if not found:
        return no_exchange(case)
    columns = (
        Column("What is given", 4), Column("Giver", 2), Column("Gainer", 2), Column("How firmly", 2)
    )  # fmt: skip
    return Table(
        "tab-exchange",
        "reported",
        "Who gives what to whom on the article's account",
        columns,
        tuple(
            Row(
                (
                    (wants, *scope.cited(claims)),
                    (case.name(giver),),
                    (case.name(gainer),),
                    (scope.firmness(case, claims),),
                ),
                claims,
            )
            for giver, gainer, wants, claims in found
        ),
    )


def ledger(case: Study) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Return (giver, gainer, what, claims) of the exchanges the study is about."""
    table = exchange_ledger(case.frames, case.reading)
    return [
        row
        for row in rows(table, "giver", "gainer", "wants", "claims")
        if case.state is None or case.state in row[:2]
    ]


def _row(case: Study, motive: Motive) -> Row:
    claims = scope.for_motive(case, motive.id)
    wants: tuple[Run, ...] = (motive.wants, *scope.cited(claims))
    if motive.reading != "sole":
        wants = (motive.wants, f" ({motive.reading} reading)", *scope.cited(claims))
    owners = " and ".join(case.name(code) for code in (motive.state, *motive.shared_with))
    return Row(
        (
            wants,
            *(() if case.state else ((owners,),)),
            (motive.domain,),
            (case.name(motive.giver) if motive.giver else "not named",),
            (scope.firmness(case, claims),),
        ),
        claims,
    )


def _umbrella(case: Study) -> list[Run]:
    kept: dict[str, dict[str, None]] = {}  # one passage may be coded for several states
    for motive in scope.motives(case, umbrella=True):
        if not motive.counted:
            own = scope.for_motive(case, motive.id)
            kept.setdefault(motive.wants, {}).update(dict.fromkeys(own))
    out: list[Run] = []
    for wants, claims in kept.items():
        out += ["; " if out else "Named but not counted, being too broad: ", wants]
        out += scope.cited(tuple(claims))
    return [*out, "."] if out else []
