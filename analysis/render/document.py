"""Decide what a report says about itself: title, language, parameters, digests, build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.blocks import ran
from analysis.errors import ReportFailed
from analysis.parameters.known import PAPERS
from analysis.render import asrun
from analysis.words import DEFAULT, Messages, languages, messages


@dataclass(frozen=True)
class About:
    """What a report says about itself; everything may be missing.

    ``parameters`` are those that the cells ran with, ``setup`` those of them that the report is
    set by: none in a notebook that shows nothing of ours, whatever its parameters are called.
    ``name`` is that of the notebook's file.
    """

    title: str = ""
    source: str = ""
    brief: str = ""
    state: str = ""
    version: str = ""
    build: str = ""
    language: str = "en"
    parameters: Mapping[str, Any] = field(default_factory=dict)
    setup: Mapping[str, Any] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    overlay: str = ""
    name: str = ""

    @property
    def interface(self) -> str:
        """The language in which the report speaks, whatever the article's is.

        Raises
        ------
        ReportFailed
            If it has no table of words.
        """
        tag = str(self.setup.get("language", DEFAULT))
        if tag not in languages():
            raise ReportFailed(f"no table of words for {tag!r}; known: {', '.join(languages())}")
        return tag

    @property
    def messages(self) -> Messages:
        """The words of the language in which the report speaks."""
        return messages(self.interface)

    @property
    def paper(self) -> str:
        """The paper of the PDF.

        Raises
        ------
        ReportFailed
            If it is none that is known.
        """
        paper = self.setup.get("paper", PAPERS[0])
        if paper not in PAPERS:
            raise ReportFailed(f"no paper {paper!r}; known: {', '.join(PAPERS)}")
        return str(paper)

    @property
    def compact(self) -> bool:
        """Whether the report is to fit one page."""
        return self.setup.get("detail") == "one-page"

    def meta(self) -> dict[str, str]:
        """Return the ``briefing:`` meta elements of a page that have a value."""
        values = {name: getattr(self, name) for name in ("source", "brief", "state")}
        for name in ("yardstick", "reading", "detail"):
            values[name] = self.parameters.get(name, "")
        values |= {"overlay": self.overlay, "version": self.version, "build": self.build}
        return {name: _words(value) for name, value in values.items() if value not in ("", None)}

    def facts(self) -> list[tuple[str, str]]:
        """Return the lines of the footer: name and value."""
        names = ("brief", "source", "build", "version")
        lines = [
            (self.messages.message(f"page-fact-{name}"), str(getattr(self, name))) for name in names
        ]
        lines += [
            (
                self.messages.message("page-fact-parameter", name=name),
                _in_words(self.messages, self.parameters[name]),
            )
            for name in sorted(self.parameters)
        ]
        return [(name, value) for name, value in lines if value]


def about(notebook: Mapping[str, Any]) -> About:
    """Read a notebook's ``metadata.briefing``; what is absent or of a wrong kind is left empty.

    What the cells ran with, as their outputs tell, goes before what the notebook's text or its
    metadata say; what a build wrote of itself is left out where cells ran anew since, with other
    values or on other claims.
    """
    own = notebook.get("metadata", {}).get("briefing", {})
    own = own if isinstance(own, Mapping) else {}
    study, (every, stated) = asrun.study(notebook), asrun.stated(notebook)
    wanted = own.get("parameters")
    wanted = dict(wanted) if isinstance(wanted, Mapping) else {}
    as_built = (
        (not (seen := own.get("shown")) or seen == ran.outputs_digest(notebook))
        and all(stated.get(name, value) == value for name, value in wanted.items())
        and not asrun.doubts(notebook)
    )
    names = ("title", "source", "brief", "state", "version", "build", "language")
    kept = names if as_built else ("brief", "language")
    values: dict[str, Any] = {name: str(own[name]) for name in kept if own.get(name)}
    parameters = dict(wanted if wanted and as_built else stated)
    if study is not None:
        values |= {name: study[name] for name in ("source", "state") if study.get(name)}
        values["setup"] = _setup(study, dict(parameters))
        asked = dict.fromkeys((*every, *wanted))
        parameters |= {name: study[name] for name in asked if name in study}
    values["parameters"] = parameters
    values["name"] = str(own.get("name") or own.get("brief") or "")
    if as_built and isinstance(own.get("digests"), Mapping):
        values["digests"] = dict(own["digests"])
    overlay = own.get("overlay") if as_built else None
    values["overlay"] = _words(overlay) if isinstance(overlay, str | bool) else ""
    return About(**values)


def _setup(study: Mapping[str, Any], parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a report is set by; all that a study does not know of is its paper."""
    if not study:
        return parameters
    paper = {name: value for name, value in parameters.items() if name == "paper"}
    return {**(paper if paper.get("paper") in PAPERS else {}), **study}


def _in_words(words: Messages, value: object) -> str:
    word = _words(value)
    return words.message(f"page-value-{word}") if value is None or isinstance(value, bool) else word


def _words(value: object) -> str:
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
    return str(value)
