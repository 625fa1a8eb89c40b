"""What every exhibit is: frozen data that shows itself as HTML, Typst and plain text."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, ClassVar

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from analysis.exhibits import session
from analysis.exhibits.terms import term
from analysis.exhibits.views.look import bar, bare, look
from analysis.exhibits.views.runs import ClaimRef, Stat, Strong, plain, told, visible
from analysis.words import say

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
        return self._filled(styled=False)

    def notebook(self) -> str:
        """Return the HTML view for a notebook, which brings its style within its elements."""
        return self._filled(styled=True)

    def _filled(self, *, styled: bool) -> str:
        return _environment(styled=styled).get_template(self.template).render(x=self).strip() + "\n"

    def __str__(self) -> str:
        return self.text()

    @property
    def studied(self) -> Mapping[str, Any] | None:
        """What the study behind it was made with, where the exhibit knows it."""
        return None

    def bundle(self) -> dict[str, Any]:
        """Return every view by its MIME type."""
        return {"text/plain": self.text(), "text/html": self.notebook(), TYPST_MIME: self.typst()}

    def _repr_mimebundle_(
        self, **_: object
    ) -> dict[str, Any] | tuple[dict[str, Any], dict[str, Any]]:
        ran = session.record(self.studied)
        return (self.bundle(), ran) if ran else self.bundle()


def ready_templates() -> None:
    """Compile every template, so that the first exhibit need not."""
    environment = _environment(styled=True)
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


@lru_cache(maxsize=2)
def _environment(*, styled: bool) -> Environment:
    environment = Environment(
        loader=PackageLoader("analysis.exhibits", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        styled=styled,
        say=say,
        term=term,
        told=told,
        look=look if styled else bare,
        bar=bar if styled else bare,
    )
    environment.tests["claim_ref"] = lambda run: isinstance(run, ClaimRef)
    environment.tests["strong"] = lambda run: isinstance(run, Strong)
    environment.tests["stat"] = lambda run: isinstance(run, Stat)
    environment.filters["plain"] = plain
    environment.filters["whole_ids"] = _whole_ids
    return environment
