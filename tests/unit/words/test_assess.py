"""Facts read alike in every language, and a language belongs to a study, never to the process."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import analysis
from analysis.assess.compare import shifts
from analysis.assess.editions import differences
from analysis.assess.findings import findings
from analysis.assess.snapshot import Snapshot
from analysis.assess.vocabulary import RULES
from analysis.exhibits import figures, judgements, tables, texts
from analysis.exhibits.study import Study, study
from analysis.exhibits.texts._edition import PREVIOUS
from analysis.exhibits.wording.backing import causes, change
from analysis.exhibits.wording.found import sentence
from analysis.exhibits.wording.judged import fact, text
from tests.unit.words import pseudo

SOURCE = "exercise-strait-closure"
ROOMS = (figures, tables, texts)


@pytest.fixture(autouse=True)
def _accents(tmp_path: Path) -> Iterator[None]:
    with pseudo.known(tmp_path):
        yield


def pair(state: str | None, **how: str) -> tuple[Study, Study]:
    """Return one study twice, in English and in the language of accents."""
    english, accented = (
        study(SOURCE, state, language=tag, draws=100, **how) for tag in ("en", pseudo.TAG)
    )
    return english, accented


@pytest.mark.parametrize("state", [None, "XAV", "XBO", "XCE"])
@pytest.mark.parametrize("reading", RULES)
def test_the_same_source_in_two_languages_shows_no_shift(state: str | None, reading: str) -> None:
    english, accented = pair(state, reading=reading)
    assert shifts(english.judged, accented.judged) == []
    assert findings(english.view) == findings(accented.view)
    assert english.curve == accented.curve
    said = [text(accented, one) for one in accented.judged]
    assert said != [text(english, one) for one in english.judged] or not said


@pytest.mark.parametrize("state", [None, "XAV"])
def test_an_edition_in_another_language_is_the_same_edition(
    state: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english, accented = pair(state)
    first = texts.edition(english).record
    held = tmp_path / "previous.json"
    held.write_text(json.dumps(first), encoding="utf-8")
    monkeypatch.setenv(PREVIOUS, str(held))
    assert texts.edition(accented).record == first


def test_two_studies_in_two_languages_do_not_change_each_other() -> None:
    def pages(one: Study) -> list[str]:
        made = [getattr(room, name)(one) for room in ROOMS for name in room.__all__
                if name != "moves"]  # fmt: skip
        made += [judgements.key(one), judgements.change(one)]
        return [block.html() + block.typst() + block.text() for block in made if block is not None]

    alone = pages(study(SOURCE, "XAV", draws=100))
    english, accented = pair("XAV")
    both = [*zip(pages(accented), pages(english), strict=True)]
    assert [page for _, page in both] == alone
    assert all(other != page for other, page in both)
    assert pages(english) == alone


def test_what_moves_is_worded_in_the_language_of_the_study() -> None:
    _, accented = pair("XAV", reading="strict")
    _, wide = pair("XAV", reading="inclusive")
    moved = shifts(accented.judged, wide.judged)
    assert moved
    said = [fact(accented, held) for one in moved for held in (one.before, one.after)]
    said += [change(accented, held) for one in accented.judged for held in one.changes]
    said += [causes(accented.words, one.confidence) for one in accented.judged]
    said += [sentence(accented, one) for one in findings(accented.view)]
    assert all(one != one.encode("ascii", "ignore").decode() for one in said)


def test_no_analysis_makes_a_word_or_a_frame() -> None:
    folder = Path(analysis.__file__).parent / "assess"
    for path in folder.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
        } | {name.name for node in ast.walk(tree) if isinstance(node, ast.Import)
             for name in node.names}  # fmt: skip
        spoken = {name for name in named if name.startswith("analysis.words")}
        assert spoken <= {"analysis.words.terms"}, path
        assert not {"pandas", "analysis.claims.frames"} & named, path


def test_what_differs_between_editions_is_a_fact() -> None:
    strict, wide = (study(SOURCE, "XAV", reading=rule) for rule in ("strict", "inclusive"))

    def kept(one: Study) -> Snapshot:
        from analysis.assess.snapshot import snapshot

        return snapshot(one.records, one.judged, one.claims, {})

    moves = differences(kept(strict), kept(wide)).moves
    assert moves
    assert not any(isinstance(one.before, str) and " " in one.before for one in moves)
