"""What a state is said to gain: its motives, how firmly they are put, and who gives."""

from __future__ import annotations

from analysis.assess.giving import Giving, giving
from analysis.assess.motives import Exchange, exchange_ledger
from analysis.blocks import Callout, Column, RichText, Row, Span, Table
from analysis.claims.record import Motive
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import no_exchange, no_motive
from analysis.exhibits.study import Study


@shows(dataframes.motives)
@exhibit
def motives(study: Study) -> Table | Callout:
    """Return the motives the article lays out, one row each; in words where there is none.

    Umbrella statements ("several interests") are named below the table and not counted.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each motive, with the claims behind it and whether all are hedged.

    Examples
    --------
    >>> motives = tables.motives(exercise).data
    >>> motives.loc[motives["giver"].notna(), ["motive", "domain", "giver"]].head(2).to_dict("list")
    {'motive': ['M05', 'M06'], 'domain': ['economic', 'economic'], 'giver': ['XCE', 'XBO']}
    """
    words = study.words
    rows = study.view.motives
    if not rows:
        return no_motive(study)
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
        tuple(_row(study, motive) for motive in rows),
        _umbrella(study),
    )


@shows(dataframes.exchange)
@exhibit
def exchange(study: Study) -> Table | Callout:
    """Return who gives what to whom on the article's account.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each thing given: ``giver``, ``gainer``, ``motive``, ``wants``.

    Examples
    --------
    >>> tables.exchange(exercise).data["gainer"].tolist()
    ['XBO', 'XCE', 'XBO']
    """
    words = study.words
    rows = ledger(study)
    if not rows:
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
                    (_firmness(study, one.claims, one.giving),),
                ),
                one.claims,
            )
            for one in rows
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
            (_firmness(study, claims, giving(study.records, claims) if motive.giver else "given"),),
        ),
        claims,
    )


def _firmness(study: Study, claims: tuple[str, ...], giving: Giving) -> str:
    """Return how firmly a gain is put: as promised or planned where that is all."""
    if giving == "meant":
        return study.words.message("text-firm-meant")
    return selection.firmness(study, claims)


def _umbrella(study: Study) -> RichText:
    words = study.words
    out: list[Span] = []
    for wants, claims in study.tally.umbrella.items():
        out += [*(["; "] if out else ()), wants, *selection.cited(words, claims)]
    return words.rich_message("table-motives-umbrella", motives=tuple(out)) if out else ()
