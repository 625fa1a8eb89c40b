"""Decide what frames the pages of a Word document: paper, margins, a head with name and logo."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from lxml import etree

from analysis.errors import ReportFailed
from analysis.render import raster
from analysis.render.house.model import House

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EMU = 36_000  # to the millimetre
_TALL, _WIDE = 9.0, 60.0  # millimetres of a logo at most


def drawn_as_points(svg: bytes) -> bytes:
    """Return a drawing as a PNG picture, which every program shows."""
    if points := raster.points(svg, "120mm"):
        return points
    raise ReportFailed("a drawing does not fit one picture")


def element(text: str) -> Any:
    """Return an element written with the usual prefixes."""
    root = etree.fromstring(f"<root {_SPACES}>{text}</root>")
    return root[0]


def frame(files: dict[str, bytes], house: House, paper: tuple[int, int]) -> None:
    """Give a document's parts their paper, a head that names the house, and a foot with pages."""
    about = f"{paper[0]}"
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/>'
        '<w:footerReference w:type="default" r:id="rIdFoot"/>'
        f'<w:pgSz w:w="{about}" w:h="{paper[1]}"/><w:pgMar w:top="1361" w:right="1247" '
        'w:bottom="1191" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    document: Any = etree.fromstring(files["word/document.xml"])
    old = document.find(".//{*}sectPr")
    old.getparent().replace(old, element(section))
    files["word/document.xml"] = _written(document)
    files["word/header1.xml"] = _part("hdr", _head(files, house))
    files["word/footer1.xml"] = _part("ftr", _paragraph("Footer", _field("PAGE") + _run(" / ")
                                                        + _field("NUMPAGES")))  # fmt: skip
    links, types = "", ""
    for name, mark, kind in (("header1", "rIdHead", "header"), ("footer1", "rIdFoot", "footer")):
        links += f'<Relationship Id="{mark}" Type="{_KIND}/{kind}" Target="{name}.xml"/>'
        types += f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
    types += '<Default Extension="png" ContentType="image/png"/>'
    types += '<Default Extension="jpeg" ContentType="image/jpeg"/>'
    _insert(files, "word/_rels/document.xml.rels", "Relationships", links)
    _insert(files, "[Content_Types].xml", "Types", types)


def _head(files: dict[str, bytes], house: House) -> str:
    name = _run(house.name) if house.name else ""
    return _paragraph("Header", _logo(files, house) + name)


def _logo(files: dict[str, bytes], house: House) -> str:
    """Return the logo as part of a line, its picture put among the parts."""
    if house.logo is None:
        return ""
    drawn = "svg" in house.logo.mime
    data = drawn_as_points(house.logo.data) if drawn else house.logo.data
    ending = "jpeg" if house.logo.mime == "image/jpeg" else "png"
    files[f"word/media/house-logo.{ending}"] = data
    link = f'<Relationship Id="rIdLogo" Type="{_KIND}/image" Target="media/house-logo.{ending}"/>'
    files["word/_rels/header1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{link}</Relationships>"
    ).encode()
    across, down = raster.size(data) or (1, 1)
    scale = min(_TALL / down, _WIDE / across)
    size = f'cx="{round(across * scale * _EMU)}" cy="{round(down * scale * _EMU)}"'
    alt = escape(house.name)
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent {size}/><wp:docPr id="1" name="logo" '
        f'descr="{alt}"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="1" name="logo" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>" + _run("   ")
    )


def _part(tag: str, inner: str) -> bytes:
    return _written(etree.fromstring(f"<w:{tag} {_SPACES}>{inner}</w:{tag}>"))


def _paragraph(style: str, inner: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _insert(files: dict[str, bytes], name: str, tag: str, text: str) -> None:
    whole = files[name].decode()
    files[name] = re.sub(rf"</{tag}>\s*$", f"{text}</{tag}>", whole).encode()


def _written(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
