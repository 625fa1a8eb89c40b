"""Whoever watches a build sees at once that it began, and what it is at."""

import io
import sys

import pytest

from analysis.batch.plan import Report
from analysis.batch.show import Terminal
from analysis.batch.task import Failure, Result, Task
from analysis.batch.unbuilt import Unbuilt


class Screen(io.StringIO):
    def isatty(self):
        return True


def task(name):
    return Task(f"a/{name}", "", {}, {}, (), "")


def test_a_bar_names_what_is_being_built(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("TERM", "xterm")
    show = Terminal()
    show.begin()
    assert "Reading sources" in screen.getvalue()
    show.start(3, 3)
    for name in ("one", "two", "three"):
        show.running(task(name))
    show.stop()
    assert "a/one, a/two and 1 more" in screen.getvalue()
    assert "[1/3]" not in screen.getvalue()
    show.report(Report("a", "one", None, {}), Result("a/one"))
    show.report(Report("a", "two", None, {}), Result("a/two", failure=Failure("[bold]odd", 7)))
    assert "failed: a/two: [bold]odd (cell 7)" in screen.getvalue()
    assert show.done == 1


@pytest.mark.parametrize(("status", "code"), [("failed", 1), ("skipped", 0)])
def test_what_is_not_built_sets_the_exit_code(capsys, status, code):
    show = Terminal(quiet=True)
    show.begin()
    show.start(0, 0)
    assert (
        show.finish([Unbuilt("source", "a[b]", status, "[red]why")], "reports/index.html") == code
    )
    told = capsys.readouterr()
    assert told.err == ""
    assert f"{status}: [red]why" in told.out
    assert "Index: reports/index.html" in told.out
