"""Whether the slices of a text still are those that its card was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

HEADLINE = "H"


def sha256(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def differing(text: str, sentences: Mapping[str, tuple[int, int, str]]) -> list[str]:
    """Return the keys whose slice of the text has another digest than the map says."""
    return [key for key, (start, end, digest) in sentences.items()
            if sha256(text[start:end]) != digest]  # fmt: skip
