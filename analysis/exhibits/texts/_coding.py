"""Who assumed or assigned what a report uses, when, and why."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.blocks import Callout, ClaimRef, CodingAnnex, CodingEntry, RichText
from analysis.blocks.coding_annex import NO_CODING, NOTE
from analysis.claims.codings import Coding, codings
from analysis.claims.overlay import Evidence, Impact, SourceGrade
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.study import Study


@shows(dataframes.coding)
@exhibit
def coding(study: Study, *kinds: str) -> CodingAnnex | Callout:
    """Return coder, date and reason of every coding that a report of this study can use.

    Of assumptions, explanations, indicators and what would follow, the page of a report keeps
    those that the report names. What others noted of the claims that the report cites comes along,
    signed, whatever kinds are asked for. In words where there is nothing of all this.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    *kinds : str
        Kinds of coding, such as ``assumption``; without any, all of them.

    Returns
    -------
    CodingAnnex or Callout
        ``data`` has a row for each coding of the source, and one for each note.

    Examples
    --------
    >>> rows = texts.coding(exercise).data
    >>> rows.columns.tolist()
    ['coding', 'kind', 'coder', 'date', 'rationale']
    >>> rows.loc[rows["coding"] == "A1", "coder"].tolist()
    ['an1']
    """
    wanted = {*kinds, NOTE}
    items = tuple(one for one in _entries(study) if not kinds or one.kind in wanted)
    if not items:
        words = study.words
        title, body = words.message("coding-none-title"), (words.message("coding-none"),)
        return Callout(NO_CODING, "coding", title, body)
    card = study.source.card
    return CodingAnnex(items, card.wording if card.wording != study.language else "")


def _entries(study: Study) -> Iterator[CodingEntry]:
    speak = {study.claims[claim].chain[0] for claim in selection.reached(study)}
    borne = {risk.id for risk in study.view.read("inclusive").risks}
    for one in codings(study.source.overlay):
        about, coded = one.coded, one.coded
        match about:
            case SourceGrade() if about.voice not in speak:
                continue
            case Impact() if about.risk not in borne:
                continue
        name, value = _named(study, one)
        yield CodingEntry(one.key, one.kind, name, value, coded.coder, coded.date, coded.rationale)
    for note in study.source.notes:
        value = study.words.message("coding-note", verdict=note.verdict)
        on = (ClaimRef(note.claim),)
        yield CodingEntry(note.key, NOTE, on, value, note.by, note.date, note.why)


def _named(study: Study, one: Coding) -> tuple[RichText, str]:
    """Return what a reader knows a coding by, and its value where the report shows it nowhere."""
    words = study.words
    match one.coded:
        case SourceGrade(voice=voice, grade=grade):
            return (study.voices[voice].name,), words.message("coding-value", value=grade)
        case Impact(risk=risk, impact=impact):
            return (study.risks[risk].event,), words.message("coding-value", value=str(impact))
        case Evidence(claim=claim, cells=cells):
            against = [name for name, cell in cells.items() if cell in {"I", "II"}]
            value = words.message(
                "coding-evidence", against="some" if against else "none",
                rivals=words.listed(against),
            )  # fmt: skip
            return (ClaimRef(claim),), value
    state = getattr(one.coded, "state", "")
    return (one.key if state == "" else study.name(state),), ""
