"""Decide what a report becomes in Word and in Markdown: the same blocks, in plain structure."""

from __future__ import annotations

import math
import os
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from analysis.errors import ReportFailed
from analysis.render import html_dom, pandoc, raster
from analysis.render.house.model import PLAIN, House
from analysis.render.html import body
from analysis.render.office_parts import drawn_as_points
from analysis.render.outline import Outline, outline
from analysis.render.reference_docx import CALLOUT, FINDING, JUDGEMENT, LABEL, NOTE, reference
from analysis.words import Messages

_EPOCH = "946684800"  # 1 January 2000, so that equal reports are equal files
_NARROWEST, _SPREAD = 6.0, 3.5
"""Letters of the narrowest column; how much a column grows with what it holds."""


def to_docx(source: Mapping[str, Any], house: House = PLAIN) -> bytes:
    """Return the report of an executed notebook as a Word document.

    Headings, lists, tables, captions, judgements and notes carry their styles, pictures their
    description.

    Parameters
    ----------
    source : mapping
        The executed notebook.
    house : House
        The style of its project.

    Raises
    ------
    ReportFailed
        If the document cannot be written.
    """
    plan = outline(source)
    root = plain_page(plan)
    for item in root.xpath(".//h1 | .//details[@class='data']"):
        item.drop_tree()  # the title has its own style, the data stand in the web page
    for item in root.iter("table"):
        _widened(item)
    _name_styles(root)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, item in enumerate(root.iter("img"), 1):
            _saved(item, folder / f"picture-{number}.png")
        (folder / "reference.docx").write_bytes(reference(house, plan.about.paper))
        options = ("--shift-heading-level-by=-1", "--output=report.docx",
                   "--reference-doc=reference.docx")  # fmt: skip
        _pandoc(plan, root, "docx", *options, folder=folder)
        return (folder / "report.docx").read_bytes()


def to_md(source: Mapping[str, Any]) -> str:
    """Return the report of an executed notebook as Markdown; charts become their data.

    Raises
    ------
    ReportFailed
        If the text cannot be written.
    """
    plan = outline(source)
    root = plain_page(plan)
    for item in root.xpath(".//a[starts-with(@href, '#')]"):
        item.drop_tag()
    for item in list(root.iter("img")):
        words = html_dom.create(
            "em", plan.messages.message("page-picture", alt=item.get("alt", ""))
        )
        words.tail = item.tail
        item.getparent().replace(item, words)
    text = _pandoc(plan, root, "gfm-raw_html", "--wrap=none")
    return text.decode().rstrip() + "\n"


def plain_page(plan: Outline) -> html_dom.Element:
    """Return the blocks as HTML that says in words and elements what the page says by style."""
    facts = "".join(f"<p>{escape(_pair(plan.messages, *fact))}</p>" for fact in plan.about.facts())
    root = html_dom.fragment(
        f"{body(plan)}<h2>{escape(plan.messages.message('page-about'))}</h2>{facts}"
    )
    gone = ".//style | .//p[@class='close'] | .//p[@class='used-in'] | .//math//annotation"
    again = ".//article[@class='claim'][preceding-sibling::article]//span[@class='layer-tag']"
    for item in root.xpath(f"{gone} | {again}"):  # the annex is reported from first to last
        item.drop_tree()
    for item in root.xpath(".//span[@class='layer-tag']"):
        owner = next(item.iterancestors("section"), None)
        name = owner.get("data-id", "") if owner is not None else ""
        item.text = plan.messages.message(
            "page-label", name=f"{html_dom.words(item)} {name}".strip()
        )
        item.tag = "strong"
    for item in root.xpath(".//span[@class='measure']"):
        item.text = f"({html_dom.words(item)})"
    for item in root.xpath(".//summary"):
        item.tag = "p"
    for item in root.xpath(".//article[@class='claim']/dl"):
        _joined(plan.messages, item)
    for item in root.xpath(".//figure"):
        _captioned(item)
    return root


