"""What simulated readers make of the hedge words: per risk, and per word for a state."""

from __future__ import annotations

from analysis.assess.montecarlo import ReadersSense
from analysis.blocks import Callout, Column, Row, Span, Table, refs
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import short


@shows(dataframes.readers)
@exhibit
def simulated(study: Study) -> Table | None:
    """Return what simulated readers make of the hedge words of a state's risks, one row per word.

    None where fewer than two risks carry a hedge word that was surveyed.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or None
        ``data`` has a row for each risk, in percent, each figure with its simulation error.

    Examples
    --------
    >>> tables.simulated(exercise).data[["risk", "median"]].round().head(2).to_dict("list")
    {'risk': ['R01', 'R02'], 'median': [75.0, 40.0]}
    """
    pairs = study.readers
    if len(pairs) < 2:
        return None
    by_phrase: dict[str, list[ReadersSense]] = {}
    for one in pairs:
        by_phrase.setdefault(one.phrase, []).append(one)
    rows = []
    for phrase, (first, *others) in by_phrase.items():
        risks_ = [one.risk for one in (first, *others)]
        claims = selection.ordered(study, {c for risk in risks_ for c in study.behind(risk)})
        cells = (
            (study.words.quoted(phrase),),
            (study.words.count(len(risks_), "risk"), *selection.cited(study.words, claims)),
            (f"{first.median:.1f} ± {first.median_error:.1f}",),
            (f"{first.p05:.0f}–{first.p95:.0f}",),
        )
        rows.append(Row(cells, claims))
    return Table(
        "tab-simulated",
        "assumption",
        study.words.message("table-simulated", draws=study.draws),
        (
            Column(study.words.message("table-simulated-word"), 1.6),
            Column(study.words.message("table-simulated-risks"), 3),
            Column(study.words.message("table-simulated-median"), 1.2, "right"),
            Column(study.words.message("table-simulated-span"), 1.4, "right"),
        ),
        tuple(rows),
        (
            f"{study.words.message('table-simulated-alike')} ",
            study.words.message("table-simulated-error", seed=str(study.seed)),
        ),
    )


@shows(dataframes.readers)
@exhibit
def spread(study: Study) -> Table | Callout:
    """Return where simulated readers put each risk, with the error of the simulation.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each risk, in percent, each figure with its simulation error.

    Examples
    --------
    >>> tables.spread(exercise).data[["risk", "p05", "p95"]].round().head(2).to_dict("list")
    {'risk': ['R01', 'R02'], 'p05': [60.0, 10.0], 'p95': [89.0, 70.0]}
    """
    words = study.words
    rows = study.readers
    if not rows:
        title = words.message("table-no-spread-title")
        return Callout("no-spread", "coding", title, (words.message("table-no-spread"),))
    alike: dict[tuple[str, ...], list[ReadersSense]] = {}
    for one in rows:
        alike.setdefault((one.phrase, *_figures(one)), []).append(one)
    return Table(
        "tab-spread",
        "assumption",
        words.message("table-spread", draws=study.draws),
        (
            Column(words.message("table-spread-risk"), 3),
            Column(words.message("table-spread-word"), 1.5),
            Column(words.message("table-spread-mean"), 1.2, "right"),
            Column(words.message("table-spread-median"), 1.2, "right"),
            Column(words.message("table-spread-span"), 1.2, "right"),
        ),
        tuple(_alike(study, together) for together in alike.values()),
        (words.message("table-simulated-error", seed=str(study.seed)),),
    )


def _figures(one: ReadersSense) -> tuple[str, str, str]:
    return (
        f"{one.mean:.1f} ± {one.mean_error:.1f}", f"{one.median:.1f} ± {one.median_error:.1f}",
        f"{one.p05:.0f}–{one.p95:.0f}",
    )  # fmt: skip


def _alike(study: Study, together: list[ReadersSense]) -> Row:
    """Return one row for all risks that readers take alike."""
    risks: list[Span] = []
    for one in together:
        risks += [study.words.message("first-joint") if risks else "",
                  short(study, one.risk), *refs(study.behind(one.risk))]  # fmt: skip
    claims = {claim for one in together for claim in study.behind(one.risk)}
    cells = tuple((figure,) for figure in _figures(together[0]))
    return Row(
        (tuple(filter(None, risks)), (study.words.quoted(together[0].phrase),), *cells),
        selection.ordered(study, claims),
    )
