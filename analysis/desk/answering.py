"""What every mode of the desk does alike: it answers each request, and a mistake with its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import anywidget

from analysis.claims.source import Source
from analysis.desk.disk import Conflict
from analysis.errors import BriefingError, UsageError
from analysis.suggest import unknown

FRONT = Path(__file__).parent / "front"
Message = Mapping[str, Any]


@cache
def script(*parts: str) -> str:
    """Return modules of the front end as one, each after those that it uses."""
    return "\n".join((FRONT / f"{name}.js").read_text(encoding="utf-8") for name in parts)


def sentences(source: Source) -> dict[str, str]:
    """Return each sentence of a source by its key; empty without its text."""
    return {key: source.passage(key) or "" for key in source.card.sentences}


class Answering(anywidget.AnyWidget):
    """A widget that does what its page asks for by name."""

    _css = FRONT / "desk.css"

    def __init__(self) -> None:
        super().__init__()
        self.on_msg(self._asked)

    def _doings(self) -> dict[str, Callable[[Message], None]]:
        """Return what the page may ask for."""
        raise NotImplementedError

    def _asked(self, _: object, message: Message, __: object) -> None:
        asked = str(message.get("do"))
        doing = self._doings().get(asked)
        try:
            if doing is None:
                raise UsageError(unknown("request", asked, self._doings()))
            doing(message)
        except Conflict as error:
            self.send({"kind": "conflict", "says": str(error)})
        except BriefingError as error:
            self.send({"kind": "trouble", "says": str(error)})
