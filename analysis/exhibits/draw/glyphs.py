"""Lines of text as outlines: letter by letter with kerning where a script allows it.

Shaping a line through matplotlib costs as much as all else in a chart. Latin, Greek and Cyrillic
need no shaping: an advance per letter and a kerning per pair, both read from the font once, give
the same places. Any other script is left to matplotlib.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from matplotlib.ft2font import FT2Font, LoadFlags

_SCALE = 100.0  # the size that outlines are read at
_FINE = 10  # outlines in whole numbers of this part of a unit: thousandths of an em
_SCRIPTS = ("LATIN ", "GREEK ", "CYRILLIC ")
_PLAIN = frozenset({"Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Sm", "Sc", "Sk", "So", "Nd", "No", "Zs"})


class Glyph(NamedTuple):
    """One letter of a line: which, and how far right of the line's start, in units of 1/100 em."""

    char: str
    x: float


@cache
def _font(path: Path) -> FT2Font:
    font = FT2Font(str(path))
    font.set_size(_SCALE, 72)
    return font


if hasattr(os, "register_at_fork"):  # an open font reads on where the other process left off
    os.register_at_fork(after_in_child=_font.cache_clear)


@cache
def _covered(path: Path) -> frozenset[int]:
    return frozenset(_font(path).get_charmap())


@cache
def simple(char: str, path: Path) -> bool:
    """Return whether a font has the letter and its script is set letter by letter."""
    if ord(char) not in _covered(path):
        return False
    if unicodedata.category(char) in _PLAIN:
        return unicodedata.bidirectional(char) not in {"R", "AL", "AN"}
    return unicodedata.name(char, "").startswith(_SCRIPTS)


@cache
def _advance(char: str, path: Path) -> float:
    return float(_font(path).load_char(ord(char), LoadFlags.NO_HINTING).linearHoriAdvance) / 65536


_steps: dict[tuple[Path, str], float] = {}
"""How far the second letter of a pair stands from the first."""


def _step(pair: str, path: Path) -> float:
    known = _steps.get((path, pair))
    if known is None:
        _learn([pair], path)
        known = _steps[path, pair]
    return known


def _learn(pairs: Iterable[str], path: Path) -> None:
    """Measure pairs in one go; one that the font joins into a single glyph stands unkerned."""
    wanted = [pair for pair in pairs if (path, pair) not in _steps]
    for pair in wanted:
        _steps[path, pair] = _advance(pair[0], path)
    shape = getattr(_font(path), "_layout", None)  # newer matplotlib; older ones kern less
    if shape is None or not wanted:
        return
    groups: list[list[float]] = [[]]
    for item in shape(" ".join(wanted), LoadFlags.NO_HINTING):
        if item.char == " ":
            groups.append([])
        else:
            groups[-1].append(item.x)
    for pair, places in zip(wanted, groups, strict=True):
        if len(places) == len(pair):
            _steps[path, pair] = places[1] - places[0]


def prepare(path: Path, pairs: Iterable[str]) -> None:
    """Read what lines of these pairs will need."""
    wanted = list(pairs)
    _learn(wanted, path)
    for letter in sorted(set("".join(wanted))):
        outline(letter, path)


def close_fonts() -> None:
    """Close what is open. A fork does it anyway, and copies some 8 MB to free all the letters."""
    _font.cache_clear()


def line(text: str, path: Path) -> tuple[list[Glyph], float] | None:
    """Return a line's letters with their places, and its width, in units of 1/100 em.

    None where the text holds a letter that needs shaping or another font.
    """
    if not all(simple(char, path) for char in text):
        return None
    placed, x = [], 0.0
    for index, char in enumerate(text):
        placed.append(Glyph(char, x))
        after = text[index + 1 : index + 2]
        spaced = not after or " " in (char, after)
        x += _advance(char, path) if spaced else _step(char + after, path)
    return placed, x


@cache
def outline(char: str, path: Path) -> str:
    """Return a letter's outline as the data of an SVG path, y upward, in thousandths of an em."""
    font = _font(path)
    font.load_char(ord(char), LoadFlags.NO_HINTING)
    points, codes = font.get_path()
    return path_data(points.tolist(), codes.tolist(), _FINE)


# matplotlib's codes: move, line, quadratic (two points), cubic (three points), close.
_COMMANDS = {1: ("m", 1), 2: ("l", 1), 3: ("q", 2), 4: ("c", 3), 79: ("z", 1)}


def path_data(points: Sequence[Any], codes: Sequence[Any], fine: int) -> str:
    """Return matplotlib's points and codes as SVG, in whole numbers of a part of a unit.

    Each point is given as seen from the one before, which takes the fewest letters.
    """
    out, index = [], 0
    here = start = (0, 0)
    while index < len(codes):
        letter, count = _COMMANDS[codes[index]]
        if letter == "z":
            here = start
            out.append("z")
        else:
            places = [(round(x * fine), round(y * fine)) for x, y in points[index : index + count]]
            steps = " ".join(f"{x - here[0]} {y - here[1]}" for x, y in places)
            out.append(letter + steps.replace(" -", "-"))
            here = places[-1]
            start = here if letter == "m" else start
        index += count
    return "".join(out)


def svg_lines(lines: Iterable[tuple[float, float, float, str, list[Glyph]]], path: Path) -> str:
    """Return lines as SVG: each letter's outline once, and where it is used.

    Parameters
    ----------
    lines : iterable of (x, y, size, colour, letters)
        Left end and baseline in the drawing's units, size of the em in the same.
    path : Path
        The font of all of them.
    """
    names: dict[str, str] = {}

    def use(name: str, x: float) -> str:
        place = f' x="{x * _FINE:.0f}"' if round(x * _FINE) else ""
        return f'<use href="#{name}"{place}/>'

    def spelled(word: list[Glyph], x: float = 0.0) -> str:
        return "".join(
            use(names.setdefault(one.char, f"{path.stem[5]}{len(names)}"), x + one.x - word[0].x)
            for one in word
            if outline(one.char, path)
        )

    parted = [(x, y, size, colour, list(_words(letters))) for x, y, size, colour, letters in lines]
    often = Counter(_text(word) for *_, words in parted for word in words)
    twice: dict[str, str] = {}  # words that stand there again are spelled once
    groups, body = [], []
    for x, y, size, colour, words in parted:
        used = []
        for word in words:
            text = _text(word)
            if often[text] > 1 and len(text) > 1 and text not in twice:
                twice[text] = f"{path.stem[5]}w{len(twice)}"
                groups.append(f'<g id="{twice[text]}">{spelled(word)}</g>')
            if text in twice:
                used.append(use(twice[text], word[0].x))
            else:
                used.append(spelled(word, word[0].x))
        scale = f"{size / _SCALE / _FINE:.4g}"
        body.append(
            f'<g fill="{colour}" transform="translate({x:.6g} {y:.6g}) '
            f'scale({scale} -{scale})">{"".join(used)}</g>'
        )
    shapes = "".join(f'<path id="{name}" d="{outline(char, path)}"/>'
                     for char, name in names.items())  # fmt: skip
    return f"<defs>{shapes}{''.join(groups)}</defs>{''.join(body)}"


def _words(letters: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the words of a line, each a list of letters."""
    for spaced, word in groupby(letters, lambda one: one.char.isspace()):
        if not spaced:
            yield list(word)


def _text(word: list[Glyph]) -> str:
    return "".join(one.char for one in word)
