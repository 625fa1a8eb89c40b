"""L01–L03, L05, L25, L27: likelihood words stand on one scale, ranged, apart from confidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.lint.document import Sentence, text_of
from analysis.lint.finding import Hit, excerpt
from analysis.lint.report import Report
from analysis.lint.scales import POINT, RANGE, SECOND_ROW, bands, in_gap, mentions, owners, stretch
from analysis.reference import Yardstick

_LEVEL = r"(?:very\s+)?(?:low|moderate|medium|high)"
_CONFIDENCE = re.compile(
    rf"\b{_LEVEL}[\s-]+(?:levels?\s+of\s+)?confidence\b"
    rf"|\bconfidence\b[^.;:]{{0,40}}?(?:\bis|\bof|\bremains|\blevel|:)\s+{_LEVEL}\b"
    r"|\b(?:are|am|is|be)\s+(?:highly\s+|very\s+)?confident\b",
    re.IGNORECASE,
)
_CHANCE = re.compile(r"\b(?:chance|chances|probability|likelihood|odds)\b", re.IGNORECASE)
_CHANCE_OF = re.compile(
    r"\b(?:chances?|probability|likelihood|odds)\s+(?:is|are|of|that|at|stands?\s+at|:)",
    re.IGNORECASE,
)
_RISK_OF = re.compile(
    r"\b(?:very\s+)?(?:high|low|moderate|medium|significant|serious|elevated|substantial|"
    r"considerable|increased|grave|great)[\s-]+risks?\s+(?:of|that|for|to)\b"
    r"|\brisks?\s+(?:is|are|remains?)\s+(?:very\s+)?(?:high|low|moderate|elevated|substantial)\b"
    r"|\bat\s+high\s+risk\b",
    re.IGNORECASE,
)
_NEIGHBOURS = 2
"""Neighbouring terms that one likelihood may cover (method, section 6)."""
OWN = ("judgement", "coding", "assumption")
"""The layers that are the product's own words."""


def _compared(sentence: Sentence) -> bool:
    """Say whether a block sets scales side by side on purpose."""
    return sentence.block is not None and sentence.block.kind == "yardsticks"


def apart(report: Report) -> Iterator[Hit]:
    """L01: no sentence of ours gives a confidence level and a likelihood."""
    for sentence in report.on(*OWN):
        level = _CONFIDENCE.search(report.bare(sentence))
        if level is None:
            continue
        terms = mentions(report.bare(sentence))
        if terms or RANGE.search(report.bare(sentence)):
            word = terms[0].term if terms else "a range in percent"
            yield Hit(
                sentence.element,
                f"confidence (“{level[0]}”) and likelihood (“{word}”) share a sentence",
                excerpt(sentence.text, *level.span()),
            )


def _row_has(sentence: Sentence, low: float, high: float) -> bool:
    """Say whether the sentence's table row shows a range."""
    if not sentence.in_cell or (row := sentence.element.getparent()) is None:
        return False
    ranges = RANGE.finditer(text_of(row))
    return any((float(m["low"]), float(m["high"])) == (low, high) for m in ranges)


def ranged(report: Report) -> Iterator[Hit]:
    """L02: each likelihood word of a judgement has its own range beside it."""
    scale = report.yardstick
    for sentence in report.on("judgement"):
        if _compared(sentence) or sentence.role == "alt":
            continue
        for term in mentions(report.bare(sentence)):
            known = [scale] if scale and stretch(scale, term) else list(owners(term))
            wanted = {band for owner in known if (band := stretch(owner, term))}
            if len(term.span) == 1 or term.span in wanted:
                continue
            if scale and term.span and any(in_gap(scale, bound) for bound in term.span):
                continue
            if not term.span and any(_row_has(sentence, *band) for band in wanted):
                continue
            ranges = " or ".join(f"{low:g}–{high:g} %" for low, high in sorted(wanted))
            wrong = f"“{term.term}” has {'another range' if term.span else 'no range'} beside it"
            yield Hit(
                sentence.element,
                f"{wrong}; its range is {ranges}",
                excerpt(sentence.text, term.start, term.end),
            )
    for block in report.document.blocks:
        term_, span = block.element.get("data-likelihood"), block.element.get("data-range")
        if term_ is None or scale is None or (band := bands(scale, str(term_))) is None:
            continue
        if span != f"{band[0]:g}-{band[1]:g}":
            yield Hit(
                block.element,
                f"marked “{term_}” with the range {span or 'none'}, "
                f"which is {band[0]:g}-{band[1]:g} on {scale.title}",
            )


