"""What a claim rests on: its sentences, those ahead of them, and the states they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.claims.card import State
from analysis.draft.find.states import states


@dataclass(frozen=True)
class Passage:
    """What a claim rests on: its sentences, what stands ahead of them, and the states declared."""

    sentences: tuple[str, ...]
    ahead: tuple[str, ...]
    everything: tuple[str, ...]
    declared: Mapping[str, State] | None = None

    @property
    def text(self) -> str:
        """The claim's sentences in a row."""
        return " ".join(self.sentences)

    def codes(self, text: str) -> set[str]:
        """Return the states that a text names."""
        return {state.code for state in states(text, self.declared)}
