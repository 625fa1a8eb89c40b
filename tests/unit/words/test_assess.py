"""No word of judgements and findings stands outside the table: a language of accents shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from analysis import words
from analysis.assess.compare import shifts
from analysis.assess.editions import records
from analysis.assess.findings import findings
from analysis.assess.judgement import Judgement
from analysis.assess.judgements import judgements
from analysis.assess.quantities import in_words, reconcile
from analysis.assess.risks import RULES
from analysis.assess.snapshot import Snapshot, differences, digest, snapshot
from analysis.assess.tensions import tensions
from analysis.assess.whatif import whatif
from analysis.claims.frames import Frames, frames
from analysis.claims.load import load_source
from analysis.claims.vocabulary import Bound
from analysis.reference import yardstick, yardsticks
from tests.unit.words import pseudo

SOURCE = "exercise-strait-closure"
SEEDED = {
    "states": ("name",), "voices": ("name",), "claims": ("says", "condition"),
    "propositions": ("says",), "motives": ("wants",), "hypotheses": ("says",),
    "risks": ("cause", "event", "consequence", "condition", "hedge"), "indicators": ("says",),
    "assumptions": ("says", "if_wrong"), "quantities": ("unit", "place", "time", "kind"),
}  # fmt: skip
"""Columns that hold words of the seeds."""
DERIVED = ("sentence", "hedged")
"""Fields that no edition keeps."""


@pytest.fixture(scope="module")
def source() -> Frames:
    return frames(load_source(SOURCE))


@pytest.fixture(scope="module", autouse=True)
def _accents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pseudo.known(Path(tmp_path_factory.mktemp("words"))) as tag, words.speaking(tag):
        yield


def foreign(source: Frames) -> re.Pattern[str]:
    """Return a pattern for what is not code's: texts of the seeds, ids, terms of yardsticks."""
    texts = {
        str(text).rstrip(".")
        for table, columns in SEEDED.items()
        for column in columns
        for text in getattr(source, table)[column]
        if text is not None
    }
    terms = {term for name in yardsticks() for term, _, _ in yardstick(name).bands}
    known = sorted(texts | terms, key=len, reverse=True)
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, known))})(?!\w)|\b[A-Z]{{1,2}}\d+\b", re.IGNORECASE
    )


def left(source: Frames, texts: Iterator[str]) -> set[str]:
    """Return the plain words of some texts that come neither from the seeds nor from the table."""
    apart = foreign(source)
    return {word for text in texts for word in pseudo.plain_words(apart.sub(" ", text))}


def told(found: list[Judgement]) -> Iterator[str]:
    for one in found:
        yield from (one.text, one.verdict, one.confidence_text, *one.changes)
        yield from (name for name, _ in one.numbers)
        yield one.likelihood.words if one.likelihood else ""


def test_judgements_and_findings(source: Frames) -> None:
    def texts() -> Iterator[str]:
        for state, rule in product((None, *source.states["state"]), RULES):
            yield from told(judgements(source, state, reading=rule))
            yield from (one.text for one in findings(source, state, reading=rule))

    assert len(list(texts())) > 200
    assert left(source, texts()) == set()


def test_what_moves_when_something_is_left_out(source: Frames) -> None:
    moves = whatif(source)
    assert left(source, iter([*moves["before"], *moves["after"]])) == set()
    strict, wide = (judgements(source, "XAV", reading=rule) for rule in ("strict", "inclusive"))
    found = shifts(strict, wide)
    assert found
    assert left(source, (text for one in found for text in (one.before, one.after))) == set()


def test_tensions_and_figures(source: Frames) -> None:
    def texts() -> Iterator[str]:
        yield from tensions(source)["meaning"]
        yield from (reason for reasons in reconcile(source)["reasons"] for reason in reasons)
        for bound in Bound.__args__:
            yield from (in_words(4.5, None, None, bound), in_words(None, 1, 2000, bound))

    assert left(source, texts()) == set()


def test_editions(source: Frames) -> None:
    def kept(rule: str) -> Snapshot:
        found = judgements(source, "XAV", reading=rule)  # type: ignore[arg-type]
        return snapshot(source, found, source.claims["claim"], {})

    old, new = kept("strict"), kept("inclusive")
    assert old["language"] == pseudo.TAG
    claim, fields = next(iter(records(source).items()))
    old["claims"][claim] |= dict.fromkeys(fields.keys() - {"says", *DERIVED}, digest("x"))
    told = differences(old, new)
    assert len(told.recoded) > 10
    assert told.moves
    texts = [one.field for one in told.recoded] + [
        text for move in told.moves for text in (move.before, move.after)
    ]
    assert left(source, iter(texts)) == set()


def test_the_accents_would_show_a_word_of_code(source: Frames) -> None:
    assert left(source, iter([f"{words.say('quoted', text='no')} gains"])) == {"no", "gains"}
