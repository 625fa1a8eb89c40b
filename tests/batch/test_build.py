"""A build from the command line: what it makes, what it makes again, what it says."""

import json

import pytest

from analysis.batch.prepare import Request, prepare

pytestmark = pytest.mark.slow

SOURCE = "exercise-strait-closure"


EVERY = {f"{SOURCE}/small-{state}" for state in ("XAV", "XBO", "XCE")} | {f"{SOURCE}/whole"}


def contents(project, out="reports"):
    folder = project.root / out
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*.*")
        if path.suffix in (".html", ".pdf", ".ipynb")
    }


def test_from_the_command_line(project):
    for name in ("small", "whole", "by_hand"):
        project.add(f"{name}.ipynb")
    done = project.briefing("build")
    assert done.returncode == 0, done.stderr
    assert "4 built, 0 unchanged, 0 failed" in done.stdout
    assert set(project.reports()) == EVERY
    for name in EVERY:
        for extension in ("html", "pdf", "ipynb"):
            assert (project.out / f"{name}.{extension}").stat().st_size > 100
    entry = project.reports()[f"{SOURCE}/small-XAV"]
    assert entry["status"] == "built"
    assert entry["seconds"] > 0
    assert entry["peak_memory"] > 10_000_000
    assert set(entry["inputs"]["seeds"]) >= {"claims.yaml", "source.yaml"}

    notebook = json.loads((project.out / SOURCE / "small-XAV.ipynb").read_bytes())
    told = notebook["metadata"]["briefing"]
    assert told["parameters"] == {
        "source": SOURCE, "state": "XAV", "draws": 100, "detail": "full",
    }  # fmt: skip
    assert (told["source"], told["brief"], told["state"]) == (SOURCE, "small", "XAV")
    assert told["build"] == entry["build"]
    printed = [o["text"] for c in notebook["cells"] for o in c.get("outputs", []) if "text" in o]
    assert printed == [[f"{SOURCE} XAV 100 full\n"]]

    # Another build elsewhere, in another process, gives the same bytes.
    project.build(out=str(project.root / "elsewhere"), formats=("html", "pdf", "ipynb"))
    assert contents(project) == contents(project, "elsewhere")


def test_what_did_not_change_is_left_alone(project):
    for name in ("small", "whole"):
        project.add(f"{name}.ipynb")
    assert project.build().good == EVERY
    before = contents(project)
    again = project.build()
    assert (again.code, again.results) == (0, {})
    assert contents(project) == before

    # One report of four is due, whatever makes it so.
    edited = project.out / SOURCE / "small-XBO.html"
    edited.write_bytes(b"by hand")
    request = Request(project.root, formats=("html",))
    explained = {d.report.id: d.reasons for d in prepare(request).decisions}
    assert explained.pop(f"{SOURCE}/small-XBO") == ("html was changed since it was built",)
    assert set(explained.values()) == {()}
    assert edited.read_bytes() == b"by hand"
    assert project.build().good == {f"{SOURCE}/small-XBO"}
    assert contents(project) == before

    project.brief("whole", "'another'")
    assert project.build().good == {f"{SOURCE}/whole"}
    assert project.build(given={"draws": "7"}, states=["XAV"]).good == {f"{SOURCE}/small-XAV"}
    assert project.build(force=True, briefs=["whole"]).good == {f"{SOURCE}/whole"}


def test_the_index_keeps_what_other_seeds_were_built_into(project, capsys):
    project.brief("claims", "source")
    assert project.build().code == 0
    index = project.out / "index.html"
    other = project.root / "elsewhere"
    (project.root / "seeds").rename(other)
    card = other / SOURCE / "source.yaml"
    card.write_text(card.read_text().replace(f"id: {SOURCE}", "id: another"))
    (other / SOURCE).rename(other / "another")
    (project.root / "seeds").mkdir()
    assert project.build(seeds=str(other)).good == {"another/claims"}
    said = " ".join(capsys.readouterr().err.split())
    assert f"{SOURCE} is not among these sources; the index keeps its 1 report" in said
    assert {f"{SOURCE}/claims.html", "another/claims.html"} <= {
        link.split('"')[0] for link in index.read_text().split('href="')
    }

    # Once its files are gone, there is nothing to list.
    (project.out / SOURCE / "claims.html").unlink()
    assert project.build(seeds=str(other)).code == 0
    assert f"{SOURCE}/claims.html" not in index.read_text()
    assert "another/claims.html" in index.read_text()


