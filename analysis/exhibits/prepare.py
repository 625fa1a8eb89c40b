"""What can be made ready before there is a study: templates compiled, fonts and glyphs read."""

from __future__ import annotations

import string

from analysis.exhibits.draw.canvas import Canvas
from analysis.exhibits.views.base import ready_templates

_SIZES = (11.0, 12.0, 13.0, 14.0)


def prepare() -> None:
    """Draw every ASCII character once and compile every template; nothing of it is kept in view.

    A process that is forked afterwards finds matplotlib's caches filled.
    """
    ready_templates()
    canvas = Canvas()
    for size in _SIZES:
        for bold in (False, True):
            canvas.text(0, 0, string.ascii_letters + string.digits, size=size, bold=bold)
            canvas.text(0, 0, string.punctuation.replace("$", ""), size=size, bold=bold)
    canvas.bar(0, 0, 1, 1, "#000000")
    canvas.dot(0, 0)
    canvas.line(0, 0, 1, 1, dashed=True)
    canvas.finish(10)
