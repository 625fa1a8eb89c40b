"""Decide which colours are legible, by WCAG's contrast, and what the nearest legible one is."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls

TEXT = 4.5
"""The least contrast of words with their ground (WCAG 2.2, 1.4.3)."""
GROUNDS = ("#ffffff", "#f3f5f7")
"""What words stand on in daylight and on paper: the page, and the wash of callouts."""
_DARK_GROUND = "#1b2127"  # the lighter of the two by night
_BY_NIGHT = 7.0
_BAND_BY_NIGHT = 0.45  # share of a band's light
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)

_Light = tuple[float, float, float]


def colour(text: str) -> str | None:
    """Return a colour as ``#rrggbb``; None where the text is none in ``#rgb`` or ``#rrggbb``.

    Examples
    --------
    >>> colour("#F80"), colour("red")
    ('#ff8800', None)
    """
    if not _HEX.fullmatch(text):
        return None
    digits = text[1:].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21.

    Examples
    --------
    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    low, high = sorted((_luminance(_light(one)), _luminance(_light(other))))
    return (high + 0.05) / (low + 0.05)


def weakest(one: str) -> tuple[float, str]:
    """Return the least contrast of a colour with the grounds of a page, and with which."""
    return min((contrast(one, ground), ground) for ground in GROUNDS)


def nearest(one: str) -> str:
    """Return a colour of the same hue that is dark enough for words; itself where it is.

    Examples
    --------
    >>> nearest("#12436d"), nearest("#ff8800")
    ('#12436d', '#a55600')
    """
    if weakest(one)[0] >= TEXT:
        return one
    room = min(_luminance(_light(ground)) for ground in GROUNDS)
    light = _light(one)
    share = ((room + 0.05) / TEXT - 0.05) / _luminance(light)
    return _hex(tuple(part * share for part in light))


def by_night(one: str) -> str:
    """Return a colour of the same hue that is light enough for words on a dark page."""
    hue, lightness, saturation = rgb_to_hls(*(int(one[at : at + 2], 16) / 255 for at in (1, 3, 5)))
    for step in range(int(lightness * 256), 256):
        parts = hls_to_rgb(hue, step / 255, saturation)
        lighter = "#" + "".join(f"{round(part * 255):02x}" for part in parts)
        if contrast(lighter, _DARK_GROUND) >= _BY_NIGHT:
            return lighter
    return "#ffffff"


def band_by_night(one: str) -> str:
    """Return what a band of a colour is on a dark page."""
    return _hex(tuple(part * _BAND_BY_NIGHT for part in _light(one)))


def _light(one: str) -> _Light:
    """Return the linear light of a colour's channels, 0 to 1 (IEC 61966-2-1)."""
    values = [int(one[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values
    )
    return red, green, blue


def _luminance(light: _Light) -> float:
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def _hex(light: tuple[float, ...]) -> str:
    """Return the colour of a light, rounded to the darker side."""
    values = (
        part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in light
    )
    whole = (int(value * 255 + 1e-9) for value in values)
    return "#" + "".join(f"{min(max(value, 0), 255):02x}" for value in whole)
