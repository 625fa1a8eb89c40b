"""A third source, of another subject and shape, and what is left of it when a part is missing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from analysis.claims.check import check
from analysis.claims.load import load_source
from analysis.claims.source import Source
from analysis.claims.store import Folder
from analysis.lint.examine import judge
from analysis.lint.ledger import Ledger
from analysis.lint.reading import parse
from analysis.lint.report import Report
from tests.made_up import Shape, make
from tests.made_up.pages import page, pages

HERE = Path(__file__).parent
ID = "velm-three-figures"
Row = dict[str, Any]
Change = Callable[[Row], Any]
yaml = YAML(typ="safe", pure=True)


def edited(root: Path, claims: Change, coded: Change = dict) -> Folder:
    """Return a folder of sources that holds the third one, changed."""
    shutil.copytree(HERE / ID, root / ID)
    for name, change in (("claims", claims), ("assessment", coded)):
        path = root / ID / f"{name}.yaml"
        data = yaml.load(path)
        change(data)
        with path.open("w", encoding="utf-8") as handle:
            yaml.dump(data, handle)
    return Folder(root)


def faults(source: Source, html: str, name: str) -> list[str]:
    report = Report(parse(html, name), Ledger(source))
    return [f"{one.rule} {one.message}: {one.excerpt}" for one in judge(report)]


def text(html: str) -> str:
    first = html.partition('<section data-page="first">')[2]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", first))


@pytest.mark.slow
def test_every_report_of_the_third_source_is_clean():
    source = load_source(ID, Folder(HERE))
    assert check([HERE / ID]) == []
    assert {name: found for name, html in pages(source)
            if (found := faults(source, html, name))} == {}  # fmt: skip


def test_a_dispute_of_three_sides_tells_all_three():
    source = load_source(ID, Folder(HERE))
    said = text(page("state_brief", source, state="XKO"))
    told = said.partition("isputed")[2].partition("Confidence")[0]
    for side in ("Kolvar’s government", "Renn’s government", "Velm Basin Office"):
        assert side in told


def without(field: str) -> Change:
    def change(data: Row) -> None:
        data[f"{field}s"] = []
        for claim in data["claims"]:
            claim.pop(field, None)

    return change


def bare(data: Row) -> None:
    """Take away what speaks of risks."""
    data["impacts"] = []


@pytest.mark.parametrize(("field", "kind"), [("motive", "no-motive"), ("risk", "no-risk")])
def test_a_source_without_motives_or_without_risks_says_so(tmp_path, field, kind):
    store = edited(tmp_path, without(field), bare)
    source = load_source(ID, store)
    for name, html in (("XRE", page("state_brief", source, state="XRE")),
                       ("all", page("overview", source))):  # fmt: skip
        assert faults(source, html, name) == [], name
        assert f'data-kind="{kind}"' in html or name == "all"


def unshortened(data: Row) -> None:
    for entry in (*data["motives"], *data["risks"]):
        entry.pop("short", None)


def test_a_motive_without_short_form_stands_there_by_one_cut_from_its_words(tmp_path):
    source = load_source(ID, edited(tmp_path, unshortened))
    html = page("state_brief", source, state="XRE")
    assert faults(source, html, "XRE") == []
    assert re.search(r'data-entry="M06">\s*inspectors at the gates by day', html)


def boast(data: Row) -> None:
    one = next(row for row in data["headlines"] if row["state"] == "XRE")
    one |= {"text": "Renn: 900 wells in Zubrovia turn salty", "claims": ["C26"]}


def test_a_headline_that_says_more_than_its_claims_breaks_the_rules(tmp_path):
    source = load_source(ID, edited(tmp_path, dict, boast))
    html = page("state_brief", source, state="XRE")
    found = {one.rule for one in judge(Report(parse(html, "x"), Ledger(source)))}
    assert found == {"L11", "L13", "L22"}


SIZES = {
    "one claim of one state": Shape(seed=3, claims=1, sentences=1, states=1, voices=0),
    "one motive and one risk": Shape(seed=4, claims=2, sentences=2, motives=1, risks=1),
    "twelve states": Shape(seed=5, claims=24, sentences=24, states=12, voices=4, motives=6, risks=6,
                           propositions=2, disputes=1),
}  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_a_source_of_any_size_keeps_the_rules(tmp_path, size):
    made = make(SIZES[size])
    made.write(tmp_path)
    source = load_source(made.id, tmp_path)
    pages_ = {"all": page("overview", source)}
    for state in made.states[:2]:
        pages_[state] = page("state_brief", source, state=state)
    assert {name: found for name, html in pages_.items()
            if (found := faults(source, html, name))} == {}  # fmt: skip


def causeless(data: Row) -> None:
    del data["risks"][0]["cause"]


def test_a_risk_without_cause_is_a_clear_fault(tmp_path):
    folder = edited(tmp_path, causeless).path
    [fault] = check([folder / ID])
    assert (fault.field, fault.message) == ("risks[0].cause", "is missing")
    assert "what it would come from" in fault.suggestion
