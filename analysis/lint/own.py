"""Decide which words of a sentence are the suite's own: those of its table of messages.

A rule on the article's words or numbers must not read a caption's own "3 of 3" or a button's own
"Close". Nothing is listed here: every message of the table is laid out in all its forms, parted at
the values that it is filled with, and what a sentence shares with such a part is the suite's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from analysis.words import languages
from analysis.words.table import FOLDER

if TYPE_CHECKING:
    from fluent.syntax import ast

_VALUE, _NUMBER = "\0", "\1"
_COUNT = "number"
"""The message that words a whole number."""
_DIGITS = r"\d[\d,.]*"
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(rf"{_VALUE}?[^{_VALUE}]+{_VALUE}?")
_LAST = r"(?=\s*(?:$|[.:;,]))"
_MOST = 2_000
"""The most forms of one message that are laid out."""


def ours(text: str, start: int, end: int, language: str) -> bool:
    """Say whether a stretch of a sentence is worded by the suite and not filled in.

    Parameters
    ----------
    text : str
        The sentence as shown.
    start, end : int
        The stretch: words, or a number that stands in a message's own count.
    language : str
        In which language the report speaks.

    Examples
    --------
    >>> text = "The lead holds without the claims that the article calls unverified."
    >>> ours(text, 15, 22, "en"), ours("Ships wait without cause.", 11, 18, "en")
    (True, False)
    """
    table = _table(language if language in languages() else "en")
    if _bare(text) in table.whole:
        return True
    words = list(_WORD.finditer(text))
    near = [m for m in words if start <= m.start() < end]
    if not near:
        near = [m for m in words if m.end() <= start][-1:]
        near += [m for m in words if m.start() >= end][:1]
    parts = {part for match in near for part in table.parts[match[0].lower()]}
    return any(
        match.start() <= start and end <= match.end()
        for part in parts
        for match in _compiled(part, table.numbers).finditer(text)
    )


class _Table:
    """The parts of all messages by the words in them, and the messages that are one word."""

    def __init__(self, forms: Iterator[str], numbers: Iterable[str]) -> None:
        self.numbers = "|".join(re.escape(word) for word in numbers if _VALUE not in word)
        self.whole: set[str] = set()
        self.parts: defaultdict[str, set[str]] = defaultdict(set)
        for form in forms:
            if _VALUE not in form and _NUMBER not in form:
                self.whole.add(_bare(form))
            for part in _PART.findall(re.sub(r"(?<=[.!?])\s+(?=\S)", _VALUE * 2, form)):
                words = _WORD.findall(part)
                if words:
                    for word in words:
                        self.parts[word.lower()].add(part)


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" .:;,").lower()


@lru_cache(maxsize=4096)
def _compiled(part: str, numbers: str) -> re.Pattern[str]:
    """Return a part as a pattern: a value that ends it is a number, if one stands there at all."""
    alone = len(_WORD.findall(part)) + part.count(_NUMBER) < 2
    inside = re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(part.strip(f" {_VALUE}")))
    inside = inside.replace(re.escape(_NUMBER), f"(?:{numbers}|{_DIGITS})")
    before = rf"(?:{_DIGITS}\s*)?" if part.startswith(_VALUE) else ""
    after = rf"(?:\s*{_DIGITS})?" if part.endswith(_VALUE) else ""
    if alone:  # one word is the suite's at either end of a clause, or between its own counts
        between = bool(before and after)
        before, after = (
            (before[:-1], after[:-1]) if between else ("", _LAST) if before else ("^", "")
        )
    return re.compile(rf"{before}(?<!\w(?=\w)){inside}(?!(?<=\w)\w){after}", re.IGNORECASE)


@cache
def _table(language: str) -> _Table:
    from fluent.syntax import FluentParser, ast

    body = FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")).body
    messages = {e.id.name: e for e in body if isinstance(e, ast.Message) and e.value is not None}
    forms = (form for entry in messages.values() for form in _forms(entry.value, messages))
    return _Table(forms, _forms(messages[_COUNT].value, messages) if _COUNT in messages else ())


def _forms(pattern: ast.Pattern | None, messages: dict[str, ast.Message]) -> list[str]:
    """Return a pattern in all its forms, values and numbers marked."""
    from fluent.syntax import ast

    if pattern is None:
        return [""]
    each = (
        [element.value] if isinstance(element, ast.TextElement)
        else _expressed(element.expression, messages)
        for element in pattern.elements
    )  # fmt: skip
    return list(dict.fromkeys("".join(parts) for parts in islice(product(*each), _MOST)))


def _expressed(expression: object, messages: dict[str, ast.Message]) -> list[str]:
    from fluent.syntax import ast

    if isinstance(expression, ast.SelectExpression):
        return [form for one in expression.variants for form in _forms(one.value, messages)]
    if isinstance(expression, ast.StringLiteral):
        return [str(expression.parse()["value"])]
    if isinstance(expression, ast.MessageReference):
        name = expression.id.name
        return [_NUMBER] if name == _COUNT else _forms(messages[name].value, messages)
    if isinstance(expression, ast.Placeable):
        return _expressed(expression.expression, messages)
    return [_VALUE]
