"""What every frame promises: its columns, which may be null, which words and keys they hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from analysis.claims import vocabulary as words
from analysis.claims.frames import COLUMNS, Frames, frames
from analysis.claims.source import Source

if TYPE_CHECKING:
    import pandera.pandas as pa

KEYS: dict[str, tuple[str, ...]] = {
    "sentences": ("sentence",),
    "states": ("state",),
    "voices": ("voice",),
    "claims": ("claim",),
    "claim_sentences": ("claim", "sentence"),
    "claim_states": ("claim", "state", "role", "reading"),
    "chains": ("claim", "step"),
    "quantities": ("claim",),
    "framing": ("framing",),
    "propositions": ("proposition",),
    "motives": ("motive",),
    "motive_claims": ("motive", "claim"),
    "motive_shared": ("motive", "state"),
    "risks": ("risk",),
    "risk_bearers": ("risk", "state", "reading"),
    "risk_claims": ("risk", "claim"),
    "grades": ("voice",),
    "impacts": ("risk",),
    "hypotheses": ("hypothesis",),
    "evidence": ("claim", "hypothesis"),
    "assumptions": ("assumption",),
    "indicators": ("indicator",),
    "codings": ("coding", "claim"),
}
"""The columns whose values together name a row; frames that are not listed may repeat."""

NULLABLE: dict[str, tuple[str, ...]] = {
    "voices": ("group", "state"),
    "claims": ("group", "inherits", "condition", "proposition"),
    "quantities": ("value", "low", "high", "place", "time"),
    "motives": ("giver",),
    "risks": ("consequence", "condition", "hedge"),
}
"""The columns that may hold None; all others are always filled."""

WORDS: dict[str, dict[str, object]] = {
    "voices": {"kind": words.VoiceKind, "interest": words.Interest},
    "claims": {
        "kind": words.Kind,
        "commitment": words.Commitment,
        "verification": words.Verification,
    },
    "claim_states": {"role": words.StateRole, "reading": words.Reading},
    "chains": {"role": words.VoiceRole},
    "cues": {"type": words.CueType},
    "quantities": {"bound": words.Bound, "kind": words.QuantityKind},
    "tensions": {"type": words.TensionType},
    "motives": {"domain": words.Domain, "reading": words.Reading},
    "risks": {"domain": words.Domain},
    "risk_bearers": {"reading": words.Reading},
    "grades": {"grade": words.Grade},
    "evidence": {"consistency": words.Consistency},
    "codings": {
        "kind": words.Kind,
        "commitment": words.Commitment,
        "verification": words.Verification,
    },
}
"""The columns that hold words of a closed vocabulary."""


@cache
def contract(name: str) -> pa.DataFrameSchema:
    """Return the pandera schema of a frame; it refuses columns that ``COLUMNS`` does not name."""
    import pandera.pandas as pa

    closed = WORDS.get(name, {})
    return pa.DataFrameSchema(
        {
            column: pa.Column(
                object,
                checks=pa.Check.isin(get_args(closed[column])) if column in closed else None,
                nullable=column in NULLABLE.get(name, ()),
            )
            for column in COLUMNS[name]
        },
        strict=True,
        ordered=True,
        unique=list(KEYS[name]) if name in KEYS else None,
        name=name,
    )


def frames_checked(source: Source) -> Frames:
    """Return a source's frames after holding each to its contract.

    Parameters
    ----------
    source : Source
        A loaded source.

    Raises
    ------
    pandera.errors.SchemaErrors
        If a frame breaks its contract: a defect of this package, not of the source.
    """
    made = frames(source)
    for name in COLUMNS:
        contract(name).validate(getattr(made, name), lazy=True)
    return made
