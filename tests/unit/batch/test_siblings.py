"""A page's links follow from what stands beside it, and are renewed when that changes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest

from analysis.batch.index import write_index
from analysis.batch.key import Inputs
from analysis.batch.manifest import Manifest
from analysis.batch.plan import Report, SourceInfo
from analysis.batch.publish import Folder, Remote
from analysis.batch.siblings import Siblings, renew

PAGE = b"<header></header>\n<!--siblings--><!--/siblings-->\n<main>%s</main>"
INFO = SourceInfo(("XBO", "XAV"), "Title", "en", ("Borelle", "Avaria <b>"))


@dataclass
class Desk:
    """An output as builds leave it, without the builds."""

    out: Folder | Remote
    manifest: Manifest = field(init=False)

    def __post_init__(self) -> None:
        self.manifest = Manifest(self.out)
        self.manifest.keep_source("article", {}, INFO)

    def build(self, *names: str, formats: tuple[str, ...] = ("html", "pdf"), state: str = "built"):
        reports = [Report("article", *name.split("-") if "-" in name else (name, None),
                          {"source": "article"}) for name in names]  # fmt: skip
        inputs = Inputs("n", {}, {}, "p", "l", "e")
        self.manifest.pending([(report, inputs) for report in reports])
        beside = Siblings(self.manifest, reports, formats)
        for report in reports:
            if state == "failed":
                self.manifest.failed(report, inputs, "broken")
                continue
            facts = {}
            files = {f"{report.id}.{ext}": b"x" for ext in formats}
            if "html" in formats:
                held = self.manifest.reports[report.id]
                page, facts["links"] = beside.fill(report.id, held, PAGE % report.stem.encode())
                files[f"{report.id}.html"] = page
            stamps = self.out.write(files)
            by_extension = {name.rpartition(".")[2]: stamps[name] for name in files}
            self.manifest.built(report, inputs, by_extension, **facts)
        renew(self.out, self.manifest)
        return self

    def page(self, name: str) -> str:
        return self.out.read(f"article/{name}.html").decode()

    def links(self, name: str) -> list[str]:
        return re.findall(r'href="([^"]+)"', self.page(name))


@pytest.fixture(params=["folder", "store"])
def out(request, tmp_path):
    return Folder(tmp_path) if request.param == "folder" else Remote(f"memory://{tmp_path}")


def test_a_report_alone_leads_to_the_index_and_its_other_formats(out):
    assert Desk(out).build("overview").links("overview") == ["../index.html", "overview.pdf"]
    assert "<details" not in Desk(out).page("overview")


def test_siblings_come_in_the_order_of_the_card_and_the_report_itself_is_marked(out):
    desk = Desk(out).build("state_brief-XAV", "state_brief-XBO", "overview", "own")
    links = desk.links("state_brief-XAV")
    assert links[:3] == ["../index.html", "state_brief-XAV.pdf", "overview.html"]
    assert sorted(links[3:]) == ["own.html", "state_brief-XBO.html"]
    names = re.findall(r"<li><(?:a|span)[^>]*>([^<]+)", desk.page("own"))
    assert names.index("Borelle") < names.index("Avaria &lt;b&gt;")
    assert '<span aria-current="page">Avaria &lt;b&gt;</span>' in desk.page("state_brief-XAV")


def test_what_comes_later_is_linked_from_what_stood_before(out):
    desk = Desk(out).build("state_brief-XAV")
    assert "overview.html" not in desk.links("state_brief-XAV")
    desk.build("overview", formats=("html",))
    assert "overview.html" in desk.links("state_brief-XAV")
    assert "state_brief-XAV.html" in desk.links("overview")


def test_the_same_reports_have_the_same_bytes_whatever_came_first(tmp_path):
    once = Desk(Folder(tmp_path / "a")).build("overview", "state_brief-XAV", "state_brief-XBO")
    slowly = Desk(Folder(tmp_path / "b"))
    for name in ("state_brief-XBO", "state_brief-XAV", "overview"):
        slowly.build(name)
    for name in ("overview", "state_brief-XAV", "state_brief-XBO"):
        assert once.page(name) == slowly.page(name)


def test_a_page_is_written_once_where_nothing_fails(out, monkeypatch):
    desk = Desk(out)
    monkeypatch.setattr(desk.manifest, "refilled", lambda *_: pytest.fail("written twice"))
    desk.build("overview", "state_brief-XAV")


@pytest.mark.parametrize("how", ["failed", "forgotten"])
def test_what_fails_or_goes_is_no_longer_linked(out, how):
    desk = Desk(out).build("overview", "state_brief-XAV")
    if how == "failed":
        desk.build("state_brief-XAV", state="failed")
    else:
        desk.manifest.forget("article/state_brief-XAV")
        renew(out, desk.manifest)
    assert desk.links("overview") == ["../index.html", "overview.pdf"]


def test_only_formats_that_stand_are_linked(out):
    desk = Desk(out).build("overview", formats=("html",))
    assert desk.links("overview") == ["../index.html"]
    desk.build("overview", formats=("pdf",))
    assert desk.links("overview") == ["../index.html", "overview.pdf"]
    desk.build("state_brief-XAV", formats=("pdf",))
    assert desk.links("overview")[-1] == "state_brief-XAV.pdf"
    assert "(PDF)" in desk.page("overview")


def test_a_page_whose_links_were_renewed_still_counts_as_built(out):
    desk = Desk(out).build("state_brief-XAV").build("overview")
    held = desk.manifest.reports["article/state_brief-XAV"]["files"]["html"]
    assert list(out.stamps()["article/state_brief-XAV.html"]) == held


def test_a_page_that_somebody_changed_is_left_to_the_next_build(out):
    desk = Desk(out).build("state_brief-XAV")
    out.write({"article/state_brief-XAV.html": b"by hand, and longer than before" + PAGE})
    desk.build("overview")
    assert desk.page("state_brief-XAV").startswith("by hand")
    assert "overview" not in desk.page("state_brief-XAV")


def test_an_unchanged_output_is_not_touched(out, monkeypatch):
    desk = Desk(out).build("overview", "state_brief-XAV")
    for name in ("read", "write", "stamps"):
        monkeypatch.setattr(out, name, lambda *_: pytest.fail("touched"))
    renew(out, desk.manifest)


def test_the_index_lists_states_in_the_order_of_the_card_by_their_names(out):
    desk = Desk(out).build("state_brief-XAV", "state_brief-XBO", "overview")
    write_index(out, desk.manifest)
    page = out.read("index.html").decode()
    assert re.findall(r'data-brief="([a-z_]+)" data-state="([A-Z]*)"', page) == [
        ("overview", ""), ("state_brief", "XBO"), ("state_brief", "XAV"),
    ]  # fmt: skip
    options = re.findall(r'<option value="X..">([^<]+)', page)
    assert options == ["Borelle", "Avaria &lt;b&gt;"]


def test_a_record_of_an_earlier_version_is_read_anew(out):
    desk = Desk(out)
    desk.manifest._sources["article"].pop("names")
    assert desk.manifest.source("article", {}) is None
    assert desk.manifest.names("article") == {}
