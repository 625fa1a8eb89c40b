"""Decide how the blocks of a report become one page that works offline and without script."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from html import escape
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from analysis.blocks import ClaimAnnex, CodingAnnex, KeyJudgements, Page, escape_invisible
from analysis.errors import ReportFailed
from analysis.reference import fonts
from analysis.render import html_text, notebook
from analysis.render.anchors import Places
from analysis.render.formats import Written
from analysis.render.house.model import PLAIN, House
from analysis.render.house.sheet import css, logo_address
from analysis.render.items import Head, Item, Mark, Prose
from analysis.render.outline import Outline, failed, labels, outline, prepare, printed
from analysis.render.slots import Picture
from analysis.words import Messages
from analysis.words.markup import css_message, markup_message
from analysis.words.terms import LAYERS

POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:;"
    " base-uri 'none'; form-action 'none'"
)
_NAMELESS = "No description has been provided for this image"
_MESSAGE = re.compile(r"\bsay\(([a-z-]+)\)")


def ready_html(source: Mapping[str, Any]) -> None:
    """Convert a notebook's prose ahead, and make its page once for what is kept from it."""
    prepare(source)
    to_html(source)


def to_html(source: Mapping[str, Any], house: House = PLAIN) -> str:
    """Return the report of an executed notebook as one HTML page, as `make_html` makes it."""
    return str(make_html(source, house).data)


def make_html(source: Mapping[str, Any], house: House = PLAIN) -> Written:
    """Return the report of an executed notebook as one HTML page, and what was mended in it.

    Parameters
    ----------
    source : mapping
        The executed notebook; its ``metadata.briefing`` says what the report is.
    house : House
        The style of its project.

    Raises
    ------
    ReportFailed
        If an image stands in for its own description.
    """
    plan = outline(source)
    content = body(plan, opening=True)
    page = rendered(
        "page.html.j2",
        plan.messages,
        about=plan.about,
        title=plan.title,
        eyebrow=plan.eyebrow,
        policy=POLICY,
        style=style(plan.messages, "base.css", "page.css", "report.css", "print.css"),
        house=house,
        ranges=_bars(plan),
        keyed=plan.keyed,
        contents=[item for item in plan.items if isinstance(item, Head) and item.level == 2],
        body=content,
    )
    if _NAMELESS in page:
        raise ReportFailed("an image has no description: give its figure an alternative text")
    return Written(page, plan.warnings)


def body(plan: Outline, *, opening: bool = False) -> str:
    """Return the blocks of a report, in their sections, as they stand in ``main``.

    With ``opening`` every claim id that has an entry also opens it in place. The link stays what it
    is, for paper and for browsers without popovers. Where there are some, a button fills it and
    is what a key or a pointer reaches: Escape then closes the entry, and the focus comes back.
    """
    annexes = (block for block in plan.blocks() if opening and isinstance(block, ClaimAnnex))
    entries = frozenset(item.claim for annex in annexes for item in annex.items)
    coded = (block for block in plan.blocks() if isinstance(block, CodingAnnex))
    codings = frozenset(item.key for annex in coded for item in annex.items)
    return "".join(_sections(plan, Page(_places(plan), entries, codings)))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("analysis.render", "templates"), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.globals.update(layers=LAYERS)
    return environment


def rendered(name: str, messages: Messages, house: House = PLAIN, **values: Any) -> str:
    """Return a page made from one of this package's templates, in the language of some words."""
    html = partial(markup_message, messages)
    values |= {"house": house, "house_style": css(house), "logo": logo_address(house)}
    return template(name).render(messages=messages, html=html, **values)


def template(name: str) -> Template:
    """Return one of this package's templates."""
    return _environment().get_template(name)


def style(messages: Messages, *names: str) -> str:
    """Return the style sheets of these names, one after another, fonts and words included."""
    return _style(messages, names)


@cache
def _style(messages: Messages, names: tuple[str, ...]) -> str:
    folder = resources.files("analysis.render") / "templates"
    sheet = "\n".join((folder / name).read_text(encoding="utf-8") for name in names)
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    sheet = re.sub(r"\n\s*", "\n", sheet).strip()
    sheet = _MESSAGE.sub(lambda match: css_message(messages, match[1]), sheet)

    def embedded(match: re.Match[str]) -> str:
        data = base64.b64encode(fonts.web_font(match[1])).decode("ascii")
        return f"url(data:font/woff2;base64,{data})"

    return re.sub(r"url\(([a-z-]+)\.woff2\)", embedded, sheet)


def _bars(plan: Outline) -> str:
    """Return one rule per likelihood range in use, from which the style draws its bar."""
    ranges = {
        item.span
        for block in plan.blocks()
        if isinstance(block, KeyJudgements)
        for item in block.items
        if item.span
    }
    return "".join(
        f'[data-range="{low}-{high}"]{{--low:{low};--high:{high}}}' for low, high in sorted(ranges)
    )


