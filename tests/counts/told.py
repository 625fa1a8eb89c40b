"""Read off a page every number that it tells, with what it counts and of what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import lxml.html
from lxml.html import HtmlElement

SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve".split()
)  # fmt: skip
N = rf"(?:none|{'|'.join(SMALL)}|\d+)"
PART = (
    rf"(?:not the one|the one|neither of the two|either of the two|both|all {N}|"
    rf"(?:any|none|{N}) of (?:the )?{N})"
)
WHOLE = "whole"
FREE = frozenset(
    {"claims", "own claims", "groups", "unattributed", "unverified", "explanations", "figures",
     "judgement on rivals", "sentences", "point of one group"}
)  # fmt: skip
"""What does not depend on the reading where it is counted over the whole source."""


Tell = Callable[..., "Iterator[Told]"]


@dataclass(frozen=True)
class Told:
    """One number on a page: what is counted, over what, under which reading, and where it stood."""

    quantity: str
    scope: str
    reading: str
    value: object
    place: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What has to have one value on all pages of a source."""
        free = self.scope == WHOLE and self.quantity in FREE
        return self.quantity, self.scope, "any" if free else self.reading


def number(word: str) -> int:
    """Return a number from words or digits."""
    word = word.lower().replace(",", "")
    return 0 if word == "none" else SMALL.index(word) if word in SMALL else int(word)


def part(phrase: str) -> tuple[int, int]:
    """Return part and whole of a phrase such as ``two of the six`` or ``any of the four``."""
    phrase = phrase.lower()
    fixed = {"not the one": (0, 1), "the one": (1, 1), "neither of the two": (0, 2),
             "either of the two": (2, 2), "both": (2, 2)}  # fmt: skip
    if phrase in fixed:
        return fixed[phrase]
    if phrase.startswith("all "):
        return (number(phrase[4:]),) * 2
    some, _, every = phrase.replace("of the ", "of ").partition(" of ")
    n = number(every)
    return (n if some == "any" else number(some), n)


# What a sentence tells: a whole number under one name, a part of a whole under two.
SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (rf"^The article lays out ({N}) motives? and ({N}) risks? for ", ("gains", "risks")),
    (rf"^The article says what .* wants \(({N}) motives?\) but not", ("gains",)),
    (rf"^The article says what .* risks \(({N}) risks?\) but not", ("risks",)),
    (rf"^The article lays out ({N}) motives? of .* and ({N}) risks? to ", ("gains", "risks")),
    (rf"^The article cites nobody by name for ({PART}) gains", ("unsourced gains", "gains")),
    (rf"^The article cites nobody by name for ({PART}) dangers", ("unsourced risks", "risks")),
    (rf"^The article lays out ({N}) risks?(?: \(|, )", ("risks",)),
    (rf"Only ({N} of {N}) pairs of risks", ("ranked pairs", "pairs")),
    (rf"assert the same on ({N}) of ({N}) points?", ("agreed points", "points")),
    (rf"^Without .*, nobody is cited by name for ({N}) points?", ("point of one group",)),
    (rf"^Of ({N}) claims?(?: about .*?)?, (?:the article’s own|unnamed|named|{N} independent)",
     ("claims",)),
    (rf"^(?:The article’s own voice|Unnamed sources|{N} \w+ groups?) carr\w+ ({PART}) claim",
     ("", "claims")),
    (rf"^Of {N} claims?.* the article’s own voice carries ({N})", ("own claims",)),
    (rf"^The article’s own voice carries ({PART}) claims?", ("own claims", "")),
    (r"The article speaks for itself in (\d+ of \d+) claims?", ("own claims", "claims")),
    (r"Named sources stand behind (\d+ of \d+) claims?", ("", "claims")),
    (r"with the way they took to the article; (\d+) claims?", ("claims",)),
    (rf"^Of {N} claims?.* ({N}) independent groups? carr(?:ies|y)", ("groups",)),
    (rf"^({N}) independent groups? carr(?:ies|y)", ("groups",)),
    (rf"({PART}|{N} of {N}) gain claims?", ("unhedged gain claims", "gain claims")),
    (rf"({PART}|{N} of {N}) danger claims?", ("unhedged danger claims", "danger claims")),
    (r"put more firmly than risks: (\d+ of \d+) unhedged",
     ("unhedged gain claims", "gain claims")),
    (rf"^({PART}) judgements? holds? under", ("holding judgements", "judgements")),
    (r"(\d+ of \d+) judgements? holds? under", ("holding judgements", "judgements")),
)  # fmt: skip
WHOLE_SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"^(\d+) claims? from (\d+) sentences?, (\d+) groups? cited, (\d+) unverified\.",
     ("claims", "sentences", "groups", "unverified")),
    (rf"which cites ({N}) independent groups? of named sources in all", ("groups",)),
    (rf"make up only ({N}) independent groups?", ("groups",)),
    (r"^Speaking in the whole article: \d+ originators? in (\d+) independent", ("groups",)),
    (r"^Speaking in the whole article: .*; (\d+) claims? (?:is|are) the article’s own",
     ("unattributed",)),
    (r"^The whole article: .* coded, as (\d+) claims?", ("claims",)),
    (r"^Standing in the whole article: .*, (\d+) stated as unverified", ("unverified",)),
    (rf"^({N} of the {N}|{PART}) figures? lacks? a place", ("", "figures")),
)  # fmt: skip
OPEN = {"Stated as unverified": "unverified", "No source named": "unnamed",
        "Source named, but not the outlet it came through": ""}  # fmt: skip
ANY_PART = r": (\d+) of the (\d+) claims?(?: with any part for .*, if only as speaker or example)?"


