"""A language that is English with every letter accented: what stays plain was not in the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast, visitor

from analysis.words import DEFAULT, messages
from analysis.words import table as words

TAG = "qps"
PLAIN = "abcdefghijklmnopqrstuvwxyz"
ACCENTED = "áßćďéƒğĥíĵķĺµńóþøŕśťúνẃχýž"
_UPPER = (letter.upper() if letter != "ß" else "ẞ" for letter in ACCENTED)
_LETTERS = str.maketrans(PLAIN + PLAIN.upper(), ACCENTED + "".join(_UPPER))
_WORD = re.compile(r"[A-Za-z]{2,}")


def accented(text: str) -> str:
    """Return a text as the pseudo-language writes it."""
    return text.translate(_LETTERS)


def plain_words(text: str, allowed: Iterable[str] = ()) -> set[str]:
    """Return the words of a text that are plain English and stand in none of the allowed texts."""
    known = {word.casefold() for one in allowed for word in _WORD.findall(one)}
    return {word for word in _WORD.findall(text) if word.casefold() not in known}


class _Accents(visitor.Transformer):  # type: ignore[misc]  # the parser has no types
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        node.value = accented(node.value)
        return node


def accented_table(english: str) -> str:
    """Return a table of messages in the pseudo-language."""
    resource = FluentParser().parse(english)
    return str(FluentSerializer().serialize(_Accents().visit(resource)))


@contextmanager
def known(folder: Path) -> Iterator[str]:
    """Let the suite know the pseudo-language for a while, by tables in a folder; yield its tag."""
    english = (words.FOLDER / f"{DEFAULT}.ftl").read_text(encoding="utf-8")
    before = words.FOLDER
    (folder / f"{DEFAULT}.ftl").write_text(english, encoding="utf-8")
    (folder / f"{TAG}.ftl").write_text(accented_table(english), encoding="utf-8")
    words.FOLDER = folder
    forget()
    try:
        yield TAG
    finally:
        words.FOLDER = before
        forget()


def forget() -> None:
    """Drop what was read of any table."""
    for cached in (
        words._formatted,
        words._bundles,
        words._bundle,
        words.standing,
        messages,
    ):
        cached.cache_clear()
