"""Whatever is wrong with one command line is told at once, kind by kind, with what was meant."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analysis.cli import app
from analysis.errors import Fault, Faults, InputError

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"
PARAMETERS = 'source: str = "a"\nstate: str = "XAV"\ndraws: int = 5  # (1 to 9)'


@pytest.fixture
def root(tmp_path, monkeypatch):
    (tmp_path / "notebooks").mkdir()
    cell = {"cell_type": "code", "source": PARAMETERS, "metadata": {"tags": ["parameters"]}}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "notebooks" / "state_brief.ipynb").write_text(json.dumps(notebook))
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    monkeypatch.setenv("BRIEFING_ROOT", str(tmp_path))
    return tmp_path


def told(explain, *sources, **given):
    given = {"format": "html", "jobs": "1", "timeout": "0", "memory": "0", **given}
    line = ["build", *sources, *(["--explain"] if explain else [])]
    for name, value in given.items():
        for one in [value] if isinstance(value, str) else value:
            line += ["-p" if name == "given" else f"--{name.replace('_', '-')}", one]
    done = CliRunner().invoke(app, line)
    assert done.exit_code == 2
    return [line for line in done.stderr.splitlines() if not line.startswith("Reading")]


@pytest.mark.parametrize("explain", [True, False])
def test_faults_of_every_kind_at_once(root, explain):
    blocked = root / "file"
    blocked.touch()
    found = told(
        explain,
        "exercise-strait",
        brief="state_breif",
        state="XAW",
        given=("drows=1", "draws=0", "draws=3", "seed"),
        format="html,doc,pfd",
        out=str(blocked / "below"),
    )
    for line, said in zip(
        found,
        [
            "-p draws is given more than once.",
            "-p seed: a value is needed",
            "Cannot write to ",
            "no format 'doc'. Did you mean 'docx'?",
            "no format 'pfd'. Did you mean 'pdf'?",
            f"no source 'exercise-strait'. Did you mean {SOURCE!r}?",
            "no brief 'state_breif'. Did you mean 'state_brief'?",
            "no state 'XAW'. Did you mean 'XAV'?",
            "no parameter 'drows'. Did you mean 'draws'?",
            "state_brief: draws: 0 is out of range",
        ],
        strict=True,
    ):
        assert said in line
    assert list(root.rglob("*.html")) == []


def test_what_is_right_is_checked_as_far_as_it_goes(root):
    assert told(True, SOURCE, "nowhere", state="XAV") == [
        f"There is no source 'nowhere'. Known: {SOURCE}."
    ]
    assert len(told(True, brief="other", given=("draws=7",))) == 1
    assert told(True, format=" , ")[0].startswith("No format is asked for.")


def test_faults_of_what_was_named_are_told_with_the_rest(root):
    (root / "notebooks" / "broken.ipynb").write_text("{")
    claims = root / "seeds" / SOURCE / "claims.yaml"
    claims.write_text(claims.read_text().replace("kind: event", "kind: evnt", 1))
    found = told(True, SOURCE, format="doc", brief="broken")
    assert "no format 'doc'" in found[0]
    assert any("notebooks/broken.ipynb" in line for line in found)
    assert any("claims.yaml:" in line for line in found)
    assert len(told(True, format="doc")) == 1


def test_numbers_are_checked_with_the_rest(root):
    wrong = {"jobs": "-1", "timeout": "nan", "cell_timeout": "long", "memory": "1.5"}
    found = told(True, format="doc", given=("draws=0",), **wrong)
    assert [line.split(":")[0] for line in found[:4]] == [
        "--jobs", "--timeout", "--cell-timeout", "--memory",
    ]  # fmt: skip
    assert "draws" in found[-1]


LONG = "x" * 100_000


@pytest.mark.parametrize(
    "given",
    [
        {"sources": (LONG,)}, {"brief": LONG}, {"state": LONG}, {"format": LONG},
        {"given": (f"draws={LONG}",)}, {"given": (f"{LONG}=1",)}, {"given": (LONG,)},
        {"given": (f"{LONG}=1", f"{LONG}=2")}, {"out": LONG}, {"cluster": LONG}, {"jobs": LONG},
        {"out": f"s3://{LONG}"}, {"given": (f"source={LONG}",)},
    ],
)  # fmt: skip
def test_a_value_too_long_is_refused_as_a_value(root, given):
    found = "\n".join(told(True, *given.pop("sources", ()), **given))
    assert "File name" not in found
    assert len(found) < 600


def test_bad_input_alone_stays_bad_input():
    def bad():
        raise InputError([Fault("a", 1, "", "x")])

    faults = Faults()
    assert faults.taking(bad, 5) == 5
    assert faults.taking(lambda: 6, 5) == 6
    with pytest.raises(InputError, match="a:1: x"):
        faults.end()
    Faults().end()
