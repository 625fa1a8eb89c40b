"""What every exhibit is: frozen data that shows itself as HTML, Typst and plain text."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from functools import lru_cache
from typing import Any, ClassVar

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from analysis.words import say
from analysis.words.rich_text import ClaimRef, Stat, Strong, plain, told, visible
from analysis.words.terms import term

TYPST_MIME = "text/vnd.typst"
_JUDGEMENT_ID = re.compile(r"\bJ-[A-Z]+-\d+\b")


class Exhibit(ABC):
    """Something a notebook displays.

    A cell whose last line is an exhibit shows the richest view its reader understands:
    HTML in JupyterLab and in the HTML report, Typst in the PDF, plain text in a terminal.
    """

    template: ClassVar[str]

    @abstractmethod
    def text(self) -> str:
        """Return the plain-text view."""

    @abstractmethod
    def typst(self) -> str:
        """Return the Typst view: one call of a ``bn-`` function, arguments as literals."""

    def html(self) -> str:
        """Return the HTML view; every string of a seed is escaped."""
        return _environment().get_template(self.template).render(x=self).strip() + "\n"

    def __str__(self) -> str:
        return self.text()

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {"text/plain": self.text(), "text/html": self.html(), TYPST_MIME: self.typst()}


def ready_templates() -> None:
    """Compile every template, so that the first exhibit need not."""
    environment = _environment()
    for name in environment.list_templates(extensions=["j2"]):
        environment.get_template(name)


def _finalize(value: object) -> object:
    if isinstance(value, Markup):
        return value
    return visible(value) if isinstance(value, str) else value


def _whole_ids(run: object) -> Markup:
    """Return escaped text in which no line ends within the id of a judgement."""
    shown = str(escape(_finalize(run)))
    return Markup(_JUDGEMENT_ID.sub(r'<span class="whole">\g<0></span>', shown))  # noqa: S704


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("analysis.blocks", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(say=say, term=term, told=told)
    environment.tests["claim_ref"] = lambda run: isinstance(run, ClaimRef)
    environment.tests["strong"] = lambda run: isinstance(run, Strong)
    environment.tests["stat"] = lambda run: isinstance(run, Stat)
    environment.filters["plain"] = plain
    environment.filters["whole_ids"] = _whole_ids
    return environment
