"""L30: a coding that a report shows has its coder, its date and its reason there too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

from analysis.blocks.coding_annex import NAMED
from analysis.claims.codings import codings
from analysis.lint.document import having, ids, text_of
from analysis.lint.finding import Hit, excerpt
from analysis.lint.report import Report

_ENTRY = "coding-"
"""How the id of a coding's entry begins."""


def reasoned(report: Report) -> Iterator[Hit]:
    """L30: whoever sees a coding can read in the same report who assigned it, when and why."""
    document = report.document
    entries = {
        name.removeprefix(_ENTRY): element
        for name, element in document.anchors.items()
        if name.startswith(_ENTRY)
    }
    for key, element in _named(report).items():
        if key not in entries:
            yield Hit(
                element, f"nothing in the report says who coded {key}, when and why",
                excerpt(text_of(element)),
            )  # fmt: skip
    if not report.overlay:
        return  # what it was built without can bear nothing out
    source = report.ledger.source
    known = {
        key: _Signed(one.coder, one.date, one.rationale) for key, _, one in codings(source.overlay)
    } | {one.key: _Signed(one.by, one.date, one.why) for one in source.notes}
    for key, entry in entries.items():
        if lacks := list(_lacks(entry, known.get(key))):
            yield Hit(entry, f"{key} lacks {', '.join(lacks)}", excerpt(text_of(entry)))


def _named(report: Report) -> dict[str, HtmlElement]:
    """Return the codings that a report shows, each with the first element that does."""
    by_key: dict[str, HtmlElement] = {}
    for element in report.document.root.iter():
        if not isinstance(element.tag, str):
            continue
        keys = [key for name in NAMED for key in ids(element, f"data-{name}")]
        href = str(element.get("href") or "")
        if href.startswith(f"#{_ENTRY}"):
            keys.append(href.removeprefix(f"#{_ENTRY}"))
        for key in keys:
            by_key.setdefault(key, element)
    return by_key


class _Signed(NamedTuple):
    """What a seed holds of a coding or a note: by whom, when and why."""

    coder: str
    date: dt.date
    reason: str


def _lacks(entry: HtmlElement, coded: _Signed | None) -> Iterator[str]:
    """Yield what an entry and the line over its group do not tell, or tell otherwise."""
    group = next((a for a in entry.iterancestors() if "coded" in ids(a, "class")), entry)
    by = " ".join(map(text_of, having(group, "by"))) or text_of(entry)
    days = {str(time.get("datetime")) for time in group.iter("time")}
    reason = " ".join(map(text_of, having(entry, "reason")))
    if coded is None:
        yield "its coding: neither the assessment nor the notes hold one of that name"
        return
    if coded.coder not in by:
        yield f"its coder, {coded.coder}"
    if coded.date.isoformat() not in days:
        yield f"its date, {coded.date.isoformat()}"
    if reason != " ".join(coded.reason.split()):
        yield "its reason" if not reason else "its own reason: it tells another"
