"""Decide what a report says about itself: title, language, parameters, digests, build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Any, TypeVar

from analysis.errors import ReportFailed
from analysis.parameters import read_cell
from analysis.parameters.known import PAPERS
from analysis.words import DEFAULT, languages, say, speaking

_Made = TypeVar("_Made")
_CELLS = frozenset({"parameters", "injected-parameters"})


@dataclass(frozen=True)
class About:
    """What the batch wrote into ``metadata.briefing``; everything may be missing."""

    title: str = ""
    source: str = ""
    brief: str = ""
    state: str = ""
    version: str = ""
    build: str = ""
    language: str = "en"
    parameters: Mapping[str, Any] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    overlay: str = ""

    @property
    def interface(self) -> str:
        """The language in which the report speaks, whatever the article's is.

        Raises
        ------
        ReportFailed
            If it has no table of words.
        """
        tag = str(self.parameters.get("language", DEFAULT))
        if tag not in languages():
            raise ReportFailed(f"no table of words for {tag!r}; known: {', '.join(languages())}")
        return tag

    @property
    def paper(self) -> str:
        """The paper of the PDF.

        Raises
        ------
        ReportFailed
            If it is none that is known.
        """
        paper = self.parameters.get("paper", PAPERS[0])
        if paper not in PAPERS:
            raise ReportFailed(f"no paper {paper!r}; known: {', '.join(PAPERS)}")
        return str(paper)

    @property
    def compact(self) -> bool:
        """Whether the report is to fit one page."""
        return self.parameters.get("detail") == "one-page"

    def meta(self) -> dict[str, str]:
        """Return the ``briefing:`` meta elements of a page that have a value."""
        values = {name: getattr(self, name) for name in ("source", "brief", "state")}
        for name in ("yardstick", "reading", "detail"):
            values[name] = self.parameters.get(name, "")
        values |= {"overlay": self.overlay, "version": self.version, "build": self.build}
        return {name: _words(value) for name, value in values.items() if value not in {"", None}}

    def facts(self) -> list[tuple[str, str]]:
        """Return the lines of the footer: name and value."""
        names = ("brief", "source", "build", "version")
        lines = [(say(f"page-fact-{name}"), str(getattr(self, name))) for name in names]
        lines += [
            (say("page-fact-parameter", name=name), _shown(self.parameters[name]))
            for name in sorted(self.parameters)
        ]
        return [(name, value) for name, value in lines if value]


def about(notebook: Mapping[str, Any]) -> About:
    """Read a notebook's ``metadata.briefing``; what is absent or of a wrong kind is left empty.

    Parameters that nobody recorded there are those of the notebook's own cells, as they are when
    a notebook is exported from JupyterLab.
    """
    given = notebook.get("metadata", {}).get("briefing", {})
    given = given if isinstance(given, Mapping) else {}
    names = ("title", "source", "brief", "state", "version", "build", "language")
    values: dict[str, Any] = {name: str(given[name]) for name in names if given.get(name)}
    values |= {
        name: dict(given[name])
        for name in ("parameters", "digests")
        if isinstance(given.get(name), Mapping)
    }
    values.setdefault("parameters", _stated(notebook))
    overlay = given.get("overlay")
    shown = (
        overlay
        if isinstance(overlay, str)
        else _words(overlay)
        if isinstance(overlay, bool)
        else ""
    )
    return replace(About(overlay=shown), **values)


def spoken(export: Callable[[Mapping[str, Any]], _Made]) -> Callable[[Mapping[str, Any]], _Made]:
    """Let an export of a notebook speak the language that the notebook's parameters name."""

    @wraps(export)
    def speak(source: Mapping[str, Any]) -> _Made:
        with speaking(about(source).interface):
            return export(source)

    return speak


def _stated(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """Return the literals that the parameter cells of a notebook assign."""
    found: dict[str, Any] = {}
    for cell in notebook.get("cells", ()):
        if _CELLS & set(cell.get("metadata", {}).get("tags", ())):
            source = cell.get("source", "")
            found |= read_cell(source if isinstance(source, str) else "".join(source)).values
    return found


def _shown(value: object) -> str:
    word = _words(value)
    return say(f"page-value-{word}") if value is None or isinstance(value, bool) else word


def _words(value: object) -> str:
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
    return str(value)
