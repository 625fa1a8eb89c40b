"""What is made ready before there is a study: words, templates, letters, published figures."""

from __future__ import annotations

import string

from analysis import reference
from analysis.assess import montecarlo  # noqa: F401  (a study imports it only to simulate)
from analysis.assess.snapshot import prepare as prepare_snapshots
from analysis.blocks.block import prepare as prepare_blocks
from analysis.exhibits.draw import glyphs
from analysis.exhibits.draw.fonts import drawable, face, width_of
from analysis.words import prepare as prepare_words

_LOWER, _UPPER, _DIGITS = string.ascii_lowercase, string.ascii_uppercase, string.digits
_PAIRS = [
    first + second
    for firsts, seconds in (
        (_LOWER + _UPPER, _LOWER),
        (_DIGITS, _DIGITS + "–%"),
        (_LOWER + _DIGITS, ".,:;-)’"),
    )
    for first in firsts
    for second in seconds
]


def prepare() -> None:
    """Read what reports are full of: words, letters of charts, templates, yardsticks, phrases.

    A process that is forked afterwards finds all this in its memory.
    """
    prepare_words()
    prepare_blocks()
    prepare_snapshots()
    reference.yardsticks()
    reference.phrases()
    reference.rank_correlations()
    for bold in (False, True):
        glyphs.prepare(face(bold=bold), _PAIRS)
        width_of("A line", 10, bold=bold)
    drawable("–")  # every font's coverage up to the one that has it
    glyphs.close_fonts()


def for_notebooks() -> None:
    """Import what notebooks take from this package and with it, and make it ready."""
    from analysis.exhibits import figures, judgements, study, tables, texts  # noqa: F401

    prepare()
