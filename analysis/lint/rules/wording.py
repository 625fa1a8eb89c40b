"""L11, L26: a report is no firmer than its article, and borrows none of its loaded words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.claims.record import Claim
from analysis.lint.document import Sentence, awaited, ids
from analysis.lint.finding import Hit, excerpt
from analysis.lint.report import Report

_FRAME = re.compile(
    r"\b(?:the|this)\s+(?:article|report|text|author)\s+(?:reports|says|states)\b", re.IGNORECASE
)
_HEDGE = re.compile(
    r"\b(?:could|may|might|would|should|possibl[ey]|possibility|potential(?:ly)?|perhaps|likely|"
    r"unlikely|probabl[ey]|presum\w+|apparent(?:ly)?|alleg\w+|reportedly|purported(?:ly)?|"
    r"suggest\w*|suspect\w*|appears?|seems?|expect\w*|fear\w*|warn\w*|estimat\w+|believ\w+|risks?|"
    r"dangers?|if|unless|hop(?:es|ed|ing)|aim\w*|intend\w*|plan(?:s|ned)?|predict\w*|forecast\w*|"
    r"unclear|uncertain|said\s+to|set\s+to|reported\s+to|thought\s+to|put\s+at|provided|depends?|"
    r"can|not\s+certain|about\s+to|foresees?|threat\w*|almost\s+certain(?:ly)?|word\s+has\s+it|"
    r"conditions?|hedged|it\s+is\s+said|rumou?r\w*|talk\s+of)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|when|once|until|after|unless|provided|as\s+soon\s+as|as\s+long\s+as|in\s+case|only)\b",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"\b(?:can|could|able|abilit\w+|capab\w+|allow\w*|let|lets|enabl\w+|position|power\s+to|means\s+to|"
    r"possible|possibilit\w+|may|might|way\s+(?:to|out|in)|appears?\s+as)\b",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    r"\b(?:certainly|undoubtedly|definitely|inevitabl[ey]|unquestionably|indisputabl[ey]|prove[sn]|"
    r"beyond\s+doubt|without\s+doubt|bound\s+to)\b",
    re.IGNORECASE,
)
_PROMISED = re.compile(r"\b(?:will|shall|cannot\s+but|(?:is|are)\s+going\s+to)\b", re.IGNORECASE)
_HOLDING = frozenset({"epistemic", "conditional", "evidential"})
_WEAK = frozenset({"hedged", "conditional"})


def _stating(report: Report) -> Iterator[tuple[Sentence, list[Claim]]]:
    """Yield the sentences that state what the article says, with their claims."""
    known = report.ledger.claims
    cited = {s.block for s in report.document.sentences if s.refs}
    for sentence in report.document.sentences:
        if titled := report.headlined(sentence):
            yield sentence, [known[c] for c in titled if c in known]
        if sentence.layer != "reported" or awaited(sentence.element):
            continue
        entry = sentence.role == "p.says"  # beside it may stand what it is in tension with
        if sentence.block in cited and not sentence.refs and not entry:
            continue
        if sentence.form in {"statement", "prose"} or entry:
            behind = [known[c] for c in sentence.claims if c in known]
            if behind:
                yield sentence, behind


def no_firmer(report: Report) -> Iterator[Hit]:
    """L11: “could” never becomes “will”: wording is no stronger than the claim's commitment."""
    for sentence, claims in _stating(report):
        text = _FRAME.sub(lambda m: " " * len(m[0]), sentence.bare)
        spoken = sentence.text
        for claim in claims:
            if claim.commitment in _WEAK and not _hedged(text, spoken, claim):
                yield Hit(
                    sentence.element,
                    f"{claim.id} is {claim.commitment} in the article, and "
                    "nothing here holds it back",
                    excerpt(sentence.text),
                )
            elif claim.commitment == "ability" and not _ABLE.search(text):
                yield Hit(
                    sentence.element,
                    f"{claim.id} speaks of an ability; here it is a fact",
                    excerpt(sentence.text),
                )
        own = " ".join(claim.says for claim in claims).lower()
        for match in _CERTAIN.finditer(text):
            if match[0].lower().rstrip("sn") not in own:  # “prove”, “proves”
                yield Hit(
                    sentence.element,
                    f"“{match[0]}” is firmer than the article",
                    excerpt(sentence.text, *match.span()),
                )
    yield from _promises(report)
    yield from _marks(report)


def _promises(report: Report) -> Iterator[Hit]:
    """Check that what an analyst draws from hedged claims does not promise what they hold back."""
    for sentence in report.on("coding"):
        if sentence.block is None or sentence.block.element.get("id") != "implications":
            continue
        match = _PROMISED.search(report.bare(sentence))
        for name in sentence.refs if match else ():
            claim = report.ledger.claims.get(name)
            if match and claim and claim.commitment in _WEAK:
                text = sentence.bare[: match.start()] + sentence.bare[match.end() :]
                if not _hedged(text, sentence.text, claim):
                    yield Hit(
                        sentence.element,
                        f"{claim.id} is {claim.commitment} in the article, and “{match[0]}” is not",
                        excerpt(sentence.text, *match.span()),
                    )


def _hedged(text: str, spoken: str, claim: Claim) -> bool:
    if _HEDGE.search(text):
        return True
    if claim.commitment == "conditional" and _CONDITION.search(text):
        return True
    if any(_HEDGE.fullmatch(quoted[1]) for quoted in re.finditer(r"“([^”]{1,40})”", spoken)):
        return True  # the article's own hedge word, quoted beside what it holds back
    cues = [cue.word for cue in claim.cues if cue.type in _HOLDING]
    return any(re.search(rf"\b{re.escape(cue)}\b", spoken, re.IGNORECASE) for cue in cues)


def _marks(report: Report) -> Iterator[Hit]:
    """Check that a statement's mark is its claim's commitment."""
    for block in report.document.blocks:
        marked = block.element.get("data-commitment")
        claims = ids(block.element, "data-claims")
        if marked is None or len(claims) != 1 or claims[0] not in report.ledger.claims:
            continue
        true = report.ledger.claims[claims[0]].commitment
        if marked != true:
            yield Hit(block.element, f"{claims[0]} is {true}, marked here as {marked}")


def quoted_framing(report: Report) -> Iterator[Hit]:
    """L26: the article's loaded wording stands only in quotes, and only where framing is shown."""
    wordings = report.ledger.wordings
    if not wordings:
        return
    either = "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w, _ in wordings)
    pattern = re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)
    source = {" ".join(words.lower().split("-")): name for words, name in wordings}
    for sentence in report.document.sentences:
        searched = sentence.bare if sentence.framed else sentence.text
        for match in pattern.finditer(searched.replace("’", "'") if "'" in either else searched):
            if report.ours(sentence, match):
                continue
            name = source.get(" ".join(match[0].lower().replace("-", " ").split()), "framing")
            where = "without quotation marks" if sentence.framed else "outside a block on framing"
            yield Hit(
                sentence.element,
                f"loaded wording of the article ({name}) {where}",
                excerpt(sentence.text, *match.span()),
            )
