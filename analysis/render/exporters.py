"""Decide how Jupyter reaches the report formats: one exporter each, errors in one line."""

from __future__ import annotations

import copy
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, NoReturn

from nbclient.exceptions import CellExecutionError
from nbconvert.exporters import Exporter
from nbconvert.exporters.base import ExporterDisabledError
from nbformat import NotebookNode, ValidationError
from traitlets import default

from analysis.errors import BriefingError, UsageError, boxed, is_ours
from analysis.render import lenient
from analysis.render.beside import carrying
from analysis.render.document import about
from analysis.render.formats import FORMATS, Format
from analysis.render.house import PLAIN, House, house_near, prepared
from analysis.render.notice import notice
from analysis.words.rich_text import escape_invisible

_LETTERS = 120


class _Briefing(Exporter):
    """What all exporters share: a notebook that moved on is told of, and no error has a trace."""

    format: ClassVar[Format]

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return f".{self.format.name}"

    def from_file(  # type: ignore[override]  # exporters return text or bytes
        self, file_stream: Any, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str | bytes, dict[str, Any]]:
        """Return the report of the notebook in an open file; one that is broken is mended."""
        try:
            text = file_stream.read()
        except UnicodeDecodeError:
            text = Path(file_stream.name).read_bytes()
        try:
            nb = lenient.notebook_of(lenient.decoded(text) if isinstance(text, bytes) else text)
        except BriefingError as error:
            _refuse(error)
        return self.from_notebook_node(nb, resources=resources, **kw)

    def from_notebook_node(  # type: ignore[override]  # exporters return text or bytes
        self, nb: NotebookNode, resources: Any | None = None, **kw: Any
    ) -> tuple[str | bytes, dict[str, Any]]:
        """Return the report and nbconvert's resources; what had to be mended is logged."""
        try:
            _hold_kinds(nb)
            nb, resources = super().from_notebook_node(nb, resources, **kw)
            nb = self._own(nb, resources)
            note = notice(about(nb).messages, nb)
            written = self.format.write(nb, self._house(resources))
        except CellExecutionError as error:  # of nbconvert's --execute
            _refuse(_of_ours(error))
        except ValidationError as error:
            _refuse(_no_notebook(error))
        except BriefingError as error:
            _refuse(error)
        for warning in filter(None, (note, *written.warnings)):
            self.log.warning("%s", warning)
        return written.data, resources

    def _house(self, resources: Mapping[str, Any]) -> House:
        """Return the style of the project that the notebook lies in, or the process."""
        if not self.format.dressed:
            return PLAIN
        folder = resources.get("metadata", {}).get("path")
        return prepared(house_near(Path(folder or ".") if folder is not None else None))

    def _own(self, nb: NotebookNode, resources: Mapping[str, Any]) -> Any:
        """Return the notebook with what only its file and nbconvert's options tell of it."""
        meta = resources.get("metadata", {})
        folder = meta.get("path")
        nb = copy.copy(carrying(nb, Path(folder or ".") if folder is not None else None))
        options = self.config.get("TemplateExporter", {})
        exclude = [name for option, name in _EXCLUDES.items() if options.get(option) is True]
        given = nb.metadata.get("briefing", {})
        given = dict(given) if isinstance(given, Mapping) else {}
        given.setdefault("name", str(meta.get("name", "")))
        nb.metadata = {**nb.metadata, "briefing": {**given, "exclude": exclude}}
        return nb


_EXCLUDES = {"exclude_input": "input", "exclude_output": "output", "exclude_markdown": "markdown",
             "exclude_raw": "raw", "exclude_code_cell": "code"}  # fmt: skip


def __getattr__(name: str) -> type[_Briefing]:
    """Return the exporter of a format: ``BriefingPDF`` is that of ``pdf``."""
    if (entry := FORMATS.get(name.removeprefix("Briefing").lower())) and name.isidentifier():
        return exporter(entry)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def exporter(form: Format) -> type[_Briefing]:
    """Return the exporter of a format, as ``jupyter nbconvert --to briefing_<name>`` finds it."""
    about = f"``jupyter nbconvert --to briefing_{form.name}``."
    own = {"format": form, "output_mimetype": form.mime, "__doc__": about, "__module__": __name__}
    return type(
        f"Briefing{form.name.upper()}",
        (_Briefing,),
        own | {"export_from_notebook": form.title or None},
    )


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
    app = getattr(sys.modules.get("nbconvert.nbconvertapp"), "NbConvertApp", None)
    return app.instance() if app is not None and app.initialized() else None


def _of_ours(error: CellExecutionError) -> Exception:
    """Return an error of a cell without its cell and traceback, if it is one of our own."""
    if not is_ours(error.ename, error.evalue, error.traceback):
        return error
    return UsageError("\n".join(boxed(error.ename, error.evalue)))


def _hold_kinds(nb: NotebookNode) -> None:
    """Refuse a cell or output whose kind is no text: nbformat's own check ends in a traceback."""
    cells = nb.get("cells")
    for index, cell in enumerate(cells if isinstance(cells, list) else ()):
        outputs = cell.get("outputs") if isinstance(cell, Mapping) else None
        named = [("cell_type", f"cells[{index}]", cell)] + [
            ("output_type", f"cells[{index}].outputs[{at}]", output)
            for at, output in enumerate(outputs if isinstance(outputs, list) else ())
        ]
        for key, place, one in named:
            if isinstance(one, Mapping) and not isinstance(one.get(key, ""), str):
                raise UsageError(
                    f"{place} is not of the notebook format (its {key} is no text): "
                    "open it in JupyterLab and save it"
                )


def _no_notebook(error: ValidationError) -> UsageError:
    """Return in one line where a notebook is not of its format."""
    where = "".join(
        f"[{one}]" if isinstance(one, int) else f".{one}" for one in error.absolute_path
    )
    place = escape_invisible(where.removeprefix("."))[:_LETTERS] or "the notebook"
    what = escape_invisible(error.message)
    what = what if len(what) <= _LETTERS else f"{what[: _LETTERS // 2]} … {what[-_LETTERS // 2 :]}"
    return UsageError(
        f"{place} is not of the notebook format ({what}): open it in JupyterLab and save it"
    )


def _refuse(error: Exception) -> NoReturn:
    """End nbconvert's command with one message, or raise the error to whoever else exports."""
    if (app := _app()) is None:
        raise error
    app.log.error("%s", error)
    raise SystemExit(getattr(error, "exit_code", 1))
