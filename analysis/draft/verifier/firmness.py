"""Whether a claim is as firm as its sentences: hedges, modals and negations kept, none added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.draft.find.cues import cues
from analysis.draft.find.nouns import DETERMINERS
from analysis.draft.verifier.alignment import Alignment, Change, plain
from analysis.draft.verifier.clauses import stem
from analysis.draft.verifier.passage import Passage
from analysis.draft.verifier.polarity import dropped_condition, turned_polarity

_NEGATIONS = frozenset("not never no none nobody nothing neither nor".split())
_NOT_ONLY = frozenset("only just merely simply solely".split())
_STRENGTH = {
    "could": "open", "may": "open", "might": "open", "can": "open", "possibly": "open",
    "perhaps": "open", "maybe": "open", "possible": "open", "conceivable": "open",
    "conceivably": "open", "potentially": "open", "possibility": "open", "plausible": "open",
    "likely": "likely", "probably": "likely", "probable": "likely", "presumably": "likely",
    "unlikely": "unlikely", "improbable": "unlikely", "doubtful": "unlikely",
    "chance": "open", "chances": "open",
}  # fmt: skip
_SURE = frozenset("will 'll shall must surely certainly undoubtedly definitely inevitably".split())
_SOFTENERS = frozenset(
    """
    could may might can would should if unless possibly perhaps maybe possible likely unlikely
    probably probable alleged allegedly reportedly reported said says supposed supposedly presumed
    presumably believed thought feared potential potentially seems seem appears appear according
    word expect expects expected expecting
    estimated estimate estimates chance risk danger hope hopes hoping expected suggests suspected
    apparently
    """.split()
)
_DENYING = frozenset(
    """
    without decline declines declined refuse refuses refused fail fails failed deny denies denied
    denying refusing declining failing rejecting lacking dismiss dismisses dismissed dismissing

    baseless lack lacks lacked unable hardly scarcely seldom rarely reject rejects rejected few
    little avoid
    """.split()
)
_PRIVATIVE = frozenset(
    """
    dry empty absent missing idle vacant devoid silent omit omits omitted ignore ignores ignored
    withhold withholds withheld conceal concealed hide hides hid hidden too instead rather end ended
    ends stop stopped stops cease ceased halted far against neither lone sole former less fewer
    """.split()
)
_NOT_UN = frozenset(
    """
    under union unions unit units united until unless understand unique universe university
    """.split()
)
_LITTLE = frozenset(
    """
    be been being have has had a an the any to yet so as able it that very of all in on by at
    """.split()
)
_NOT_ONLY_AHEAD = [(word,) for word in ("only", "just", "merely", "simply", "solely")]
_DOES_NOT = frozenset("not never no do does did".split())
_ARTICLES = frozenset("a an the some any".split())
_EXPECTED = frozenset("expect expects expected forecast forecasts predict predicts".split())
"""What these introduce is no more than likely, whoever puts it so."""
_OPEN = frozenset({"could", "may", "might"})
_OTHER_PART = frozenset({"presupposed", "concessive", "generic", "ability"})
"""Commitments of what a sentence says beside what it hedges."""
_HEARSAY = frozenset(
    """
    reportedly allegedly alleged apparently supposedly presumed presumably purportedly seemingly
    ostensibly possibly perhaps probably likely possible probable potential potentially rumoured
    """.split()
)
_CLOSE = 0.7
"""Share of a claim's words that are the text's, from which on a hedge left out is a change."""


def _classes(words: Sequence[str]) -> set[str]:
    return {_STRENGTH[word] for word in words if word in _STRENGTH}


def firmness(
    says: str, commitment: str, passage: Passage, laid: Alignment, hedges: Sequence[str]
) -> Iterator[str]:
    """Yield each way in which a claim is firmer, or less firm, than its sentences.

    Parameters
    ----------
    says : str
        The claim in own words.
    commitment : str
        How firmly it is put; empty if not known.
    passage : Passage
    laid : Alignment
        Its words beside those of the sentence that it follows most.
    hedges : sequence of str
        The likelihood words that the claim itself points to.
    """
    yield from _hedges(says, commitment, passage, laid)
    yield from _own_hedges(says, hedges)
    yield from _hearsay_dropped(laid)
    yield from _turned_modals(laid)
    reasons = list(_negations(says, laid, passage))
    yield from reasons
    if not reasons:
        yield from turned_polarity(says, passage.sentences, denies=_denies(plain(says)))
    if commitment not in _OTHER_PART | {"conditional"}:
        yield from dropped_condition(says, passage.sentences)


def _turned_modals(laid: Alignment) -> Iterator[str]:
    for change in laid.changes:
        text, own = _modals(change.text), _modals(change.own)
        small = max(len(change.text), len(change.own)) <= 4
        if change.inside and small and text and own and not text & own:
            yield f"says turns {' '.join(change.text)!r} into {' '.join(change.own)!r}"


def _hedges(says: str, commitment: str, passage: Passage, laid: Alignment) -> Iterator[str]:
    own = plain(says)
    theirs = plain(passage.text)
    likely = [cue for cue in cues(says) if cue.type == "epistemic"]
    expected = bool(_EXPECTED.intersection(theirs)) and bool(_EXPECTED.intersection(own))
    for cue in () if expected else likely:
        strength = _classes(plain(cue.word))
        if strength and not strength & _classes(theirs):
            yield f"says hedges with {cue.word!r}, a likelihood that its sentences do not have"
    sure = sorted(_SURE.intersection(own) - set(theirs))
    expecting = sorted(_EXPECTED.intersection(theirs))
    if sure and expecting and not _SOFTENERS.intersection(own):
        yield f"says is sure ({sure[0]!r}) where the text has {expecting[0]!r}"
        return
    hedged = [cue.word for cue in cues(passage.text) if cue.type == "epistemic"]
    if likely or not hedged or commitment in _OTHER_PART:
        return
    if sure:
        yield f"says is sure ({sure[0]!r}) where the text says {hedged[0]!r}"
        return
    if not _is_soft(own) and (firm := _made_firm(own, theirs)):
        yield f"says drops the hedge {firm!r}"
        return
    close = laid.matched >= _CLOSE * len(own)
    lost = [" ".join(c.text) for c in laid.changes if _loses_hedge(c)]
    kept = _is_soft(own)
    if (lost and (close or not kept)) or (commitment == "hedged" and not kept):
        yield f"says drops the hedge {(lost or hedged)[0]!r}"


def _is_soft(own: Sequence[str]) -> bool:
    """Whether a claim is soft in any of its words."""
    return bool(_SOFTENERS.intersection(own))


def _made_firm(own: Sequence[str], theirs: Sequence[str]) -> str:
    """Return the modal and the verb that a claim has without it; empty where there is none."""
    pairs = zip(("", *own), own, strict=False)
    said = {stem(word) for ahead, word in pairs if ahead not in DETERMINERS}
    for index, word in enumerate(theirs):
        verb = next((one for one in theirs[index + 1 : index + 4] if one not in _LITTLE), "")
        alone = sum(stem(one) == stem(verb) for one in theirs) == 1
        if word in _OPEN and verb and stem(verb) in said and alone:
            return f"{word} {verb}"
    return ""


def _hearsay_dropped(laid: Alignment) -> Iterator[str]:
    """Yield each "reportedly" and the like that is left out of words otherwise the text's."""
    for change in laid.changes:
        hearsay = _HEARSAY.intersection(change.text)
        if hearsay and change.inside and not change.own and len(change.text) <= 2:
            yield f"says drops the hedge {min(hearsay)!r}"


