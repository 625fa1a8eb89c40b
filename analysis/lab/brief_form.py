"""The parameters of one brief as they are typed into a form: what they mean, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.batch.briefs import Brief
from analysis.errors import UsageError
from analysis.parameters import Value, check_values
from analysis.parameters.editing import Editor, as_text, changed, editors
from analysis.suggest import unknown

_EVERY = ""

States = Mapping[str, Sequence[Sequence[str]]]


class BriefForm:
    """What is typed for one brief, checked by the checker of the command line.

    Parameters
    ----------
    brief : Brief
    states : mapping of str to pairs of str
        Of each source that can be built, its states: code and name.
    source : str, optional
        The source that a page has chosen already; then the form asks for no source, and a state
        may be left open, which means every state.
    """

    def __init__(self, brief: Brief, states: States, source: str | None = None) -> None:
        self.brief, self._states, self._source = brief, states, source
        self._texts: dict[str, str] = {}
        if source is not None:
            self._texts = {"source": source} | ({"state": _EVERY} if brief.takes("state") else {})

    @property
    def editors(self) -> list[Editor]:
        """What each parameter is edited with, and the text that stands there."""
        made = []
        for one in editors(self.brief.parameters):
            name, text = one["name"], self._text(one["name"])
            if name == "source":
                if self._source is not None:
                    continue
                one |= {"form": "choice", "choices": [*self._states]}
            elif name == "state":
                one |= {"form": "choice", "choices": self._known_states()}
                if self._source is not None:
                    one |= {"choices": [_EVERY, *one["choices"]], "text": _EVERY}
            made.append({**one, "default": one["text"], "text": text})
        return made

    @property
    def values(self) -> dict[str, Value]:
        """Every parameter with its value, as far as these are known and well."""
        return self._checked()[0]

    @property
    def faults(self) -> list[str]:
        """Everything that is wrong with what is typed, a sentence each."""
        return self._checked()[1]

    @property
    def arguments(self) -> list[str]:
        """What ``briefing build`` is given to build this brief so."""
        source, state = self._text("source"), self._text("state")
        given = [source] if source else []
        given += ["--brief", self.brief.name]
        given += ["--state", state] if self.brief.takes("state") and state != _EVERY else []
        for name, text in self._given().items():
            if name not in ("source", "state"):
                given += ["-p", f"{name}={text}"]
        return given

    def put(self, name: str, text: str) -> None:
        """Take what was typed for a parameter.

        Of a source that is chosen the first state is, where it has not the one that stood there.

        Raises
        ------
        UsageError
            If the form asks for nothing of this name.
        """
        asked = [one["name"] for one in self.editors]
        if name not in asked:
            raise UsageError(unknown("parameter", name, asked))
        self._texts[name] = text
        states = self._known_states()
        if name == "source" and self.brief.takes("state") and self._text("state") not in states:
            self._texts["state"] = next(iter(states), "")

    def _text(self, name: str) -> str:
        one = next((one for one in self.brief.parameters if one.name == name), None)
        default = as_text(one.default) if one is not None and one.literal else ""
        return self._texts.get(name, default)

    def _given(self) -> dict[str, str]:
        every = {"state"} if self._texts.get("state") == _EVERY else set()
        names = [one.name for one in self.brief.parameters]  # faults come in the cell's order
        typed = {name: self._texts[name] for name in names if name in {*self._texts} - every}
        return changed(self.brief.parameters, typed)

    def _known_states(self) -> list[str]:
        return [pair[0] for pair in self._states.get(self._text("source"), ())]

    def _checked(self) -> tuple[dict[str, Any], list[str]]:
        values, faults = check_values(self.brief.parameters, self._given(), self.brief.name)
        source, state = self._text("source"), self._text("state")
        if self.brief.takes("source") and source not in self._states:
            faults.append(unknown("source", source, self._states))
        elif self.brief.takes("state") and state not in [_EVERY, *self._known_states()]:
            faults.append(unknown("state", state, self._known_states()))
        if self._texts.get("state") == _EVERY:
            values.pop("state", None)
        return values, faults
