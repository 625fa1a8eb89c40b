"""Decide what a report says about itself: title, language, parameters, digests, build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any


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
    paper: str = "a4"
    parameters: Mapping[str, Any] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    overlay: str = ""

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
        names = {"brief": "Brief", "source": "Source", "build": "Build", "version": "Package"}
        lines = [(words, str(getattr(self, name))) for name, words in names.items()]
        lines += [
            (f"Parameter {name}", _words(self.parameters[name])) for name in sorted(self.parameters)
        ]
        return [(name, value) for name, value in lines if value]


def about(notebook: Mapping[str, Any]) -> About:
    """Read a notebook's ``metadata.briefing``; what is absent or of a wrong kind is left empty."""
    given = notebook.get("metadata", {}).get("briefing", {})
    given = given if isinstance(given, Mapping) else {}
    names = ("title", "source", "brief", "state", "version", "build", "language", "paper")
    values: dict[str, Any] = {name: str(given[name]) for name in names if given.get(name)}
    values |= {
        name: dict(given[name])
        for name in ("parameters", "digests")
        if isinstance(given.get(name), Mapping)
    }
    overlay = given.get("overlay")
    shown = (
        overlay
        if isinstance(overlay, str)
        else _words(overlay)
        if isinstance(overlay, bool)
        else ""
    )
    return replace(About(overlay=shown), **values)


def _words(value: object) -> str:
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
    return str(value)
