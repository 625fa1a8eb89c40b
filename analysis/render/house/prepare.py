"""Make a house style ready for its reports, and try it: once for a build, as it takes a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from analysis.errors import Fault, InputError
from analysis.render.house.model import FILE, PLAIN, House

_LETTERS = "".join(map(chr, (*range(0x20, 0x7F), *range(0xC0, 0x180))))


def prepared(house: House) -> House:
    """Return a style with its fonts named and cut as reports embed them.

    Raises
    ------
    InputError
        If a font that could be read cannot be cut, or one of them or the logo cannot be set.
    """
    if house == PLAIN:
        return house
    from analysis.render.house.faces import faces  # nothing else in a build reads fonts

    try:
        text, heading = faces(house)
    except Exception as error:  # whatever a reader of fonts meets in a damaged file
        raise InputError([_fault("", "a font")]) from error
    ready = replace(house, text=text, heading=heading)
    if faults := list(_tried(ready)):
        raise InputError(faults)
    return ready


def _tried(house: House) -> Iterator[Fault]:
    """Yield what Typst cannot set, each thing by itself, for a report would not tell them apart."""
    import typst

    from analysis.render import typesetter
    from analysis.render.house import sheet
    from analysis.render.house.faces import HEADING, TEXT

    letters = f'"{_LETTERS.replace(chr(92), "").replace(chr(34), "")}"'
    trials = {
        "logo": f'#image("{sheet.LOGO}")' if house.logo else "",
        "text-font": "".join(
            f'#text(font: "{TEXT}", {looks}, {letters})'
            for looks in ('weight: "regular"', 'weight: "bold"', 'style: "italic"')
        ) if house.text else "",
        "heading-font": f'#text(font: "{HEADING}", {letters})' if house.heading else "",
    }  # fmt: skip
    with typesetter.compiler(sheet.fonts_of(house)) as compiler:
        for key, code in trials.items():
            files = {"main.typ": code.encode(), **sheet.typst_files(house)}
            try:
                if code:
                    compiler.compile(files, format="pdf")  # type: ignore[type-var]  # takes mappings
            except typst.TypstError:
                yield _fault(key, "what it names")


def _fault(key: str, what: str) -> Fault:
    field = f"tool.briefing.house.{key}".rstrip(".")
    return Fault(FILE, 0, field, f"{what} is damaged, and cannot be set", "give another file")
