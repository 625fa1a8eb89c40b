"""What changed between two looks at a source, in words: for a report and for a comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from analysis.assess.compare import Fact, Shift
from analysis.assess.editions import Differences, Recoding
from analysis.blocks import RichText, Span
from analysis.claims.vocabulary import READINGS, Commitment, Kind, Verification
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import short
from analysis.exhibits.wording.judged import fact
from analysis.words import Messages

_TERMS = frozenset(
    {("reading", rule) for rule in READINGS}
    | {("kind", value) for value in get_args(Kind)}
    | {("commitment", value) for value in get_args(Commitment)}
    | {("verification", value) for value in get_args(Verification)}
)
"""Settings and fields whose values the table puts into words."""
_SETS = frozenset(
    "at bearers claims compatible_with cues denies depends_on details doubts hypotheses motive"
    " proposition risk roles shared_with states tensions".split()
)
"""Fields with several values, of which only those that differ are told."""
_BECAUSE = 3
"""Claims that are named as the cause of a move."""


@dataclass(frozen=True)
class Telling:
    """How changes are told.

    Attributes
    ----------
    before, after : Study
        Where the names of each side's states, voices and risks are from.
    refer : callable
        Returns what a claim is called: a reference where its entry stands on the page.
    longest : int
        Letters of the longest value that is told; of a longer one only its field is named.
    """

    before: Study
    after: Study
    refer: Callable[[str], Span]
    longest: int

    @property
    def words(self) -> Messages:
        """The words of the later look."""
        return self.after.words


def recoded(telling: Telling, recodings: Iterable[Recoding]) -> dict[str, str]:
    """Return for each entry that was coded anew its fields, from what to what.

    Where a claim has another originator, that is told instead of its chain and its group.
    """
    fields: dict[str, dict[str, str]] = {}
    for one in recodings:
        fields.setdefault(one.entry, {})[one.field] = _recoding(telling, one)
    for by_field in fields.values():
        if "originator" in by_field:
            by_field.pop("chain", None)
            by_field.pop("group", None)
    return {entry: "; ".join(by_field.values()) for entry, by_field in fields.items()}


def _recoding(telling: Telling, one: Recoding) -> str:
    words = telling.words
    label = words.message("recoded-field", field=one.field.replace("_", "-"))
    values = [value or "" for value in (one.before, one.after)]
    if values == ["", ""] or max(map(len, values)) > telling.longest:
        return label
    sides = [
        [_value(study, one.field, item) for item in value.split("; ")] if value else []
        for study, value in zip((telling.before, telling.after), values, strict=True)
    ]
    if one.field in _SETS:
        gone, new = (
            [item for item in one if item not in other] for one, other in (sides, sides[::-1])
        )
        how = "both" if gone and new else "gone" if gone else "new" if new else "order"
        return words.message(
            "recoded-set", field=label, how=how, gone=words.listed(gone), new=words.listed(new)
        )
    before, after = (", ".join(side) or words.message("recoded-none") for side in sides)
    return words.message("recoded", field=label, before=before, after=after)


def _value(study: Study, name: str, value: str) -> str:
    words, parts = study.words, value.split()
    if (name, value) in _TERMS:
        return words.term(name, value)
    if name in {"chain", "originator"} and value in study.voices:
        return study.voices[value].name
    if name in {"states", "bearers"} and parts[0] in study.source.card.states:
        *role, reading = parts[1:] or ("sole",)
        return words.message(
            "recoded-state", name=study.name(parts[0]), reading=reading,
            role=words.term("role", role[0]) if role else "none",
        )  # fmt: skip
    return words.message("page-value-yes") if value == "True" else value


def setting(telling: Telling, name: str, before: str | None, after: str | None) -> str:
    """Return how one setting changed."""
    words = telling.words
    values = [
        _value(telling.after, name, value) if value else words.message("recoded-none")
        for value in (before, after)
    ]
    label = words.message("text-edition-setting-name", setting=name)
    return words.message("text-edition-setting", setting=label, before=values[0], after=values[1])


def entry(telling: Telling, key: str) -> str:
    """Return what is coded under a key, as a reader knows it."""
    kind, dash, name = key.partition("-")
    if not dash:
        kind, name = _KINDS.get(key[:1], key) if key[1:].isdigit() else key, key
    named = {kind: _named(telling, kind, name)}
    return telling.words.message("changed-entry", kind=kind, name=named[kind])


_KINDS = {
    "A": "assumption", "H": "hypothesis", "I": "indicator", "M": "motive", "Q": "proposition",
    "R": "risk",
}  # fmt: skip
"""What the first letter of an id says."""


def _named(telling: Telling, kind: str, name: str) -> str:
    for study in (telling.after, telling.before):
        match kind:
            case "voice" | "grade" if name in study.voices:
                return study.voices[name].name
            case "motive" | "risk" if name in study.motives or name in study.risks:
                return telling.words.message("changed-known", id=name, name=short(study, name))
            case "impact" if name in study.risks:
                return short(study, name)
            case "headline" if name in study.source.card.states:
                return study.name(name)
    return name


def shift(telling: Telling, move: Shift, differences: Differences) -> RichText:
    """Return how a judgement moved, and what that goes back to."""
    before, after = (
        _fact(study, value)
        for study, value in ((telling.before, move.before), (telling.after, move.after))
    )
    return telling.words.rich_message(
        "text-edition-move",
        effect=move.effect,
        judgement=move.judgement,
        figures="told" if before or after else "none",
        before=before,
        after=after,
        cause=_cause(telling, move, differences),
    )


def _fact(study: Study, value: Fact) -> str:
    return "" if value is None or value == () else fact(study, value)


def _cause(telling: Telling, move: Shift, differences: Differences) -> RichText:
    words = telling.words
    if move.because:
        claims = joined([(telling.refer(claim),) for claim in move.because[:_BECAUSE]], ", ")
        more = max(len(move.because) - _BECAUSE, 0)
        return words.rich_message("text-edition-cause-claims", claims=claims, more=more)
    if differences.settings:
        names = [
            words.message("text-edition-setting-name", setting=name)
            for name, _, _ in differences.settings
        ]
        return (words.message("text-edition-cause-settings", settings=words.listed(names)),)
    if changed := differences.codings.changed:
        few = [entry(telling, key) for key in changed] if len(changed) <= _BECAUSE else []
        named, how = words.listed(few), "few" if few else "many"
        return (words.message("text-edition-cause-codings", codings=named, how=how),)
    if differences.claims:
        return (words.message("text-edition-cause-linked"),)
    return (words.message("text-edition-cause-rules"),)


def joined(items: Sequence[RichText], between: str) -> RichText:
    """Return texts one after another, parted by a string."""
    spans: list[Span] = []
    for item in items:
        spans += [between, *item] if spans else item
    return tuple(spans)
