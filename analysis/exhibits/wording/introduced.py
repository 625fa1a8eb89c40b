"""Where a page names a speaker first, and the role that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.blocks import RichText, Span, Statement, Strong
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import voice_label

_NAMELESS = frozenset({"article", "unnamed"})
_STEM, _EARLY, _MOSTLY = 4, 6, 0.6
"""Letters that tell words apart, words that begin a text, and how much of a name stands there."""


class Introductions:
    """The speakers of a source whose role a page has yet to tell.

    A card writes a role behind a name and a comma. Texts go through in the order of the page;
    each comes back with the role of every speaker that it is the first to name.
    """

    def __init__(self, study: Study) -> None:
        self._waiting: dict[str, str] = {}
        for voice in study.voices.values():
            role = voice.name.partition(",")[2].strip()
            if role and voice.kind not in _NAMELESS:
                self._waiting[voice_label(voice.name)] = role

    def runs(self, text: Iterable[Span]) -> RichText:
        """Return running text with the roles of those whom it names first."""
        return tuple(self._span(span) for span in text)

    def statements(self, items: Iterable[Statement]) -> tuple[Statement, ...]:
        """Return statements with the roles of those whom they name first."""
        return tuple(replace(one, body=self.runs(one.body)) for one in items)

    def _span(self, span: Span) -> Span:
        if isinstance(span, str):
            return self._text(span)
        return replace(span, text=self._text(span.text)) if isinstance(span, Strong) else span

    def _text(self, text: str) -> str:
        for name, role in list(self._waiting.items()):
            start = r"(?<!\w)" + "".join(f"[{re.escape(c + c.upper())}]" for c in name[:1])
            match = re.search(rf"{start}{re.escape(name[1:])}(?!\w|[’']s)", text)
            if match:
                del self._waiting[name]
                text = _with_role(text, match.end(), role)
        return text


def _with_role(text: str, at: int, role: str) -> str:
    """Return a text with a role behind the name that ends there, however the text goes on."""
    before, after = text[:at], text[at:]
    if after.startswith(f", {role}"):
        return text
    if after.startswith(" ("):
        return f"{before} ({role}; {after[2:]}"
    if before.count("(") > before.count(")"):
        return f"{before}, {role}{'' if re.match(r'[);]|$', after) else ','}{after}"
    return f"{before}, {role}{after}" if after.startswith(":") else f"{before} ({role}){after}"


def names_itself(text: str, who: Sequence[str]) -> bool:
    """Return whether a text begins with its speaker, who need not be named twice.

    In the same words or, whatever their order and ending, in most of them.
    """
    said = text.casefold()
    if len(who) != 1:
        return False
    name = who[0].casefold()
    if said.startswith((name, name.split(" of ")[0])):
        return True
    stems, early = _stems(name), _stems(" ".join(said.split()[:_EARLY]))
    return len(stems) > 1 and len(stems & early) >= _MOSTLY * len(stems)


def _stems(text: str) -> set[str]:
    """Return words by their first letters, the small ones left out."""
    return {word[:_STEM] for word in re.findall(r"\w+", text) if len(word) >= _STEM}
