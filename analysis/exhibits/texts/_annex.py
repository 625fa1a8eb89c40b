"""The claim annex of a report, built from the record."""

from __future__ import annotations

from analysis.assess.tensions import tensions as pairs
from analysis.blocks import Callout, ClaimAnnex, ClaimEntry
from analysis.claims.record import Claim
from analysis.errors import UsageError
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import no_claim
from analysis.exhibits.study import Study
from analysis.exhibits.tables._voices import typed
from analysis.exhibits.wording.amounts import worded
from analysis.exhibits.wording.briefly import voiced
from analysis.exhibits.wording.reported import chain_words, standing
from analysis.words import Messages


@shows(dataframes.claims)
@exhibit
def claims(study: Study, *only: str) -> ClaimAnnex | Callout:
    """Return the claims of a source, or some by id, with locator and standing.

    Of the first the page of a report keeps those that it cites. In words where there is none.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    *only : str
        Ids of claims; without any, all of them.

    Returns
    -------
    ClaimAnnex or Callout
        ``data`` has a row for each claim, as in ``study.frames["claims"]``.

    Raises
    ------
    UsageError
        If a claim asked for does not exist.

    Examples
    --------
    >>> texts.claims(exercise, "C02", "C03").data[["claim", "kind"]].to_dict("list")
    {'claim': ['C02', 'C03'], 'kind': ['assessment', 'provenance']}
    """
    for name in only:
        if name not in study.claims:
            raise UsageError(f"claim: {name!r} is not known; the source has {len(study.claims)}")
    wanted = only or tuple(study.claims)
    if not wanted:
        return no_claim(study)
    entries = tuple(_entry(study, study.claims[name]) for name in wanted)
    card = study.source.card
    return ClaimAnnex(
        entries,
        card.language,
        card.wording if card.wording != study.language else "",
        whole=bool(only),
    )


def _entry(study: Study, claim: Claim) -> ClaimEntry:
    spans = study.source.card.sentences
    passages = ((key, study.source.passage(key)) for key in claim.at)
    return ClaimEntry(
        claim=claim.id,
        says=claim.says,
        at=claim.at,
        digests=tuple(spans[key][2] for key in claim.at if key in spans),
        kind=claim.kind,
        commitment=claim.commitment,
        verification=claim.verification,
        originator=claim.chain[0],
        chain=claim.chain,
        facts=tuple(_facts(study, claim)),
        passages=tuple((key, text) for key, text in passages if text is not None),
        tensions=tuple(_tensions(study, claim.id).items()),
        against=selection.ordered(study, study.records.opposed(claim.id)),
        brief=study.words.message("annex-joint").join(_brief(study, claim)),
    )


def _tensions(study: Study, claim: str) -> dict[str, tuple[str, ...]]:
    """Return the claims that do not sit together with one, by what is between them."""
    by_kind: dict[str, tuple[str, ...]] = {}
    for pull in pairs(study.records):
        if claim in (pull.claim, pull.other):
            how, other = typed(study.words, pull), pull.other if pull.claim == claim else pull.claim
            by_kind[how] = (*by_kind.get(how, ()), other)
    return by_kind


def _brief(study: Study, claim: Claim) -> list[str]:
    """Return what paper has room for: where it stands, who says so, how firmly, if checked."""
    words = study.words
    parts = [", ".join(claim.at), words.listed(voiced(study, [claim.chain])),
             _firmly(words, claim)]  # fmt: skip
    if claim.verification != "silent":
        parts.append(words.term("verification", claim.verification))
    return [part for part in parts if part]


def _facts(study: Study, claim: Claim) -> list[tuple[str, str]]:
    facts = [
        ("where", ", ".join(claim.at)),
        ("chain", chain_words(study, claim)),
        ("firmness", _firmly(study.words, claim)),
    ]
    if words := standing(study.words, claim):
        facts.append(("verification", words))
    if claim.cues:
        cues = (
            study.words.message("annex-cue", word=cue.word, type=study.words.term("cue", cue.type))
            for cue in claim.cues
        )
        facts.append(("cues", ", ".join(cues)))
    if claim.condition:
        facts.append(("condition", claim.condition))
    if claim.quantity:
        q = claim.quantity
        about = [
            part for part in (study.words.term("figure-kind", q.kind), q.place, q.time) if part
        ]
        facts.append(
            (
                "figure",
                study.words.message(
                    "annex-figure", figure=worded(study.words, q), about=", ".join(about)
                ),
            )
        )
    return facts


def _firmly(words: Messages, claim: Claim) -> str:
    commitment = words.term("commitment", claim.commitment)
    if claim.inherits is None:
        return commitment
    return words.message("annex-inherits", commitment=commitment, claim=claim.inherits)
