"""The start page and the forms of parameters without a browser: what they answer, and refuse."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from analysis.claims.document import MAX_BYTES
from analysis.claims.store import Folder
from analysis.errors import InputError, UsageError
from analysis.lab.arrivals import id_fault, proposed_id
from analysis.lab.building import Building
from analysis.lab.panel import Panel
from analysis.lab.parameters_panel import parameter_form
from analysis.lab.start_page import StartPage, start_page
from analysis.project.start import start

SOURCE = "exercise-strait-closure"
ARTICLE = 'Lines cut\n\nThe harbour office of Avalo said on Monday that two ferries "may stop".\n'
OWN = (
    'source: str = "nowhere"\nstate: str = "XAV"\nlevels: list[int] = [1, 2]  # metres\n'
    "draws: int = 200  # (100 to 900)\nflag = True\nnote = None\n"
)

Ask = Callable[..., list[dict[str, Any]]]


def run_apart(awaited: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine in a thread of its own: a browser test may have left this one a loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, awaited).result()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project as ``briefing init`` starts one, with a brief of the analyst's own."""
    start(tmp_path / "project")
    monkeypatch.setenv("BRIEFING_ROOT", str(tmp_path / "project"))
    monkeypatch.delenv("BRIEFING_SEEDS", raising=False)
    brief = new_notebook(cells=[new_code_cell(OWN, metadata={"tags": ["parameters"]})])
    nbformat.write(brief, tmp_path / "project" / "notebooks" / "ponds.ipynb")
    return tmp_path / "project"


def asking(panel: Panel) -> Ask:
    """Return a way to ask a panel as its page does, and read what it answers."""
    sent: list[dict[str, Any]] = []
    panel.send = lambda content, buffers=None: sent.append(  # type: ignore[method-assign]
        content | ({"buffers": buffers} if buffers else {})
    )

    def ask(*buffers: bytes, **message: Any) -> list[dict[str, Any]]:
        sent.clear()
        panel._asked(None, message, list(buffers))
        json.dumps([{k: v for k, v in one.items() if k != "buffers"} for one in sent])
        return sent

    return ask


def rows(ask: Ask) -> dict[str, dict[str, Any]]:
    [page] = ask(do="all")
    return {row["source"]: row for row in page["rows"]}


def test_a_row_tells_how_far_a_source_is_and_changes_with_its_files(root: Path) -> None:
    ask = asking(StartPage(root))
    row = rows(ask)[SOURCE]
    assert (row["claims"], row["drafts"], row["faults"], row["reports"]) == (92, 0, [], [])
    claims = root / "seeds" / SOURCE / "claims.yaml"
    claims.write_text(claims.read_text().replace("kind: event", "kind: evnt", 1))
    assert "evnt" in rows(ask)[SOURCE]["faults"][0]
    (root / "seeds" / "Not an id").mkdir()
    assert rows(ask)["Not an id"]["hints"][0].startswith("no source.yaml")
    [_, page] = ask(do="choose", source="Not an id")
    assert page["chosen"] == "Not an id"
    assert ask(do="desk")[0]["kind"] == "trouble"
    assert ask(do="choose", source="../x")[0]["kind"] == "trouble"
    assert ask(do="nonsense")[0]["lines"][0].startswith("There is no request 'nonsense'")


