"""What can be made ready before there is a study: words, templates, fonts and glyphs."""

from __future__ import annotations

import string

from analysis.exhibits.draw import glyphs
from analysis.exhibits.draw.canvas import Canvas
from analysis.exhibits.draw.fonts import face
from analysis.exhibits.views.base import ready_templates
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
    """Read the table of words and the letters that charts are full of; compile every template.

    A process that is forked afterwards finds all this in its memory.
    """
    prepare_words()
    ready_templates()
    for bold in (False, True):
        glyphs.prepare(face(bold=bold), _PAIRS)
    canvas = Canvas()
    canvas.text(0, 0, "A line")
    canvas.bar(0, 0, 1, 1, "#000000")
    canvas.dot(0, 0)
    canvas.line(0, 0, 1, 1, dashed=True)
    canvas.finish(10)
