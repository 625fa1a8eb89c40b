"""Decide what a house style holds once it was read: checked values and bytes, and no path."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Literal

Style = Literal["regular", "bold", "italic", "bold-italic"]
FILE = "pyproject.toml"
"""Where a project says how it looks."""
STYLES: tuple[Style, ...] = ("regular", "bold", "italic", "bold-italic")


@dataclass(frozen=True)
class Logo:
    """A picture that was cleaned as any other."""

    mime: str
    data: bytes


@dataclass(frozen=True)
class Face:
    """A font file of the house.

    Attributes
    ----------
    data : bytes
        The file; once prepared, the same glyphs under a family's name of ours.
    web : bytes
        What a page embeds (WOFF); empty until prepared.
    family : str
        What its maker calls it, for programs that have it installed.
    """

    data: bytes
    web: bytes = b""
    family: str = ""


@dataclass(frozen=True)
class House:
    """The style of a project; what is absent is as this package has it.

    Attributes
    ----------
    name : str
    logo : Logo or None
    accent, second : str
        Colours as ``#rrggbb``; each is legible as text on all grounds of a page in daylight.
    text : tuple of (str, Face)
        Faces of running text by their style, ``regular`` among them.
    heading : Face or None
    reference : bytes
        A Word document whose styles are taken.
    """

    name: str = ""
    logo: Logo | None = None
    accent: str = ""
    second: str = ""
    text: tuple[tuple[Style, Face], ...] = ()
    heading: Face | None = None
    reference: bytes = b""

    @property
    def digest(self) -> str:
        """Digest of all of it; empty where a project has no style of its own."""
        if self == PLAIN:
            return ""
        content = json.dumps(asdict(self), default=lambda data: hashlib.sha256(data).hexdigest())
        return hashlib.sha256(content.encode()).hexdigest()


PLAIN = House()
"""No style of one's own."""
