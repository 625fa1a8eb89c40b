"""Whether a claim in own words says what its sentences say: their numbers, states, hedges, sense."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.claims.card import State
from analysis.draft.find.cues import cues
from analysis.draft.find.numbers import number_at
from analysis.draft.find.quantities import FoundQuantity, quantities
from analysis.draft.find.states import states
from analysis.draft.find.tokens import words_of
from analysis.draft.verifier import opposites
from analysis.draft.verifier.alignment import Alignment, Change, align, copied, plain

NEGATIONS = frozenset("not never no none nobody nothing neither nor".split())
_DENYING = frozenset(
    """
    without decline declines declined refuse refuses refused fail fails failed deny denies denied
    lack lacks lacked unable hardly scarcely seldom rarely reject rejects rejected few little avoid
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
    "under union unions unit units united until unless understand unique universe university".split()
)
_LITTLE = frozenset(
    "be been being have has had a an the any to yet so as able it that very of all in on by at".split()
)
_NOT_ONLY_AHEAD = [(word,) for word in ("only", "just", "merely", "simply", "solely")]
_DOES_NOT = frozenset("not never no do does did".split())
_ARTICLES = frozenset("a an the some any".split())
_POINTING = frozenset("those these this that such it its they their he his she her both".split())
_HEARSAY = frozenset(
    """
    reportedly allegedly alleged apparently supposedly presumed presumably purportedly seemingly
    ostensibly possibly perhaps probably likely possible probable potential potentially rumoured
    """.split()
)
_CLOSE = 0.7
"""Share of a claim's words that are the text's, from which on a hedge left out is a change."""
_OTHER_PART = frozenset({"presupposed", "concessive", "generic", "ability"})
"""Commitments of what a sentence says beside what it hedges."""
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
    presumably believed thought feared potential potentially seems seem appears appear according word
    estimated estimate estimates chance risk danger hope hopes hoping expected suggests suspected apparently
    """.split()
)
_MONTHS_AND_DAYS = frozenset(
    """
    January February March April June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday
    """.split()
)


@dataclass(frozen=True)
class Passage:
    """What a claim rests on: its sentences, what stands ahead of them, and the states declared."""

    sentences: tuple[str, ...]
    ahead: tuple[str, ...]
    everything: tuple[str, ...]
    declared: Mapping[str, State] | None = None

    @property
    def text(self) -> str:
        """The claim's sentences in a row."""
        return " ".join(self.sentences)


def differences(
    says: str, commitment: str, passage: Passage, hedges: Sequence[str] = ()
) -> Iterator[str]:
    """Yield each way in which a claim's words differ in sense from its sentences.

    Parameters
    ----------
    says : str
        The claim in own words.
    commitment : str
        How firmly it is put; empty if not known.
    passage : Passage
    hedges : sequence of str
        The likelihood words that the claim itself points to.
    """
    if (words := copied(says, passage.everything)) is not None:
        yield f"says repeats nine words of the text in a row: {words!r}"
    laid = max(
        (align(plain(says), plain(text)) for text in passage.sentences), key=lambda one: one.matched
    )
    if words is None and (change := laid.altered_quotation) is not None:
        yield (
            "says repeats the text but for one place: "
            f"{' '.join(change.own) or 'nothing'!r} for {' '.join(change.text) or 'nothing'!r}"
        )
    yield from _numbers(says, passage)
    yield from _states(says, passage)
    yield from _names(says, passage)
    yield from _hedges(says, commitment, passage, laid)
    yield from _own_hedges(says, hedges)
    yield from _softeners_dropped(laid)
    yield from _swaps(says, laid, passage)
    yield from _negations(says, laid, passage)
    yield from opposites.turned(plain(says), plain(passage.text))


def _values(text: str) -> set[float]:
    """Return every number of a text, dates too."""
    words = words_of(text)
    found: set[float] = set()
    index = 0
    while index < len(words.tokens):
        number = number_at(words, index)
        if number is not None:
            found |= {number.value, number.value / number.scale}
            index = number.last
        index += 1
    return found


def _numbers(says: str, passage: Passage) -> Iterator[str]:
    known = _values(passage.text)
    words = words_of(says)
    own = quantities(says)
    theirs = quantities(passage.text)
    for index, token in enumerate(words.tokens):
        number = number_at(words, index)
        if number is None or (number.written and number.value <= 1):
            continue
        if any(
            words.tokens[i].end > token.start and i < index for i in range(max(0, index - 1), index)
        ):
            continue
        if number.value not in known and not _within(index, words, own, known):
            yield f"says gives the number {token.text}, which its sentences lack"
    for mine in own:
        yield from _bound(mine, theirs)
    for day in {token.text for token in words.tokens} & _MONTHS_AND_DAYS:
        if day not in passage.text and not any(day in text for text in passage.ahead):
            yield f"says names {day}, which its sentences do not"


def _within(index: int, words: object, own: Sequence[FoundQuantity], known: set[float]) -> bool:
    """Whether a number is part of a larger one that is known: the 85 of "85 to 95 million"."""
    place = words.tokens[index].start  # type: ignore[attr-defined]
    return any(
        one.number[0] <= place < one.number[1]
        and {one.low, one.high, one.value} - {None}
        <= known | {v for v in (one.low,) if one.high in known}
        for one in own
    )


