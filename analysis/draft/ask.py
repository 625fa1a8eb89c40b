"""Which claims of a program stand: each is verified, what is refused may be asked for again."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.claims.card import SourceCard
from analysis.draft.drafted import RULES, DraftedClaim, read, schema
from analysis.draft.program import ProgramFailed, ask
from analysis.draft.propose import Proposal
from analysis.draft.speakers import Speakers, article_of
from analysis.draft.verifier.verify import verify
from analysis.suggest import quoted
from analysis.words.rich_text import escape_invisible

_LETTERS = 60
_REASON = 300
_MOST_A_SENTENCE = 20


@dataclass(frozen=True)
class Refusal:
    """A claim that does not stand, and why.

    Attributes
    ----------
    claim : object
        As the program gave it.
    reasons : tuple of str
    """

    claim: object
    reasons: tuple[str, ...]

    def __str__(self) -> str:
        reasons = "; ".join(map(_shortened, self.reasons))
        if not isinstance(self.claim, Mapping):
            return escape_invisible(f"{quoted(self.claim)}: {reasons}")
        at = self.claim.get("at", "no sentence")
        keys = ", ".join(map(str, at)) if isinstance(at, list) else str(at)
        says = str(self.claim.get("says", ""))
        text = says if len(says) <= _LETTERS else says[: _LETTERS - 1] + "…"
        return escape_invisible(f"{keys[:_LETTERS]}: {text!r}: {reasons}")


def _shortened(reason: str) -> str:
    return (
        reason
        if len(reason) <= _REASON
        else f"{reason[: _REASON // 2]} … {reason[-_REASON // 2 :]}"
    )


@dataclass
class Answer:
    """What a program drafted: the claims that stand, and those refused.

    Attributes
    ----------
    stands : list of DraftedClaim
    refused : list of Refusal
    """

    stands: list[DraftedClaim] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def ask_for_claims(
    card: SourceCard,
    sentences: Mapping[str, str],
    command: str,
    *,
    seconds: float,
    again: bool = True,
) -> Answer:
    """Have a program draft the claims of a source.

    Parameters
    ----------
    card : SourceCard
    sentences : mapping of str to str
        Each sentence by its key.
    command : str
        The program's command line.
    seconds : float
        How long each answer may take.
    again : bool
        Whether what is refused is asked for once more, with the reasons.

    Raises
    ------
    UsageError, ProgramFailed
        As ``ask``.
    """
    request: dict[str, Any] = {
        "sentences": dict(sentences),
        "language": card.language,
        "states": {code: state.name for code, state in card.states.items()},
        "voices": [voice.name for voice in card.voices],
        "schema": schema(),
        "rules": list(RULES),
    }
    first = _checked(ask(command, request, seconds), card, sentences)
    if not (again and first.refused):
        return first
    refused = [{"claim": one.claim, "reasons": list(one.reasons)} for one in first.refused]
    try:
        given = ask(command, request | {"refused": refused}, seconds)
    except ProgramFailed as error:  # what stands of its first answer is not lost
        return Answer(first.stands, [*first.refused, Refusal("asked again", (str(error),))])
    second = _checked(given, card, sentences)
    known = {_key(claim) for claim in first.stands}
    mended = [claim for claim in second.stands if _key(claim) not in known]
    settled = {str(claim.at) for claim in mended}
    left = [one for one in first.refused if _at(one.claim) not in settled]
    remaining = {str(one) for one in left}
    left += [one for one in second.refused if str(one) not in remaining]
    return Answer(first.stands + mended, left)


def _key(claim: DraftedClaim) -> tuple[str, str]:
    return str(claim.at), claim.says


def _at(claim: object) -> str:
    drafted = read(claim)
    return str(drafted.at) if isinstance(drafted, DraftedClaim) else ""


def _checked(claims: Sequence[object], card: SourceCard, sentences: Mapping[str, str]) -> Answer:
    answer = Answer()
    most = _MOST_A_SENTENCE * len(sentences)
    if len(claims) > most:
        rest = f"{len(claims):,} claims, of which the first {most:,} were read"
        answer.refused.append(Refusal(rest, ("a sentence holds a few claims, no more",)))
    known: set[tuple[str, str]] = set()
    for one in claims[:most]:
        claim = read(one)
        if isinstance(claim, DraftedClaim) and _key(claim) in known:
            continue
        if not isinstance(claim, DraftedClaim):
            answer.refused.append(Refusal(one, tuple(claim)))
        elif reasons := verify(claim.model_dump(mode="json"), sentences, card.states):
            answer.refused.append(Refusal(one, tuple(reasons)))
        else:
            answer.stands.append(claim)
            known.add(_key(claim))
    return answer


def proposal_of(answer: Answer, card: SourceCard, command: str) -> Proposal:
    """Return the claims that stand as entries of the source's files.

    Parameters
    ----------
    answer : Answer
    card : SourceCard
        Its voices and states are named where a claim means them; others are added.
    command : str
        Its first word says who drafted.
    """
    speakers = Speakers.of(card)
    own = article_of(card)
    by = shlex.split(command)[0].rpartition("/")[2][:60]
    claims = [_entry(claim, speakers, own, by) for claim in answer.stands]
    declared = {voice.id for voice in card.voices}
    used = {voice for claim in claims for voice in claim["chain"]}
    new = [one.entry() for one in speakers.all if one.id in used - declared]
    return Proposal(claims, new, _new_states(answer, card))


def _new_states(answer: Answer, card: SourceCard) -> dict[str, dict[str, Any]]:
    from analysis.draft.find.state_names import own_name

    codes = {link.state for claim in answer.stands for link in claim.states}
    return {code: {"name": own_name(code) or code} for code in sorted(codes - set(card.states))}


def _entry(claim: DraftedClaim, speakers: Speakers, own: str, by: str) -> dict[str, Any]:
    chain: list[str] = []
    for words in (claim.source, claim.relay):
        voice = speakers.named(words) if words else None
        if voice is not None and voice.id not in chain:
            chain.append(voice.id)
    chain.append(own)
    because = claim.because.strip()[:200] or "the program's own reason is not given"
    entry: dict[str, Any] = {
        "at": claim.at if isinstance(claim.at, str) else list(claim.at),
        "says": claim.says, "kind": claim.kind, "chain": chain, "commitment": claim.commitment,
        "draft": {"by": by, "because": because},
    }  # fmt: skip
    if claim.cues:
        entry["cues"] = [cue.model_dump(mode="json") for cue in claim.cues]
    if claim.states:
        entry["states"] = [link.model_dump(mode="json") for link in claim.states]
    if claim.quantity:
        figure = claim.quantity.model_dump(mode="json", exclude_none=True, exclude={"words"})
        share = str(figure["unit"]).lower().startswith(("%", "per"))
        entry["quantity"] = figure | {"kind": "share" if share else "stock", "originator": chain[0]}
    return entry
