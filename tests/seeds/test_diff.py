"""``briefing diff`` tells what moved between two sources, codings or editions, from either side."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analysis.assess.compare import shifts
from analysis.assess.snapshot import succeed
from analysis.batch.records import edition_entry as entry_of
from analysis.batch.records import record_file
from analysis.claims.drop import drop_claims
from analysis.claims.load import load_source
from analysis.claims.recoded import as_read
from analysis.cli import app
from analysis.exhibits import texts
from analysis.exhibits.difference import Comparison, Side
from analysis.exhibits.study import study

ROOT = Path(__file__).parents[2]
SOURCE = "exercise-strait-closure"
OTHER = "dprk-troops-in-russia"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with the shipped sources, in which commands are called."""
    for name in (SOURCE, OTHER):
        shutil.copytree(ROOT / "seeds" / name, tmp_path / "seeds" / name)
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFING_ROOT", str(tmp_path))
    return tmp_path


def diff(*arguments: str) -> tuple[int, str, str]:
    """Call the command: exit code, output on one line, errors."""
    done = CliRunner().invoke(app, ["diff", *map(str, arguments)])
    return done.exit_code, " ".join(done.stdout.split()), done.stderr


def recoded(project: Path, old: str, new: str, name: str = "claims.yaml", to: str = "") -> Path:
    """Write one of the source's files with its first match of a text replaced."""
    text = (project / "seeds" / SOURCE / name).read_text(encoding="utf-8")
    assert old in text
    path = project / (to or f"seeds/{SOURCE}/{name}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def edition(project: Path, state: str | None, *sources) -> None:
    """Leave the editions of a report as builds on these sources, one after another, would."""
    record = None
    for source in sources:
        shown = texts.edition(study(source, state)).record
        record = record_of(record, shown)
    name, content = record_file(record)
    (project / "reports" / ".editions").mkdir(parents=True, exist_ok=True)
    (project / "reports" / name).write_bytes(content)
    brief = "state_brief" if state else "overview"
    report = f"{SOURCE}/{brief}-{state}" if state else f"{SOURCE}/{brief}"
    held = {
        "source": SOURCE, "brief": brief, "state": state, "status": "built", "key": "",
        "inputs": {"parameters": {}}, "edition": entry_of(record),
    }  # fmt: skip
    body = {"format": 1, "sources": {}, "reports": {report: held}, "unbuilt": []}
    (project / "reports" / "build.json").write_text(json.dumps(body), encoding="utf-8")


def record_of(last, shown):
    from analysis.assess.snapshot import read

    made = succeed(last, read(shown["snapshot"])).as_json()
    return made | {name: json.dumps(made[name]) for name in ("snapshot", "previous")} | (
        {} if made["previous"] else {"previous": None}
    )  # fmt: skip


def test_nothing_moves_between_a_source_and_itself(project):
    code, out, err = diff(SOURCE, project / "seeds" / SOURCE)
    assert (code, err) == (0, "")
    assert "Nothing moved" in out


def test_a_claims_file_is_told_claim_by_claim(project):
    path = recoded(project, "commitment: hedged", "commitment: asserted", to="draft.yaml")
    code, out, _ = diff(SOURCE, path)
    assert code == 0
    assert "1 claim" in out
    assert re.search(r"C\d+: firmness: hedged → stated\.", out)
    back = diff(path, SOURCE)[1]
    assert "stated → hedged" in back


def test_an_assessment_is_told_entry_by_entry(project):
    path = recoded(project, "grade: C", "grade: B", "assessment.yaml", to="other.yaml")
    code, out, _ = diff(SOURCE, path)
    assert code == 0
    assert "1 entry beside the claims" in out
    assert re.search(r"The grade of [^:]+: grade: C → B\.", out)


def test_a_second_pass_moves_what_it_codes_otherwise(project):
    code, out, _ = diff(SOURCE, f"seeds/{SOURCE}/second_coding.yaml")
    assert code == 0
    source = load_source(SOURCE, project)
    other = as_read(source, source.codings["second"])
    before, after = (study(one, "XBO").judged for one in (source, other))
    for shift in shifts(before, after):
        assert shift.judgement in out
    assert "XBO" not in re.sub(r"J-XBO-\d+", "", out)  # states have names


def test_moves_of_judgements_name_their_cause_and_are_those_of_the_report(project):
    source = load_source(SOURCE, project)
    other = drop_claims(source, ["C07"])
    found = Comparison(Side("a", source), Side("b", other))
    told = dict(found.sections)
    (heading,) = [name for name in told if "judgement" in name]
    assert all("because" in str(item.body) for item in told[heading].items)
    assert len(told[heading].items) == int(heading.split()[0])


def test_two_editions_of_a_report_and_an_edition_against_its_source(project):
    source = load_source(SOURCE, project)
    other = as_read(source, source.codings["second"])
    edition(project, "XBO", other, source)
    code, out, err = diff(f"{SOURCE}/state_brief-XBO~1", f"{SOURCE}/state_brief-XBO")
    assert (code, err) == (0, "")
    assert "taken for granted → stated" in out
    assert "J-XCE" not in out
    assert "Nothing moved" in diff(f"reports/{SOURCE}/state_brief-XBO.html", SOURCE)[1]
    (record,) = (project / "reports" / ".editions").iterdir()
    assert "Nothing moved" in diff(record, SOURCE)[1]


def test_an_edition_is_read_as_it_was(project):
    source = load_source(SOURCE, project)
    record = texts.edition(study(source, reading="strict")).record
    edition(project, None, source)
    held = Side("e", source, succeed(None, _read(record)).snapshot)
    assert not Comparison(held, Side("s", source)).sections


def _read(record):
    from analysis.assess.snapshot import read

    return read(record["snapshot"])


def test_two_articles_are_said_to_be_two(project):
    code, out, _ = diff(OTHER, SOURCE)
    assert code == 0
    assert "They are about two articles" in out


def test_a_page_holds_the_same_and_escapes_what_it_is_given(project):
    name = '"><script>alert(1)</script>.yaml'.replace("/", "_")
    path = recoded(project, "commitment: hedged", "commitment: asserted", to=name)
    code, _, _ = diff(SOURCE, path.name, "--html", "out.html")
    assert code == 0
    page = (project / "out.html").read_text(encoding="utf-8")
    assert "firmness: hedged → stated" in page
    assert "<script" not in page
    assert "default-src" in page
    assert diff(SOURCE, path.name, "--html", "no/such/folder.html")[0] == 2


@pytest.mark.parametrize(
    ("sides", "said"),
    [
        (("nope", "seeds"), ["'nope'", "seeds: the folder holds no source.yaml"]),
        ((SOURCE[:-1], SOURCE), [f"Did you mean '{SOURCE}'?"]),
        (("plain.yaml", SOURCE), ["plain.yaml: it holds no claims"]),
        (("broken.yaml", SOURCE), ["broken.yaml"]),
        (("claims.yaml", "claims.yaml"), ["the other side has to be a source"]),
        ((SOURCE, "bad.yaml"), ["bad.yaml:1: claims[0].says: is missing", "bad.yaml:1: claims[0]"]),
        ((f"{SOURCE}/overview~1", SOURCE), ["in its first edition"]),
        ((SOURCE, "../../../etc"), ["'../../../etc'"]),
    ],
)
def test_what_cannot_be_compared_is_said_for_both_sides_at_once(project, sides, said):
    (project / "plain.yaml").write_text("a: 1\n")
    (project / "broken.yaml").write_text("a: [\n")
    (project / "bad.yaml").write_text("claims: [{id: C01}]\n")
    shutil.copy(project / "seeds" / SOURCE / "claims.yaml", project / "claims.yaml")
    edition(project, None, load_source(SOURCE, project))
    code, out, err = diff(*sides)
    assert (code, out) == (2, "")
    assert "Traceback" not in err
    for part in said:
        assert part in err, err


def test_a_record_that_is_gone_or_of_another_form_is_a_message(project):
    edition(project, None, load_source(SOURCE, project))
    (record,) = (project / "reports" / ".editions").iterdir()
    record.write_text("{")
    code, _, err = diff(f"{SOURCE}/overview", SOURCE)
    assert code == 2
    assert "no record of that edition can be read" in err


def test_a_pass_codes_what_it_says_and_nothing_else():
    source = load_source(SOURCE)
    other = as_read(source, source.codings["second"])
    units = {unit.claim: unit for unit in source.codings["second"].units}
    for was, now in zip(source.record.claims, other.record.claims, strict=True):
        unit = units[was.id]
        assert (now.kind, now.commitment, now.verification) == (
            unit.kind, unit.commitment, unit.verification,
        )  # fmt: skip
        assert now.chain[0] == unit.originator
        for role, states in (("bearer", unit.bearers), ("beneficiary", unit.beneficiaries)):
            assert {link.state for link in now.states if link.role == role} == set(states)
        assert now.says == was.says
    assert replace(other, record=source.record) == source