_STYLES = {
    ".//*[contains(concat(' ', @class, ' '), ' judgement ')]//p[@class='statement']": JUDGEMENT,
    ".//p[@class='finding' or @data-caption]": FINDING,
    ".//p[@class='source-line' or @class='note' or @class='as-of' or @class='byline'"
    " or @class='label']": NOTE,
    ".//*[contains(concat(' ', @class, ' '), ' callout ')]/p": CALLOUT,
    ".//*[contains(concat(' ', @class, ' '), ' admonition ')]/p": CALLOUT,
}
"""What has a style of its own in Word; an element has the first that fits."""


def _name_styles(root: html_dom.Element) -> None:
    for item in root.xpath(".//strong[@class='layer-tag']"):
        item.tag = "span"
        item.set("data-custom-style", LABEL)
    for path, name in _STYLES.items():
        for item in root.xpath(path):
            if item.getparent().get("data-custom-style") is None:
                html_dom.wrapped(item, "div", {"data-custom-style": name})


def _joined(messages: Messages, facts: html_dom.Element) -> None:
    """Set the facts about a claim in one paragraph."""
    pairs = zip(facts.iter("dt"), facts.iter("dd"), strict=False)
    text = " · ".join(
        _pair(messages, html_dom.words(name), html_dom.words(value)) for name, value in pairs
    )
    for child in list(facts):
        child.drop_tree()
    facts.tag, facts.text = "p", text


def _pair(messages: Messages, name: str, value: str) -> str:
    return messages.message("page-pair", name=name, value=value)


def _widened(table: html_dom.Element) -> None:
    """Give a table the whole line, each column by what it holds; Word would share it evenly."""
    lines = [
        [html_dom.words(cell) for cell in row.xpath("./th | ./td")] for row in table.iter("tr")
    ]
    count = max(map(len, lines), default=0)
    if not count or any(len(line) != count for line in lines) or table.find(".//col") is not None:
        return
    room = [
        max(_NARROWEST, *(1.2 * max(map(len, line[i].split()), default=0) for line in lines),
            math.sqrt(sum(len(line[i]) for line in lines) / len(lines)) * _SPREAD)
        for i in range(count)
    ]  # fmt: skip
    columns = html_dom.create("colgroup", "")
    for wide in room:
        column = html_dom.create("col", "")
        column.set("style", f"width: {100 * wide / sum(room):.1f}%")
        columns.append(column)
    table.insert(1 if table.find("caption") is not None else 0, columns)


def _captioned(figure: html_dom.Element) -> None:
    """Set the finding above what it is about, as a paragraph."""
    for caption in list(figure.iter("figcaption", "caption")):
        caption.tag, caption.tail = "p", None
        caption.set("data-caption", "")
        caption.getparent().remove(caption)
        figure.insert(0, caption)
    figure.drop_tag()


def _saved(item: html_dom.Element, path: Path) -> None:
    """Write a picture beside the document; a drawing as points, which every program shows."""
    head, _, text = item.get("src", "").partition(";base64,")
    data = b64decode(text)
    if "svg" in head:
        data = drawn_as_points(data)
        width = (raster.size(data) or (0, 0))[0] / raster.PIXELS_PER_INCH
        item.set("width", f"{width:.2f}in")
    item.attrib.pop("height", None)
    path.write_bytes(data)
    item.set("src", path.name)


def _pandoc(
    plan: Outline, root: html_dom.Element, target: str, *options: str, folder: Path | None = None
) -> bytes:
    command = [
        pandoc.program(), "--from=html", f"--to={target}",
        f"--metadata=lang:{plan.about.interface}", f"--metadata=title:{plan.title}", *options,
    ]  # fmt: skip
    try:
        done = subprocess.run(
            command, input=html_dom.inner(root).encode(), capture_output=True, timeout=pandoc.LIMIT,
            check=True, cwd=folder, env={**os.environ, "SOURCE_DATE_EPOCH": _EPOCH},
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise ReportFailed(f"pandoc could not write {target}: {error}") from error
    return done.stdout
