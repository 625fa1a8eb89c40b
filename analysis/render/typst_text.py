"""Decide how foreign markup is set in the PDF: pandoc for the text, our template for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.blocks.typst import call, picture_path, typst_literal
from analysis.render import grid, pandoc, raster
from analysis.render.anchors import Places
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


def picture(drawn: Picture) -> str:
    """Return the call that shows a picture at the size that it asks for."""
    width = raster.width(drawn.mime, drawn.data, drawn.size)
    return call("picture", picture_path(drawn.data), alt=drawn.alt, width=width)


def _segments(piece: Flow | Heading) -> Iterator[str]:
    yield piece.markup
    for slot in piece.slots:
        match slot:
            case Formula():
                yield f"<p>{slot.markup}</p>"
            case Goto() | Absent() | Admonition():
                yield slot.markup
            case Note():
                yield slot.body
            case grid.Grid():
                yield from slot.segments()


def typeset(pieces: Iterable[Flow | Heading], places: Places | None = None) -> list[str]:
    """Return the Typst markup of each piece; all of them in one call of pandoc.

    ``places`` tells where the links lead; without it they lead nowhere.
    """
    known = places or Places()
    listed = list(pieces)
    wanted = list(dict.fromkeys(text for piece in listed for text in _segments(piece)))
    converted = dict(
        zip(wanted, pandoc.convert(wanted, pandoc.CLEAN_HTML, pandoc.TYPST), strict=True)
    )
    return [_filled(converted[piece.markup], piece.slots, converted, known) for piece in listed]


def _filled(text: str, slots: tuple[Slot, ...], converted: dict[str, str], places: Places) -> str:
    def shown(slot: Slot) -> str:
        match slot:
            case Formula():
                body = converted[f"<p>{slot.markup}</p>"]
                return (
                    f"#bn-formula({typst_literal(slot.tex)}, {typst_literal(slot.block)}, {body})"
                )
            case Picture():
                return picture(slot)
            case Absent():
                return f"#bn-absent[{converted[slot.markup]}]" if slot.markup else ""
            case Goto():
                target, body = places.find(slot.target), converted[slot.markup]
                return f"#bn-goto({typst_literal(target)})[{body}]" if target else f"#[{body}]"
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
        text = TOKEN.sub(lambda found: shown(slots[int(found[1])]), text)
    return text
