"""One loaded source: its card, its claims, its overlay and its text where they are at hand."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.claims.card import SourceCard
from analysis.claims.coding import CodingFile
from analysis.claims.notes import Note
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import Claim, ClaimsFile


@dataclass(frozen=True)
class Source:
    """Everything known of one article.

    Attributes
    ----------
    card : SourceCard
    record : ClaimsFile
    overlay : AssessmentFile or None
        None when ``assessment.yaml`` is absent or switched off.
    text : str or None
        The article's text when it is attached and its digest matches.
    digests : dict of str to str
        SHA-256 of each seed file read, by file name.
    drafts : tuple of Claim
        Claims that were proposed and not accepted; ``record`` has none of them.
    codings : dict of str to CodingFile
        Readers' passes over the claims, such as ``first`` and ``second``, where they are kept.
    notes : tuple of Note
        What others hold of claims; no analysis sees them.
    """

    card: SourceCard
    record: ClaimsFile
    overlay: AssessmentFile | None
    text: str | None
    digests: dict[str, str]
    codings: dict[str, CodingFile] = field(default_factory=dict)
    drafts: tuple[Claim, ...] = ()
    notes: tuple[Note, ...] = ()

    def passage(self, sentence: str) -> str | None:
        """Return the article's own words for a sentence key, or None where no text is attached."""
        if self.text is None or sentence not in self.card.sentences:
            return None
        start, end, _ = self.card.sentences[sentence]
        return self.text[start:end]
