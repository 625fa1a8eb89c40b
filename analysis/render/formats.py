"""Which formats a report is made in: one registry, and behind each entry one module that writes it.

What a build makes, what the command line takes, what the index lists, what processes make ready and
what nbconvert offers all follow from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from analysis.render.house.model import PLAIN, House


@dataclass(frozen=True)
class Written:
    """A report in one format, and what had to be mended in it."""

    data: str | bytes
    warnings: tuple[str, ...] = ()

    @property
    def content(self) -> bytes:
        """The bytes of its file."""
        return self.data.encode() if isinstance(self.data, str) else self.data


@dataclass(frozen=True)
class Format:
    """One format of reports.

    Attributes
    ----------
    name : str
        What ``--format`` takes, and the suffix of its files; ``index-format-<name>`` among the
        words is what the index calls it.
    mime : str
    writer : str
        ``module:function`` of this package, from an executed notebook to text, bytes or an object
        with ``data`` and ``warnings``.
    usual : bool
        Whether a build makes it unless it is asked for something else.
    title : str
        What Jupyter's menu calls its exporter; empty where it is in no menu.
    dressed : bool
        Whether its writer takes the project's house style as well.
    ready : str
        ``module:function`` that is called with a notebook before its reports are begun.
    picture : str
        ``module:function`` from its bytes to a small picture for the index.
    """

    name: str
    mime: str
    writer: str
    usual: bool = False
    title: str = ""
    dressed: bool = False
    ready: str = ""
    picture: str = ""

    def write(self, notebook: Mapping[str, Any], house: House = PLAIN) -> Written:
        """Return the report of an executed notebook; ReportFailed where it cannot be made."""
        written = function(self.writer)(notebook, *([house] if self.dressed else []))
        return (
            Written(written)
            if isinstance(written, str | bytes)
            else Written(written.data, written.warnings)
        )

    def load(self) -> None:
        """Import what makes it."""
        for named in filter(None, (self.writer, self.picture)):
            function(named)

    def make_ready(self, notebook: Mapping[str, Any]) -> None:
        """Do ahead what all reports of a notebook need."""
        if self.ready:
            function(self.ready)(notebook)


FORMATS = {
    one.name: one
    for one in (
        Format(
            "html", "text/html", "html:make_html", usual=True, title="Briefing HTML", dressed=True,
            ready="html:ready_html",
        ),
        Format(
            "pdf", "application/pdf", "pdf:make_pdf", usual=True, title="Briefing PDF",
            dressed=True, ready="pdf:ready_pdf", picture="picture:first_page",
        ),
        Format(
            "ipynb", "application/x-ipynb+json", "ipynb:to_ipynb", usual=True,
            ready="ipynb:to_ipynb",
        ),
        Format(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "office:to_docx", dressed=True,
        ),
        Format("md", "text/markdown", "office:to_md"),
        Format("eml", "message/rfc822", "mail:to_eml", dressed=True),
    )
}  # fmt: skip
"""All formats by name, the one that a reader is led to first."""

USUAL = tuple(one.name for one in FORMATS.values() if one.usual)


def function(named: str) -> Callable[..., Any]:
    """Return what ``module:function`` names in this package."""
    module, _, name = named.partition(":")
    writer: Callable[..., Any] = getattr(import_module(f"analysis.render.{module}"), name)
    return writer
