"""The texts a notebook can show: head, banners, reported statements, sections in words, annexes."""

from analysis.exhibits.names import refuse
from analysis.exhibits.texts._annex import claims
from analysis.exhibits.texts._coded import assumptions, audience, hypotheses, indicators
from analysis.exhibits.texts._coding import coding
from analysis.exhibits.texts._edition import edition
from analysis.exhibits.texts._first import outlook, stakes
from analysis.exhibits.texts._head import banners, masthead, sourcing, survival
from analysis.exhibits.texts._method import method
from analysis.exhibits.texts._reported import findings, framing, statements, unknowns
from analysis.exhibits.texts._reporting import reporting
from analysis.exhibits.texts._sayings import sayings
from analysis.exhibits.texts._summary import source_summary

__all__ = [
    "assumptions",
    "audience",
    "banners",
    "claims",
    "coding",
    "edition",
    "findings",
    "framing",
    "hypotheses",
    "indicators",
    "masthead",
    "method",
    "outlook",
    "reporting",
    "sayings",
    "source_summary",
    "sourcing",
    "stakes",
    "statements",
    "survival",
    "unknowns",
]


def __dir__() -> list[str]:
    return __all__


__getattr__ = refuse("texts", __all__)
