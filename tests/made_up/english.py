"""Find what no reader of English would let pass, in the words that a page puts around a source's.

What a source brings along (names, claims, wishes) is taken out of a sentence first and stands as
one mark, so that a defect is the suite's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.claims.source import Source
from analysis.lint.document import Document, text_of

TOLD = "§"
_NOUNS = (
    "claim risk motive state group point sentence voice originator judgement figure pair other "
    "domain source thing remark loss piece explanation danger way reading indicator term word "
    "assumption hypothesis character digest input specification draw combination"
).split()
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|\d{2,})"
_ONE = "|".join(_NOUNS)
_SOME = "|".join({"loss": "losses", "hypothesis": "hypotheses"}.get(n, f"{n}s") for n in _NOUNS)
_SMALL = "of and or the a an than as"
_DEFECTS = {
    "a word twice": re.compile(r"(?<![\w-])([A-Za-z]+) \1(?![\w-])"),
    "punctuation twice": re.compile(r"[,;:]\s*[,;:.]|(?<!\.)\.\s?\.(?!\.)|[?!]\.|\.[,;:]"),
    "a space before punctuation": re.compile(r"\w [,;:.!?](?!\w)"),
    "empty brackets or quotes": re.compile(r"\(\s*\)|“\s*”|\[\s*\]"),
    "one, and many of it": re.compile(rf"(?<![\w.,-])(?:1|one|One) (?:\w+ )?(?:{_SOME})\b"),
    "many, and one of it": re.compile(
        rf"(?<![\w.,–-]){_MANY} (?:{_ONE})\b(?!-| (?:(?:{_SOME})\b|{TOLD}))", re.IGNORECASE),
    "one, with the verb of many": re.compile(
        rf"\b(?:1|one) (?!word)(?:{_ONE}) "
        r"(?:are|have|were|carry|stand|rest|bear|hold|hang|do|fall)\b", re.IGNORECASE),
    "many, with the verb of one": re.compile(
        rf"(?<!each of the )(?<!one of the )(?<!any of the )(?<! of )(?<!\w)(?:{_MANY}|no) "
        rf"(?:{_SOME}) (?:is|has|was|carries|stands|rests|bears|holds|falls)\b", re.IGNORECASE),
    "nothing of nothing": re.compile(
        rf"\b(?:of|to|for|by|in|on|from|under|with|between) (?:no|none|zero) (?:{_SOME})\b"
        r"|\b(?:0|none|no) of (?:0|none|no|the no)\b|\ball (?:no|0|none)\b|\bno to no\b"),
    "a small word that leads nowhere": re.compile(
        rf"\b(?:{'|'.join(_SMALL.split())})(?: ?[,;:)”]| ?\.(?!\w))"),
    "a thing that is itself": re.compile(r"\b(an? \w+|the \w+) that \1\b|\bthat that\b"),
    "a capital in mid-sentence": re.compile(
        r"(?<=[a-z,;)] )(?!I\b)(?:The|An?|This|That|These|No|Nothing|Nobody|One|Two|Both|All|Of|In|"
        r"It|Its|Risks?|Gains?|Claims?|Motives?|States?|More|Less|Only|Every|Each|Without)\b"),
    "a value of code": re.compile(
        r"^None$|\bNone[,;)]|\b(?:True|False|nan|NaN|inf)\b|[{}]|\b\w+_\w+\b|\0|\x01"),
}  # fmt: skip
_FILLED = "ul ol dl tbody caption p li dd dt h1 h2 h3 summary strong th figcaption".split()
_RUNNING = frozenset("p li p.statement p.confidence p.change p.answer p.note".split())
_END = re.compile(r"[.!?:…。][”’)]*(?: ?(?:[CJ][-\w]*\d+|and \d+ more|,))*$")
_ARTICLE = re.compile(r"(?<=[a-z,;] )(?:A|An|The|Some|Two|Several)(?= [a-z])")
_CLOSED = frozenset(
    "a an the this that these those some such no all any each every both several many most few one "
    "two three four in on at by for from with to of if when while as after before since until "
    "unless because though although there it its they their he she his her we our what who which "
    "where whether nobody nothing none neither not only more less once".split()
)


def defects(document: Document, source: Source) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a page's English, each with the words around it.

    Parameters
    ----------
    document : Document
        The page, as the lint reads it.
    source : Source
        What it is about.
    """
    texts, high = texts_of(source), _begun_high(source)
    running = {s.text for s in document.sentences if s.role in _RUNNING and s.block}
    for text in dict.fromkeys(sentence.text for sentence in document.sentences):
        own = _own(text, texts)
        for name, pattern in _DEFECTS.items():
            if found := pattern.search(own):
                near = own[max(0, found.start() - 60) : found.end() + 60]
                yield name, f"{near!r} in {text[:160]!r}"
        if text in running:
            if re.match(r"[a-z]|§", own) and re.match(r"(?:the|an?|no|one|nothing|all)\b", text):
                yield "a sentence that begins small", repr(text[:160])
            if re.search(
                "[a-z]{3}", re.sub(r"(?:(?:C\d+|§) |^)and \d+ more", "", own)
            ) and not _END.search(text):
                yield "a sentence without its end", repr(text[-160:])
        yield from _letters(text, texts, high)
    yield from _empty(document)


