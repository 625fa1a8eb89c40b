"""A report that lacks a figure is kept, told of, and tried again until the figure is there."""

import re

import pytest

from .conftest import SOURCE

pytestmark = pytest.mark.slow

DRAWN = """\
from analysis.exhibits.isolate import isolate_failure
@isolate_failure
def flows_seen():
    {}
flows_seen()
"""
SAYS = (
    "Figure missing: flows seen. The figure “flows seen” could not be drawn (KeyError). "
    "The rest of the report is complete."
)


def test_a_figure_that_failed_is_told(project, capsys):
    project.add("whole.ipynb")
    project.brief("lacking", DRAWN.format("raise KeyError('<b>')"), "'the rest'")
    done = project.build(formats=("html", "ipynb"))
    assert done.code == 1
    assert done.good == {f"{SOURCE}/whole", f"{SOURCE}/lacking"}
    said = capsys.readouterr()
    assert f"{SOURCE}/lacking: {SAYS}" in said.err
    assert re.search("built, a figure", said.out)
    assert "2 built, 0 unchanged, 0 failed" in said.out
    assert "1 of the built ones lacks a figure." in said.out
    entry = project.reports()[f"{SOURCE}/lacking"]
    assert (entry["status"], entry["warnings"]) == ("built", [SAYS])
    assert set(entry["files"]) == {"html", "ipynb"}
    assert "the rest" in (project.out / SOURCE / "lacking.html").read_text()
    assert SAYS in (project.out / "index.html").read_text()
    assert "warnings" not in project.reports()[f"{SOURCE}/whole"]

    # It is due, and told, until it is mended; then no word is left of it.
    again = project.build(formats=("html", "ipynb"))
    assert (again.code, again.good) == (1, {f"{SOURCE}/lacking"})
    project.brief("lacking", DRAWN.format("return 'drawn'"), "'the rest'")
    assert project.build(formats=("html", "ipynb")).code == 0
    assert "Figure missing" not in (project.out / "index.html").read_text()
    assert "warnings" not in project.reports()[f"{SOURCE}/lacking"]
    assert project.build(formats=("html", "ipynb")).results == {}
