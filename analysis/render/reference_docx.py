"""Decide how a report looks in Word: the styles of the document that pandoc fills.

Pandoc's own reference document is restyled, from the pandoc that is installed, so that every name
which it uses is there; a house that brings a document of its own has that one instead.
"""

from __future__ import annotations

import copy
import io
import subprocess
import zipfile
from collections.abc import Mapping
from functools import cache
from html import escape
from importlib import resources
from string import Template
from typing import Any

from lxml import etree

from analysis.errors import ReportFailed
from analysis.render import office_parts, pandoc
from analysis.render.house.model import House

FINDING, JUDGEMENT, LABEL, NOTE, CALLOUT = (
    "Finding", "Key Judgement", "Layer Label", "Source Line", "Callout",
)  # fmt: skip
"""Styles beyond pandoc's own; a document that lacks them gets them without looks."""
_STAMP = (2000, 1, 1, 0, 0, 0)
_NAMES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_LOOKS = "w:pPr | w:rPr | w:tblPr | w:tblStylePr"
_PAPERS = {"a4": (11906, 16838), "us-letter": (12240, 15840)}  # twentieths of a point


@cache
def reference(house: House, paper: str) -> bytes:
    """Return the reference document of a house: the same bytes for the same house.

    Raises
    ------
    ReportFailed
        If pandoc does not give its own.
    """
    if house.reference:
        return house.reference
    own = {
        "accent": (house.accent or "#12436d").removeprefix("#"),
        "text": _family(house.text[0][1].family if house.text else "", "Calibri"),
        "heading": _family(house.heading.family if house.heading else "", "Georgia"),
    }
    files = dict(_default())
    files["word/styles.xml"] = _styled(files["word/styles.xml"], own)
    office_parts.frame(files, house, _PAPERS[paper])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _STAMP), data)
    return buffer.getvalue()


def _family(name: str, otherwise: str) -> str:
    """Return a font's name as an attribute of XML holds it."""
    return escape("".join(filter(str.isprintable, name))[:60].strip() or otherwise)


@cache
def _default() -> Mapping[str, bytes]:
    command = [pandoc.program(), "--print-default-data-file=reference.docx"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=pandoc.LIMIT, check=True)
        with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, subprocess.SubprocessError, zipfile.BadZipFile) as error:
        raise ReportFailed(f"pandoc has no reference document: {error}") from error


def _styled(sheet: bytes, own: Mapping[str, str]) -> bytes:
    """Return pandoc's styles with our looks."""
    file = resources.files("analysis.render") / "templates" / "word-styles.xml"
    looks: Any = etree.fromstring(Template(file.read_text("utf-8")).substitute(own).encode())
    root: Any = etree.fromstring(sheet)
    names = {one.find("w:name", _NAMES).get(_val()): one for one in root.findall("w:style", _NAMES)}
    for look in looks.findall("w:style", _NAMES):
        style = names.get(look.find("w:name", _NAMES).get(_val()))
        if style is None:
            root.append(copy.deepcopy(look))
            continue
        for old in style.xpath(f"{_LOOKS} | w:semiHidden | w:unhideWhenUsed", namespaces=_NAMES):
            style.remove(old)
        style.extend(copy.deepcopy(look).xpath(_LOOKS, namespaces=_NAMES))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _val() -> str:
    return f"{{{_NAMES['w']}}}val"