def _own(text: str, texts: tuple[str, ...]) -> str:
    for told in texts:
        if told in text:
            text = re.sub(rf"(?<!\w){re.escape(told)}(?!\w)", TOLD, text)
    return text


def _letters(text: str, texts: tuple[str, ...], high: frozenset[str]) -> Iterator[tuple[str, str]]:
    for told in texts:
        if not told[:1].isupper() or " " not in told:
            continue
        first = re.match(r"[\w’'-]+", told)
        if _ARTICLE.match(told) is None and first and first[0].lower() not in _CLOSED:
            small = told[0].lower() + told[1:]
            common = re.search(rf"\b{re.escape(first[0].lower())}\b", " ".join(texts))
            name = first[0].endswith("’s") or re.match(r" [A-Z]", told[first.end() :])
            common = common or (told in high and not name)
            if small in text and told not in text and small not in texts and not common:
                yield "a letter of the source made small", f"{small!r} in {text[:160]!r}"
        elif re.match(r"(?:An?|The) [a-z]", told) and re.search(
            rf"(?<=[a-z,] ){re.escape(told)}(?!\w)", text
        ):
            yield "an article’s capital in mid-sentence", f"{told!r} in {text[:160]!r}"


def _empty(document: Document) -> Iterator[tuple[str, str]]:
    root = document.root
    for section in root.iter("section"):
        heads = section.xpath("./h2 | ./h3")
        if heads and not [e for e in section if e.tag not in {"h2", "h3"} and text_of(e)]:
            yield "a heading over nothing", text_of(heads[0])
    for element in root.iter(*_FILLED):
        if not text_of(element) and element.find(".//img") is None:
            if element.tag == "th" and element.getparent().getparent().tag == "thead":
                continue
            yield "an empty element", f"{element.tag} of {document.place(element).anchor}"


def texts_of(source: Source) -> tuple[str, ...]:
    """Return the texts of a source, the longest first, also without their stop."""
    held: list[object] = [source.card.model_dump(), source.record.model_dump()]
    held += [source.overlay.model_dump()] if source.overlay else []
    slugs = {v.id for v in source.card.voices} | {v.group for v in source.card.voices}
    found: set[str] = set()
    while held:
        one = held.pop()
        if isinstance(one, dict):
            held += one.values()
        elif isinstance(one, list | tuple):
            held += one
        elif isinstance(one, str) and one not in slugs and not re.fullmatch(r"[a-z_]{1,24}", one):
            found |= {one, one.rstrip(".")}
    found |= {q.unit for c in source.record.claims if (q := c.quantity)}
    found |= {voice.name for voice in source.card.voices}
    found |= {cue.word for claim in source.record.claims for cue in claim.cues}
    found |= {risk.hedge for risk in source.record.risks if risk.hedge}
    found |= {
        text
        for one in source.record.risks
        for text in (one.event, one.cause, one.consequence or "", one.condition or "")
    }
    found |= {m.wants for m in source.record.motives}
    found |= {c.condition for c in source.record.claims if c.condition}
    found |= {word for one in source.record.framing for word in one.wording}
    return tuple(sorted((t for t in found if t.strip()), key=lambda t: (-len(t), t)))


def _begun_high(source: Source) -> frozenset[str]:
    """Return the phrases of each kind that a source begins with a capital throughout."""
    motives, risks = source.record.motives, source.record.risks
    kinds = [[m.wants for m in motives], [one.short for one in (*motives, *risks)]]
    kinds.append([detail for one in (*motives, *risks) for detail in one.details])
    kinds += [
        [getattr(risk, part) for risk in risks]
        for part in ("cause", "event", "consequence", "condition")
    ]
    high: set[str] = set()
    for kind in kinds:
        phrases = [phrase for phrase in kind if phrase]
        own = [one for one in phrases if one.split()[0].lower() not in _CLOSED]
        if all(not one[0].islower() for one in own):
            high |= {text for one in phrases for text in (one, one.rstrip("."))}
    return frozenset(high)
