"""From an executed notebook to the pages a reader sees.

`to_html` and `to_pdf` read a notebook and nothing else; `prepare` converts standing prose
ahead of time, and `ready_pdf` reads the fonts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.render.annexes import noted
    from analysis.render.headlines import Headline, headline
    from analysis.render.html import to_html
    from analysis.render.index import Entry, error_page, index_html
    from analysis.render.office import to_docx, to_md
    from analysis.render.outline import prepare
    from analysis.render.pdf import Pdf, make_pdf, ready_pdf, to_pdf
    from analysis.render.picture import first_page

_HOMES = {
    "Entry": "index",
    "Headline": "headlines",
    "Pdf": "pdf",
    "error_page": "index",
    "first_page": "picture",
    "headline": "headlines",
    "index_html": "index",
    "make_pdf": "pdf",
    "noted": "annexes",
    "prepare": "outline",
    "ready_pdf": "pdf",
    "to_docx": "office",
    "to_html": "html",
    "to_md": "office",
    "to_pdf": "pdf",
}

__all__ = [
    "Entry",
    "Headline",
    "Pdf",
    "error_page",
    "first_page",
    "headline",
    "index_html",
    "make_pdf",
    "noted",
    "prepare",
    "ready_pdf",
    "to_docx",
    "to_html",
    "to_md",
    "to_pdf",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(f"analysis.render.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'analysis.render' has no attribute {name!r}")
