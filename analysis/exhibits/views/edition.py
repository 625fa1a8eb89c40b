"""What changed since the previous edition, with what the next one will be compared with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from analysis.exhibits.views.callout import Callout

EDITION_MIME = "application/vnd.briefing.edition+json"


@dataclass(frozen=True)
class Edition(Callout):
    """A note on the edition; ``record`` is for the program that builds reports, not for readers."""

    record: dict[str, Any] = field(default_factory=dict, hash=False)

    def bundle(self) -> dict[str, Any]:
        """Return every view by its MIME type, and the record."""
        return {**super().bundle(), EDITION_MIME: self.record}