def one_scale(report: Report) -> Iterator[Hit]:
    """L03: one yardstick in the product, and the product names it."""
    scale = report.yardstick
    used, rows = False, set()
    for sentence in report.on("judgement"):
        if _compared(sentence):
            continue
        for term in mentions(report.bare(sentence)):
            used = True
            rows |= {word in SECOND_ROW for word in term.terms}
            if scale is not None and stretch(scale, term) is None:
                yield Hit(
                    sentence.element,
                    f"“{term.term}” is not a term of {scale.title}",
                    excerpt(sentence.text, term.start, term.end),
                )
    if len(rows) > 1 and scale is not None and scale.name == "us_icd203":
        yield Hit(None, f"the product mixes the two word rows of {scale.title}")
    for block in report.document.blocks:
        name = block.element.get("data-yardstick")
        if name is None or block.kind == "yardsticks":
            continue
        used = True
        if scale is not None and name != scale.name:
            yield Hit(block.element, f"this judgement is on {name}, the product on {scale.name}")
    if used and scale is None:
        name = report.document.meta.get("yardstick", "")
        yield Hit(
            None,
            f"likelihood words stand here, but the product's yardstick is "
            f"{'unknown: ' + name if name else 'not named'}",
        )
    elif used and scale is not None and not _named(report, scale):
        yield Hit(
            None,
            f"nothing tells the reader that the likelihood words are those of the {scale.title}",
        )


def _named(report: Report, scale: Yardstick) -> bool:
    main = report.document.root.find(".//main")  # a parameter in the footer explains nothing
    text = text_of(report.document.root if main is None else main).lower()
    short = {"uk_phia": "phia", "us_icd203": "icd 203"}.get(scale.name, scale.name)
    return scale.title.lower() in text or re.search(rf"\b{short}\b", text) is not None


def no_points(report: Report) -> Iterator[Hit]:
    """L05: a likelihood is a range on the scale, never one number and never in a gap."""
    scale = report.yardstick
    for sentence in report.on("judgement", "coding"):
        own_prose = sentence.form == "prose"
        if _compared(sentence) or (sentence.layer == "coding" and not own_prose):
            continue
        if scale is not None and sentence.layer == "judgement":
            for term in mentions(report.bare(sentence)):
                lost = [b for b in term.span if len(term.span) == 2 and in_gap(scale, b)]
                if lost:
                    yield Hit(
                        sentence.element,
                        f"{lost[0]:g} % lies in a gap of the scale",
                        excerpt(sentence.text, term.start, term.end),
                    )
        yield from _points(report, sentence)
    for block in report.document.blocks:
        span = str(block.element.get("data-range") or "")
        if span and "-" not in span:
            yield Hit(block.element, f"a likelihood of {span} % is a point, not a range")


def _points(report: Report, sentence: Sentence) -> Iterator[Hit]:
    text = RANGE.sub(lambda m: " " * len(m[0]), report.bare(sentence))
    terms = mentions(report.bare(sentence))
    chance = _CHANCE.search(text) if sentence.layer == "judgement" else _CHANCE_OF.search(text)
    for point in POINT.finditer(text):
        beside = any(t.end <= point.start() <= t.end + 3 for t in terms)
        near = bool(re.match(r"\s+(?:chance|probability|likelihood)", text[point.end() :]))
        share = re.match(r"\s+(?:of|from)\s", text[point.end() :]) is not None
        if beside or near or ((chance or terms) and not share):
            yield Hit(
                sentence.element,
                f"{point[0]} is a point; a likelihood is a range",
                excerpt(sentence.text, *point.span()),
            )


def drawn(report: Report) -> Iterator[Hit]:
    """L27: a stretch of the scale that meets more than two neighbouring terms is no likelihood."""
    scale = report.yardstick
    if scale is None:
        return
    for sentence in report.on("judgement"):
        if _compared(sentence):
            continue
        for term in mentions(report.bare(sentence)):
            wide = stretch(scale, term)
            if wide is not None and (met := len(scale.terms_over(*wide))) > _NEIGHBOURS:
                yield Hit(
                    sentence.element,
                    f"“{term.term}” covers {met} terms of the scale and so fixes no likelihood",
                    excerpt(sentence.text, term.start, term.end),
                )
    for block in report.document.blocks:
        span = str(block.element.get("data-range") or "")
        ends = re.fullmatch(r"([\d.]+)-([\d.]+)", span)
        met = len(scale.terms_over(float(ends[1]), float(ends[2]))) if ends else 0
        if met > _NEIGHBOURS and block.kind != "yardsticks":
            yield Hit(block.element, f"a likelihood of {span} % covers {met} terms of the scale")


def no_risk_level(report: Report) -> Iterator[Hit]:
    """L25: “high risk of” mixes likelihood with impact and is neither."""
    for sentence in report.on(*OWN):
        if match := _RISK_OF.search(report.bare(sentence)):
            yield Hit(
                sentence.element,
                f"“{match[0]}” mixes likelihood and impact",
                excerpt(sentence.text, *match.span()),
            )
