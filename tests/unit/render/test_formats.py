"""A format is one entry of a registry: everything that makes or lists formats follows from it."""

import nbformat
import pytest
from typer.testing import CliRunner

from analysis.batch.plan import check_formats
from analysis.cli import app
from analysis.cli.complete import formats as completed
from analysis.errors import UsageError
from analysis.render import exporters, index, office
from analysis.render.formats import FORMATS, USUAL, Format, Written
from tests.unit.render.test_notebook import prose

NOTEBOOK = nbformat.from_dict(
    {"cells": [prose("# A title")], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "ipynb"])
def test_each_is_behind_an_exporter(name):
    made = getattr(exporters, f"Briefing{name.upper()}")
    data, resources = made().from_notebook_node(NOTEBOOK)
    assert data == FORMATS[name].write(NOTEBOOK).data
    assert resources["output_extension"] == f".{name}"
    assert made.output_mimetype == FORMATS[name].mime


def test_no_other_exporter_is_made_up():
    with pytest.raises(AttributeError, match="BriefingXYZ"):
        _ = exporters.BriefingXYZ


def test_one_is_added_by_one_entry(monkeypatch):
    with pytest.raises(UsageError, match="txt"):
        check_formats(["txt"])
    added = Format("txt", "text/plain", "office:to_txt")
    monkeypatch.setattr(office, "to_txt", lambda _: "Words.", raising=False)
    monkeypatch.setitem(FORMATS, "txt", added)
    check_formats(["txt"])
    assert added.write(NOTEBOOK) == Written("Words.")
    assert exporters.BriefingTXT().from_notebook_node(NOTEBOOK)[0] == "Words."
    assert completed("html,t") == ["html,txt"]
    entry = index.Entry("a", "A", "overview", "", "built", links={"txt": "a/overview.txt"})
    assert entry.page == "a/overview.txt"


def test_what_a_build_makes_unless_asked():
    assert USUAL == ("html", "pdf", "ipynb")
    said = CliRunner().invoke(app, ["build", "--help"], env={"COLUMNS": "200"}).stdout
    assert ", ".join(FORMATS) in " ".join(said.split())