def test_a_failed_report_costs_no_other(project, capsys):
    project.add("whole.ipynb")
    project.brief("broken", "1", "raise RuntimeError('<b>bold</b> failure')")
    done = project.build()
    assert done.code == 1
    assert done.good == {f"{SOURCE}/whole"}
    said = capsys.readouterr()
    assert "1 built, 0 unchanged, 1 failed" in said.out
    assert "failed: " in said.err
    assert "Traceback" not in said.err
    page = (project.out / SOURCE / "broken.error.html").read_text()
    assert "RuntimeError: &lt;b&gt;bold&lt;/b&gt; failure" in page
    assert project.reports()[f"{SOURCE}/broken"]["status"] == "failed"

    # Mended, it is built, and the page about its failure goes.
    project.brief("broken", "1", "'mended'")
    assert project.build().good == {f"{SOURCE}/broken"}
    assert not (project.out / SOURCE / "broken.error.html").exists()

    # Broken again, the good edition stays and is known to be an old one.
    project.brief("broken", "1 / 0")
    assert project.build().code == 1
    assert (project.out / SOURCE / "broken.html").exists()
    assert project.reports()[f"{SOURCE}/broken"]["stale"] == ["html"]
    assert "earlier edition (html)" in (project.out / SOURCE / "broken.error.html").read_text()


def test_no_state_leaks_from_one_report_to_the_next(project):
    project.brief(
        "a_dirty",
        "import os, sys, builtins, random\nimport pandas as pd",
        "builtins.leak = 1\nos.environ['LEAK'] = '1'\nos.chdir('/')\nsys.path.insert(0, '/leak')",
        "import matplotlib\nmatplotlib.rcParams['font.size'] = 99\npd.options.display.width = 7",
    )
    project.brief(
        "b_clean",
        "import os, sys, builtins, matplotlib, pandas as pd",
        "assert not hasattr(builtins, 'leak') and 'LEAK' not in os.environ",
        "assert os.getcwd() != '/' and '/leak' not in sys.path",
        "assert matplotlib.rcParams['font.size'] == 10 and pd.options.display.width == 80",
        "assert len([n for n in dir() if not n.startswith('_')]) < 15, dir()",
    )
    assert project.build(jobs=1).code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere"], "no source 'nowhere'"),
        (["--brief", "smal"], "Did you mean 'small'"),
        (["--state", "XAW"], "Did you mean 'XAV'"),
        (["-p", "drows", "7"], "Did you mean 'draws'"),
        (["-p", "draws", "0"], "out of range"),
        (["-p", "draws"], "a value is needed"),
        (["-p", "draws", "1", "-p", "draws", "2"], "more than once"),
        (["-p", "detail", "brief"], "one of one-page, full"),
        (["--format", "html,doc"], "no format 'doc'. Did you mean 'docx'?"),
        (["--jobs", "many"], "--jobs"),
        (["--nonsense"], "--nonsense"),
        (["--out", "nowhere://x"], "Cannot write to nowhere://x"),
        (["--cluster", "tcp://127.0.0.1:9"], "No scheduler answers"),
    ],
)
def test_a_wrong_request_ends_before_anything_starts(project, arguments, says):
    project.add("small.ipynb")
    done = project.briefing("build", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert list(project.root.rglob("*.html")) == []


def test_bad_seeds_cost_their_own_reports_and_are_refused_with_every_fault_when_named(project):
    project.add("whole.ipynb")
    claims = project.root / "seeds" / SOURCE / "claims.yaml"
    claims.write_text(claims.read_text().replace("kind: event", "kind: evnt"))
    done = project.briefing("build")
    assert done.returncode == 1
    assert f"see briefing check {SOURCE}" in done.stdout
    done = project.briefing("build", SOURCE)
    assert done.returncode == 2
    assert "claims.yaml:" in done.stderr
    assert "event" in done.stderr
    assert not (project.out / SOURCE).exists()


def test_other_commands(project):
    project.add("small.ipynb")
    project.add("by_hand.ipynb")
    listed = project.briefing("list")
    assert listed.returncode == 0
    assert f"{SOURCE}: " in listed.stdout
    assert "draws = 100: draws; int from 1 to 1000" in listed.stdout
    machine = json.loads(project.briefing("list", "--format", "json").stdout)
    assert machine["briefs"][0]["per_state"] is True
    assert machine["sources"][0]["states"] == ["XAV", "XBO", "XCE"]
    assert project.briefing("list", "--format", "xml").returncode == 2
    seeds = str(project.root / "seeds" / SOURCE)
    checked = project.briefing("check", seeds)
    assert (checked.returncode, checked.stdout) == (0, "No faults found.\n")
    assert project.briefing("check", "no/such/path").returncode == 2
    text = project.root / "other.txt"
    text.write_text("Another text.")
    wrong = project.briefing("attach", SOURCE, str(text))
    assert wrong.returncode == 2
    assert "SHA-256" in wrong.stderr
    begun = project.briefing("new", str(text), "--id", "begun")
    assert begun.returncode == 0, begun.stderr
    assert (project.root / "seeds" / "begun" / "source.yaml").exists()
    assert project.briefing("new", str(text), "--id", "../x").returncode == 2


def test_outside_a_project(tmp_path, project):
    environment = {**project.environment, "BRIEFING_ROOT": str(tmp_path / "none")}
    import subprocess

    done = subprocess.run(
        project.command("build"), env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "BRIEFING_ROOT names no folder" in done.stderr
