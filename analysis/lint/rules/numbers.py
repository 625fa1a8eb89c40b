"""L13: every number is one of the source's, worded with its bound, and never reckoned with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from analysis.claims.record import Quantity
from analysis.lint.document import Sentence, text_of
from analysis.lint.finding import Hit, excerpt
from analysis.lint.ledger import words_of
from analysis.lint.own import ours
from analysis.lint.report import Report

_NUMBER = re.compile(
    r"(?<![\w.,–—-])(?P<digits>\d{1,3}(?:[,   ]\d{3})+|\d+)(?P<part>\.\d+)?"
    r"(?:\s+(?P<scale>hundred|thousand|million|billion)\b)?(?![\w]|\.\d|,\d)"
)
_TO_SCALE = re.compile(
    r"\s*(?:to|–|-|and)\s*[\d,.]+\s+(?P<scale>hundred|thousand|million|billion)\b"
)
_SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_BOUNDS = {
    "approx": r"about|around|approximately|roughly|some|nearly|almost|circa|close\s+to|estimated|"
    r"perhaps|in\s+the\s+region\s+of|just\s+(?:over|under|short\s+of)|~|≈",
    "upper": r"as\s+(?:many|much)\s+as|up\s+to|at\s+(?:the\s+)?most|(?:no|not)\s+more\s+than|"
    r"(?<!no\s)(?<!not\s)(?:less|fewer)\s+than|at\s+the\s+very\s+most|maximum(?:\s+of)?|ceiling(?:\s+of)?|upper\s+(?:bound|limit)(?:\s+of)?|≤",
    "lower": r"at\s+(?:the\s+very\s+)?least|more\s+than|over|in\s+excess\s+of|"
    r"exceed(?:s|ed|ing)?|(?:no|not)\s+(?:fewer|less)\s+than|upwards\s+of|"
    r"minimum(?:\s+of)?|lower\s+(?:bound|limit)(?:\s+of)?|≥",
}
_RIGHT_BEFORE = {"approx": "near", "upper": "under|below", "lower": "above|beyond"}
"""Words that bound a number only right before it: "under 40", not "under Article 40"."""
_SIGN = r"(?:[A-Z]{0,3}[$€£¥₹₽₩₺₴₪]\s?)?"
_BEFORE = {
    name: re.compile(
        rf"(?<!\w)(?:(?:{words})\s*(?:\w+\s+){{0,2}}|(?:{_RIGHT_BEFORE[name]})\s+){_SIGN}$",
        re.IGNORECASE,
    )
    for name, words in _BOUNDS.items()
}
_AFTER = {
    name: re.compile(rf"(?:\s+[^\W\d_]+){{0,4}}?\s+(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "approx": r"or\s+so|more\s+or\s+less",
        "upper": r"at\s+(?:the\s+)?most|or\s+(?:fewer|less)",
        "lower": r"or\s+more|at\s+(?:the\s+)?least|and\s+more|upwards",
    }.items()
}
_IN_ROW = {
    name: re.compile(rf"(?<!\w)(?:{name}|{words})(?!\w)", re.IGNORECASE)
    for name, words in _BOUNDS.items()
}
_COUNTED = (
    "claims? sentences? motives? risks? sources? voices? groups? readings? statements? states? "
    "words? draws? samples? assumptions? hypothes[ei]s indicators? judgements? propositions? "
    r"characters? readers? code\s+points? respondents? runs? specifications? domains? "
    "originators? relays?"
).replace(" ", "|")
_OURS = re.compile(
    r"\s*(?:(?:(?:–|-|to|and)\s*\d+\s*)?(?:%|per\s?cent|percent)|of\s+(?:the\s+)?\d+|"
    rf"(?:of\s+the\s+|\w+\s+)?(?:{_COUNTED})\b)",
    re.IGNORECASE,
)
_SEED = re.compile(
    r"\b(?:seed|draws|digest|build|version|line|page|figure|table|issue|ICD|ISO)\W*$", re.IGNORECASE
)
_RECKONED = re.compile(
    r"\b(?:in\s+total|altogether|combined|sum(?:s|med)?|add(?:s|ed)?\s+up|average[sd]?|mean|together|"
    r"rose|risen|rising|grew|grown|increas\w+|fell|fallen|doubl\w+|tripl\w+|more\s+than\s+the|times\s+as|"
    r"difference\s+(?:of|between)|from\s+\S+(?:\s+\S+){0,3}\s+to)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


@dataclass(frozen=True)
class _Number:
    values: tuple[float, ...]  # more than one where a scale word may belong to the unit
    start: int
    end: int
    text: str

    @property
    def value(self) -> float:
        return self.values[0]


def _numbers(text: str) -> Iterator[_Number]:
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match["digits"]) + (match["part"] or "")
        to = _TO_SCALE.match(text, match.end())
        scale = (match["scale"] or (to["scale"] if to else "") or "").lower()
        values = dict.fromkeys((float(digits) * _SCALE.get(scale, 1), float(digits)))
        yield _Number(tuple(values), match.start(), match.end(), match[0].strip())


def tabled(report: Report) -> Iterator[Hit]:
    """L13: numbers are in the quantity table, with their bound word, and none is the sum of two."""
    for sentence in report.document.sentences:
        if sentence.block is None or sentence.role == "alt" or _addressed(sentence):
            continue
        used = []
        for number in _numbers(sentence.text):
            if _not_a_quantity(sentence, number) or _counted(report, sentence, number):
                continue
            table = report.ledger.quantities
            quantities = next((table[value] for value in number.values if value in table), None)
            if quantities is None:
                if report.headlined(sentence) or _unknown(report, sentence, number):
                    yield Hit(
                        sentence.element,
                        f"{number.text} is not a number of the source",
                        excerpt(sentence.text, number.start, number.end),
                    )
                continue
            if not (report.headlined(sentence) or _speaks_of_it(report, sentence, number)):
                continue
            claims = report.headlined(sentence) or sentence.claims
            own = [q for claim, q in quantities if claim in claims]
            fitting = own or [q for _, q in quantities]
            used.append(fitting)
            if message := _misbound(sentence, number, fitting):
                yield Hit(
                    sentence.element, message, excerpt(sentence.text, number.start, number.end)
                )
        if (match := _RECKONED.search(sentence.bare)) and _unlike(used):
            yield Hit(
                sentence.element,
                f"“{match[0]}” reckons with figures unlike in kind",
                excerpt(sentence.text, *match.span()),
            )


def _not_a_quantity(sentence: Sentence, number: _Number) -> bool:
    text = sentence.text
    year = re.fullmatch(r"(?:19|20)\d\d", number.text) is not None
    if year and not re.match(r"\s+[a-z]{3,}s\b", text[number.end :]):
        return True
    return bool(
        _DAY.match(text, number.end)
        or _OURS.match(text, number.end)
        or _SEED.search(text[: number.start])
    )


def _counted(report: Report, sentence: Sentence, number: _Number) -> bool:
    """Say whether a number is the suite's own count of something, in words of its own."""
    span = number.start, number.end
    return not _states(sentence) and ours(sentence.text, *span, report.document.language)


