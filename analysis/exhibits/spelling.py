"""Which words of a source are names and which are common, so that a capital can be judged."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.claims.source import Source


@dataclass(frozen=True)
class Spelling:
    """What voices and states are called, single words of names, and words seen in lower case."""

    called: tuple[str, ...]
    names: frozenset[str]
    common: frozenset[str]


def spelling(source: Source) -> Spelling:
    """Return the names and common words of what a coder wrote about a source."""
    given = [voice.name for voice in source.card.voices]
    for state in source.card.states.values():
        given += [state.name, *state.also]
    bare = (re.sub(r"^(?:an?|the) ", "", name, flags=re.IGNORECASE) for name in given)
    called = tuple(name for name in bare if name[:1].isupper())
    written = "\n".join(_written(source))
    words = {word for name in called for word in re.findall(r"[^\W\d_][\w-]*", name)}
    inside = set(re.findall(r"(?<=[a-z,] )[A-Z][\w-]*", written))
    return Spelling(
        called,
        frozenset({word for word in words if word[0].isupper()} | inside),
        frozenset(re.findall(r"\b[a-z][\w-]*", written)),
    )


def _written(source: Source) -> list[str]:
    record, overlay = source.record, source.overlay
    texts = [claim.says for claim in record.claims]
    texts += [motive.wants for motive in record.motives]
    texts += [point.says for point in record.propositions]
    for risk in record.risks:
        texts += [risk.event, risk.cause or "", risk.consequence or "", risk.condition or ""]
    if overlay:
        texts += [part for item in overlay.assumptions for part in (item.says, item.if_wrong)]
        texts += [item.says for item in overlay.hypotheses]
        texts += [item.says for item in overlay.indicators]
        texts += [item.rationale for item in (*overlay.assumptions, *overlay.evidence)]
    return texts
