"""What changed since the previous edition, with what the next one will be compared with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from analysis.blocks.callout import Callout


@dataclass(frozen=True, repr=False)
class Edition(Callout):
    """A note on the edition; ``record`` is for the program that builds reports, not for readers.

    That program takes it out of what it publishes.
    """

    block_type: ClassVar[str] = "edition"
    record: dict[str, Any] | None = field(default=None, hash=False)
