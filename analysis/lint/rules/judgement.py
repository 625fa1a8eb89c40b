"""L04, L06, L07, L24: a judgement is worded plainly and says how sure it is, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.lint.document import Block, Document, Sentence, having, text_of
from analysis.lint.finding import Hit, excerpt
from analysis.lint.report import Report
from analysis.lint.scales import mentions
from analysis.words.terms import LEVELS

_MODAL = re.compile(r"\b(?:may|might|could|possibl[ey])\b", re.IGNORECASE)
_IDIOM = re.compile(r"\bas\s+\w+\s+as\s+possible\b", re.IGNORECASE)
_SAYS_LEVEL = re.compile(
    r"\bconfidence\b[^.;]{0,40}?\b(low|moderate|high)\b|\b(low|moderate|high)[\s-]+confidence\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(r"(?::|—|\bbecause\b|\bsince\b|\bas\b|\bdue\s+to\b)\s*\S+\s+\S+", re.IGNORECASE)
_HEDGE = (
    r"(?:perhaps|maybe|seems?|appears?|apparently|presumably|arguably|potentially|conceivably|"
    r"suggests?|tends?\s+to|possibly|probably|allegedly|reportedly)"
)
_STACKED = re.compile(rf"\b{_HEDGE}\b(?:\s+\w+){{0,3}}?\s+{_HEDGE}\b", re.IGNORECASE)
_EMPTY = re.compile(
    r"\b(?:very|quite|rather(?!\s+than)|fairly|somewhat|extremely|really|truly|highly|"
    r"pretty|basically|virtually|arguably|relatively)\b",
    re.IGNORECASE,
)


def _worded(report: Report) -> Iterator[Sentence]:
    """Yield the running sentences of judgements; cells only name things."""
    return (s for s in report.on("judgement") if not s.in_cell)


def no_modals(report: Report) -> Iterator[Hit]:
    """L04: no may, might, could or possible in a judgement."""
    for sentence in _worded(report):
        text = _IDIOM.sub(lambda m: " " * len(m[0]), report.bare(sentence))
        for match in _MODAL.finditer(text):
            if match[0] == "May" and _is_month(text, match):
                continue
            yield Hit(
                sentence.element,
                f"“{match[0]}” in a judgement; use a term of the yardstick",
                excerpt(sentence.text, *match.span()),
            )


def _is_month(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip().rpartition(" ")[2].lower()
    after = text[match.end() :].lstrip()
    return (
        before.isdigit()
        or after[:1].isdigit()
        or before in {"in", "of", "since", "until", "by", "early", "late", "last", "next", "to"}
    )


def _judgements(document: Document) -> Iterator[Block]:
    for block in document.blocks:
        marked = block.element.get("data-id") is not None or block.form == "judgement"
        if marked or (block.form == "prose" and block.layer == "judgement"):
            yield block


def stated_level(document: Document, block: Block) -> str | None:
    """Return the confidence level that a judgement's words give, or None."""
    for sentence in document.within(block.element):
        if match := _SAYS_LEVEL.search(sentence.bare):
            return (match[1] or match[2]).lower()
    return None


def reasoned(report: Report) -> Iterator[Hit]:
    """L06: each judgement gives a confidence level and the cause of its uncertainty."""
    for block in _judgements(report.document):
        element = block.element
        name = element.get("data-id") or "this judgement"
        level = stated_level(report.document, block)
        marked = element.get("data-confidence")
        if level is None:
            yield Hit(element, f"{name} gives no confidence level", excerpt(text_of(element)))
            continue
        if block.form != "prose" and marked not in LEVELS:
            yield Hit(element, f"{name} is marked “{marked}”, which is no level")
        if not _has_cause(report.document, block):
            yield Hit(
                element, f"{name} does not say why confidence is {level}", excerpt(text_of(element))
            )


def _has_cause(document: Document, block: Block) -> bool:
    causes = list(having(block.element, "cause"))
    if causes:
        return any(len(text_of(cause).strip(" .")) > 2 for cause in causes)
    return any(
        _SAYS_LEVEL.search(s.bare) and _CAUSE.search(s.bare) for s in document.within(block.element)
    )


def capped(report: Report) -> Iterator[Hit]:
    """L07: no judgement is surer than its cap, in words or in marks."""
    for block in _judgements(report.document):
        element = block.element
        stated = [stated_level(report.document, block), element.get("data-confidence")]
        levels = [LEVELS.index(level) for level in stated if level in LEVELS]
        if not levels:
            continue
        marked = element.get("data-cap")
        allowed, why = _cap(report, block)
        if marked in LEVELS and LEVELS.index(str(marked)) < allowed:
            allowed, why = LEVELS.index(str(marked)), "the cap it is marked with"
        if marked in LEVELS and LEVELS.index(str(marked)) > allowed:
            yield Hit(
                element, f"its cap is marked {marked}, but {LEVELS[allowed]} is the highest: {why}"
            )
        if max(levels) > allowed:
            yield Hit(
                element,
                f"confidence is {LEVELS[max(levels)]}, but {LEVELS[allowed]} is the highest: {why}",
                excerpt(text_of(element)),
            )


def _cap(report: Report, block: Block) -> tuple[int, str]:
    """Return the highest level that the weakest of a judgement's claims allows, and why."""
    refs = [ref for s in report.document.within(block.element) for ref in s.refs]
    caps = report.ledger.caps
    claims = (*block.claims, *refs)
    capping = [(LEVELS.index(caps[c][0]), c, caps[c][1]) for c in claims if c in caps]
    if not capping:
        return 0, "it rests on no claim"
    level, claim, why = min(capping)
    return level, f"{claim}: {why}" if why else f"{claim} allows no more"


def plain(report: Report) -> Iterator[Hit]:
    """L24: no stacked hedges and no empty modifiers in a judgement."""
    for sentence in _worded(report):
        text = report.bare(sentence)
        terms = mentions(text)
        for term in terms:
            text = text[: term.start] + "probably".ljust(term.end - term.start) + text[term.end :]
        if match := _STACKED.search(text):
            yield Hit(
                sentence.element,
                "hedge upon hedge: say it once, on the yardstick",
                excerpt(sentence.text, *match.span()),
            )
        for match in _EMPTY.finditer(text):
            yield Hit(
                sentence.element,
                f"“{match[0]}” adds nothing that can be checked",
                excerpt(sentence.text, *match.span()),
            )
