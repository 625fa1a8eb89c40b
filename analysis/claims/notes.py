"""Notes of others on claims: who agrees or disagrees, when and why, apart from the record."""

from __future__ import annotations

from pydantic import Field

from analysis.claims.base import ClaimId, Day, Record, Slug, Text
from analysis.claims.document import Document, printable
from analysis.claims.vocabulary import Verdict


class Note(Record):
    """What somebody holds of the coding of one claim, signed."""

    claim: ClaimId = Field(description="The claim that it is about")
    by: Slug = Field(description="Who signs it")
    date: Day = Field(description="When")
    verdict: Verdict = Field(description="Whether they agree with the claim as it is coded")
    why: Text = Field(description="Why, in their own words")

    @property
    def key(self) -> str:
        """What one note is known by: nobody signs two on a claim on one day."""
        return f"note-{self.claim}-{self.by}-{self.date}"


class NotesFile(Record):
    """``notes.yaml``: what others hold of claims; the record is not changed by it."""

    notes: tuple[Note, ...] = Field(default=(), description="Signed notes, oldest first")


def check_notes(document: Document) -> None:
    """Note every second note on one claim by one person on one day."""
    first: dict[tuple[object, ...], int] = {}
    entries = document.data.get("notes") if document.data is not None else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if not isinstance(entry, dict):
            continue
        name = tuple(str(entry.get(field)).strip() for field in ("claim", "by", "date"))
        place = ("notes", index)
        if name in first:
            claim, by, date = map(printable, name)
            message = f"a second note of {by} on {claim} on {date}"
            advice = f"first on line {first[name]}: make one of both, or give it its own day"
            document.fault(place, message, advice)
        elif None not in {entry.get(field) for field in ("claim", "by", "date")}:
            first[name] = document.line(place)
