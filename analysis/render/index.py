"""Decide how a reader finds a report, and what stands in the place of one that failed."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from hashlib import sha256
from html import escape
from importlib import resources
from itertools import groupby
from typing import Literal

from analysis.render.formats import FORMATS
from analysis.render.house.model import PLAIN, House
from analysis.render.html import POLICY, rendered, style
from analysis.render.outline import kind_of
from analysis.words import DEFAULT, Messages
from analysis.words import messages as messages_of
from analysis.words.markup import markup_message

Status = Literal["built", "failed", "pending"]
_FIRST = ("overview", "state_brief", "evidence_review", "robustness")


@dataclass(frozen=True)
class Entry:
    """One report as the index lists it.

    Attributes
    ----------
    source, source_title : str
        Id and title of the source.
    brief : str
        Name of the brief, as its notebook is called.
    state : str
        Code of the state; empty where the brief has none.
    status : str
        ``built``, ``failed`` or ``pending``.
    date : str
        The day it was built, as ISO 8601; empty if it never was.
    title, line : str
        Title of the report and its key judgement or answer.
    links : mapping
        Format to address relative to the index.
    error : str
        Why it failed, or what it lacks, in a sentence or two.
    error_link : str
        Address of its error page.
    picture : str
        Its first page as a WebP picture in base64; may be empty.
    language : str
        In which language it speaks.
    listed_in : str
        In which language the index speaks that lists it.
    state_name : str
        Name of the state; empty where the brief has none.
    place : int
        The place of the state on the source's card.
    """

    source: str
    source_title: str
    brief: str
    state: str = ""
    status: Status = "built"
    date: str = ""
    title: str = ""
    line: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
    error: str = ""
    error_link: str = ""
    picture: str = ""
    language: str = ""
    listed_in: str = DEFAULT
    state_name: str = ""
    place: int = 0

    @property
    def messages(self) -> Messages:
        """The words of the index that lists it."""
        return messages_of(self.listed_in)

    @property
    def kind(self) -> str:
        """The brief's name in words."""
        return kind_of(self.messages, self.brief)

    @property
    def name(self) -> str:
        """What it is called where it has no title: the brief's name and the state."""
        return f"{self.kind} {self.state_name or self.state}".strip()

    @property
    def status_word(self) -> str:
        """The status in words."""
        return self.messages.message(f"index-status-{self.status}")

    @property
    def day(self) -> str:
        """The date in words; as it stands where it is no date."""
        try:
            day = date.fromisoformat(self.date)
        except ValueError:
            return self.date
        return self.messages.message(
            "index-date", day=str(day.day), month=day.month, year=str(day.year)
        )

    @property
    def page(self) -> str:
        """Where a reader who clicks the report goes; empty where nothing stands."""
        if self.status == "failed":
            return self.error_link
        best = next((key for key in FORMATS if key in self.links), "")
        return self.links.get(best, "") if self.status == "built" else ""

    @property
    def formats(self) -> list[tuple[str, str]]:
        """Name and address of each format, the web page first."""
        return [
            (self.messages.message(f"index-format-{key}"), self.links[key])
            for key in FORMATS
            if key in self.links
        ]

    def order(self) -> tuple[str, int, str, int, str]:
        """Return the place in the list: by source, by brief, as the card has the states."""
        return self.source, *rank(self.brief), self.place, self.state


def rank(brief: str) -> tuple[int, str]:
    """Return the place of a brief among others: ours as they are read, then all others by name."""
    return _FIRST.index(brief) if brief in _FIRST else len(_FIRST), brief


def index_html(
    entries: Iterable[Entry],
    unbuilt: Sequence[tuple[str, str, str]] = (),
    language: str = DEFAULT,
    house: House = PLAIN,
) -> str:
    """Return the index of all reports as one page; its search needs no network.

    Without script the page shows the same list; the one script that it holds is allowed by its
    digest alone.

    Parameters
    ----------
    entries : iterable of Entry
    unbuilt : sequence of (str, str, str)
        Sources and notebooks of which nothing is built: name, ``failed`` or ``skipped``, reason.
    language : str
        In which it speaks.
    house : House
        The style of the project.
    """
    messages = messages_of(language)
    listed = [replace(one, listed_in=messages.tag) for one in sorted(entries, key=Entry.order)]
    groups = [
        (source, next((e.source_title for e in group if e.source_title), source), group)
        for source, listing in groupby(listed, key=lambda entry: entry.source)
        for group in [list(listing)]
    ]
    script = _script()
    digest = base64.b64encode(sha256(script.encode()).digest()).decode("ascii")
    failed = sum(entry.status == "failed" for entry in listed)
    named = f"<strong>{escape(messages.message('index-failed', reports=failed))}</strong>"
    return rendered(
        "index.html.j2",
        messages,
        house,
        lang=messages.tag,
        groups=groups,
        unbuilt=[
            (name, messages.message(f"index-unbuilt-{status}"), why)
            for name, status, why in unbuilt
        ],
        counts=markup_message(
            messages,
            "index-counts",
            {"named": named},
            reports=len(listed),
            sources=len(groups),
            failed=failed,
        ),
        found=messages.message("index-found", found="{found}", reports=len(listed)),
        choices=_choices(messages, listed, groups),
        policy=f"{POLICY}; script-src 'sha256-{digest}'",
        style=style(messages, "base.css", "page.css", "index.css"),
        script=script,
    )


def _choices(
    messages: Messages, listed: list[Entry], groups: list[tuple[str, str, list[Entry]]]
) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return what a reader can narrow the list by: attribute, label, values with their words.

    Only what differs between reports is offered.
    """
    kinds = sorted(listed, key=lambda entry: entry.order()[1:])
    offered: dict[str, list[tuple[str, str]]] = {
        "source": [(source, title) for source, title, _ in groups],
        "brief": [(entry.brief, entry.kind) for entry in kinds],
        "state": [
            (entry.state, entry.state_name or entry.state) for entry in listed if entry.state
        ],
        "status": [(entry.status, entry.status_word) for entry in listed],
    }
    distinct = [
        (name, messages.message(f"index-by-{name}"), list(dict.fromkeys(values)))
        for name, values in offered.items()
    ]
    return [choice for choice in distinct if len(choice[2]) > 1]


@cache
def _script() -> str:
    file = resources.files("analysis.render") / "templates" / "index.js"
    return file.read_text(encoding="utf-8").strip()


def error_page(
    title: str,
    message: str,
    *,
    place: str = "",
    code: str = "",
    trace: str = "",
    facts: Mapping[str, object] | None = None,
    note: str = "",
    language: str = DEFAULT,
    house: House = PLAIN,
) -> str:
    """Return the page that stands in for a report that could not be built.

    Parameters
    ----------
    title : str
        Which report.
    message : str
        What went wrong, in a sentence.
    place, code, trace : str
        Where it happened, the cell's code, the traceback; each may be empty.
    facts : mapping, optional
        Names and values: parameters, source, build.
    note : str
        What the reader should know about earlier editions; may be empty.
    language : str
        In which it speaks.
    house : House
        The style of the project.
    """
    messages = messages_of(language)
    return rendered(
        "error.html.j2",
        messages,
        house,
        lang=messages.tag,
        title=title,
        message=message,
        place=place,
        code=code,
        trace=trace,
        facts=dict(facts or {}),
        note=note,
        policy=POLICY,
        style=style(messages, "base.css", "page.css", "index.css"),
    )
