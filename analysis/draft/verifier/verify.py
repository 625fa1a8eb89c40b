"""Whether a drafted claim stands: its keys, its exact words, and what it says in ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.claims.card import State
from analysis.draft.find.cues import cues
from analysis.draft.find.states import states as find_states
from analysis.draft.verifier.exact import inexact
from analysis.draft.verifier.fidelity import differences
from analysis.draft.verifier.figure import unlike_figure
from analysis.draft.verifier.passage import Passage
from analysis.draft.verifier.relays import relayed

_UNHEDGED = frozenset({"asserted", "boosted", "attributed", "presupposed"})
_AHEAD = 14
"""How many sentences ahead a pronoun may reach."""


def verify(
    claim: Mapping[str, object],
    sentences: Mapping[str, str],
    states: Mapping[str, State] | None = None,
) -> list[str]:
    """Hold a drafted claim against its sentences.

    Parameters
    ----------
    claim : mapping
        A drafted claim as a program gives it: ``at``, exact substrings (``source``, ``cues``,
        ``quantity``), and ``says`` in own words.
    sentences : mapping of str to str
        The article's sentences by their keys, in reading order.
    states : mapping of str to State, optional
        States that the source card declares.

    Returns
    -------
    list of str
        Reasons to refuse it; empty where it stands.

    Examples
    --------
    >>> text = {"P1S1": "Up to 40 ships could be waiting, the harbour master said."}
    >>> claim = {"at": "P1S1", "cues": [{"word": "could", "type": "epistemic"}],
    ...          "says": "As many as 40 ships could be in the queue.", "commitment": "hedged"}
    >>> verify(claim, text)
    []
    >>> verify(claim | {"says": "As many as 50 ships could be in the queue."}, text)
    ['says gives the number 50, which its sentences lack']
    """
    if not isinstance(claim, Mapping):
        return ["is not a mapping"]
    keys = _keys(claim.get("at"))
    unknown = [key for key in keys if key not in sentences]
    if not keys or unknown:
        return (
            [f"at names {', '.join(unknown)}, no key of a sentence"]
            if unknown
            else ["at names no sentence"]
        )
    passage = _passage(keys, sentences, states)
    reasons = [
        *inexact(claim, passage.sentences),
        *unlike_figure(claim, passage),
        *_voices(claim, passage),
        *_firmness(claim),
    ]
    says = claim.get("says")
    if isinstance(says, str) and says.strip():
        hedges = [word for word, kind in _cue_words(claim) if kind == "epistemic"]
        reasons += differences(says, str(claim.get("commitment", "")), passage, hedges)
        reasons += _other_states(says, claim, passage)
    elif says is not None and not isinstance(says, str):
        reasons.append("says is not text")
    return list(dict.fromkeys(reasons))


def _keys(at: object) -> list[str]:
    listed = [at] if isinstance(at, str) else at if isinstance(at, (list, tuple)) else []
    return [str(key) for key in listed]


def _passage(
    keys: Sequence[str], sentences: Mapping[str, str], states: Mapping[str, State] | None
) -> Passage:
    order = list(sentences)
    first = min(order.index(key) for key in keys)
    ahead = [sentences[key] for key in order[max(0, first - _AHEAD) : first]]
    ahead += [sentences[key] for key in order[:2] if key not in keys]
    return Passage(
        tuple(str(sentences[key]) for key in keys),
        tuple(ahead),
        tuple(str(text) for text in sentences.values()),
        states,
    )


def _voices(claim: Mapping[str, object], passage: Passage) -> Iterator[str]:
    """Yield where a relay is given as the one who said it first."""
    source = claim.get("source")
    if not isinstance(source, str):
        return
    for text in passage.sentences:
        relay = relayed(text)
        if relay and source.strip() and source.strip() in relay:
            yield f"source: {source!r} passes on what another said; name who said it"


def _cue_words(claim: Mapping[str, object]) -> Iterator[tuple[str, str | None]]:
    """Yield the words of a claim's cues and their types."""
    listed = claim.get("cues")
    for cue in listed if isinstance(listed, (list, tuple)) else ():
        word = cue.get("word") if isinstance(cue, Mapping) else cue
        kind = cue.get("type") if isinstance(cue, Mapping) else None
        if isinstance(word, str):
            yield word, kind if isinstance(kind, str) else None


def _firmness(claim: Mapping[str, object]) -> Iterator[str]:
    """Yield where the claim is put more firmly than a cue of its own allows."""
    commitment = claim.get("commitment")
    if not isinstance(commitment, str) or commitment not in _UNHEDGED:
        return
    for word, kind in _cue_words(claim):
        if kind == "epistemic" or (
            kind is None and any(c.type == "epistemic" for c in cues(f"It {word} be"))
        ):
            yield f"commitment {commitment} is stronger than its cue {word!r} allows"


def _other_states(says: str, claim: Mapping[str, object], passage: Passage) -> Iterator[str]:
    """Yield where a claim in words is about other states than the claim that is coded."""
    listed = claim.get("states")
    links = listed if isinstance(listed, (list, tuple)) else ()
    roles = {
        str(one.get("state")): str(one.get("role")) for one in links if isinstance(one, Mapping)
    }
    if not roles:
        return
    named = find_states(says, passage.declared)
    theirs = {state.code for state in find_states(passage.text, passage.declared)}
    acting = {code for code, role in roles.items() if role not in {"source", "observer"}}
    for state in named:
        if state.code not in roles and (
            state.code not in theirs or (acting and not acting & {one.code for one in named})
        ):
            yield f"says names {says[slice(*state.span)]}, a state that the claim's states lack"
