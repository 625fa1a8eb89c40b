"""L08, L09, L18: every block has its layer, every statement its claim, every count its data."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from analysis.lint.document import Block, having, ids, text_of
from analysis.lint.finding import Hit, excerpt
from analysis.lint.report import Report
from analysis.words.terms import LAYERS

_WORDS = {
    "reported": "reported",
    "assumption": "assumption",
    "assumed": "assumption",
    "coding": "coding",
    "coded": "coding",
    "judgement": "judgement",
    "judged": "judgement",
}
_GROUPING = re.compile(r"(?<=\d)[,.’'\s](?=\d{3})")  # whatever a language parts thousands by
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 title".split())
_CARD_KINDS = frozenset({"undated", "source", "source-summary", "first-issue"})
NEEDED_COUNTS = ("claims", "sentences", "groups", "unverified")


def layered(report: Report) -> Iterator[Hit]:
    """L08: each block says which of the four layers it stands on, in marks and in words."""
    main = next(report.document.root.iter("main"), None)
    if main is None:
        yield Hit(None, "the page has no <main>")
        return
    inside = set(main.iter())
    bare: set[HtmlElement] = set()
    for sentence in report.document.sentences:
        element = sentence.element
        if sentence.block is None and element in inside and element.tag not in _HEADINGS:
            top = _outermost(element, main)
            if top not in bare:
                bare.add(top)
                yield Hit(element, "this stands on no layer", excerpt(sentence.text))
    for block in report.document.blocks:
        if block.layer not in LAYERS:
            yield Hit(block.element, f"“{block.layer}” is not a layer; layers: {', '.join(LAYERS)}")
            continue
        for tag in having(block.element, "layer-tag"):
            nearest = next((a for a in tag.iterancestors() if a.get("data-layer")), None)
            word = _WORDS.get(text_of(tag).lower())
            if nearest is block.element and word is not None and word != block.layer:
                yield Hit(tag, f"shown as “{text_of(tag)}” but marked as {block.layer}")


def _outermost(element: HtmlElement, main: HtmlElement) -> HtmlElement:
    """Return the highest ancestor below the section, so that one gap is told once."""
    top = element
    for around in element.iterancestors():
        if around is main or around.tag in {"section", "main"}:
            break
        top = around
    return top


def resolved(report: Report) -> Iterator[Hit]:
    """L09: each reported statement leads to a claim, and each claim to its sentence."""
    known = report.ledger.claims
    yield from _crossed(report)
    for element in report.document.root.iter():
        if not isinstance(element.tag, str) or element.get("data-claims") is None:
            continue
        for claim in ids(element, "data-claims"):
            if claim not in known:
                yield Hit(element, f"rests on {claim}, which the claims file does not hold")
    for block in report.document.blocks:
        if block.layer == "reported":
            yield from _statement(report, block)
        if block.form == "claim":
            yield from _entry(report, block)
    for sentence in report.document.sentences:
        for ref in sentence.refs:
            if ref not in known:
                yield Hit(
                    sentence.element,
                    f"refers to {ref}, which the claims file does not hold",
                    excerpt(sentence.text),
                )
            elif f"claim-{ref}" not in report.document.anchors:
                yield Hit(
                    sentence.element,
                    f"links to {ref}, which this report does not show (texts.claims shows them)",
                    excerpt(sentence.text),
                )


def _crossed(report: Report) -> Iterator[Hit]:
    """Yield what names or links to the claim of another source than its own."""
    anchors = report.document.anchors
    for element in report.document.of_sources:
        own = str(element.get("data-source"))
        named = dict.fromkeys(ids(element, "data-claims"))
        for link in element.iter("a"):
            around = next(a for a in link.iterancestors() if a.get("data-source"))
            target = str(link.get("href") or "")
            if around is element and target.startswith("#claim-"):
                named[target.removeprefix("#claim-")] = None
        for claim in named:
            entry = anchors.get(f"claim-{claim}")
            if entry is not None and entry.get("data-source", own) != own:
                of = entry.get("data-source")
                yield Hit(element, f"comes from {own}, but refers to {claim}, a claim of {of}")


def _statement(report: Report, block: Block) -> Iterator[Hit]:
    if block.kind in _CARD_KINDS or block.kind.startswith("no-") or block.form == "masthead":
        return
    text = excerpt(text_of(block.element))
    if not block.claims and not any(s.refs for s in report.document.within(block.element)):
        yield Hit(block.element, "a reported statement that names no claim", text)
    elif block.form in {"statement", "prose"} and not any(
        s.refs for s in report.document.within(block.element)
    ):
        yield Hit(block.element, "a reported statement without a link to its claim", text)


def _entry(report: Report, block: Block) -> Iterator[Hit]:
    """Check a claim's entry: its locators, digests and passages against card and text."""
    element, card = block.element, report.ledger.source.card
    name = next(iter(block.claims), "")
    claim = report.ledger.claims.get(name)
    if claim is None or element.get("data-source", card.id) != card.id:
        return
    at, digests = ids(element, "data-at"), ids(element, "data-digest")
    if at != claim.at:
        yield Hit(element, f"{name} stands at {' '.join(claim.at)}, the report says {' '.join(at)}")
        return
    missing = [key for key in at if key not in text_of(element)]
    if missing:
        yield Hit(element, f"{name} does not show its locator {' '.join(missing)}")
    true_digests = tuple(card.sentences[key][2] for key in at if key in card.sentences)
    if digests != true_digests:
        yield Hit(element, f"{name}: the digest of {' '.join(at)} is not the card's")
        return
    for key, digest in zip(at, digests, strict=True):
        passage = report.ledger.source.passage(key)
        if passage is not None and hashlib.sha256(passage.encode()).hexdigest() != digest:
            yield Hit(element, f"{name}: the text at {key} is not the text that was coded")
    for quote in having(element, "passage"):
        passage = report.ledger.source.passage(str(quote.get("data-at") or at[0]))
        if passage is not None and " ".join(passage.split()) != text_of(quote):
            yield Hit(quote, f"{name}: the passage shown is not the article's")


def counted(report: Report) -> Iterator[Hit]:
    """L18: the source summary gives the counts that the seeds give."""
    summary = report.document.anchors.get("source-summary")
    if summary is None:
        if report.product:
            yield Hit(None, "the report has no source summary")
        return
    true = report.ledger.counts
    names = set()
    for element in report.document.root.iter():
        if not isinstance(element.tag, str) or (name := element.get("data-stat")) is None:
            continue
        names.add(name)
        if name not in true:
            yield Hit(element, f"“{name}” is not a count of the source")
        elif _GROUPING.sub("", text_of(element)) != str(true[name]):
            yield Hit(
                element,
                f"{name}: the report says {text_of(element)}, the seeds hold {true[name]}",
                excerpt(text_of(element.getparent())),
            )
    if lacking := [name for name in NEEDED_COUNTS if name not in names]:
        yield Hit(summary, f"the source summary lacks {', '.join(lacking)}")
