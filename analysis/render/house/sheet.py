"""Decide what a house style changes on a page, on paper and in a message, in terms of each."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from analysis.render import raster
from analysis.render.house import colours, faces
from analysis.render.house.model import PLAIN, House, Style

_WEIGHTS: dict[Style, str] = {
    "regular": "font-weight:400;font-style:normal", "bold": "font-weight:600 700;font-style:normal",
    "italic": "font-weight:400;font-style:italic",
}  # fmt: skip
_SANS = '"Briefing Sans","IBM Plex Sans",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif'
_SERIF = '"Briefing Serif","Source Serif 4",Georgia,"Noto Serif",serif'
_LOGO = (
    ".banner .logo{background:#fff;color:#16191d}"
    ".banner .logo>div{max-width:75rem;margin:0 auto;padding:.7rem clamp(1rem,4vw,2.5rem)}"
    ":is(.index,.failing) .banner .logo>div{max-width:64rem}"
    ".banner .logo img{display:block;height:auto;width:auto;max-height:2.75rem;"
    "max-width:min(100%,16rem)}"
    "@media screen and (prefers-color-scheme:dark){.banner .logo{background:none}"
    ".banner .logo img{background:#fff;padding:.4rem .6rem;border-radius:3px;max-height:3.5rem}}"
    "@media print{.banner .logo>div{padding-left:0;padding-right:0}}"
)
_NAME = ".banner .house{font-weight:600}.banner .house+.product{font-weight:400}"
LOGO = "/house-logo.svg"
_ROOM = 400_000  # bytes of fonts in a page


@cache
def css(house: House) -> str:
    """Return the style sheet that follows those of a page; empty where there is no style."""
    if house == PLAIN:
        return ""
    rules = list(_faces(house))
    day = _variables(house)
    if house.text:
        day["sans"] = f'"{faces.TEXT}",{_SANS}'
    if house.heading is not None:
        day["serif"] = f'"{faces.HEADING}",{_SERIF}'
    night = {
        name: colours.band_by_night(value) if name == "band" else colours.by_night(value)
        for name, value in _variables(house).items()
    }
    rules += [
        _root(day),
        _at("(prefers-color-scheme:dark)", _root(night)),
        _at("print", _root({n: v for n, v in _variables(house).items() if n != "band"})),
    ]
    return "\n".join(filter(None, (*rules, _LOGO if house.logo else "", _NAME)))


def _faces(house: House) -> Iterator[str]:
    """Yield the rules of the fonts that a page has room for, the most needed first."""
    text = dict(house.text)
    wanted = [(faces.TEXT, _WEIGHTS["regular"], text.get("regular"))]
    wanted += [(faces.HEADING, "font-weight:1 1000;font-style:normal", house.heading)]
    wanted += [(faces.TEXT, _WEIGHTS[style], text.get(style)) for style in ("bold", "italic")]
    left = _ROOM
    for family, looks, face in wanted:
        if face is not None and len(face.web) <= left:
            left -= len(face.web)
            yield _face(family, looks, face.web)


def _variables(house: House) -> dict[str, str]:
    accent = {"accent": house.accent, "band": house.accent} if house.accent else {}
    return accent | ({"plum": house.second} if house.second else {})


def _root(values: dict[str, str]) -> str:
    rules = ";".join(f"--{name}:{value}" for name, value in values.items())
    return f":root{{{rules}}}" if rules else ""


def _at(condition: str, rules: str) -> str:
    return f"@media {condition}{{{rules}}}" if rules else ""


def _face(name: str, looks: str, web: bytes) -> str:
    text = base64.b64encode(web).decode("ascii")
    form = "woff2" if web.startswith(b"wOF2") else "woff"
    return (
        f'@font-face{{font-family:"{name}";{looks};'
        f'src:url(data:font/{form};base64,{text}) format("{form}")}}'
    )


def logo_address(house: House) -> str:
    """Return the logo as a page embeds it; empty where there is none."""
    if house.logo is None:
        return ""
    text = base64.b64encode(house.logo.data).decode("ascii")
    return f"data:{house.logo.mime};base64,{text}"


@cache
def typst_input(house: House) -> dict[str, str]:
    """Return what the template of the PDF is values of a style; nothing where there is none."""
    if house == PLAIN:
        return {}
    values: dict[str, Any] = {
        "name": house.name, "first": house.accent, "second": house.second,
        "logo": LOGO if house.logo else "", "text": faces.TEXT if house.text else "",
        "heading": faces.HEADING if house.heading else "",
    }  # fmt: skip
    return {
        "house": json.dumps(
            {key: value for key, value in values.items() if value}, ensure_ascii=False
        )
    }


def typst_files(house: House) -> dict[str, bytes]:
    """Return the pictures of a style as Typst is handed them."""
    return {LOGO: raster.as_svg(house.logo.mime, house.logo.data)} if house.logo else {}


def fonts_of(house: House) -> list[bytes]:
    """Return the fonts that paper is set in besides ours."""
    fonts = [face.data for _, face in house.text]
    return fonts + ([house.heading.data] if house.heading else [])