def test_the_other_ways_to_the_desk_are_offered_where_there_is_something_to_code_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(root / "state"))
    page = StartPage(root, SOURCE)
    ask = asking(page)
    assert rows(ask)[SOURCE]["codings"] == [["second", "an1-second-reading"]]
    [refused] = ask(do="second", coder=" ", blind=True)
    assert refused["about"] == "second"
    assert refused["lines"] == ["Whoever codes blind has a name: give a coder, such as ida-roe."]
    [told] = ask(do="second", coder="an3 ", blind=True)
    assert (told["title"], told["blind"]) == ("Blind coding", True)
    blind = page._desk
    blind.send = lambda *_: None
    unit = {"kind": "event", "commitment": "hedged", "verification": "silent"}
    given = {"do": "code", "claim": "C01", "values": unit | {"originator": "aroun"}}
    for asked in (given, {"do": "save"}):
        blind._handle_custom_msg(asked, [])
    assert ["third", "an3"] in rows(ask)[SOURCE]["codings"]
    [told] = ask(do="second", against="third")
    assert (told["title"], told["blind"]) == ("Two codings", False)
    assert "by an1 and an3" in repr(page._desk)
    [refused] = ask(do="second", against="fourth")
    assert refused["lines"] == ["There is no coding 'fourth'. Known: second, third."]
    [told] = ask(do="desk")
    assert told["title"] == "Coding desk"


def test_many_sources_are_read_a_few_at_a_time(root: Path) -> None:
    for number in range(7):
        (root / "seeds" / f"folder-{number}").mkdir()
    ask = asking(StartPage(root, "folder-6"))
    status = {name: row["status"] for name, row in rows(ask).items()}
    assert len(status) == 8
    assert status["folder-6"] == "no card"
    unread = {name for name, one in status.items() if one == "unread"}
    assert len(unread) == 5
    left = 1
    while left:
        [more] = ask(do="more")
        assert more["left"] < len(unread)
        unread -= {row["source"] for row in more["rows"]}
        left = more["left"]
    assert unread == set()
    assert {row["status"] for row in rows(ask).values()} == {"no card", "sound"}


def test_what_a_record_of_builds_claims_is_not_believed(root: Path) -> None:
    ask = asking(StartPage(root, SOURCE))
    (root / "reports").mkdir()
    record = root / "reports" / "build.json"
    about = {"source": SOURCE, "key": "", "inputs": {"parameters": {}}}
    entry = about | {"brief": "../../etc", "state": None, "status": "built"}
    fine = about | {"brief": "ponds", "state": "XAV", "status": "failed", "error": "Why"}
    for content in ("{", "[]", '{"reports": []}', '{"reports": {"a": 1}}'):
        record.write_text(content)
        assert rows(ask)[SOURCE]["reports"] == []
    reports = {f"{SOURCE}/../../etc": entry, f"{SOURCE}/ponds-XAV": fine, "another/name": fine}
    record.write_text(json.dumps({"format": 1, "reports": reports}))
    [report] = rows(ask)[SOURCE]["reports"]
    assert (report["stem"], report["error"], report["changed"]) == ("ponds-XAV", "Why", True)


def test_an_article_becomes_a_source_by_the_code_of_briefing_new(root: Path) -> None:
    page = StartPage(root)
    ask = asking(page)
    [named] = ask(do="name", file="Läge im März.txt")
    assert named == {"kind": "name", "id": "lage-im-marz", "fault": ""}
    [taken] = ask(do="name", file="a.txt", id=SOURCE)
    assert taken["fault"].startswith(f"seeds/{SOURCE} exists")
    raw = ARTICLE.encode()
    ask(b"left over", do="piece", first=True)
    ask(raw[:20], do="piece", first=True)
    ask(raw[20:], do="piece", first=False)
    started, _, whole = ask(do="new", file="a.txt", id="lines", language="", encoding="")
    assert started["source"] == "lines"
    assert started["notes"][0].startswith("read as plain text")
    [row] = [one for one in whole["rows"] if one["source"] == "lines"]
    assert row["drafts"] == 2
    assert row["title"] == "Lines cut"
    assert row["hints"] == ["All claims are drafts: at the desk, put one into words and accept it."]
    assert (root / "seeds" / "lines" / "article.txt").read_bytes() == raw


