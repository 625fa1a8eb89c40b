"""What was changed, in order: what can be taken back, and what can be made again."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.desk.versions import Files


@dataclass(frozen=True)
class _State:
    files: Files
    words: str


class History:
    """The files through all changes, from those that were read on.

    Parameters
    ----------
    files : mapping of str to str
        The files as they were read, by name.
    """

    def __init__(self, files: Files) -> None:
        self._past = [_State(files, "")]
        self._future: list[_State] = []

    def __len__(self) -> int:
        return len(self._past)

    @property
    def files(self) -> Files:
        """The files as they are now."""
        return self._past[-1].files

    @property
    def undoable(self) -> str:
        """The last change in words; empty if there is none."""
        return self._past[-1].words

    @property
    def redoable(self) -> str:
        """The last change that was taken back, in words; empty if there is none."""
        return self._future[-1].words if self._future else ""

    def begin(self, files: Files) -> None:
        """Begin anew with other files; nothing can be taken back before them."""
        self._past = [_State(files, "")]
        self._future.clear()

    def widen(self, files: Files) -> None:
        """Have other files as well, in all that can be taken back or made again as they are."""
        for states in (self._past, self._future):
            states[:] = [_State({**files, **one.files}, one.words) for one in states]

    def add(self, files: Files, words: str) -> None:
        """Go on to what a change made, which in words is this."""
        self._past.append(_State(files, words))
        self._future.clear()

    def undo(self) -> str:
        """Take the last change back, and return what it was; empty if there is none."""
        if len(self._past) == 1:
            return ""
        self._future.append(self._past.pop())
        return self.redoable

    def redo(self) -> str:
        """Make the change again that was taken back last; empty if there is none."""
        if not self._future:
            return ""
        self._past.append(self._future.pop())
        return self.undoable
