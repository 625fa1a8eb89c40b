"""``briefing lint`` ends with 0, 1 or 2 and prints what the format asks for, never a traceback."""

from __future__ import annotations

import json

import pytest
from desk import page

from analysis.cli import main


@pytest.fixture
def run(own_desk, monkeypatch, capsys):
    monkeypatch.setenv("BRIEFING_ROOT", str(own_desk.root))
    monkeypatch.setattr("signal.signal", lambda *_: None)

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(["lint", *arguments])
        out = capsys.readouterr()
        return int(left.value.code or 0), out.out, out.err

    return call


def test_no_findings(own_desk, run):
    own_desk.put(page())
    assert run() == (0, "1 report read, no findings\n", "")


def test_findings(own_desk, run):
    path = own_desk.put(page(audience=""))
    code, out, _ = run(str(path), "--format", "json")
    assert code == 1
    assert [f["rule"] for f in json.loads(out)["findings"]] == ["L20"]


def test_a_report_that_cannot_be_judged(own_desk, run):
    own_desk.put(page()[:2000])
    code, out, err = run("--format", "sarif")
    assert code == 2
    assert not json.loads(out)["runs"][0]["invocations"][0]["executionSuccessful"]
    assert "Traceback" not in out + err


@pytest.mark.parametrize("arguments", [("none.html",), ("--format", "yaml"), ()])
def test_bad_usage(run, arguments):
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert len(err.strip().splitlines()) == 1
