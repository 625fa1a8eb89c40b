"""L15–L17, L19, L20, L23: what a report owes: rivals, assumptions, changes, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from analysis.lint.document import Document, ids, text_of
from analysis.lint.finding import Hit, excerpt
from analysis.lint.ledger import words_of
from analysis.lint.report import Report

_IF_WRONG = re.compile(r"\bif\s+(?:it\s+is\s+|this\s+is\s+)?wrong\b\W*(?P<then>.*)", re.IGNORECASE)
RELATIVE = re.compile(
    r"\b(?:(?:earlier|later)\s+this\s+(?:year|month|week)|(?:last|next|this)\s+(?:year|month|week|"
    r"spring|summer|autumn|winter)|yesterday|tomorrow|(?:\w+\s+)?(?:days?|weeks?|months?|years?)\s+"
    r"ago)\b",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"\bfirst (?:issue|edition)\b|\b(?:previous|earlier|last) (?:edition|issue)\b", re.IGNORECASE
)
DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:\d{1,2}\s+)?(?:January|February|March|April|June|July|August|September|"
    r"October|November|December)\b|\b\d{1,2}\s+May\b|\bMay\s+\d"
)


def _by(document: Document, attribute: str) -> dict[str, HtmlElement]:
    by_name: dict[str, HtmlElement] = {}
    for element in document.root.iter():
        if isinstance(element.tag, str) and (name := element.get(attribute)):
            by_name.setdefault(str(name), element)
    return by_name


def rivals(report: Report) -> Iterator[Hit]:
    """L15: at least two hypotheses where there is any, and indicators for each."""
    document = report.document
    section = document.anchors.get("hypotheses")
    hypotheses = _by(document, "data-hypothesis")
    if section is None and not hypotheses:
        return
    if not report.overlay and not hypotheses:
        return
    if len(hypotheses) < 2:
        count = "one hypothesis" if hypotheses else "no hypothesis"
        yield Hit(
            section if section is not None else next(iter(hypotheses.values())),
            f"{count} only; an explanation needs a rival",
        )
    watched = {
        name
        for element in _by(document, "data-indicator").values()
        if text_of(element)
        for name in ids(element, "data-hypotheses")
    }
    overlay = report.ledger.source.overlay if report.overlay else None
    coded = {name for one in (overlay.indicators if overlay else ()) for name in one.hypotheses}
    for name, element in hypotheses.items():
        # A report on one state need not watch for each, and says so of each that it does not.
        where = element.get("data-watched")
        remarked = where == "elsewhere" if name in coded else where == "none"
        if name not in watched and not remarked:
            message = f"no indicator tells for or against {name}"
            yield Hit(element, message, excerpt(text_of(element)))


def if_wrong(report: Report) -> Iterator[Hit]:
    """L16: each linchpin assumption stands in the report with what falls if it is wrong."""
    assumptions = _by(report.document, "data-assumption")
    overlay = report.ledger.source.overlay if report.overlay else None
    known = {a.id for a in overlay.assumptions} if overlay is not None else set()
    for name, element in assumptions.items():
        match = _IF_WRONG.search(_with_heads(element))
        if match is None or len(match["then"].strip(" .")) < 3:
            yield Hit(
                element, f"{name} does not say what falls if it is wrong", excerpt(text_of(element))
            )
        if name not in known:
            yield Hit(element, f"{name} is not an assumption of the assessment")
    for block in report.document.blocks:
        for name in ids(block.element, "data-assumptions"):
            if name not in assumptions:
                yield Hit(block.element, f"rests on {name}, which the report does not show")


def _with_heads(element: HtmlElement) -> str:
    """Return an element's text, each cell led by its column's head."""
    cells = [e for e in element.iter("td") if e.get("data-label")]
    if element.tag != "tr" or not cells:
        return text_of(element)
    return " ".join(f"{cell.get('data-label')}: {text_of(cell)}" for cell in cells)


def bearers(report: Report) -> Iterator[Hit]:
    """L17: where it is open who bears a risk, every reading is shown."""
    cited: dict[str, HtmlElement] = {}
    ambiguous, state = report.ledger.ambiguous, report.document.meta.get("state", "")
    known = report.ledger.claims
    parties = {claim for dispute in report.ledger.disputes for claim in dispute.claims}
    for sentence in report.on("reported", "judgement"):
        absent = sentence.block is not None and sentence.block.kind.startswith("no-")
        for claim in sentence.refs:
            other = state and claim in known and (known[claim].motive or claim in parties)
            if (absent or other) and state not in ambiguous.get(claim, ()):
                continue  # it tells of another part of the state, not who bears a risk
            cited.setdefault(claim, sentence.element)
    by_claim: dict[str, list[HtmlElement]] = {}
    for element in report.document.root.iter():
        if isinstance(element.tag, str) and element.get("data-kind") == "ambiguity":
            for claim in ids(element, "data-claims"):
                by_claim.setdefault(claim, []).append(element)
    states = report.ledger.source.card.states
    for claim, bearing in ambiguous.items():
        if claim not in cited:
            continue
        if claim not in by_claim:
            yield Hit(cited[claim], f"{claim} reads more than one way, which is not said")
            continue
        words = " ".join(w for one in by_claim[claim] for w in words_of(text_of(one)))
        missing = [
            states[s].name
            for s in sorted(bearing)  # a state's own brief speaks of it without its name
            if s in states
            and s != state
            and " ".join(words_of(states[s].name)).removeprefix("the ") not in words
        ]
        if missing:
            yield Hit(
                by_claim[claim][0],
                f"{claim} leaves out a reading: {', '.join(missing)}",
                excerpt(text_of(by_claim[claim][0])),
            )


def changes(report: Report) -> Iterator[Hit]:
    """L19: what changed since the previous edition, or that there is none."""
    section = report.document.anchors.get("changes")
    if section is None:
        if report.product:
            yield Hit(None, "the report has no section on what changed")
    elif _EDITION.search(text_of(section)) is None:
        yield Hit(
            section,
            "neither a previous edition nor “first issue” is named",
            excerpt(text_of(section)),
        )


def for_whom(report: Report) -> Iterator[Hit]:
    """L20: for whom the report is, and what follows from it."""
    for name, what in (("audience", "for whom it is"), ("implications", "what follows from it")):
        section = report.document.anchors.get(name)
        if section is None:
            if report.product:
                yield Hit(None, f"the report does not say {what}: no section “{name}”")
            continue
        sentences = [s for s in report.document.within(section) if s.element.tag not in _HEADS]
        if not any(re.search(r"[^\W_]", s.text) for s in sentences):
            yield Hit(section, f"the section “{name}” is empty")


_HEADS = frozenset("h1 h2 h3 h4 h5 h6".split())


def dated(report: Report) -> Iterator[Hit]:
    """L23: an undated source has its banner, and its relative dates stay unresolved."""
    date = report.ledger.source.card.date
    banners = [b for b in report.document.blocks if b.kind == "undated"]
    if date is not None:
        for banner in banners:
            yield Hit(banner.element, f"the source is dated {date.isoformat()}")
        return
    datings = [
        b
        for b in banners
        if re.search(r"\b(?:undated|no date|without a date)\b", text_of(b.element), re.IGNORECASE)
    ]
    if not datings and (banners or report.product):
        element = banners[0].element if banners else None
        yield Hit(element, "nothing says that the source is undated")
    for sentence in report.document.sentences:
        if resolves(report, sentence.text, sentence.claims):
            match = DATE.search(sentence.text)
            yield Hit(
                sentence.element,
                "a relative date of an undated source is resolved",
                excerpt(sentence.text, *(match.span() if match else (0,))),
            )


def resolves(report: Report, text: str, claims: tuple[str, ...]) -> bool:
    """Say whether a text puts a date on what an undated source dates only by itself."""
    if report.ledger.source.card.date is not None or DATE.search(text) is None:
        return False
    if RELATIVE.search(text):
        return True
    known = [report.ledger.claims[c] for c in claims if c in report.ledger.claims]
    return any(RELATIVE.search(claim.says) for claim in known)
