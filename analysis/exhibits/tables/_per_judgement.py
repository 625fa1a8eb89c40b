"""How tables with a row for each judgement name one, and what stands where there is none."""

from __future__ import annotations

from analysis.blocks import Callout, RichText
from analysis.words import Messages


def numbered(words: Messages, name: str, topic: str) -> RichText:
    """Return a judgement's id with what it is about."""
    return (words.message("table-judgement", name=name, topic=words.term("topic", topic)),)


def no_judgement(words: Messages) -> Callout:
    """Return what stands where no judgement is made."""
    text = words.message("text-no-judgement")
    return Callout("no-judgement", "coding", words.message("text-no-judgement-title"), (text,))
