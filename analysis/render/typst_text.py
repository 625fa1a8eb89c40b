"""Decide how foreign markup is set in the PDF: pandoc for the text, our template for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analysis.blocks.typst import call, picture_path, typst_literal
from analysis.reference.fonts import missing_in_maths
from analysis.render import grid, html_dom, pandoc, raster
from analysis.render.anchors import Places
from analysis.render.mathml import typst_math
from analysis.render.slots import (
    TOKEN,
    Absent,
    Admonition,
    Flow,
    Formula,
    Goto,
    Heading,
    Note,
    Picture,
    Place,
    Slot,
)

_RUN = re.compile(r"\S{80,}")
_TAG = re.compile(r"<[^>]*>")
_IN_CELL = re.compile(r"\S{30,}")
_PART = re.compile(r"\S{10}")


def picture(drawn: Picture) -> str:
    """Return the call that shows a picture at the size that it asks for."""
    width = raster.width(drawn.mime, drawn.data, drawn.size)
    return call("picture", picture_path(drawn.data), alt=drawn.alt, width=width)


def _segments(piece: Flow | Heading) -> Iterator[str]:
    yield piece.markup
    for slot in piece.slots:
        match slot:
            case Goto() | Absent() | Admonition():
                yield slot.markup
            case Note():
                yield slot.body
            case grid.Grid():
                yield from slot.segments()


def typeset(
    parts: Iterable[Flow | Heading], places: Places | None = None, *, formulas: bool = True
) -> list[str]:
    """Return the Typst markup of each piece; all of them in one call of pandoc.

    ``places`` tells where the links lead; without it they lead nowhere. Without ``formulas``, each
    stands there as the TeX that it was written in.
    """
    known = places or Places()
    listed = list(parts)
    wanted = list(dict.fromkeys(text for piece in listed for text in _segments(piece)))
    cells = {text for piece in listed for slot in piece.slots if isinstance(slot, grid.Grid)
             for text in slot.segments()}  # fmt: skip
    breakable = (_breakable(text, _IN_CELL if text in cells else _RUN) for text in wanted)
    converted = dict(
        zip(wanted, pandoc.convert(breakable, pandoc.CLEAN_HTML, pandoc.TYPST), strict=True)
    )
    return [
        _with_slots(converted[piece.markup], piece.slots, converted, known, formulas=formulas)
        for piece in listed
    ]


def _breakable(markup: str, run: re.Pattern[str]) -> str:
    """Return markup in which a run of letters that no line could hold has places to break.

    Typst looks for the syllables of such a run for seconds.
    """
    if not run.search(_TAG.sub(" ", markup)):
        return markup
    root = html_dom.fragment(markup)
    for item in root.iter():
        for name in ("text", "tail"):
            text = getattr(item, name)
            if text:
                setattr(item, name, break_runs(text, run))
    return html_dom.inner(root)


def break_runs(text: str, run: re.Pattern[str] = _RUN) -> str:
    """Return what a cell printed, in which a run that no line could hold has places to break.

    Examples
    --------
    >>> break_runs("short"), break_runs("x" * 95).count("\u200b")
    ('short', 9)
    """
    return run.sub(lambda one: _PART.sub("\\g<0>\u200b", one[0]), text)


def _with_slots(
    text: str,
    slots: tuple[Slot, ...],
    converted: dict[str, str],
    places: Places,
    *,
    formulas: bool,
) -> str:
    def slot_typst(slot: Slot) -> str:
        match slot:
            case Formula():
                return _formula(slot) if formulas else _tex(slot)
            case Picture():
                return picture(slot)
            case Absent():
                return f"#bn-absent[{converted[slot.markup]}]" if slot.markup else ""
            case Goto():
                target, body = places.find(slot.target), converted[slot.markup]
                body = body or f"#{typst_literal(places.title(target) or slot.target)}"
                return f"#bn-jump({typst_literal(target)})[{body}]" if target else f"#[{body}]"
            case Place():
                return call("place", slot.anchor) if slot.anchor else ""
            case Admonition():
                head = f"{typst_literal(slot.kind)}, {typst_literal(slot.title)}"
                return f"#bn-admonition({head})[\n{converted[slot.markup]}\n]"
            case Note():
                return f"#footnote[{converted[slot.body]}]"
            case grid.Grid():
                return grid.as_typst(slot, converted)
        return ""

    while TOKEN.search(text):
        text = TOKEN.sub(lambda match: _ended(slot_typst(slots[int(match[1])])), text)
    return text


def _ended(code: str) -> str:
    """Return code that takes no semicolon of the text after it for its own end."""
    return f"{code};" if code.startswith("#") else code


def _formula(slot: Formula) -> str:
    math = typst_math(html_dom.fragment(slot.markup)[0])
    if not math:
        return ""
    if missing_in_maths(slot.markup):
        return _tex(slot)
    return f"#bn-formula({typst_literal(slot.tex)}, {typst_literal(slot.block)}, $ {math} $)"


def _tex(slot: Formula) -> str:
    return f"#raw({typst_literal(slot.tex)})"
