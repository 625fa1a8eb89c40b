"""What moved between two editions, sources or codings: claim by claim, judgement by judgement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from analysis.assess.compare import Stand, stands
from analysis.assess.editions import Entries, differences
from analysis.assess.snapshot import Snapshot, snapshot
from analysis.blocks import (
    Masthead,
    RichText,
    Statement,
    Statements,
    escape_invisible,
    layout,
    plain,
)
from analysis.claims.source import Source
from analysis.exhibits.study import Study, study
from analysis.exhibits.wording.changes import Telling, entry, recoded, setting, shift
from analysis.words import Messages, raised

_LONGEST = 400
"""Letters of the longest value that is told."""


@dataclass(frozen=True)
class Side:
    """One of the two that are compared.

    Attributes
    ----------
    name : str
        What a person calls it.
    source : Source
        The source itself; of an edition, where its names are from.
    edition : Snapshot or None
        What an edition kept of itself.
    """

    name: str
    source: Source
    edition: Snapshot | None = None

    def seen(self, other: Side) -> tuple[Study, Snapshot, Mapping[str, Stand]]:
        """Return the side as the other one allows to compare it.

        Beside an edition, that is read as the edition was, about what it was about, and with no
        more kept of long values.
        """
        beside = self.edition or other.edition
        usual = study(self.source)
        read = beside.settings if beside else {}
        yardstick, reading = (
            read.get(name, getattr(usual, name)) for name in ("yardstick", "reading")
        )
        states = (None, *usual.states)
        every = [
            study(self.source, state, yardstick=yardstick, reading=reading) for state in states
        ]
        if self.edition is not None:
            return every[0], self.edition, self.edition.stands()
        if beside is not None:
            every = [max(every, key=lambda one: _alike(one, beside))]
        # What a report tells of the whole source, every report of a state tells too.
        judged = list({one.id: one for each in every for one in each.judged}.values())
        settings = {"yardstick": yardstick, "reading": reading}
        records = every[0].records
        kept = snapshot(records, judged, (), settings, whole=beside is None)
        return every[0], kept, kept.stands() if beside else stands(judged)


def _alike(one: Study, edition: Snapshot) -> int:
    """Return how far a study makes the judgements that an edition makes, and no others."""
    own = {judgement.id for judgement in one.judged}
    return len(own & set(edition.judgements)) - len(own ^ set(edition.judgements))


@dataclass(frozen=True)
class Comparison:
    """Two sides and what moved between them; see ``sections`` and ``head``."""

    before: Side
    after: Side

    @cached_property
    def sections(self) -> list[tuple[str, Statements]]:
        """A heading and statements for each kind of thing that moved; none where nothing did."""
        one, old, was = self.before.seen(self.after)
        other, new, now = self.after.seen(self.before)
        diff = differences(old, new, (was, now))
        telling = Telling(one, other, lambda claim: claim, _LONGEST)
        kinds: tuple[tuple[str, Iterable[RichText]], ...] = (
            ("claims", _entries(telling, diff.claims, old.claims, new.claims)),
            ("codings", _entries(telling, diff.codings, old.codings, new.codings)),
            (
                "settings",
                ((raised(setting(telling, *changed)), ".") for changed in diff.settings),
            ),
            ("judgements", (shift(telling, move, diff) for move in diff.moves)),
        )
        return [
            (self.words.message(f"diff-{kind}", n=len(items)), Statements(f"diff-{kind}", items))
            for kind, texts in kinds
            if (items := tuple(Statement("coding", text) for text in texts))
        ]

    def text(self) -> str:
        """Return it as a terminal shows it."""
        head = self.head
        answer = layout.fill(plain(head.said))
        lines = [escape_invisible(head.title), "", answer, layout.fill(head.source)]
        for heading, section in self.sections:
            lines += ["", heading]
            lines += [
                layout.fill(plain(one.body, "{}"), indent="    ", first="  ")
                for one in section.items
            ]
        return "\n".join(lines)

    @property
    def words(self) -> Messages:
        """The words in which it is told."""
        return study(self.after.source).words

    @cached_property
    def head(self) -> Masthead:
        """What is compared, and how much moved."""
        words = self.words
        cards = [side.source.card for side in (self.before, self.after)]
        same = cards[0].sha256 == cards[1].sha256
        headings = [heading for heading, _ in self.sections]
        line = words.message(
            "diff-answer", moved="some" if headings else "none", what=words.listed(headings),
        )  # fmt: skip
        names = {"before": self.before.name, "after": self.after.name}
        about = words.message(
            "diff-article", articles="one" if same else "two", title=cards[1].title
        )
        return Masthead("diff", words.message("diff-title", **names), (line,), about)


def _entries(
    telling: Telling,
    entries: Entries,
    was: Mapping[str, Mapping[str, str]],
    now: Mapping[str, Mapping[str, str]],
) -> Iterator[RichText]:
    """Yield what came, went and changed, in the order in which it stands."""
    words, fields = telling.words, recoded(telling, entries.recoded)
    gone = dict(entries.withdrawn)
    for key in (*(key for key in now if key in entries.changed), *gone):
        how = "recoded" if key in fields else "withdrawn" if key in gone else "added"
        says = (now if how == "added" else was)[key].get("says", "")
        yield (
            words.message(
                "diff-entry", how=how, name=raised(entry(telling, key)),
                fields=fields.get(key, ""), says=says, worded="yes" if says else "no",
            ),
        )  # fmt: skip
