"""The head of a brief: title, one-sentence answer, as-of line and source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from analysis.exhibits.views import layout, typst
from analysis.exhibits.views.base import Exhibit
from analysis.exhibits.views.runs import Layer, visible


@dataclass(frozen=True)
class Masthead(Exhibit):
    """Title, answer, as-of line, source line."""

    template: ClassVar[str] = "masthead.html.j2"
    id: str
    title: str
    answer: str
    as_of: str
    source: str
    layer: Layer = "coding"
    given: Mapping[str, Any] | None = field(default=None, hash=False)

    @property
    def studied(self) -> Mapping[str, Any] | None:
        """What its study was made with."""
        return self.given

    def text(self) -> str:
        """Return the title underlined, then the three lines."""
        title = visible(self.title)
        rule = "═" * min(layout.width_of(title), layout.WIDTH)
        lines = [layout.fill(visible(line)) for line in (self.answer, self.as_of, self.source)]
        return "\n".join([title, rule, *lines])

    def typst(self) -> str:
        """Return a call of ``bn-masthead``."""
        return typst.call(
            "masthead",
            title=self.title,
            answer=self.answer,
            as_of=self.as_of,
            source=self.source,
            id=self.id,
        )
