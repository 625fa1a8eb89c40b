"""L22: names and dates in what is reported come from the card and the claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.lint.document import Sentence
from analysis.lint.finding import Hit, excerpt
from analysis.lint.ledger import stem
from analysis.lint.report import Report
from analysis.lint.rules.sections import DATE, resolves

_NAME = re.compile(r"(?<![\w’'])[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[’'][^\W\d_]+)*")
_YEAR = re.compile(r"(?<![\d.,–-])(?:19|20)\d\d(?![\d,]|\.\d)")
_OWN_WORDS = frozenset(
    "reported assumption coding judgement claim claims source sources admiralty article iso digest "
    "sha unicode figure table data i".split()
)
_STARTS = re.compile(r"(?:^|[:;.!?…–—|/(\[“\"‘•]|[.!?]”)\s*$")
_VERB = re.compile(
    r"(?:[’']s\b|\s+(?:has|had|is|was|said|says|sent|sends|will|would|could|may|might|also|plans|"
    r"denied|denies|claims|claimed|signed|wants|gains|gave|joined|warned|warns)\b)"
)


def drawn(report: Report) -> Iterator[Hit]:
    """L22: no name, year or month that neither card nor claims hold."""
    known, figures = report.ledger.vocabulary, report.ledger.figures
    for sentence in report.document.sentences:
        if sentence.layer != "reported" and not report.headlined(sentence):
            continue
        for match in _names(sentence, known):
            if report.ours(sentence, match):
                continue
            yield Hit(
                sentence.element,
                f"“{match[0]}” is in neither the card nor the claims",
                excerpt(sentence.text, *match.span()),
            )
        if resolves(report, sentence.text, sentence.claims):
            continue  # L23 tells of it
        for match in _YEAR.finditer(sentence.text):
            if match[0] not in figures and not _counts(sentence.text, match.end()):
                yield Hit(
                    sentence.element,
                    f"the year {match[0]} is in neither card nor claims",
                    excerpt(sentence.text, *match.span()),
                )
        for match in DATE.finditer(sentence.text):
            month = re.sub(r"[\d\s]+", "", match[0]).lower()
            if month and month not in known:
                yield Hit(
                    sentence.element,
                    f"the date “{match[0]}” is in neither card nor claims",
                    excerpt(sentence.text, *match.span()),
                )


def _counts(text: str, end: int) -> bool:
    """Say whether a number that looks like a year counts something: a lower-case plural follows."""
    return re.match(r"\s+[a-z]{3,}s\b", text[end:]) is not None


def _names(sentence: Sentence, known: frozenset[str]) -> Iterator[re.Match[str]]:
    text = sentence.text
    matches = list(_NAME.finditer(text))
    for match in matches:
        word = stem(match[0])
        if _is_known(word, known) or DATE.match(text, match.start()):
            continue
        if word.upper() == match[0] and len(word) == 1:
            continue  # an initial, or a grade
        if not _STARTS.search(text[: match.start()]):
            yield match
            continue
        if _names_at_start(text, match, known, sentence.in_cell):
            yield match


def _names_at_start(text: str, match: re.Match[str], known: frozenset[str], cell: bool) -> bool:
    """Say whether a capital that a sentence's start explains is a name all the same."""
    if match[0].isupper() and len(match[0]) > 1:
        return True
    if cell or stem(match[0]) in _OPENERS or re.search(r"(?:s|ing|ed|ly)$", match[0]):
        return False
    following = _NAME.match(text, match.end() + 1)
    if following is not None and not _is_known(stem(following[0]), known):
        return True
    return _VERB.match(text, match.end()) is not None


def _is_known(word: str, known: frozenset[str]) -> bool:
    return word in known or word in _OWN_WORDS or word.rstrip("s") in known


_OPENERS = frozenset(
    "the a an this that these those it its he she they we who what which there here both each "
    "every some many most several few one two three no none nobody nothing such other another "
    "all any whoever whether if when while as after before since because although though however "
    "in on at by for from with without to of into over under about against among between and or "
    "but nor so yet not only also according even according nothing everything something "
    "everyone someone much more less least first last next then now later still again once".split()
)
