"""What the article says, in our words: statements, what it leaves open, and its rhetoric."""

from __future__ import annotations

from typing import Literal

from analysis.assess.findings import findings as derived
from analysis.blocks import Block, Callout, Span, Statement, Statements
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import no_framing
from analysis.exhibits.study import Study
from analysis.exhibits.wording.found import sentence
from analysis.exhibits.wording.reported import reported
from analysis.words import about


@shows(dataframes.statements)
@exhibit
def statements(study: Study, *kinds: str) -> Block:
    """Return the reported statements of this study, all or those of some kinds of claim.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    *kinds : str
        Kinds of the method, such as ``event`` or ``forecast``; none means all.

    Returns
    -------
    Statements or Callout
        ``data`` has a row for each claim, as in ``study.frames["claims"]``.

    Examples
    --------
    >>> texts.statements(exercise, "forecast").data["commitment"].value_counts().head(1).to_dict()
    {'attributed': 2}
    """
    claims = [
        claim for claim in selection.about(study) if not kinds or study.claims[claim].kind in kinds
    ]
    if not claims:
        named = study.words.listed([study.words.term("kind", kind) for kind in kinds], "or")
        whose = about(study.name() if study.state else "")
        words = (
            study.words.message("text-no-statement-kind", kinds=named, **whose)
            if named
            else study.words.message("text-no-statement", **whose)
        )
        return Callout(
            "no-statement", "reported", study.words.message("text-no-statement-title"), (words,)
        )
    name = "statements" + "".join(f"-{kind}" for kind in kinds)
    return Statements(name, tuple(reported(study, claim) for claim in claims))


@exhibit
def unknowns(study: Study) -> Block:
    """Return what the article leaves open: verification, its reach, sources not named.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Statements or Callout
        One statement for each thing left open.

    Examples
    --------
    >>> len(texts.unknowns(exercise).items)
    7
    """
    within = selection.about(study)
    notes = [
        claim
        for claim in selection.reached(study)
        if study.claims[claim].kind == "verification"
        and study.claims[claim].verification != "stated_verified"
    ]
    items = [reported(study, claim) for claim in notes]
    open_ = [c for c in within if study.claims[c].verification == "stated_unverified"]
    unclear = [c for c in open_ if study.claims[c].scope_ambiguous]
    unnamed = [c for c in within if study.voices[study.claims[c].chain[0]].kind == "unnamed"]
    hidden = [c for c in within if not study.claims[c].outlet_stated and c not in unnamed]
    whose = study.name() if study.state else "none"
    of: dict[str, str | int] = {"state": whose, "all": len(within)}
    unverified = study.words.message("text-unverified", n=len(open_), unclear=len(unclear), **of)
    groups: tuple[tuple[str, list[str]], ...] = (
        (unverified, open_),
        (study.words.message("text-unnamed", n=len(unnamed), **of), unnamed),
        (study.words.message("text-no-outlet", n=len(hidden), **of), hidden),
    )
    for words, claims in groups:
        if claims:
            spans: tuple[Span, ...] = (words, *selection.cited(study.words, tuple(claims)))
            items.append(Statement("coding", spans, tuple(claims)))
    if not items:
        bare = study.words.message(
            "text-unknown-none",
            elsewhere=len(notes),
            **about(study.name() if study.state else ""),
        )
        cited = selection.cited(study.words, tuple(notes))
        source = (("kind", "source"),)
        items = [Statement("coding", (bare, *cited), tuple(notes), data=source)]
    return Statements("unknowns", tuple(items))


@shows(dataframes.framing)
@exhibit
def framing(study: Study) -> Block:
    """Return the article's rhetoric, quoted only as rhetoric; in words where none is coded.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Statements or Callout
        ``data`` has a row for each passage, with what it does.

    Examples
    --------
    >>> texts.framing(exercise).data[["framing", "at"]].head(2).to_dict("list")
    {'framing': ['F01', 'F02'], 'at': ['P2S5', 'P4S1']}
    """
    items = []
    for tag in study.source.record.framing:
        quoted = ", ".join(study.words.message("text-quoted", words=word) for word in tag.wording)
        does = tag.does.rstrip(".")
        words = (
            study.words.message("text-framing-quoted", does=does, at=tag.at, wording=quoted)
            if quoted
            else study.words.message("text-framing", does=does, at=tag.at)
        )
        items.append(Statement("coding", (words,), data=(("kind", "framing"), ("at", tag.at))))
    return Statements("framing", tuple(items)) if items else no_framing(study.words)


LEADING = frozenset(
    {"voices", "agreement", "commitment", "figures", "reliance", "settled", "no-motive", "no-risk"}
)
"""Kinds of finding that a hurried reader would miss first."""


@shows(dataframes.findings)
@exhibit
def findings(study: Study, part: Literal["all", "lead", "rest"] = "all") -> Statements | None:
    """Return what stands out in how the article is made; None where nothing does.

    What other sections say already is not repeated: of a state that it has no motive or no risk,
    and everywhere who an ambiguous passage is about.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    part : {"all", "lead", "rest"}
        All of them, those of the ``LEADING`` kinds, or the others.

    Returns
    -------
    Statements or None
        ``data`` has a row for everything found, whatever ``part`` shows of it.

    Examples
    --------
    >>> texts.findings(exercise, "lead").data["kind"].head(2).tolist()
    ['voices', 'agreement']
    """
    elsewhere = {"ambiguity"} | ({"no-motive", "no-risk"} if study.state else set())
    rows = derived(study.view)
    items = tuple(
        Statement(
            "coding",
            (sentence(study, item), *selection.cited(study.words, item.claims, most=5)),
            item.claims,
            data=(("kind", item.kind), ("number", f"{item.number:.3g}")),
        )
        for item in rows
        if item.kind not in elsewhere
        and (part == "all" or (item.kind in LEADING) == (part == "lead"))
    )
    name = "more-findings" if part == "rest" else "findings"
    return Statements(name, items) if items else None
