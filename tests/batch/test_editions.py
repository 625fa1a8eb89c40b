"""Editions: what a report says of the one before it, and that building again changes nothing."""

import json
import re
from html import unescape

import pytest

from analysis.batch.records import FOLDER

pytestmark = pytest.mark.slow

SOURCE = "exercise-strait-closure"
STATES = ("XAV", "XBO", "XCE")
CELLS = ("from analysis import study, texts\ncase = study(source, {})", "texts.edition(case)")


def told(project, name):
    page = (project.out / SOURCE / f"{name}.html").read_text()
    [block] = re.findall(r'<aside id="changes".*?</aside>', page, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", block)).split())


def files(project):
    return {
        path.name: path.read_bytes()
        for path in (project.out / SOURCE).iterdir()
        if path.suffix in (".html", ".pdf")
    }


def record(project, name):
    """Return the record of a report's edition, and the file that it stands in."""
    held = project.reports()[f"{SOURCE}/{name}"]["edition"]
    path = project.out / FOLDER / f"{held['record']}.json"
    return json.loads(path.read_bytes()), path


def recode(project, claim, before, after):
    path = project.root / "seeds" / SOURCE / "claims.yaml"
    head, mark, rest = path.read_text().partition(f"id: {claim}\n")
    assert mark
    was = f"commitment: {before}"
    assert was in rest.partition("- id: ")[0]
    path.write_text(head + mark + rest.replace(was, f"commitment: {after}", 1))


def test_an_edition_says_what_changed_and_stays_when_built_again(project):
    project.brief("whole", CELLS[0].format(None), CELLS[1])
    for state in STATES:
        project.brief(f"about-{state.lower()}", CELLS[0].format(f"'{state}'"), CELLS[1])
    every = ("html", "pdf", "ipynb")
    assert project.build(formats=every).code == 0
    for name in ("whole", *(f"about-{state.lower()}" for state in STATES)):
        assert "First issue. There is no previous edition." in told(project, name)
        assert project.reports()[f"{SOURCE}/{name}"]["edition"]["number"] == 1
    first = files(project)
    assert "snapshot" not in (project.out / SOURCE / "whole.ipynb").read_text()
    assert project.build(formats=every).results == {}
    assert project.build(formats=every, force=True).code == 0
    assert files(project) == first

    claim = "C40"
    recode(project, claim, "asserted", "hedged")
    assert project.build(formats=every).code == 0
    # Every report of the source tells the same, also one that does not use the claim.
    for name in ("whole", *(f"about-{state.lower()}" for state in STATES)):
        said = told(project, name)
        assert "Edition 2. Since the previous edition: " in said
        assert f"re-coded {claim} (firmness: stated → hedged)" in said
    spared = json.loads(record(project, "about-xav")[0]["snapshot"])
    assert claim in spared["claims"]
    assert claim not in spared["used"]
    edition, _ = record(project, "whole")
    assert edition["number"] == 2
    assert json.loads(edition["previous"])["claims"][claim]["commitment"] == "asserted"
    second = files(project)
    assert project.build(formats=every).results == {}
    assert project.build(formats=every, force=True).code == 0
    assert files(project) == second

    # A failure loses nothing of it.
    recode(project, claim, "hedged", "asserted")
    project.brief("whole", CELLS[0].format(None), "1 / 0")
    assert project.build().code == 1
    project.brief("whole", CELLS[0].format(None), CELLS[1])
    assert project.build(formats=every).code == 0
    assert "Edition 3." in told(project, "whole")
    assert f"re-coded {claim} (firmness: hedged → stated)" in told(project, "whole")

    # A record that was spoilt by hand is no previous edition, and is not hidden.
    _, path = record(project, "whole")
    path.write_text(path.read_text().replace('"snapshot": "{', '"snapshot": "!{'))
    assert project.build(force=True, briefs=["whole"]).code == 0
    assert "cannot be read, so nothing could be compared" in told(project, "whole")

    # Only the records that build.json names are kept, and it holds none itself.
    named = {held["edition"]["record"] for held in project.reports().values()}
    assert {path.stem for path in (project.out / FOLDER).iterdir()} == named
    assert "snapshot" not in (project.out / "build.json").read_text()


def test_a_build_json_that_holds_whole_records_still_serves(project):
    project.brief("whole", CELLS[0].format(None), CELLS[1])
    assert project.build().code == 0
    kept, path = record(project, "whole")
    content = project.manifest()
    content["reports"][f"{SOURCE}/whole"]["edition"] = kept
    (project.out / "build.json").write_text(json.dumps(content))
    path.unlink()
    assert project.build().results == {}
    recode(project, "C40", "asserted", "hedged")
    assert project.build().code == 0
    assert "Edition 2. Since the previous edition: " in told(project, "whole")
    assert record(project, "whole")[0]["previous"] == kept["snapshot"]
