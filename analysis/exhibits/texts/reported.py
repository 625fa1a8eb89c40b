"""What the article says, in our words: statements, what it leaves open, and its rhetoric."""

from __future__ import annotations

from typing import Literal

from analysis.assess.findings import findings as derived
from analysis.assess.wording import about, listed
from analysis.blocks import Block, Callout, Span, Statement, Statements
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_framing
from analysis.exhibits.study import Study
from analysis.exhibits.tables.figures import given, verdict, worded
from analysis.exhibits.wording import reported
from analysis.words import say
from analysis.words.terms import term


def statements(case: Study, *kinds: str) -> Block:
    """Return the reported statements of this study, all or those of some kinds of claim.

    Parameters
    ----------
    case : Study
    *kinds : str
        Kinds of the method, such as ``event`` or ``forecast``; none means all.
    """
    found = [claim for claim in scope.about(case) if not kinds or case.claims[claim].kind in kinds]
    if not found:
        named = listed([term("kind", kind) for kind in kinds], "or")
        words = (
            say("text-no-statement-kind", kinds=named, **about(case.name() if case.state else ""))
            if named else say("text-no-statement", **about(case.name() if case.state else ""))
        )  # fmt: skip
        return Callout("no-statement", "reported", say("text-no-statement-title"), (words,))
    name = "statements" + "".join(f"-{kind}" for kind in kinds)
    return Statements(name, tuple(reported(case, claim) for claim in found))


def unknowns(case: Study) -> Block:
    """Return what the article leaves open: verification, its reach, sources not named."""
    within = scope.about(case)
    remarks = [c for c in scope.reached(case) if case.claims[c].kind == "verification"]
    items = [reported(case, claim) for claim in remarks] if case.full else []
    open_ = [c for c in within if case.claims[c].verification == "stated_unverified"]
    unclear = [c for c in open_ if case.claims[c].scope_ambiguous]
    unnamed = [c for c in within if case.voices[case.claims[c].chain[0]].kind == "unnamed"]
    hidden = [c for c in within if not case.claims[c].outlet_stated and c not in unnamed]
    whose = case.name() if case.state else "none"
    of: dict[str, str | int] = {"state": whose, "all": len(within)}
    unverified = say("text-unverified", n=len(open_), unclear=len(unclear), **of)
    groups: tuple[tuple[str, list[str]], ...] = (
        (unverified, open_),
        (say("text-unnamed", n=len(unnamed), **of), unnamed),
        (say("text-no-outlet", n=len(hidden), **of), hidden),
    )
    for words, claims in groups if case.full else groups[:2]:
        if claims:
            runs: tuple[Span, ...] = (words, *scope.cited(tuple(claims)))
            items.append(Statement("coding", runs, tuple(claims)))
    if not case.full and (figures := given(case)):
        runs_: list[Span] = [f"{verdict(case)}"]
        for claim, quantity in figures:
            runs_ += [" " if len(runs_) == 1 else "; ", worded(quantity), *scope.cited((claim,))]
        items.append(Statement("coding", (*runs_, "."), tuple(claim for claim, _ in figures)))
    if not items:
        items = [Statement("coding", (say("text-unknown-none"),),
                           data=(("kind", "source"),))]  # fmt: skip
    return Statements("unknowns", tuple(items))


def framing(case: Study) -> Block:
    """Return the article's rhetoric, quoted only as rhetoric; in words where none is coded."""
    items = []
    for tag in case.source.record.framing:
        quoted = ", ".join(say("text-quoted", words=word) for word in tag.wording)
        does = tag.does.rstrip(".")
        words = (
            say("text-framing-quoted", does=does, at=tag.at, wording=quoted) if quoted
            else say("text-framing", does=does, at=tag.at)
        )  # fmt: skip
        items.append(Statement("coding", (words,), data=(("kind", "framing"), ("at", tag.at))))
    return Statements("framing", tuple(items)) if items else no_framing()


LEADING = frozenset(
    {"voices", "agreement", "commitment", "figures", "reliance", "settled", "no-motive", "no-risk"}
)
"""Kinds of finding that a hurried reader would miss first."""


def findings(case: Study, part: Literal["all", "lead", "rest"] = "all") -> Statements | None:
    """Return what stands out in how the article is made; None where nothing does.

    What other sections say already is not repeated: of a state that it has no motive or no risk,
    and everywhere who an ambiguous passage is about.

    Parameters
    ----------
    case : Study
    part : {"all", "lead", "rest"}
        All of them, those of the ``LEADING`` kinds, or the others.
    """
    said = {"ambiguity"} | ({"no-motive", "no-risk"} if case.state else set())
    found = derived(case.frames, case.state, yardstick=case.yardstick, reading=case.reading)
    items = tuple(
        Statement("coding", (item.text, *scope.cited(item.claims, most=5)), item.claims,
                  data=(("kind", item.kind), ("number", f"{item.number:.3g}")))
        for item in found
        if item.kind not in said and (part == "all" or (item.kind in LEADING) == (part == "lead"))
    )  # fmt: skip
    name = "more-findings" if part == "rest" else "findings"
    return Statements(name, items if case.full else items[:2]) if items else None