def _sections(plan: Outline, page: Page) -> Iterator[str]:
    if plan.masthead() is None:
        yield _opening(plan)
    opened, named = False, set[str]()
    yield '<section data-page="first">\n' if plan.first else ""
    for at, (item, words) in enumerate(labels(plan.messages, plan.items)):
        if plan.first and at == plan.first:
            yield ("</section>\n" if opened else "") + "</section>\n"
            opened = False
        if at == plan.annex:
            yield ("</section>\n" if opened else "") + '<footer class="annex">\n'
            opened = False
        if isinstance(item, Head):
            if item.level == 2:
                yield "</section>\n" if opened else ""
                once = item.piece.text not in named  # two landmarks of a name are none
                yield f'<section aria-labelledby="{item.anchor}">\n' if once else "<section>\n"
                named.add(item.piece.text)
                opened = True
            inner = html_text.markup(plan.messages, item.piece, item.cell, plan.places)
            yield f'<h{item.level} id="{item.anchor}">{inner}</h{item.level}>\n'
        elif isinstance(item, notebook.Exhibit):
            yield item.block.html(page) + "\n"
        else:
            yield _item(plan.messages, item, words, plan.places) + "\n"
    yield "</section>\n" if opened else ""
    yield "</section>\n" if plan.first and plan.first >= len(plan.items) else ""
    yield "" if plan.annex is None else "</footer>\n"


def _opening(plan: Outline) -> str:
    """Return the head of a report that brings no masthead of ours."""
    under = "".join(
        f'<p class="{name}">{escape(text)}</p>'
        for name, text in (("answer", plan.front.subtitle), ("byline", plan.front.byline))
        if text
    )
    return (
        f'<header class="masthead" data-layer="coding"><h1>{escape(plan.title)}</h1>{under}'
        "</header>\n"
    )


def _places(plan: Outline) -> dict[str, list[tuple[str, str]]]:
    """Return, for each claim, the id of each place that cites it and what to call it, in order."""
    by_claim: dict[str, dict[str, str]] = {}
    heading = ""
    for item in plan.items:
        if isinstance(item, Head):
            heading = item.piece.text
        elif isinstance(item, notebook.Exhibit):
            for target, what, words, claims in item.block.citations():
                name = _place(plan.messages, what, words, heading)
                for claim in claims:
                    known = by_claim.setdefault(claim, {})
                    if name not in known.values():  # one link to a section is enough
                        known.setdefault(target, name)
    return {claim: list(places.items()) for claim, places in by_claim.items()}


def _place(messages: Messages, what: str, words: str, heading: str) -> str:
    """Return what a place is called in few words: a judgement by its id, else by its section."""
    if what == "judgement":
        return words
    if heading:
        return heading
    if what == "statements":
        return messages.message("page-place-statements-only")
    return messages.message(f"page-place-{what}", finding=" ".join(escape_invisible(words).split()))


def _item(messages: Messages, item: Item, words: str, places: Places) -> str:
    label = f'<p class="label">{escape(words)}</p>' if words else ""
    match item:
        case Prose():
            inner = html_text.markup(messages, item.piece, item.cell, places)
            return f'<div class="{item.kind}" data-layer="{item.layer}">{label}{inner}</div>'
        case notebook.Image():
            picture = html_text.img(Picture(item.mime, item.data, item.alt, item.size))
            if item.caption:
                picture = (
                    f"<figure>{picture}<figcaption>{escape(item.caption)}</figcaption></figure>"
                )
            return f'<div class="output picture" data-layer="coding">{label}{picture}</div>'
        case Mark():
            return f'<div id="{escape(item.anchor)}"></div>'
        case notebook.Text():
            return _text(messages, item)
        case notebook.Failure():
            return _failure(messages, item)
    return ""


def _text(messages: Messages, block: notebook.Text) -> str:
    label = escape(printed(messages, block))
    tag = "code" if block.kind == "source" else "samp"
    return (
        f'<div class="output text {escape(block.kind)}" data-layer="coding">'
        f'<p class="label">{label}</p>'
        f'<pre tabindex="0" role="group" aria-label="{label}"><{tag}>{escape(block.text)}</{tag}>'
        "</pre></div>"
    )


def _failure(messages: Messages, block: notebook.Failure) -> str:
    trace = (
        f"<details><summary>{escape(messages.message('page-where'))}</summary>"
        f'<pre tabindex="0" role="group"'
        f' aria-label="{escape(messages.message("page-cell-trace", cell=str(block.cell)))}">'
        f"<samp>{escape(block.trace)}</samp></pre></details>"
        if block.trace.strip()
        else ""
    )
    return (
        '<div class="output failure" data-layer="coding">'
        f"<p><strong>{escape(failed(messages, block))}</strong> "
        f"{_faults(block.message)}{trace}</div>"
    )


def _faults(message: str) -> str:
    """Return the rest of a paragraph: a message, or the list of faults that it holds."""
    lines = message.splitlines()
    if len(lines) < 2:
        return f"{escape(message)}</p>"
    return "</p><ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


__all__ = ["POLICY", "rendered", "style", "to_html"]
