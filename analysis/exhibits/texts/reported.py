"""What the article says, in our words: statements, what it leaves open, and its rhetoric."""

from __future__ import annotations

from typing import Literal

from analysis.assess.findings import findings as derived
from analysis.blocks import Block, Callout, Span, Statement, Statements
from analysis.exhibits import selection
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.nothing import no_framing
from analysis.exhibits.study import Study
from analysis.exhibits.tables.figures import given, verdict, worded
from analysis.exhibits.wording.found import sentence
from analysis.exhibits.wording.reported import reported
from analysis.words import about


@exhibit
def statements(study: Study, *kinds: str) -> Block:
    """Return the reported statements of this study, all or those of some kinds of claim.

    Parameters
    ----------
    study : Study
    *kinds : str
        Kinds of the method, such as ``event`` or ``forecast``; none means all.
    """
    found = [
        claim for claim in selection.about(study) if not kinds or study.claims[claim].kind in kinds
    ]
    if not found:
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
    return Statements(name, tuple(reported(study, claim) for claim in found))


@exhibit
def unknowns(study: Study) -> Block:
    """Return what the article leaves open: verification, its reach, sources not named."""
    within = selection.about(study)
    remarks = [c for c in selection.reached(study) if study.claims[c].kind == "verification"]
    items = [reported(study, claim) for claim in remarks] if study.full else []
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
    for words, claims in groups if study.full else groups[:2]:
        if claims:
            runs: tuple[Span, ...] = (words, *selection.cited(study.words, tuple(claims)))
            items.append(Statement("coding", runs, tuple(claims)))
    if not study.full and (figures := given(study)):
        runs_: list[Span] = [f"{verdict(study)}"]
        for claim, quantity in figures:
            runs_ += [
                " " if len(runs_) == 1 else "; ",
                worded(study.words, quantity),
                *selection.cited(study.words, (claim,)),
            ]
        items.append(Statement("coding", (*runs_, "."), tuple(claim for claim, _ in figures)))
    if not items:
        items = [Statement("coding", (study.words.message("text-unknown-none"),),
                           data=(("kind", "source"),))]  # fmt: skip
    return Statements("unknowns", tuple(items))


@exhibit
def framing(study: Study) -> Block:
    """Return the article's rhetoric, quoted only as rhetoric; in words where none is coded."""
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


@exhibit
def findings(study: Study, part: Literal["all", "lead", "rest"] = "all") -> Statements | None:
    """Return what stands out in how the article is made; None where nothing does.

    What other sections say already is not repeated: of a state that it has no motive or no risk,
    and everywhere who an ambiguous passage is about.

    Parameters
    ----------
    study : Study
    part : {"all", "lead", "rest"}
        All of them, those of the ``LEADING`` kinds, or the others.
    """
    said = {"ambiguity"} | ({"no-motive", "no-risk"} if study.state else set())
    found = derived(study.view)
    items = tuple(
        Statement(
            "coding",
            (sentence(study, item), *selection.cited(study.words, item.claims, most=5)),
            item.claims,
            data=(("kind", item.kind), ("number", f"{item.number:.3g}")),
        )
        for item in found
        if item.kind not in said and (part == "all" or (item.kind in LEADING) == (part == "lead"))
    )
    name = "more-findings" if part == "rest" else "findings"
    return Statements(name, items if study.full else items[:2]) if items else None
