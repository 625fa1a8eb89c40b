"""Decide what a report becomes as a message: the page in its text, the PDF attached, nobody named.

The message has no sender, no receiver and no date: whoever opens it sends it. It is marked as a
draft, which mail programs open for writing.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from typing import Any

from analysis.render import html_dom
from analysis.render.formats import Written
from analysis.render.house.model import PLAIN, House
from analysis.render.house.sheet import logo_address
from analysis.render.office import plain_page, to_md
from analysis.render.office_parts import drawn_as_points
from analysis.render.outline import outline
from analysis.render.pdf import make_pdf

_STYLE = (
    "body{max-width:42em;margin:1em auto;padding:0 1em;font:16px/1.5 Georgia,serif;color:#16191d}"
    "table{border-collapse:collapse;font-size:14px}th,td{padding:4px 8px 4px 0;text-align:left;"
    "vertical-align:top;border-bottom:1px solid #c9ced3}img{max-width:100%%;height:auto}"
    "a{color:%s}.house{color:#4b545c;font-weight:bold}"
)
_UNNAMED = re.compile(r"[^\w.-]+")


def to_eml(source: Mapping[str, Any], house: House = PLAIN) -> Written:
    """Return the report of an executed notebook as one message (RFC 5322).

    Parameters
    ----------
    source : mapping
        The executed notebook.
    house : House
        The style of its project: of the attached PDF, and name, logo and colour of the page.

    Returns
    -------
    Written
        Equal bytes for equal notebooks; the warnings are the PDF's.

    Raises
    ------
    ReportFailed
        If one of its parts cannot be made.
    """
    plan = outline(source)
    pdf = make_pdf(source, house)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(plan.title.split())
    message["X-Unsent"] = "1"
    message.set_content(to_md(source))
    html, pictures = _page(plan.about.interface, plan.title, plain_page(plan), house)
    message.add_alternative(html, subtype="html")
    body = message.get_payload()[1]  # type: ignore[index]  # the alternative just added
    for name, picture in pictures.items():
        body.add_related(picture, "image", "png", cid=f"<{name}>", disposition="inline")  # type: ignore[union-attr]
    message.add_attachment(
        pdf.data, maintype="application", subtype="pdf", filename=f"{_name(plan.about)}.pdf"
    )
    _settle(message)
    return Written(message.as_bytes(), pdf.warnings)


def _page(
    language: str, title: str, root: html_dom.Element, house: House
) -> tuple[str, dict[str, bytes]]:
    """Return the page of a mail program, and the pictures that it shows, by name."""
    _sign(root, house)
    pictures: dict[str, bytes] = {}
    for number, item in enumerate(list(root.iter("img")), 1):
        head, _, text = item.get("src", "").partition(";base64,")
        name = f"picture-{number}@briefing"
        pictures[name] = drawn_as_points(b64decode(text)) if "svg" in head else b64decode(text)
        item.set("src", f"cid:{name}")
        item.attrib.pop("height", None)
    for item in root.xpath(".//*[@tabindex]"):
        item.attrib.pop("tabindex")
    style = _STYLE % (house.accent or "#12436d")
    html = (
        f'<!DOCTYPE html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{style}</style></head>"
        f"<body>{html_dom.inner(root)}</body></html>"
    )
    return html, pictures


def _sign(root: html_dom.Element, house: House) -> None:
    """Put logo and name of a house at the head of a page."""
    if house.name:
        line = html_dom.create("p", house.name, class_="house")
        root.insert(0, line)
    if address := logo_address(house):
        root.insert(0, html_dom.create("p"))
        root[0].append(html_dom.create("img", src=address, alt=house.name, style="max-height:44px"))


def _name(about: Any) -> str:
    parts = (about.source, about.brief, about.state)
    return _UNNAMED.sub("-", "-".join(filter(None, parts))).strip("-.") or "briefing"


def _settle(message: EmailMessage) -> None:
    """Give the parts numbered boundaries; the library would draw them at random."""
    several = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(several, 1):
        part.set_boundary(f"=_briefing_part_{number}_=")
