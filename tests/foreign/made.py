"""Notebooks made of a few cells, and what a reader sees of them in both formats."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import lxml.html
import nbformat.v4 as v4
import pikepdf
import pypdfium2

from analysis.render.html import to_html
from analysis.render.pdf import Pdf, make_pdf


def prose(text: str) -> dict[str, Any]:
    """Return a Markdown cell."""
    return dict(v4.new_markdown_cell(text))


def output(data: Mapping[str, Any], metadata: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return a code cell that displays an output in these forms."""
    shown = v4.new_output("display_data", data=dict(data), metadata=dict(metadata or {}))
    return dict(v4.new_code_cell("show()", outputs=[shown]))


def stream(text: str, name: str = "stdout") -> dict[str, Any]:
    """Return a code cell that printed a text."""
    return dict(v4.new_code_cell("show()", outputs=[v4.new_output("stream", name=name, text=text)]))


def notebook(*cells: str | Mapping[str, Any], title: str = "# T") -> dict[str, Any]:
    """Return a notebook of these cells under a title; a text is a Markdown cell."""
    made = [prose(cell) if isinstance(cell, str) else dict(cell) for cell in cells]
    return dict(v4.new_notebook(cells=[*([prose(title)] if title else []), *made]))


def page(source: Mapping[str, Any]) -> Any:
    """Return the main part of a notebook's page."""
    return lxml.html.fromstring(to_html(source)).find(".//main")


def said(source: Mapping[str, Any]) -> str:
    """Return what the page says, in one line."""
    return " ".join(page(source).text_content().split())


def printed(made: Pdf | bytes) -> str:
    """Return the text of a PDF in one line."""
    document = pypdfium2.PdfDocument(made.data if isinstance(made, Pdf) else made)
    pages = (document[number].get_textpage().get_text_bounded() for number in range(len(document)))
    return " ".join(" ".join(pages).replace("\ufffe", "").split())


def both(source: Mapping[str, Any]) -> tuple[str, str, Pdf]:
    """Return what the page says, what the PDF says, and the PDF."""
    made = make_pdf(source)
    return said(source), printed(made), made


def alternatives(made: Pdf, kind: str = "/Formula") -> list[str]:
    """Return the descriptions of the elements of one kind that a PDF holds."""
    with pikepdf.open(BytesIO(made.data)) as pdf:
        return [
            str(one["/Alt"])
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == kind and "/Alt" in one
        ]
