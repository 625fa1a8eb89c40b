"""What a state is said to gain: its motives, how firmly they are put, and who gives."""

from __future__ import annotations

from analysis.assess.motives import Exchange, exchange_ledger
from analysis.blocks import Callout, Column, RichText, Row, Span, Table
from analysis.claims.record import Motive
from analysis.exhibits import selection
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.nothing import no_exchange, no_motive
from analysis.exhibits.study import Study


@exhibit
def motives(study: Study) -> Table | Callout:
    """Return the motives the article lays out, one row each; in words where there is none.

    Umbrella statements ("several interests") are named below the table and not counted.
    """
    words = study.words
    found = study.view.motives
    if not found:
        return no_motive(study)
    if not study.full:
        return _by_giver(study, found)
    columns = (
        Column(words.message("table-motives-wants"), 4),
        *(() if study.state else (Column(words.message("table-motives-state-head"), 1.6),)),
        Column(words.message("table-motives-domain"), 1.6),
        Column(words.message("table-motives-giver"), 1.6),
        Column(words.message("table-motives-firmness"), 1.8),
    )
    return Table(
        "tab-motives",
        "reported",
        words.message("table-motives-state", name=study.name())
        if study.state
        else words.message("table-motives"),
        columns,
        tuple(_row(study, motive) for motive in found),
        _umbrella(study),
    )


def _by_giver(study: Study, found: tuple[Motive, ...]) -> Table:
    """Return the motives in one row per giver, for a page of one."""
    words = study.words
    givers = dict.fromkeys(motive.giver for motive in found)
    built = []
    for giver in sorted(givers, key=lambda code: code is None):
        runs: list[Span] = []
        claims: list[str] = []
        for motive in found:
            if motive.giver == giver:
                own = study.behind(motive.id)
                firm = own and not selection.held_back(study, own)
                wants = (
                    motive.wants
                    if firm
                    else words.message("table-motives-hedged", wants=motive.wants)
                )
                runs += ["; " if runs else "", wants, *selection.cited(words, own)]
                claims += own
        head = study.name(giver) if giver else words.message("table-not-named")
        built.append(Row(((head,), tuple(runs)), tuple(dict.fromkeys(claims))))
    return Table(
        "tab-motives",
        "reported",
        words.message("table-motives-state", name=study.name()),
        (
            Column(words.message("table-motives-giver"), 1),
            Column(words.message("table-motives-wants"), 5),
        ),
        tuple(built),
        _umbrella(study),
    )


@exhibit
def exchange(study: Study) -> Table | Callout:
    """Return who gives what to whom on the article's account."""
    words = study.words
    found = ledger(study)
    if not found:
        return no_exchange(study)
    columns = (
        Column(words.message("table-exchange-what"), 4),
        Column(words.message("table-exchange-giver"), 2),
        Column(words.message("table-exchange-gainer"), 2),
        Column(words.message("table-exchange-firmness"), 2),
    )
    return Table(
        "tab-exchange",
        "reported",
        words.message("table-exchange"),
        columns,
        tuple(
            Row(
                (
                    (one.wants, *selection.cited(words, one.claims)),
                    (study.name(one.giver),),
                    (study.name(one.gainer),),
                    (selection.firmness(study, one.claims),),
                ),
                one.claims,
            )
            for one in found
        ),
    )


def ledger(study: Study) -> list[Exchange]:
    """Return the exchanges the study is about."""
    return [
        one for one in exchange_ledger(study.view) if study.state in (None, one.giver, one.gainer)
    ]


def _row(study: Study, motive: Motive) -> Row:
    words = study.words
    claims = study.behind(motive.id)
    wants = motive.wants
    if motive.reading != "sole":
        reading = words.term("reading", motive.reading)
        wants = words.message("table-motives-reading", wants=wants, reading=reading)
    owners = words.listed([study.name(code) for code in (motive.state, *motive.shared_with)])
    return Row(
        (
            (wants, *selection.cited(words, claims)),
            *(() if study.state else ((owners,),)),
            (words.term("domain", motive.domain),),
            (study.name(motive.giver) if motive.giver else words.message("table-not-named"),),
            (selection.firmness(study, claims),),
        ),
        claims,
    )


def _umbrella(study: Study) -> RichText:
    words = study.words
    out: list[Span] = []
    for wants, claims in study.tally.umbrella.items():
        out += [*(["; "] if out else ()), wants, *selection.cited(words, claims)]
    return words.rich_message("table-motives-umbrella", motives=tuple(out)) if out else ()
