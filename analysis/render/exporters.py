"""Decide how Jupyter reaches the report formats: one exporter each, errors in one line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, ClassVar, NoReturn, TypeVar

from nbclient.exceptions import CellExecutionError
from nbconvert.exporters import Exporter
from nbconvert.exporters.base import ExporterDisabledError
from nbformat import NotebookNode
from traitlets import default

from analysis.errors import BriefingError, UsageError, boxed, is_ours
from analysis.render.document import about
from analysis.render.notice import notice

_Made = TypeVar("_Made")


class _Briefing(Exporter):
    """What both exporters share: a notebook that moved on is told of, and no error has a trace."""

    extension: ClassVar[str]

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return self.extension

    def _exported(
        self, make: Callable[[NotebookNode], _Made], nb: NotebookNode, resources: Any, **kw: Any
    ) -> tuple[_Made, dict[str, Any]]:
        """Return what ``make`` makes of a notebook, and nbconvert's resources."""
        try:
            nb, resources = super().from_notebook_node(nb, resources, **kw)
            if said := notice(about(nb).messages, nb):
                self.log.warning("%s", said)
            return make(nb), resources
        except CellExecutionError as error:  # of nbconvert's --execute
            _refuse(_of_ours(error))
        except BriefingError as error:
            _refuse(error)


class BriefingHTML(_Briefing):
    """``jupyter nbconvert --to briefing_html``: one page that works offline."""

    export_from_notebook = "Briefing HTML"
    output_mimetype = "text/html"
    extension = ".html"

    def from_notebook_node(  # type: ignore[override]  # exporters return text or bytes
        self, nb: NotebookNode, resources: Any | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page and nbconvert's resources."""
        from analysis.render.html import to_html

        return self._exported(to_html, nb, resources, **kw)


class BriefingPDF(_Briefing):
    """``jupyter nbconvert --to briefing_pdf``: PDF/UA-1 and PDF/A-2a."""

    export_from_notebook = "Briefing PDF"
    output_mimetype = "application/pdf"
    extension = ".pdf"

    def from_notebook_node(  # type: ignore[override]  # exporters return text or bytes
        self, nb: NotebookNode, resources: Any | None = None, **kw: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """Return the PDF and nbconvert's resources; what had to be mended is logged."""
        from analysis.render.pdf import make_pdf

        made, resources = self._exported(make_pdf, nb, resources, **kw)
        for warning in made.warnings:
            self.log.warning("%s", warning)
        return made.data, resources


class _Renamed(Exporter):
    """A name of version 0.1.0: it answers with the new one, and no list of formats has it."""

    old: ClassVar[str]

    def __init__(self, **_: Any) -> None:
        new = self.old.replace("-", "_")
        message = f"--to {self.old} is now called {new}: jupyter nbconvert --to {new}"
        if (app := _app()) is not None and app.export_format == self.old:
            _refuse(UsageError(message))
        raise ExporterDisabledError(message)


class RenamedHTML(_Renamed):
    """``briefing-html``, now ``briefing_html``."""

    old = "briefing-html"


class RenamedPDF(_Renamed):
    """``briefing-pdf``, now ``briefing_pdf``."""

    old = "briefing-pdf"


def _app() -> Any:
    """Return the command line that this process is, if it is nbconvert's.

    Its module lists the exporters while it is imported, and so cannot be imported here.
    """
    made = getattr(sys.modules.get("nbconvert.nbconvertapp"), "NbConvertApp", None)
    return made.instance() if made is not None and made.initialized() else None


def _of_ours(error: CellExecutionError) -> Exception:
    """Return an error of a cell without its cell and traceback, if it is one of our own."""
    if not is_ours(error.ename, error.evalue, error.traceback):
        return error
    return UsageError("\n".join(boxed(error.ename, error.evalue)))


def _refuse(error: Exception) -> NoReturn:
    """End nbconvert's command with one message, or raise the error to whoever else exports."""
    if (app := _app()) is None:
        raise error
    app.log.error("%s", error)
    raise SystemExit(getattr(error, "exit_code", 1))
