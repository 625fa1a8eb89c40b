"""What passes from a notebook to a page: the kinds of block, each as HTML, Typst, text and JSON."""

from analysis.blocks.block import (
    Block,
    BlockFault,
    Citation,
    Page,
    outputs_of,
    read_block,
    unstacked,
)
from analysis.blocks.callout import Callout
from analysis.blocks.claim_annex import ClaimAnnex, ClaimEntry
from analysis.blocks.coding_annex import CodingAnnex, CodingEntry, claims_of, codings_of
from analysis.blocks.distinct import distinct
from analysis.blocks.edition import Edition
from analysis.blocks.figure import Figure
from analysis.blocks.key_judgements import KeyJudgement, KeyJudgements
from analysis.blocks.lines import Lines, LinesPart
from analysis.blocks.masthead import Masthead
from analysis.blocks.protocol import FIGURE_FAILED, MIME, PREVIOUS
from analysis.blocks.stack import Stack, stacked
from analysis.blocks.statements import Statement, Statements
from analysis.blocks.table import Column, Row, Table
from analysis.words.rich_text import (
    ClaimRef,
    CodingRef,
    Entry,
    RichText,
    Span,
    Stat,
    Strong,
    claims_in,
    escape_invisible,
    plain,
    refs,
)

__all__ = [
    "FIGURE_FAILED",
    "MIME",
    "PREVIOUS",
    "Block",
    "BlockFault",
    "Callout",
    "Citation",
    "ClaimAnnex",
    "ClaimEntry",
    "ClaimRef",
    "CodingAnnex",
    "CodingEntry",
    "CodingRef",
    "Column",
    "Edition",
    "Entry",
    "Figure",
    "KeyJudgement",
    "KeyJudgements",
    "Lines",
    "LinesPart",
    "Masthead",
    "Page",
    "RichText",
    "Row",
    "Span",
    "Stack",
    "Stat",
    "Statement",
    "Statements",
    "Strong",
    "Table",
    "claims_in",
    "claims_of",
    "codings_of",
    "distinct",
    "escape_invisible",
    "outputs_of",
    "plain",
    "read_block",
    "refs",
    "stacked",
    "unstacked",
]
