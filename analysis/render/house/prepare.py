"""Make a house style ready for its reports: once for a build, as it takes a moment."""

from __future__ import annotations

from dataclasses import replace

from analysis.errors import Fault, InputError
from analysis.render.house.model import FILE, PLAIN, House


def prepared(house: House) -> House:
    """Return a style with its fonts named and cut as reports embed them.

    Raises
    ------
    InputError
        If a font that could be read cannot be cut.
    """
    if house == PLAIN or not (house.text or house.heading):
        return house
    from analysis.render.house.faces import faces  # nothing else in a build reads fonts

    try:
        text, heading = faces(house)
    except Exception as error:  # whatever a reader of fonts meets in a damaged file
        message = f"a font of the house cannot be cut: {type(error).__name__}"
        place = "tool.briefing.house"
        raise InputError(
            [Fault(FILE, 0, place, message, "take another TTF or OTF file")]
        ) from error
    return replace(house, text=text, heading=heading)
