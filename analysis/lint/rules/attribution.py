"""L10, L12, L14: who says it, whose emphasis it is, and how many stand behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.claims.card import Voice
from analysis.lint.document import Block, Sentence, awaited, having, text_of
from analysis.lint.finding import Hit, excerpt
from analysis.lint.ledger import names
from analysis.lint.report import Report

_ARTICLE = re.compile(r"\b(?:article|report|author|piece|text)(?:[’']s)?\b", re.IGNORECASE)
_BACKED = re.compile(
    r"\b(?:(?<!un)corroborate[sd]|corroborating"
    r"|(?:multiple|several|many|various|numerous|different|two|three)\s+(?:\w+\s+)?"
    r"(?:sources|witnesses|services|outlets)\b"
    r"|independently\s+(?:confirmed|verified)|confirmed\s+by\s+(?:two|three|several|multiple|"
    r"independent|other)\b|independent\s+sources\s+(?:agree|confirm))",
    re.IGNORECASE,
)
_HELD_BACK = re.compile(
    r"\b(?:not|no|nobody|none|never|nothing|neither|without|cannot|yet\s+to|would|were|if|until|"
    r"unless|whether|lacks?|missing|should|once|when|only\s+if|fewer\s+than|absence)\b|n[’']t\b",
    re.IGNORECASE,
)


def chained(report: Report) -> Iterator[Hit]:
    """L10: at first use a claim has its whole chain; a relay is never the originator."""
    seen: set[str] = set()
    for block in report.document.blocks:
        if block.layer != "reported":
            continue
        if block.form == "claim":
            yield from _origin(report, block)
        elif block.form == "statement" and not awaited(block.element):
            text = text_of(block.element)
            for claim in block.claims:
                if claim in seen or claim not in report.ledger.claims:
                    continue
                seen.add(claim)
                unnamed = [v.name for v in report.ledger.chain(claim) if not names(text, v)]
                if unnamed:
                    yield Hit(
                        block.element,
                        f"first use of {claim} does not name {unnamed[0]}",
                        excerpt(text),
                    )
    relays = [v for v in report.ledger.voices.values() if set(v.roles) == {"relay"}]
    for sentence in report.document.sentences:
        yield from _relayed(report, sentence, relays)


def _origin(report: Report, block: Block) -> Iterator[Hit]:
    claim = report.ledger.claims.get(next(iter(block.claims), ""))
    if claim is None:
        return
    origin = block.element.get("data-originator")
    if origin != claim.chain[0]:
        yield Hit(block.element, f"{claim.id} originates with {claim.chain[0]}, not with {origin}")
    text = " ".join(map(text_of, having(block.element, "chain")))
    text = text or " ".join(s.text for s in report.document.within(block.element))
    for voice in report.ledger.chain(claim.id):
        if not names(text, voice):
            yield Hit(block.element, f"the entry of {claim.id} does not name {voice.name}")


def _relayed(report: Report, sentence: Sentence, relays: list[Voice]) -> Iterator[Hit]:
    header = str(sentence.element.get("data-label") or "").lower()
    for relay in relays if not awaited(sentence.element) else ():
        if not names(sentence.text, relay):
            continue
        if header.startswith("originator"):
            yield Hit(
                sentence.element,
                f"{relay.name} passes this on and does not originate it",
                excerpt(sentence.text),
            )
            continue
        if sentence.layer != "reported" or sentence.form not in {"statement", "prose"}:
            continue
        passed = [c for c in sentence.claims if relay.id in _chain_of(report, c)]
        firsts = [report.ledger.voices.get(report.ledger.claims[c].chain[0]) for c in passed]
        if any(first is not None and not names(sentence.text, first) for first in firsts):
            yield Hit(
                sentence.element,
                f"{relay.name} stands in for the originator, "
                f"{next(f.name for f in firsts if f is not None)}",
                excerpt(sentence.text),
            )


def _chain_of(report: Report, claim: str) -> tuple[str, ...]:
    entry = report.ledger.claims.get(claim)
    return entry.chain if entry is not None else ()


def boosted(report: Report) -> Iterator[Hit]:
    """L12: a source's boosters stand only inside its attribution."""
    boosters = report.ledger.boosters
    every = sorted({word for words in boosters.values() for word in words if len(word) > 5})
    for sentence in report.document.sentences:
        if sentence.block is None or sentence.role == "alt" or _cites(report, sentence):
            continue
        if sentence.layer == "reported":
            words = [w for c in sentence.claims for w in boosters.get(c, ())]
            if _attributed(report, sentence):
                continue
        else:
            words = every
        for word in dict.fromkeys(words):
            whole = rf"(?<![\w-]){re.escape(word)}(?![\w-])"
            matches = re.finditer(whole, sentence.bare, re.IGNORECASE)
            if match := next((m for m in matches if not report.ours(sentence, m)), None):
                yield Hit(
                    sentence.element,
                    f"“{match[0]}” is a source's emphasis: quote it or attribute it",
                    excerpt(sentence.text, *match.span()),
                )


def _cites(report: Report, sentence: Sentence) -> bool:
    """Say whether a cell is a claim's own id and wording, as where claims are listed."""
    led = re.match(r"(C\d{2,6})\b:?\s", sentence.text)
    claim = report.ledger.claims.get(led[1]) if led and sentence.in_cell else None
    return claim is not None and claim.says.rstrip(".") in sentence.text


def _attributed(report: Report, sentence: Sentence) -> bool:
    """Say whether a reported sentence names whoever its claims originate with."""
    if sentence.form == "claim":  # an entry carries its chain a line below
        return True
    for claim in sentence.claims:
        if claim not in report.ledger.claims:
            continue
        chain = report.ledger.chain(claim)
        if any(names(sentence.text, voice) for voice in chain[:1]):
            return True
        if not chain and _ARTICLE.search(sentence.text):
            return True
    return False


def backed(report: Report) -> Iterator[Hit]:
    """L14: “corroborated” and “multiple sources” only where two groups stand behind it."""
    for sentence in report.document.sentences:
        match = _BACKED.search(sentence.bare)
        if match is None or sentence.block is None or sentence.form == "claim":
            continue
        if _HELD_BACK.search(sentence.bare) or awaited(sentence.element):
            continue
        if (n := report.ledger.backing(sentence.claims)) < 2:
            groups = "no group" if n == 0 else "one group"
            yield Hit(
                sentence.element,
                f"“{match[0]}”, but {groups} stands behind it",
                excerpt(sentence.text, *match.span()),
            )