def _loses_hedge(change: Change) -> bool:
    return (
        change.inside
        and bool(_classes(change.text))
        and len(change.text) <= 4
        and len(change.own) <= 3
    )


def _negates(words: Sequence[str]) -> bool:
    return any(
        word in _NEGATIONS and not (i + 1 < len(words) and words[i + 1] in _NOT_ONLY)
        for i, word in enumerate(words)
    )


def _denies(words: Sequence[str]) -> bool:
    """Whether words deny something, be it without a "not"."""
    return (
        _negates(words)
        or bool((_DENYING | _PRIVATIVE).intersection(words))
        or "yet to" in " ".join(words)
        or any(
            w.startswith(("un", "dis", "non")) and len(w) > 5 and w not in _NOT_UN for w in words
        )
    )


def _own_hedges(says: str, hedges: Sequence[str]) -> Iterator[str]:
    """Yield the likelihood words that a claim points to and does not say."""
    own = [cue for cue in cues(says) if cue.type == "epistemic"]
    strengths = _classes(plain(" ".join(cue.word for cue in own)))
    for word in hedges:
        wanted = _classes(plain(word))
        if not (wanted & strengths if wanted else own):
            yield f"says drops the hedge {word!r}"


def _modals(words: Sequence[str]) -> set[str]:
    return _classes(words) | ({"sure"} if _SURE.intersection(words) else set())


def _negations(says: str, laid: Alignment, passage: Passage) -> Iterator[str]:
    whole, own = plain(passage.text), plain(says)
    added = [c for c in laid.changes if c.inside and c.own and not c.text and _only_negates(c.own)]
    # "no room left" may be how "full" is put in other words; "not" and "never" turn what is said
    there = sum(word in _NEGATIONS for word in laid.text)
    added = added if sum(word in _NEGATIONS for word in own) > there else []
    turned = bool({"not", "never"}.intersection(own)) and _negates(own)
    turned = turned and not _denies(whole) and not {"ever", "first"}.intersection(whole)
    if turned or (added and "yet to" not in " ".join(laid.text)):
        yield "says adds a negation to the text"
        return
    if any(c.inside and _only_negates(c.text) and set(c.own) <= _ARTICLES for c in laid.changes):
        yield "says drops a negation of the text"
        return
    if _denies(own):
        return
    for word in _negated(whole):
        if any(other[: len(word)] == word for other in own):
            yield f"says drops the negation of {word!r}"
            return


def _only_negates(words: Sequence[str]) -> bool:
    """Whether words are a negation and nothing else: "not", "do not", "no"."""
    return bool({"not", "never", "no"}.intersection(words)) and set(words) <= _DOES_NOT


def _negated(words: Sequence[str]) -> Iterator[str]:
    """Yield the stem of each word that a negation stands right before, little words left out."""
    for index, word in enumerate(words):
        if word not in {"not", "never", "no"} or words[index + 1 : index + 2] in _NOT_ONLY_AHEAD:
            continue
        for follower in words[index + 1 : index + 5]:
            if follower in _LITTLE or follower.endswith("ly"):
                continue
            yield follower[:6] if len(follower) > 6 else follower
            break
