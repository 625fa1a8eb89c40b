"""What a state is said to gain: its motives, how firmly they are put, and who gives."""

from __future__ import annotations

from analysis.assess.motives import exchange_ledger
from analysis.assess.tables import rows
from analysis.assess.wording import listed
from analysis.blocks import Callout, Column, RichText, Row, Span, Table, rich_message
from analysis.claims.record import Motive
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_exchange, no_motive
from analysis.exhibits.study import Study
from analysis.words import say
from analysis.words.terms import term


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
        Column(say("table-motives-wants"), 4),
        *(() if case.state else (Column(say("table-motives-state-head"), 1.6),)),
        Column(say("table-motives-domain"), 1.6),
        Column(say("table-motives-giver"), 1.6),
        Column(say("table-motives-firmness"), 1.8),
    )
    return Table(
        "tab-motives",
        "reported",
        say("table-motives-state", name=case.name()) if case.state else say("table-motives"),
        columns,
        tuple(_row(case, motive) for motive in found),
        _umbrella(case),
    )


def _by_giver(case: Study, found: tuple[Motive, ...]) -> Table:
    """Return the motives in one row per giver, for a page of one."""
    givers = dict.fromkeys(motive.giver for motive in found)
    built = []
    for giver in sorted(givers, key=lambda code: code is None):
        runs: list[Span] = []
        claims: list[str] = []
        for motive in found:
            if motive.giver == giver:
                own = scope.for_motive(case, motive.id)
                firm = own and not scope.held_back(case, own)
                wants = motive.wants if firm else say("table-motives-hedged", wants=motive.wants)
                runs += ["; " if runs else "", wants, *scope.cited(own)]
                claims += own
        head = case.name(giver) if giver else say("table-not-named")
        built.append(Row(((head,), tuple(runs)), tuple(dict.fromkeys(claims))))
    return Table(
        "tab-motives",
        "reported",
        say("table-motives-state", name=case.name()),
        (Column(say("table-motives-giver"), 1), Column(say("table-motives-wants"), 5)),
        tuple(built),
        _umbrella(case),
    )


def exchange(case: Study) -> Table | Callout:
    """Return who gives what to whom on the article's account."""
    found = ledger(case)
    if not found:
        return no_exchange(case)
    columns = (
        Column(say("table-exchange-what"), 4),
        Column(say("table-exchange-giver"), 2),
        Column(say("table-exchange-gainer"), 2),
        Column(say("table-exchange-firmness"), 2),
    )
    return Table(
        "tab-exchange",
        "reported",
        say("table-exchange"),
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
    wants = motive.wants
    if motive.reading != "sole":
        reading = term("reading", motive.reading)
        wants = say("table-motives-reading", wants=wants, reading=reading)
    owners = listed([case.name(code) for code in (motive.state, *motive.shared_with)])
    return Row(
        (
            (wants, *scope.cited(claims)),
            *(() if case.state else ((owners,),)),
            (term("domain", motive.domain),),
            (case.name(motive.giver) if motive.giver else say("table-not-named"),),
            (scope.firmness(case, claims),),
        ),
        claims,
    )


def _umbrella(case: Study) -> RichText:
    out: list[Span] = []
    for wants, claims in case.tally.umbrella.items():
        out += [*(["; "] if out else ()), wants, *scope.cited(claims)]
    return rich_message("table-motives-umbrella", motives=tuple(out)) if out else ()
