"""The kinds of exhibit a notebook can show, each as HTML, Typst and plain text."""

from analysis.blocks.annex import ClaimAnnex, ClaimEntry
from analysis.blocks.base import Exhibit
from analysis.blocks.callout import Callout
from analysis.blocks.edition import EDITION_MIME, Edition
from analysis.blocks.figure import Figure
from analysis.blocks.judgement import Judgement, Judgements
from analysis.blocks.masthead import Masthead
from analysis.blocks.stack import Stack, stacked
from analysis.blocks.statements import Statement, Statements
from analysis.blocks.table import Column, Row, Table
from analysis.words.rich_text import (
    ClaimRef,
    Layer,
    Run,
    Runs,
    Stat,
    Strong,
    plain,
    refs,
    told,
    visible,
)

__all__ = [
    "EDITION_MIME",
    "Callout",
    "ClaimAnnex",
    "ClaimEntry",
    "ClaimRef",
    "Column",
    "Edition",
    "Exhibit",
    "Figure",
    "Judgement",
    "Judgements",
    "Layer",
    "Masthead",
    "Row",
    "Run",
    "Runs",
    "Stack",
    "Stat",
    "Statement",
    "Statements",
    "Strong",
    "Table",
    "plain",
    "refs",
    "stacked",
    "told",
    "visible",
]
