"""A second coding made blind: nothing of the first is seen, and what is coded is a pass."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from analysis.claims.load import load_source
from analysis.desk import journal as journals
from analysis.desk.adjudication import Adjudication
from analysis.desk.blind import BlindCoding
from analysis.desk.blind_widget import BlindDesk
from analysis.desk.disk import Conflict
from analysis.desk.session import CodingSession
from analysis.errors import InputError, UsageError

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"
SILENT = {"kind": "event", "commitment": "asserted", "verification": "silent"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the exercise, coded once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935000000")
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    (tmp_path / "seeds" / SOURCE / "second_coding.yaml").unlink()
    return tmp_path


def file(root: Path, name: str) -> Path:
    return root / "seeds" / SOURCE / name


def sit(root: Path, coder: str = "an2") -> BlindCoding:
    return BlindCoding(SOURCE, coder, root, root / "state")


def code(desk: BlindCoding, claim: str, **given: Any) -> str:
    return desk.code(claim, {**SILENT, "originator": "quay-register", **given})


def sent(desk: BlindCoding) -> list[dict[str, Any]]:
    """Return all that the page is sent, whatever it asks for."""
    shown = BlindDesk(desk)
    told: list[dict[str, Any]] = []
    shown.send = lambda content, buffers=None: told.append(content)  # type: ignore[method-assign]
    shown._asked(None, {"do": "all"}, None)
    shown._asked(None, {"do": "code", "claim": "C01", "values": {"kind": "event"}}, None)
    shown._asked(None, {"do": "code", "claim": "C01", "values": {"kind": "evnt"}}, None)
    shown._asked(None, {"do": "take"}, None)
    shown._asked(None, {"do": "undo"}, None)
    json.dumps(told)
    desk._journal.end()
    return [*told, dict(shown.get_state())]


def test_the_page_is_sent_nothing_of_the_first_coding(root: Path) -> None:
    whole = json.dumps(sent(sit(root)), default=str, ensure_ascii=False)
    source = load_source(SOURCE, root)
    assert source.passage("P1S1") in whole
    for claim in source.record.claims:
        assert claim.says not in whole
        assert claim.id in whole
    for one in (*source.record.motives, *source.record.risks, *source.record.propositions):
        assert f'"{one.id}"' not in whole
    page = sent(sit(root))[0]
    assert {name for unit in page["units"] for name in unit} == {
        "claim", "at", "stretch", "drafts", "coded",
    }  # fmt: skip


def test_another_first_coding_of_the_same_claims_is_the_same_page(root: Path) -> None:
    before = sent(sit(root))[0]
    path = file(root, "claims.yaml")
    claim = path.read_text().index("id: C05")
    text = path.read_text()
    path.write_text(
        text[:claim] + text[claim:].replace("commitment: asserted", "commitment: ability", 1)
    )
    assert sent(sit(root))[0] == before


def test_what_is_coded_is_a_pass_of_ones_own_that_is_gone_on_with(root: Path) -> None:
    desk = sit(root)
    code(desk, "C02", bearers="XAV")
    code(desk, "C01")
    desk.code("C03", {"kind": "event"})
    assert desk.unsaved() == ["C01", "C02", "C03"]
    desk.save()
    text = file(root, "second_coding.yaml").read_text()
    assert text.splitlines()[1:] == [
        "coder: an2", "date: 2031-04-26", "units:",
        *(f"  - {{claim: {n}, kind: event, commitment: asserted, verification: silent,"
          f" originator: quay-register, bearers: [{states}], beneficiaries: []}}"
          for n, states in (("C01", ""), ("C02", "XAV"))),
    ]  # fmt: skip
    assert desk.unsaved() == ["C03"]  # half of it is coded
    assert load_source(SOURCE, root).codings["second"].coder == "an2"

    again = sit(root)
    assert again.file == "second_coding.yaml"
    again.code("C02", {"commitment": "hedged"})
    code(again, "C04")
    again.save()
    changed = file(root, "second_coding.yaml").read_text()
    old = text.splitlines()
    assert changed.splitlines()[:5] == old[:5]
    assert changed.splitlines()[5] == old[5].replace("asserted", "hedged")
    assert len(changed.splitlines()) == 7
    again.undo()
    again.undo()
    again.save()
    assert "hedged" not in file(root, "second_coding.yaml").read_text()


@pytest.mark.parametrize(("source", "coder"), [
    (SOURCE, "an1-second-reading"), ("dprk-troops-in-russia", "an2"),
    ("dprk-troops-in-russia", "an1"),
])  # fmt: skip
def test_a_pass_that_is_there_survives_byte_for_byte(
    tmp_path: Path, source: str, coder: str
) -> None:
    shutil.copytree(ROOT / "seeds" / source, tmp_path / "seeds" / source)
    desk = BlindCoding(source, coder, tmp_path, tmp_path / "state")
    path = tmp_path / "seeds" / source / desk.file
    before = path.read_text()
    assert len(desk.whole()) > 70
    desk.save()
    assert path.read_text() == before
    desk.code("C05", {"commitment": "generic"})
    desk.save()
    old, new = before.splitlines(), path.read_text().splitlines()
    assert len([1 for one, other in zip(old, new, strict=True) if one != other]) == 1
    desk.undo()
    desk.save()
    assert path.read_text() == before


def test_a_third_coder_has_a_file_of_their_own_and_is_settled_against(root: Path) -> None:
    for coder in ("an2", "an3"):
        desk = sit(root, coder)
        code(desk, "C05", commitment="ability")
        desk.save()
    assert sit(root, "an3").file == "third_coding.yaml"
    sitting = Adjudication(CodingSession(SOURCE, root, root / "state"), "third", root / "state")
    assert next((one.claim, one.field) for one in sitting.items) == ("C05", "commitment")


@pytest.mark.parametrize(("claim", "values", "meant"), [
    ("C5", {}, "unit"), (None, {}, "unit"), ("C05", {"kind": "evnt"}, "'event'"),
    ("C05", {"says": "x"}, "field"), ("C05", {"bearers": ["XAW"]}, "'XAV'"),
    ("C05", {"originator": "<b>"}, "voice"), ("C05", {"kind": ["event", "risk"]}, "one value"),
])  # fmt: skip
def test_what_no_unit_may_hold_is_refused(
    root: Path, claim: Any, values: dict[str, Any], meant: str
) -> None:
    desk = sit(root)
    with pytest.raises(UsageError, match=meant):
        desk.code(claim, values)
    assert not desk.unsaved()


def test_nothing_is_written_before_a_unit_is_whole(root: Path) -> None:
    desk = sit(root)
    desk.code("C01", {"kind": "event"})
    with pytest.raises(UsageError, match="coded in full"):
        desk.save()
    assert not file(root, "second_coding.yaml").exists()


def test_a_crash_loses_nothing_of_a_pass(root: Path) -> None:
    desk = sit(root)
    code(desk, "C01")
    desk.code("C02", {"kind": "risk"})
    os.close(desk._journal._file)
    journals._OPENED.discard(desk._journal._path)
    again = sit(root)
    assert again.units == desk.units
    assert again.notices == ["Recovered from a desk that ended: 2 units."]


def test_units_that_another_desk_changed_are_never_written_over_unasked(root: Path) -> None:
    first = sit(root)
    code(first, "C01")
    first.save()
    one, other = sit(root), sit(root)
    one.code("C01", {"kind": "risk"})
    code(one, "C03")
    one.save()
    code(other, "C02")
    other.save()  # what only one of them changed stands from both
    units = load_source(SOURCE, root).codings["second"].units
    assert [one.claim for one in units] == ["C01", "C02", "C03"]
    last = sit(root)
    last.code("C01", {"kind": "figure"})
    text = file(root, "second_coding.yaml").read_text().replace("kind: risk", "kind: motive")
    file(root, "second_coding.yaml").write_text(text)
    with pytest.raises(Conflict, match="C01 changed meanwhile"):
        last.save()
    assert file(root, "second_coding.yaml").read_text() == text
    last.save("theirs")
    assert file(root, "second_coding.yaml").read_text() == text


def test_faults_of_the_first_coding_are_counted_and_not_told_and_ones_own_are_told(
    root: Path,
) -> None:
    path = file(root, "claims.yaml")
    text = path.read_text()
    path.write_text(text.replace("kind: figure", "kind: fgure"))
    with pytest.raises(UsageError, match="cannot be coded blind") as caught:
        sit(root)
    assert "fgure" not in str(caught.value)
    path.write_text(text)
    file(root, "second_coding.yaml").write_text(
        "coder: an2\ndate: 2031-05-07\nunits:\n  - {claim: C99, kind: evnt}\n"
    )
    with pytest.raises(InputError) as told:
        sit(root)
    assert len(told.value.faults) >= 4
    with pytest.raises(UsageError, match="cannot sign"):
        sit(root, "An Other")


def test_without_the_text_keys_alone_are_shown(root: Path) -> None:
    file(root, "article.txt").unlink()
    desk = sit(root)
    page = sent(desk)[0]
    assert set(page["sentences"].values()) == {""}
    assert not any(unit["drafts"] or unit["stretch"] for unit in page["units"])
