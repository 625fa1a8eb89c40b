"""The tables of words, one per language, and how a message of a table is filled in.

``en.ftl`` beside this file holds every word that code puts into a report. Another language is one
more file of the same messages, named by its BCP 47 tag; a message that it leaves out is taken from
English. The syntax is Project Fluent's, whose selectors carry the grammar: plurals, agreement,
the order of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import UsageError
from analysis.suggest import unknown

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

DEFAULT = "en"
FOLDER = Path(__file__).parent
Argument = str | int

_LONG = 200
"""Letters of a text from which on it is filled in by us, far below the library's own limit."""
_MARK = "\0"  # no message holds it
_GAPS = re.compile(f"{_MARK}([a-z_]+){_MARK}")


def languages() -> tuple[str, ...]:
    """Return the languages that have a table, English first."""
    return _tables(FOLDER)


@cache
def _tables(folder: Path) -> tuple[str, ...]:
    """Return the languages of a folder, which is asked for with every block of a report."""
    return (DEFAULT, *sorted({path.stem for path in folder.glob("*.ftl")} - {DEFAULT}))


def checked(tag: str) -> str:
    """Return a language that has a table.

    Raises
    ------
    UsageError
        If it has none.
    """
    if tag not in languages():
        raise UsageError(unknown("table of words for", tag, languages()))
    return tag


def message_parts(
    tag: str, message: str, gaps: Iterable[str] = (), /, **values: Argument
) -> list[str]:
    """Return a message cut at its gaps: text, name of a gap, text, and so on.

    Parameters
    ----------
    tag : str
        The language.
    message : str
        Its name in the table, or ``name.attribute``.
    gaps : iterable of str
        Variables that the caller fills with something other than text.
    **values : str or int
        The other variables. Long texts are filled in last, since the library refuses what its
        authors held too long; so is one that could be taken for a gap.

    Raises
    ------
    KeyError
        If no table has the message.
    ValueError
        If the message wants a value that was not given.

    Examples
    --------
    >>> message_parts("en", "text-more", ["items"], n=2)
    ['', 'items', ' and 2 more']
    """
    late = {
        name: text
        for name, text in values.items()
        if isinstance(text, str) and (len(text) > _LONG or _MARK in text)
    }
    marks = {name: f"{_MARK}{name}{_MARK}" for name in (*gaps, *late)}
    text = _formatted(tag, message, tuple(sorted({**values, **marks}.items())))
    if not marks:
        return [text]
    cut = [""]
    for place, part in enumerate(_GAPS.split(text)):
        if place % 2 and part not in late:
            cut += [part, ""]
        else:
            cut[-1] += late[part] if place % 2 else part
    return cut


@lru_cache(maxsize=8192)
def _formatted(tag: str, message: str, values: tuple[tuple[str, Argument], ...]) -> str:
    name, _, attribute = message.partition(".")
    for bundle in _bundles(tag):
        if not bundle.has_message(name):
            continue
        entry = bundle.get_message(name)
        pattern = entry.attributes.get(attribute) if attribute else entry.value
        if pattern is None:
            continue
        text, errors = bundle.format_pattern(pattern, dict(values))
        if errors:
            raise ValueError(f"{tag}: message {message!r}: {errors[0]}")
        return str(text)
    raise KeyError(f"no table has the message {message!r}")


@cache
def _bundles(tag: str) -> tuple[FluentBundle, ...]:
    return tuple(_bundle(one)[0] for one in dict.fromkeys((tag, DEFAULT)))


@cache
def _bundle(tag: str) -> tuple[FluentBundle, tuple[str, ...]]:
    """Return a language's table, and the names of its messages."""
    from fluent.runtime import FluentBundle, FluentResource  # a command line names tables only
    from fluent.syntax.ast import Message

    # No isolation marks around values: names are isolated where a view shows them.
    bundle = FluentBundle([tag], use_isolating=False)
    resource = FluentResource((FOLDER / f"{tag}.ftl").read_text(encoding="utf-8"))
    bundle.add_resource(resource)
    return bundle, tuple(one.id.name for one in resource.body if isinstance(one, Message))


@cache
def standing(families: tuple[str, ...]) -> dict[str, str]:
    """Return the name of each English message of some families, by its text.

    Parameters
    ----------
    families : tuple of str
        How the names begin, such as ``section-``.
    """
    names = (name for name in _names() if name.startswith(families))
    return {_formatted(DEFAULT, name, ()): name for name in names}


def _names() -> tuple[str, ...]:
    return _bundle(DEFAULT)[1]


def prepare() -> None:
    """Read the English table and compile its messages, once, before a process is forked."""
    bundle, names = _bundle(DEFAULT)
    for name in names:
        bundle.get_message(name)
