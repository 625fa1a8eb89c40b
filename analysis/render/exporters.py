"""Decide how Jupyter reaches the report formats: one nbconvert exporter each."""

from __future__ import annotations

from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default


class BriefingHTML(Exporter):
    """``jupyter nbconvert --to briefing-html``: one page that works offline."""

    export_from_notebook = "Briefing (HTML)"
    output_mimetype = "text/html"

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(  # type: ignore[override]  # exporters return text or bytes
        self, nb: NotebookNode, resources: Any | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page and nbconvert's resources."""
        from analysis.render.html import to_html

        nb, resources = super().from_notebook_node(nb, resources, **kw)
        return to_html(nb), resources


class BriefingPDF(Exporter):
    """``jupyter nbconvert --to briefing-pdf``: PDF/UA-1 and PDF/A-2a."""

    export_from_notebook = "Briefing (PDF)"
    output_mimetype = "application/pdf"

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".pdf"

    def from_notebook_node(  # type: ignore[override]  # exporters return text or bytes
        self, nb: NotebookNode, resources: Any | None = None, **kw: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """Return the PDF and nbconvert's resources; what had to be mended is logged."""
        from analysis.render.pdf import make_pdf

        nb, resources = super().from_notebook_node(nb, resources, **kw)
        made = make_pdf(nb)
        for warning in made.warnings:
            self.log.warning("%s", warning)
        return made.data, resources