@pytest.mark.parametrize(
    "name", ["../../x.pdf", "x\0.pdf", "no suffix", "a.p df", "a." + "b" * 400]
)
def test_all_that_keeps_an_article_out_comes_at_once_and_writes_nothing(
    root: Path, name: str
) -> None:
    ask = asking(StartPage(root))
    before = sorted(root.rglob("*"))
    ask(b"\0\1\2\3" * 50, do="piece", first=True)
    [told] = ask(do="new", file=name, id="No Id", language="not a tag", encoding="")
    assert told["about"] == "new"
    assert [part for part in ("source id", "language tag") if part in str(told["lines"])] == [
        "source id", "language tag"
    ]  # fmt: skip
    assert len(told["lines"]) == 3
    assert "briefing-new-" not in str(told["lines"])
    assert sorted(root.rglob("*")) == before


def test_no_more_of_a_file_is_kept_than_shows_that_it_is_too_large(root: Path) -> None:
    page = StartPage(root)
    ask = asking(page)
    piece = bytes(MAX_BYTES // 2)
    for number in range(4):
        ask(piece, do="piece", first=not number)
    assert len(page._article) == MAX_BYTES + 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [("기사.txt", "article"), ("-_-.md", "article"), ("A  b__C.docx", "a-b-c"),
     ("schemas.txt", "schemas-2"), (f"{SOURCE}.txt", f"{SOURCE}-2"), ("x" * 300, "x" * 56)],
)  # fmt: skip
def test_an_id_that_is_proposed_is_free(root: Path, name: str, expected: str) -> None:
    store = Folder(root / "seeds")
    assert proposed_id(name, store) == expected
    assert id_fault(expected, store) == ""


def test_a_form_is_checked_as_the_command_line_is_and_gives_values(root: Path) -> None:
    form = parameter_form("ponds")
    ask = asking(form)
    [drawn] = ask(do="all")
    assert {one["name"]: one["form"] for one in drawn["editors"]} == {
        "source": "choice", "state": "choice", "levels": "literal", "draws": "number",
        "flag": "switch", "note": "text",
    }  # fmt: skip
    assert drawn["faults"] == [f"There is no source 'nowhere'. Known: {SOURCE}."]
    with pytest.raises(UsageError, match="nowhere"):
        _ = form.values
    for name, text in (("source", SOURCE), ("levels", "[1, x"), ("draws", "12"), ("flag", "false")):
        [drawn] = ask(do="put", name=name, text=text)
    assert drawn["faults"] == [
        "ponds: levels: '[1, x' is not a list.",
        "ponds: draws: 12 is out of range: int from 100 to 900.",
    ]
    assert [one["state"] for one in ask(do="build") if one["kind"] == "build"] == ["refused"]
    ask(do="put", name="levels", text="[3]")
    [drawn] = ask(do="put", name="draws", text="300")
    assert drawn["faults"] == []
    assert form.values == {
        "source": SOURCE, "state": "XAV", "levels": [3], "draws": 300, "flag": False, "note": None,
    }  # fmt: skip
    assert form.form.arguments == [
        SOURCE, "--brief", "ponds", "--state", "XAV", "-p", "levels=[3]", "-p", "draws=300",
        "-p", "flag=false",
    ]  # fmt: skip
    assert repr(form).startswith(f"<Parameters of ponds: source='{SOURCE}', state='XAV'")
    assert ask(do="put", name="mine", text="1")[0]["kind"] == "trouble"


def test_there_is_a_form_for_briefs_alone(root: Path) -> None:
    with pytest.raises(UsageError, match="for JupyterLab alone"):
        parameter_form("start")
    with pytest.raises(UsageError, match=r"no brief 'pond'\. Did you mean 'ponds'"):
        parameter_form("pond")
    broken = root / "notebooks" / "ponds.ipynb"
    broken.write_text("{")
    with pytest.raises(InputError):
        parameter_form("ponds")


