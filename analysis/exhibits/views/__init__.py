"""The kinds of exhibit a notebook can show, each as HTML, Typst and plain text."""

from analysis.exhibits.views.annex import ClaimAnnex, ClaimEntry
from analysis.exhibits.views.base import Exhibit
from analysis.exhibits.views.callout import Callout
from analysis.exhibits.views.edition import EDITION_MIME, Edition
from analysis.exhibits.views.figure import Figure
from analysis.exhibits.views.judgement import Judgement, Judgements
from analysis.exhibits.views.masthead import Masthead
from analysis.exhibits.views.runs import (
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
from analysis.exhibits.views.stack import Stack, stacked
from analysis.exhibits.views.statements import Statement, Statements
from analysis.exhibits.views.table import Column, Row, Table

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
