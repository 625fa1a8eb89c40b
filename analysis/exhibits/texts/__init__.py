"""The texts a notebook can show: head, banners, reported statements, sections in words, annexes."""

from analysis.exhibits.texts.annex import claims
from analysis.exhibits.texts.coded import assumptions, audience, hypotheses, indicators
from analysis.exhibits.texts.edition import edition
from analysis.exhibits.texts.head import banners, masthead, sourcing, survival
from analysis.exhibits.texts.method import method
from analysis.exhibits.texts.reported import findings, framing, statements, unknowns
from analysis.exhibits.texts.summary import source_summary

__all__ = [
    "assumptions",
    "audience",
    "banners",
    "claims",
    "edition",
    "findings",
    "framing",
    "hypotheses",
    "indicators",
    "masthead",
    "method",
    "source_summary",
    "sourcing",
    "statements",
    "survival",
    "unknowns",
]
