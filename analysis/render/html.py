"""Decide how the blocks of a report become one page that works offline and without script."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from importlib import resources
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from analysis.errors import ReportFailed
from analysis.reference import fonts
from analysis.render import annex, html_text, notebook, phrase
from analysis.render.document import spoken
from analysis.render.outline import Block, Head, Outline, Prose, failed, labels, outline, printed
from analysis.render.pieces import Picture
from analysis.words import language, say

POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:;"
    " base-uri 'none'; form-action 'none'"
)
_RANGES = re.compile(r'data-range="(\d{1,3})-(\d{1,3})"')
_IDS = re.compile(r' id="([^"]+)"')
_NAMELESS = "No description has been provided for this image"
_SAID = re.compile(r"\bsay\(([a-z-]+)\)")


@spoken
def to_html(source: Mapping[str, Any]) -> str:
    """Return the report of an executed notebook as one HTML page.

    Parameters
    ----------
    source : mapping
        The executed notebook; its ``metadata.briefing`` says what the report is.

    Raises
    ------
    ReportFailed
        If an exhibit brings no HTML, or an image stands in for its own description.
    """
    plan = outline(source)
    content = annex.opening(body(plan))
    page = template("page.html.j2").render(
        about=plan.about,
        title=plan.title,
        eyebrow=plan.eyebrow,
        policy=POLICY,
        style=style("base.css", "page.css", "report.css", "print.css"),
        ranges=_bars(content),
        contents=[block for block in plan.blocks if isinstance(block, Head) and block.level == 2],
        body=content,
    )
    if _NAMELESS in page:
        raise ReportFailed("an image has no description: give its figure an alternative text")
    return page


def body(plan: Outline) -> str:
    """Return the blocks of a report, in their sections, as they stand in ``main``."""
    return "".join(_sections(plan))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("analysis.render", "templates"), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.globals.update(say=say, html=phrase.html, layers=notebook.LAYERS)
    return made


def template(name: str) -> Template:
    """Return one of this package's page templates."""
    return _environment().get_template(name)


def style(*names: str) -> str:
    """Return the style sheets of these names, one after another, fonts and words included."""
    return _style(language(), names)


@cache
def _style(_: str, names: tuple[str, ...]) -> str:
    folder = resources.files("analysis.render") / "templates"
    sheet = "\n".join((folder / name).read_text(encoding="utf-8") for name in names)
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    sheet = re.sub(r"\n\s*", "\n", sheet).strip()
    sheet = _SAID.sub(lambda found: phrase.css(found[1]), sheet)

    def embedded(found: re.Match[str]) -> str:
        data = base64.b64encode(fonts.web_font(found[1])).decode("ascii")
        return f"url(data:font/woff2;base64,{data})"

    return re.sub(r"url\(([a-z-]+)\.woff2\)", embedded, sheet)


def _bars(content: str) -> str:
    """Return one rule per likelihood range in use, from which the style draws its bar."""
    found = sorted({(int(low), int(high)) for low, high in _RANGES.findall(content)})
    return "".join(
        f'[data-range="{low}-{high}"]{{--low:{low};--high:{high}}}' for low, high in found
    )


def _sections(plan: Outline) -> Iterator[str]:
    places = _places(plan)
    if plan.masthead() is None:
        yield (
            f'<header class="masthead" data-layer="coding"><h1>{escape(plan.title)}</h1></header>\n'
        )
    opened = False
    for block, words in labels(plan.blocks):
        if isinstance(block, Head):
            if block.level == 2:
                yield "</section>\n" if opened else ""
                yield f'<section aria-labelledby="{block.anchor}">\n'
                opened = True
            inner = html_text.markup(block.piece, block.cell, places.known)
            yield f'<h{block.level} id="{block.anchor}">{inner}</h{block.level}>\n'
        else:
            yield _block(block, words, places) + "\n"
    yield "</section>\n" if opened else ""


class Places(NamedTuple):
    """Where a claim is cited, and which places of the report a link can reach."""

    cited: dict[str, list[tuple[str, str]]]
    known: frozenset[str]


def _places(plan: Outline) -> Places:
    exhibits = list(_under_headings(plan))
    known = {block.anchor for block in plan.blocks if isinstance(block, Head)} | {"main"}
    for _, exhibit in exhibits:
        known.update(_IDS.findall(exhibit.html))
    return Places(annex.users(exhibits), frozenset(known))


def _under_headings(plan: Outline) -> Iterator[tuple[str, notebook.Exhibit]]:
    heading = ""
    for block in plan.blocks:
        if isinstance(block, Head):
            heading = block.piece.text
        elif isinstance(block, notebook.Exhibit):
            yield heading, block


def _block(block: Block, words: str, places: Places) -> str:
    label = f'<p class="label">{escape(words)}</p>' if words else ""
    match block:
        case notebook.Exhibit():
            if not block.html.strip():
                raise ReportFailed(f"cell {block.cell}: an exhibit has no HTML view")
            html = block.html
            return annex.linked(html, places.cited) if 'id="claims"' in html else html
        case Prose():
            inner = html_text.markup(block.piece, block.cell, places.known)
            return f'<div class="{block.kind}" data-layer="{block.layer}">{label}{inner}</div>'
        case notebook.Image():
            alt = block.alt or say("page-undescribed", cell=str(block.cell))
            picture = html_text.img(Picture(block.mime, block.data, alt, block.width))
            return f'<div class="output picture" data-layer="coding">{label}{picture}</div>'
        case notebook.Text():
            return _text(block)
        case notebook.Failure():
            return _failure(block)
    return ""


def _text(block: notebook.Text) -> str:
    label = escape(printed(block))
    tag = "code" if block.kind == "source" else "samp"
    return (
        f'<div class="output text {escape(block.kind)}" data-layer="coding">'
        f'<p class="label">{label}</p>'
        f'<pre tabindex="0" role="group" aria-label="{label}"><{tag}>{escape(block.text)}</{tag}>'
        "</pre></div>"
    )


def _failure(block: notebook.Failure) -> str:
    trace = (
        f"<details><summary>{escape(say('page-where'))}</summary>"
        f'<pre tabindex="0" role="group"'
        f' aria-label="{escape(say("page-cell-trace", cell=str(block.cell)))}">'
        f"<samp>{escape(block.trace)}</samp></pre></details>"
        if block.trace.strip()
        else ""
    )
    return (
        '<div class="output failure" data-layer="coding">'
        f"<p><strong>{escape(failed(block))}</strong> {_faults(block.message)}{trace}</div>"
    )


def _faults(message: str) -> str:
    """Return the rest of a paragraph: a message, or the list of faults that it holds."""
    lines = message.splitlines()
    if len(lines) < 2:
        return f"{escape(message)}</p>"
    return "</p><ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


__all__ = ["POLICY", "style", "template", "to_html"]
