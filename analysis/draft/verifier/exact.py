"""Whether what a claim gives as the text's own words stands in its sentences, letter by letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.suggest import quoted

_EXACT = frozenset(
    """
    source sources relay relays quote quotes quotation passage evidence words word figure figures
    speaker speakers cue hedge span spans
    """.split()
)
"""Fields whose text must stand in the claim's sentences, letter by letter."""


def inexact(claim: Mapping[str, object], texts: Sequence[str]) -> Iterator[str]:
    """Yield what is given as the text's own words and is not."""
    for path, words in _exact_words(claim, ""):
        if not words.strip():
            yield f"{path} is empty"
        elif not any(words in text for text in texts):
            yield f"{path}: {quoted(words)} does not stand in its sentences"


def _exact_words(node: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            inside = f"{path}.{key}" if path else str(key)
            if str(key) in _EXACT and isinstance(value, str):
                yield inside, value
            elif str(key) in _EXACT | {"cues"} and isinstance(value, (list, tuple)):
                for item in value:
                    if isinstance(item, str):
                        yield inside, item
                    else:
                        yield from _exact_words(item, inside)
            elif isinstance(value, (Mapping, list, tuple)) and key not in {"draft", "at"}:
                yield from _exact_words(value, inside)
    elif isinstance(node, (list, tuple)):
        for item in node:
            yield from _exact_words(item, path)