def _addressed(sentence: Sentence) -> bool:
    """Say whether a sentence tells for whom a report is."""
    return sentence.block is not None and sentence.block.element.get("id") == "audience"


def _states(sentence: Sentence) -> bool:
    """Say whether a sentence states what the article says, rather than counting it."""
    return sentence.layer == "reported" and (
        sentence.form in {"statement", "prose"} or sentence.role == "p.says"
    )


def _unknown(report: Report, sentence: Sentence, number: _Number) -> bool:
    if number.text in report.ledger.figures:
        return False
    if _states(sentence):
        return True
    if sentence.in_cell or sentence.form in {"figure", "claim"}:
        return False
    return number.value >= 1000 or _unit_follows(report, sentence.text, number)


def _unit_follows(report: Report, text: str, number: _Number) -> bool:
    following = re.findall(r"[^\W\d_]+", text[number.end : number.end + 60])[:3]
    return any(word.lower() in report.ledger.units for word in following)


def _speaks_of_it(report: Report, sentence: Sentence, number: _Number) -> bool:
    """Say whether a number that equals a quantity is meant as that quantity."""
    return (
        _states(sentence)
        or number.value >= 1000
        or not report.ledger.units.isdisjoint(words_of(sentence.text))
        or (sentence.block is not None and sentence.block.element.get("id") == "tab-quantities")
    )


def _misbound(sentence: Sentence, number: _Number, fitting: list[Quantity]) -> str:
    before, after = sentence.text[: number.start], sentence.text[number.end :]
    bounds = {name for name, pattern in _BEFORE.items() if pattern.search(before)}
    bounds |= {name for name, pattern in _AFTER.items() if pattern.match(after)}
    wanted = {"any" if q.low is not None else q.bound for q in fitting}
    if "any" in wanted or bounds & wanted:
        return ""
    if "point" in wanted:
        return f"{number.text} is a point in the article, not “{min(bounds)}”" if bounds else ""
    row = sentence.element.getparent() if sentence.in_cell else None
    if row is not None and any(_IN_ROW[bound].search(text_of(row)) for bound in wanted):
        return ""
    bound = min(wanted)
    word = {"approx": "about", "upper": "as many as", "lower": "at least"}.get(bound, bound)
    return f"{number.text} stands without its bound: the article says “{word}” or the like"


def _unlike(used: list[list[Quantity]]) -> bool:
    """Say whether two of the figures differ in what decides comparability (method, section 7)."""
    firsts = [(q.kind, q.unit, q.place, q.time) for fitting in used for q in fitting[:1]]
    return any(a != b for a, b in combinations(firsts, 2))