def _bound(mine: FoundQuantity, theirs: Sequence[FoundQuantity]) -> Iterator[str]:
    same = [q for q in theirs if (q.value, q.low, q.high) == (mine.value, mine.low, mine.high)]
    if same and all(q.bound != mine.bound for q in same):
        wanted = same[0].bound
        if {wanted, mine.bound} <= {"approx", "between"}:
            return
        number = mine.value if mine.value is not None else mine.low
        yield f"says bounds {number:g} as {mine.bound}, where the text has {wanted}"


def _codes(text: str, passage: Passage) -> set[str]:
    return {found.code for found in states(text, passage.declared)}


def _states(says: str, passage: Passage) -> Iterator[str]:
    """A state that the sentences lack may be what a pronoun of theirs stands for, never a swap."""
    own, theirs = _codes(says, passage), _codes(passage.text, passage)
    ahead = set[str]().union(*(_codes(text, passage) for text in passage.ahead))
    pointing = bool(_POINTING.intersection(plain(passage.text)[:2]))
    for found in states(says, passage.declared):
        if found.code in theirs:
            continue
        if found.code not in ahead or (theirs - own and not pointing):
            yield f"says names {says[slice(*found.span)]}, a state that its sentences do not name"


def _names(says: str, passage: Passage) -> Iterator[str]:
    everything = " ".join(passage.everything)
    known = {token.text for token in words_of(everything).tokens}
    named = [says[slice(*found.span)] for found in states(says, passage.declared)]
    words = words_of(says)
    for index, token in enumerate(words.tokens):
        if (
            index == 0
            or not token.capital
            or not token.is_word
            or words.low(index - 1) in {".", "“", '"', ":"}
        ):
            continue
        if token.text in known or any(token.text in name for name in named) or token.text == "I":
            continue
        if token.text in _MONTHS_AND_DAYS or token.text.lower() in {one.lower() for one in known}:
            continue
        yield f"says names {token.text}, whom or which the text does not name"


def _classes(words: Sequence[str]) -> set[str]:
    return {_STRENGTH[word] for word in words if word in _STRENGTH}


def _hedges(says: str, commitment: str, passage: Passage, laid: Alignment) -> Iterator[str]:
    own = plain(says)
    theirs = plain(passage.text)
    likely = [cue for cue in cues(says) if cue.type == "epistemic"]
    for cue in likely:
        strength = _classes(plain(cue.word))
        if strength and not strength & _classes(theirs):
            yield f"says hedges with {cue.word!r}, a likelihood that its sentences do not have"
    hedged = [cue.word for cue in cues(passage.text) if cue.type == "epistemic"]
    if likely or not hedged or commitment in _OTHER_PART:
        return
    sure = sorted(_SURE.intersection(own) - set(theirs))
    if sure:
        yield f"says is sure ({sure[0]!r}) where the text says {hedged[0]!r}"
        return
    close = laid.matched >= _CLOSE * len(own)
    lost = [" ".join(c.text) for c in laid.changes if _loses_hedge(c)]
    if (lost and close) or not _SOFTENERS.intersection(own):
        if lost or commitment == "hedged":
            yield f"says drops the hedge {(lost or hedged)[0]!r}"


def _softeners_dropped(laid: Alignment) -> Iterator[str]:
    """Yield each "reportedly" and the like that is left out of words otherwise the text's."""
    for change in laid.changes:
        if change.inside and not change.own and len(change.text) <= 2:
            if hearsay := _HEARSAY.intersection(change.text):
                yield f"says drops the hedge {sorted(hearsay)[0]!r}"


def _loses_hedge(change: Change) -> bool:
    return (
        change.inside
        and bool(_classes(change.text))
        and len(change.text) <= 4
        and len(change.own) <= 3
    )


def _negates(words: Sequence[str]) -> bool:
    return any(
        word in NEGATIONS and not (i + 1 < len(words) and words[i + 1] in _NOT_ONLY)
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
    """A claim that points to a likelihood word has to say one of the same strength."""
    own = [cue for cue in cues(says) if cue.type == "epistemic"]
    strengths = _classes(plain(" ".join(cue.word for cue in own)))
    for word in hedges:
        wanted = _classes(plain(word))
        if not (wanted & strengths if wanted else own):
            yield f"says drops the hedge {word!r}"


def _swaps(says: str, laid: Alignment, passage: Passage) -> Iterator[str]:
    """Yield where a modal or a state stands in the place of another."""
    for change in laid.changes:
        if max(len(change.text), len(change.own)) > 4 or not (change.text and change.own):
            continue
        text, own = _modals(change.text), _modals(change.own)
        if change.inside and text and own and not text & own:
            yield f"says turns {' '.join(change.text)!r} into {' '.join(change.own)!r}"
        theirs = {
            c for w in (laid.text,) for c in _codes(_as_written(change.text, passage.text), passage)
        }
        mine = _codes(_as_written(change.own, says), passage)
        if theirs and mine and not theirs & mine:
            yield f"says puts {' '.join(change.own)!r} in the place of {' '.join(change.text)!r}"


def _as_written(words: Sequence[str], text: str) -> str:
    """Return words as a text writes them, capitals included."""
    place = text.lower().find(" ".join(words))
    return text[place : place + len(" ".join(words))] if place >= 0 else ""


def _modals(words: Sequence[str]) -> set[str]:
    return _classes(words) | ({"sure"} if _SURE.intersection(words) else set())


def _negations(says: str, laid: Alignment, passage: Passage) -> Iterator[str]:
    whole, own = plain(passage.text), plain(says)
    added = [c for c in laid.changes if c.inside and c.own and not c.text and _only_negates(c.own)]
    if (_negates(own) and not _denies(whole)) or (added and "yet to" not in " ".join(laid.text)):
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
