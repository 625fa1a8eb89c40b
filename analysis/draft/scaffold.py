"""What the files of a new source hold: the card, the drafted claims, and what may be assessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from itertools import zip_longest
from typing import Any

from pydantic import BaseModel

from analysis.claims.card import Voice
from analysis.claims.guide import flow, lines, records
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import Claim, Framing, Motive, Proposition, Risk
from analysis.draft.propose import Proposal

DOUBT = "look where it ends: segmenters differ"
_MANUAL = "../schemas/README.md"
_CARD = """\
# yaml-language-server: $schema=../schemas/source.schema.json
id: {id}
title: {title}  # the article's own, or a working title in your words
publisher: {publisher}
author: {author}
date: {date}  # the day of publication; null where unknown
url: {url}
language: {language}
sha256: {sha256}
length: {length}
# `briefing show {id}` prints each sentence; `briefing split` mends one that is cut wrongly.
sentences:
{sentences}
# Each state by its ISO 3166-1 alpha-3 code (one that has none by any from XAA to XZZ), such as:
#   XAV: {{name: Avaria}}
states:{states}
# Everyone who speaks in the article; {manual} says what the words mean.
voices:
  - {{id: article, name: The article itself, kind: article, roles: [article, originator]}}
{voices}
"""
_CLAIMS = """\
# yaml-language-server: $schema=../schemas/claims.schema.json
# What the article says, claim by claim, in your own words; {manual} says what each field
# and its words mean. Below each list stands an entry to copy, with every field.
#
# {how}
# Every sentence needs a claim or a framing entry; `briefing show {id}` prints them side by side.

"""
_DRAFTED = """\
A draft becomes a claim when you write what it says behind `says:`, mend what is wrong and
# take its `draft:` away. Reports leave drafts out; delete those that say nothing."""
_LISTS: dict[str, tuple[str, type[BaseModel]]] = {
    "claims": ("Propositions, one to a claim.", Claim),
    "framing": ("Rhetoric: images, jokes, loaded words.", Framing),
    "propositions": ("What several claims assert alike.", Proposition),
    "motives": ("What states are said to want; claims name them.", Motive),
    "risks": ("Dangers to states; claims name them.", Risk),
}
_ASSESSMENT = """\
# yaml-language-server: $schema=../schemas/assessment.schema.json
# What you assume or assign, each with its reason; {manual} says what the fields mean. Reports
# do without this file, and without any of its lists. Below each stands an entry to copy.
#
# Who coded, and when, of every entry below that names nobody else:
coder: analyst
date: {today}
# audience: …  # Optional. Whom the briefs are for

"""


def card(
    source: str, stated: Mapping[str, str], proposal: Proposal, *, language: str,
    sentences: Mapping[str, tuple[int, int, str]], doubtful: Collection[int],
    sha256: str, length: int,
) -> str:  # fmt: skip
    """Return ``source.yaml``.

    Parameters
    ----------
    source : str
        Its id.
    stated : mapping of str to str
        What the article's file tells of it: ``title``, ``publisher`` and so on.
    proposal : Proposal
        Its voices and states are written, the claims are not.
    language : str
        BCP 47 tag; of one that cannot be told, ``und``.
    sentences : mapping of str to (int, int, str)
        Key to start, end and digest.
    doubtful : collection of int
        Where it is doubtful that a sentence begins; the one before it is marked.
    sha256, length
        Of the text.
    """
    names = ("title", "publisher", "author", "date", "url")
    unsure = language == "und"
    states = "".join(f"\n  {code}: {flow(one)}" for code, one in proposal.states.items())
    voices = [f"  - {flow(one)}" for one in proposal.voices]
    return _CARD.format(
        **{name: flow(stated.get(name)) for name in names},
        id=source,
        language=language + "  # it could not be told: write its tag, such as en" * unsure,
        sha256=sha256,
        length=length,
        sentences="\n".join(_mapped(sentences, doubtful)),
        states=states or " {}",
        voices="\n".join(voices or [f"#  {line}" for line in lines(Voice)]),
        manual=_MANUAL,
    )


def _mapped(
    sentences: Mapping[str, tuple[int, int, str]], doubtful: Collection[int]
) -> Iterator[str]:
    marks, at = sorted(doubtful), 0
    nexts = [start for start, _, _ in sentences.values()][1:]
    for (key, (start, end, digest)), following in zip_longest(sentences.items(), nexts):
        while at < len(marks) and marks[at] <= start:
            at += 1
        # another segmenter begins a sentence within this one, or does not begin one behind it
        seen = at < len(marks) and marks[at] <= (end if following is None else following)
        yield f"  {key}: [{start}, {end}, {digest}]" + f"  # {DOUBT}" * seen


def claims_file(source: str, proposal: Proposal) -> str:
    """Return ``claims.yaml``: the drafts, and below each list an entry with every field."""
    how = _DRAFTED if proposal.claims else "Write them in place of []."
    text = _CLAIMS.format(id=source, manual=_MANUAL, how=how)
    for name, (about, record) in _LISTS.items():
        listed = "".join(draft_entry(one) for one in proposal.claims) if name == "claims" else ""
        sample = "\n".join(f"#   {line}" for line in lines(record))
        text += f"# {about}\n{name}:" + (f"\n{listed}" if listed else " []\n") + f"{sample}\n\n"
    return f"{text.rstrip()}\n"


def assessment_file(today: dt.date) -> str:
    """Return ``assessment.yaml``: every list empty, with every field in a comment below."""
    text = _ASSESSMENT.format(manual=_MANUAL, today=today.isoformat())
    for name, field in AssessmentFile.model_fields.items():
        for record in records(field.annotation):
            sample = "\n".join(f"#   {line}" for line in lines(record))
            text += f"# {field.description}.\n{name}: []\n{sample}\n\n"
    return f"{text.rstrip()}\n"


def draft_entry(claim: Mapping[str, Any]) -> str:
    """Write a draft, its proposition still to be put into words."""
    fields = {"id": claim["id"], "at": claim["at"], "says": claim.get("says"), **claim}
    written = [f"{name}: {flow(value)}".replace(": null", ":") for name, value in fields.items()]
    return "".join(
        f"  {'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(written)
    )