def test_a_page_asks_for_no_source_again_and_leaves_the_state_open(root: Path) -> None:
    page = StartPage(root, SOURCE)
    ask = asking(page)
    [drawn] = ask(do="brief", brief="ponds")
    names = {one["name"]: one.get("choices") for one in drawn["editors"]}
    assert "source" not in names
    assert names["state"] == ["", "XAV", "XBO", "XCE"]
    assert page.arguments({}) == [SOURCE, "--brief", "ponds"]
    ask(do="put", name="state", text="XBO")
    assert page.arguments({}) == [SOURCE, "--brief", "ponds", "--state", "XBO"]
    ask(do="brief", brief="")
    assert page.arguments({}) == ["--", SOURCE]


def test_a_build_is_told_of_and_its_page_is_sent(root: Path) -> None:
    page = StartPage(root, SOURCE)
    ask = asking(page)
    ask(do="brief", brief="ponds")
    ask(do="put", name="state", text="XBO")

    async def build() -> list[dict[str, Any]]:
        told = ask(do="build")
        page._asked(None, {"do": "build"}, [])  # a second one, meanwhile
        await page.building.ended()
        return told

    told = run_apart(build())
    states = [one["state"] for one in told if one["kind"] == "build"]
    assert states == ["running", "running", "built"]
    assert [one["lines"] for one in told if one["kind"] == "trouble"] == [
        ["A build is under way; cancel it, or wait for it."]
    ]
    assert told[-1]["kind"] == "all"
    [report] = rows(ask)[SOURCE]["reports"]
    assert (report["stem"], report["status"], report["changed"]) == ("ponds-XBO", "built", False)
    [shown] = ask(do="page", source=SOURCE, brief="ponds", state="XBO")
    assert gzip.decompress(shown["buffers"][0]).startswith(b"<!DOCTYPE html>")
    for wrong in ({"brief": "../x"}, {"source": ".."}, {"state": "ZZZ"}, {"state": "../.."}):
        [refused] = ask(
            **{"do": "page", "source": SOURCE, "brief": "ponds", "state": "XBO"} | wrong
        )
        assert refused["kind"] == "trouble"


def test_a_build_is_refused_with_all_its_faults_and_stopped_when_asked(root: Path) -> None:
    told: list[dict[str, Any]] = []

    async def run(*arguments: str, stop: bool = False) -> dict[str, Any]:
        def heard(progress: dict[str, Any]) -> None:
            told.append(progress)
            if stop and progress.get("due"):  # a report is being built
                building.cancel()

        building = Building(root, heard)
        building.start(arguments)
        await building.ended()
        assert not building.running
        return told[-1]

    refused = run_apart(run("nothing", "--brief", "pond", "-p", "x=1"))
    assert refused["state"] == "refused"
    assert len([line for line in refused["lines"] if "There is no" in line]) >= 2
    endless = new_notebook(
        cells=[
            new_code_cell('source: str = ""', metadata={"tags": ["parameters"]}),
            new_code_cell("import time\n\ntime.sleep(3_600)"),
        ]
    )
    nbformat.write(endless, root / "notebooks" / "endless.ipynb")
    stopped = run_apart(run(SOURCE, "--brief", "endless", stop=True))
    line = "Stopped: 0 of 1 reports were finished and are kept."
    assert stopped == {"state": "stopped", "lines": [line]}
    assert [*(root / "reports" / SOURCE).glob("*.html")] == []
    with pytest.raises(UsageError, match="zero byte"):
        run_apart(run("-p", "x=\0"))


def test_the_page_is_told_in_a_line(root: Path) -> None:
    assert repr(start_page()) == "<Start page: no source chosen>"
    assert repr(start_page(SOURCE)) == f"<Start page on {SOURCE}: 92 claims, 0 drafts, 0 faults>"
    for gone in ("exercise", "../x"):  # it was deleted, as its README offers
        page = start_page(gone)
        [told] = asking(page)(do="all")
        assert told["notice"] in repr(page)
        assert gone in told["notice"]
        assert [row["source"] for row in told["rows"]] == [SOURCE]
