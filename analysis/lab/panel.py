"""What the widgets of this room have in common: answers to a page, a build, a built page shown."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import anywidget

from analysis.errors import BriefingError, UsageError
from analysis.lab.brief_form import BriefForm
from analysis.lab.building import Building
from analysis.lab.shelf import page_of
from analysis.paths import reports_dir
from analysis.suggest import unknown

_FRONT = Path(__file__).parent / "front"
_SHARED = Path(__file__).parents[1] / "desk" / "front"
_MOST = 2_000_000
"""Bytes of the largest page that is sent to a notebook; a server drops larger messages."""

Message = Mapping[str, Any]
Buffers = Sequence[bytes | memoryview]


@cache
def script(*names: str) -> str:
    """Return modules of the front end as one, each after those that it uses."""
    paths = [_SHARED / "parts.js", *(_FRONT / f"{name}.js" for name in names)]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


class Panel(anywidget.AnyWidget):
    """A widget that does what its page asks for; a user's mistake is an answer, too.

    Parameters
    ----------
    root : Path
        The project.

    Attributes
    ----------
    form : BriefForm or None
        The brief whose parameters are typed.
    """

    _css = _FRONT / "lab.css"

    def __init__(self, root: Path) -> None:
        self.root = root
        self.form: BriefForm | None = None
        self.building = Building(root, self._built)
        super().__init__()
        self.on_msg(self._asked)

    def doings(self) -> dict[str, Callable[[Message, Buffers], None]]:
        """Return what a page may ask for, by name."""
        return {
            "put": self._put,
            "build": self._build,
            "cancel": lambda _, __: self.building.cancel(),
            "page": self._page,
        }

    def renew(self) -> None:
        """Tell the page what a build has changed."""

    def tell(self, kind: str, buffers: Buffers = (), **content: Any) -> None:
        """Send the page a message."""
        self.send({"kind": kind, **content}, [*buffers])

    def _asked(self, _: object, message: Message, buffers: Buffers) -> None:
        asked = str(message.get("do"))
        try:
            if (doing := self.doings().get(asked)) is None:
                raise UsageError(unknown("request", asked, self.doings()))
            doing(message, buffers or ())
        except BriefingError as error:
            self.tell("trouble", about=asked, lines=str(error).splitlines())

    def tell_form(self) -> None:
        """Send the form and what is wrong with it."""
        if self.form is None:
            self.tell("form", brief="", editors=[], faults=[])
        else:
            form = self.form
            self.tell("form", brief=form.brief.name, editors=form.editors, faults=form.faults)

    def _put(self, message: Message, _: Buffers) -> None:
        if self.form is not None:
            self.form.put(str(message.get("name")), str(message.get("text")))
            self.tell_form()

    def arguments(self, _: Message) -> list[str]:
        """Return what ``briefing build`` is given; nothing where there is nothing to build."""
        return [] if self.form is None else self.form.arguments

    def _build(self, message: Message, _: Buffers) -> None:
        if self.form is not None and self.form.faults:
            self.tell_form()
            self.tell("build", state="refused", lines=[])
        elif arguments := self.arguments(message):
            self.building.start(arguments)

    def _built(self, progress: Mapping[str, Any]) -> None:
        self.tell("build", **progress)
        if progress["state"] != "running":
            self.renew()

    def _page(self, message: Message, _: Buffers) -> None:
        """Send a built page, packed, for a frame in which nothing runs."""
        state = message.get("state")
        source, brief = str(message.get("source")), str(message.get("brief"))
        path = page_of(
            self.root, source, brief, None if state is None else str(state),
            failed=bool(message.get("failed")),
        )  # fmt: skip
        where = f"reports/{path.relative_to(reports_dir(self.root)).as_posix()}"
        try:
            packed = gzip.compress(path.read_bytes(), 6, mtime=0)
        except OSError as error:
            raise UsageError(f"{where}: {error.strerror or error}; build it again.") from error
        if len(packed) > _MOST:
            raise UsageError(f"{where} is too large to be shown here; open it from the files.")
        home = str(Path.home())
        places = [str(path), f"~{str(path)[len(home) :]}" if path.is_relative_to(home) else ""]
        self.tell("page", [packed], where=where, title=path.stem, places=places)
