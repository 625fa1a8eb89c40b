"""L28, L29: the first page tells what is wanted and risked, and what is disputed is told so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from lxml.html import HtmlElement

from analysis.assess.disputes import Dispute
from analysis.assess.short import short_form
from analysis.claims.record import Motive, Risk
from analysis.claims.vocabulary import READINGS, ReadingRule
from analysis.lint.document import Block, Sentence, ids, text_of
from analysis.lint.finding import Hit, excerpt
from analysis.lint.report import Report

_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|"
    r"a\s+number\s+of)"
)
_COUNTED = re.compile(
    rf"\b{_NUMBER}\s+(?:of\s+(?:the\s+|its\s+)?{_NUMBER}\s+)?"
    r"(?:motives?|gains?|wants?|wishes|risks?|dangers?)\b"
    rf"|\band\s+{_NUMBER}\s+(?:others?|more)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"(?:^|\bC\d{2,6}[),;]?)\s*$")
"""What stands before the rest of a list of claims, which is no list of what is wanted."""
_DISPUTED = re.compile(
    r"\b(?:disput\w+|den(?:y|ies|ied|ial)|contradict\w*|disagree\w*|reject\w*|contest\w*)\b",
    re.IGNORECASE,
)


def named(report: Report) -> Iterator[Hit]:
    """L28: each counted motive and risk stands on the first page, and no count in its place."""
    page = _first(report)
    if page is None:
        return
    entries = _Page(page).entries
    for entry in _counted(report):
        words = short_form(entry)
        stands = entries.get(entry.id)
        if stands is None:
            yield Hit(page, f"{entry.id} (“{words}”) is not on the first page")
        elif _plain(words) not in _plain(stands):
            yield Hit(page, f"{entry.id} stands on the first page without “{words}”")
    if report.document.language != "en":
        return
    inside = set(page.iter())
    says = " ".join(claim.says.lower() for claim in report.ledger.claims.values())
    for sentence in report.on("reported", "coding"):
        if sentence.element not in inside or sentence.in_cell:
            continue
        for match in _COUNTED.finditer(report.bare(sentence)):
            if match[0].lower() in says or _REST.search(sentence.text[: match.start()]):
                continue
            yield Hit(
                sentence.element, f"“{match[0]}” counts what the page has room to name",
                excerpt(sentence.text, *match.span()),
            )  # fmt: skip


class _Page:
    """What stands on the first page."""

    def __init__(self, element: HtmlElement) -> None:
        self.element = element

    @cached_property
    def entries(self) -> dict[str, str]:
        """The words by which each motive and risk stands there."""
        texts: dict[str, str] = {}
        for one in self.element.iter():
            if isinstance(one.tag, str) and one.get("data-entry"):
                for name in ids(one, "data-entry"):
                    texts[name] = f"{texts.get(name, '')} {text_of(one)}"
        return texts


def _first(report: Report) -> HtmlElement | None:
    pages = report.document.root.xpath("//*[@data-page='first']")
    return pages[0] if pages else None


def _counted(report: Report) -> Iterator[Motive | Risk]:
    """Yield the motives and risks of the report's state that its reading counts."""
    state, asked = report.document.meta.get("state", ""), report.document.meta.get("reading", "")
    rule: ReadingRule = next((known for known in READINGS if known == asked), "preferred")
    records = report.ledger.records
    if state in records.states:
        yield from records.motives_of(state, rule)
        yield from records.risks_of(state, rule)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]+", " ", text).casefold().split())


def disputed(report: Report) -> Iterator[Hit]:
    """L29: where a report tells a disputed point, or what rests on it, it tells the dispute."""
    if not report.product:
        return
    page = _first(report)
    inside = set(page.iter()) if page is not None else set()
    for dispute in report.ledger.disputes:
        parties = set(dispute.claims)
        saying = [
            sentence
            for sentence in report.on("reported", "judgement", "coding")
            if parties & set(_cited(sentence))
            and (sentence.layer != "coding" or sentence.form == "masthead")
        ]
        telling = [block for block in report.document.blocks if _tells(report, block, dispute)]
        for part in (
            [one for one in saying if one.element in inside],
            [one for one in saying if one.element not in inside],
        ):
            on_first = bool(part) and part[0].element in inside
            standing = [one for one in telling if not on_first or one.element in inside]
            if part and not standing:
                yield Hit(
                    part[0].element,
                    f"{dispute.proposition} is disputed, and nothing "
                    f"{'on this page' if on_first else 'here'} says so",
                    excerpt(part[0].text),
                )
                break


def _cited(sentence: Sentence) -> tuple[str, ...]:
    return sentence.refs or (sentence.claims if sentence.form == "statement" else ())


def _tells(report: Report, block: Block, dispute: Dispute) -> bool:
    """Return whether a block names two sides of a dispute, or its point, and says it is one."""
    named = {*block.claims}
    words = []
    for sentence in report.document.within(block.element):
        if sentence not in report.annex:
            named |= {*sentence.refs}
            words.append(sentence.text)
    sides = sum(not named.isdisjoint(side.claims) for side in dispute.sides)
    point = report.ledger.records.propositions.get(dispute.proposition)
    says = (point or report.ledger.claims[dispute.proposition]).says
    named_so = f" {_plain(says)} " in f" {_plain(' '.join(words))} "
    foreign = report.document.language != "en"
    marked = foreign or block.kind == "dispute" or _DISPUTED.search(" ".join(words)) is not None
    return (sides > 1 or named_so) and marked and bool(words)
