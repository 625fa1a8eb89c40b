"""What is said where the article lays out nothing: a finding, not an empty page."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from analysis.blocks import Callout, RichText, Span, refs
from analysis.exhibits import selection
from analysis.exhibits.study import Study
from analysis.exhibits.wording.briefly import voiced
from analysis.exhibits.wording.introduced import names_itself
from analysis.exhibits.wording.reported import as_clause
from analysis.words import Messages

_DOES = frozenset({"actor", "observer", "giver"})
_TOLD = 2
"""Claims on what else a state does that are worded."""


def no_motive(study: Study) -> Callout:
    """Return the finding that no motive is laid out."""
    words = study.words.message("text-no-motive", name=_who(study))
    title = study.words.message("text-no-motive-title")
    return Callout("no-motive", "reported", title, (words, *appears(study)))


def no_risk(study: Study) -> Callout:
    """Return the finding that no risk is laid out."""
    words: list[Span] = [study.words.message("text-no-risk", name=_who(study))]
    for risk in study.view.read("inclusive").risks:
        claims = selection.cited(study.words, study.behind(risk.id))
        words += [
            " ",
            *study.words.rich_message("text-risk-wider", event=risk.event, claims=claims),
        ]
    return Callout("no-risk", "reported", study.words.message("text-no-risk-title"), tuple(words))


def no_exchange(study: Study) -> Callout:
    """Return the finding that nobody is said to give anything."""
    words = (
        study.words.message("text-no-exchange-state", name=study.name())
        if study.state
        else study.words.message("text-no-exchange")
    )
    return Callout(
        "no-exchange", "reported", study.words.message("text-no-exchange-title"), (words,)
    )


def no_quantity(study: Study) -> Callout:
    """Return the finding that there are no figures."""
    words = (
        study.words.message("text-no-figure-state", name=study.name())
        if study.state
        else study.words.message("text-no-figure")
    )
    return Callout("no-figure", "reported", study.words.message("text-no-figure-title"), (words,))


def no_rivals(words: Messages) -> Callout:
    """Return the note that no analyst has weighed rival explanations."""
    return Callout(
        "no-rivals",
        "coding",
        words.message("text-no-rivals-title"),
        (words.message("text-no-rivals"),),
    )


def no_ambiguity(words: Messages) -> Callout:
    """Return the note that nothing reads more than one way."""
    text = words.message("text-no-ambiguity")
    return Callout("no-ambiguity", "coding", words.message("text-no-ambiguity-title"), (text,))


def no_framing(words: Messages) -> Callout:
    """Return the note that no rhetoric is coded."""
    return Callout(
        "no-framing",
        "coding",
        words.message("text-no-framing-title"),
        (words.message("text-no-framing"),),
    )


def no_claim(study: Study) -> Callout:
    """Return the note that a report rests on no claim."""
    words = study.words.message(
        "text-no-claim", of="state" if study.state else "source", name=study.name()
    )
    return Callout("no-claim", "reported", study.words.message("text-no-claim-title"), (words,))


def no_coding(words: Messages, what: Literal["assumption", "second"]) -> Callout:
    """Return the note that something needs an analyst's assessment and there is none."""
    text = words.message("text-no-coding", what=what)
    return Callout("no-coding", "coding", words.message("text-no-coding-title"), (text,))


def _who(study: Study) -> str:
    return study.name() if study.state else study.words.message("text-any-state")


def appears(study: Study, told: Collection[str] = ()) -> RichText:
    """Return what the article says of a state elsewhere: what it does and what it watches.

    Parameters
    ----------
    study : Study
    told : collection of str
        The claims that the page tells already.
    """
    words = study.words
    claims = [
        claim for claim in study.claims.values()
        if claim.id not in told and not claim.motive and not claim.risk and claim.quantity is None
        and any(link.state == study.state and link.role in _DOES for link in claim.states)
    ]  # fmt: skip
    claims.sort(key=lambda claim: claim.commitment == "presupposed")
    out: list[Span] = []
    for claim in claims[:_TOLD]:
        text, who = as_clause(study, claim.id), voiced(study, [claim.chain])
        if who and not names_itself(text, who):
            text = words.message("first-side-figure", who=words.listed(who), says=text)
        elif claim.commitment == "presupposed":
            text = words.message("text-appears-granted", says=text)
        out += [*(["; "] if out else ()), text, *refs((claim.id,))]
    return (" ", *words.rich_message("text-appears", told=tuple(out))) if out else ()