def told(page: str, state: str, reading: str, states: Mapping[str, str]) -> Iterator[Told]:
    """Yield every number that a page tells.

    Parameters
    ----------
    page : str
        HTML.
    state : str
        Code of the state it is about, or empty.
    reading : str
        The reading rule that it was made with.
    states : mapping
        Codes by name.
    """
    root = lxml.html.document_fromstring(page)
    for gone in root.xpath("//svg | //style | //*[starts-with(@id, 'claim-')]"):
        gone.drop_tree()
    here = state or WHOLE

    def tell(quantity: str, value: object, place: str, scope: str = here) -> Iterator[Told]:
        if quantity:
            yield Told(quantity, scope, reading, value, place)

    for text in blocks(root):
        for patterns, scope in ((SENTENCES, here), (WHOLE_SENTENCES, WHOLE)):
            for pattern, names in patterns:
                for match in re.finditer(pattern, text):
                    values = [*map(number, match.groups())] if len(match.groups()) == len(names) \
                        else [*part(match[1])]  # fmt: skip
                    for name, value in zip(names, values, strict=True):
                        yield from tell(name, value, text, scope)
        yield from _phrases(text, here, tell)
        if re.match(r"“.*” (?:has the least|have (?:the least|equally little)) against", text):
            yield from tell("judgement on rivals", text, text, WHOLE)
    yield from _tables(root, state, tell, states)


def blocks(root: HtmlElement) -> Iterator[str]:
    """Yield the text of each block that a reader sees, its layer's name and its claims aside."""
    for block in root.iter("p", "li", "figcaption", "h1"):
        if block.xpath(".//p | .//li"):
            continue
        copy = lxml.html.fromstring(lxml.html.tostring(block, encoding="unicode"))
        for tag in copy.xpath("//*[contains(@class, 'layer') or contains(@class, 'tag')]"):
            tag.drop_tree()
        text = " ".join(copy.text_content().split())
        for sentence in (text, *re.split(r"(?<=[.!?”]) (?=[A-Z“])", text)[1:]):
            yield re.sub(r"^(?:Coding|Judgement|Reported|Assumption) ", "", sentence)


NONE_AGREED = r"^No point (?:about .*)?is asserted by two independent"
FIXED: tuple[tuple[str, dict[str, object]], ...] = (
    ("lays out neither motive nor risk for", {"gains": 0, "risks": 0}),
    (r"^The article says what .* wants \(.*\) but not what it risks", {"risks": 0}),
    (r"^The article says what .* risks \(.*\) but not what it wants", {"gains": 0}),
    (NONE_AGREED, {"agreed points": 0, "is any point agreed": False}),
    ("^No point has two groups behind it", {"agreed points": 0, "is any point agreed": False}),
)
"""What a sentence tells without a number."""


def _phrases(text: str, here: str, tell: Tell) -> Iterator[Told]:
    for pattern, facts in FIXED:
        if re.search(pattern, text):
            for name, value in facts.items():
                yield from tell(name, value, text)
    if agreed := re.search(rf"assert the same on ({N}) of {N} points?", text):
        yield from tell("is any point agreed", number(agreed[1]) > 0, text)
    within = "" if here == WHOLE else " of any part"
    for head, name in OPEN.items():
        if found := re.match(head + ANY_PART, text):
            yield from tell(name and name + within, int(found[1]), text)
            yield from tell("claims" + within, int(found[2]), text)


def _tables(root: HtmlElement, state: str, tell, states: Mapping[str, str]) -> Iterator[Told]:
    def rows(name: str) -> list[list[str]]:
        found = root.xpath(f"//*[@id='{name}']//tr[td or th[@scope='row']]")
        return [[" ".join(c.text_content().split()) for c in row.xpath("./td | ./th")]
                 for row in found if row.xpath("./td")]  # fmt: skip

    for name, cells in (("risks", rows("tab-risks")), ("gains", rows("tab-motives"))):
        by_giver = name == "gains" and cells and len(cells[0]) == 2
        if cells and not by_giver:
            yield from tell(name, len(cells), f"rows of the table of {name}")
    if len(root.xpath("//*[@id='tab-quantities']")) and not state:
        yield from tell("figures", len(rows("tab-quantities")), "rows of the table of figures")
    for about, *counts in rows("tab-readings"):
        code = states.get(about)
        if code:
            fewest, most = min(map(int, counts)), max(map(int, counts))
            if fewest != most:
                yield from tell("fewest risks", fewest, "table of readings", code)
                yield from tell("most risks", most, "table of readings", code)
    for row in rows("tab-support"):
        claims = re.findall(r"\bC\d{2,}\b", row[0])
        yield from tell("said more than once", len(set(claims)) > 1, f"table of support: {row[0]}")
    if heads := root.xpath("//*[@id='fig-explanations']//thead//th"):
        yield from tell("explanations", len(heads) - 2, "columns of the evidence", WHOLE)
    if shown := root.xpath("//*[@id='hypotheses']//li"):
        yield from tell("explanations", len(shown), "list of hypotheses", WHOLE)


def unworded(page: str) -> set[str]:
    """Return the hypotheses that a page names by id and words nowhere."""
    root = lxml.html.document_fromstring(page)
    for gone in root.xpath("//style | //*[starts-with(@id, 'claim-')]"):
        gone.drop_tree()
    worded = {
        li.get("data-hypothesis")
        for li in root.xpath("//li[@data-hypothesis]")
        if len(li.text_content().split()) > 3
    }
    return set(re.findall(r"\bH\d+\b", root.text_content())) - worded
