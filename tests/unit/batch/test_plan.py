"""Every brief for every source, and for every state it asks for; faults all at once."""

import json

import pytest

from analysis.batch.plan import Brief, Report, SourceInfo, choose_sources, make_plan, read_briefs
from analysis.errors import InputError, UsageError


def notebook(parameters: str, metadata: dict | None = None, title: str = "A brief") -> dict:
    return {
        "cells": [
            {"cell_type": "markdown", "source": [f"# {title}\n", "\n", "Words."], "metadata": {}},
            {"cell_type": "code", "source": parameters, "metadata": {"tags": ["parameters"]}},
        ],
        "metadata": metadata or {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "notebooks"
    folder.mkdir()
    per_state = 'source: str = "a"\nstate: str = "XAV"\ndraws: int = 5  # (1 to 9)'
    briefs = {
        "state_brief": notebook(per_state),
        "overview": notebook('source: str = "a"', title="Overview"),
        "workbench": notebook('source: str = "a"', {"briefing": {"batch": False}}),
    }
    for name, content in briefs.items():
        (folder / f"{name}.ipynb").write_text(json.dumps(content))
    return tmp_path


SOURCES = {
    "a": SourceInfo(("XAV", "XBO"), "First", "en"),
    "b": SourceInfo((), "Second", "en"),
}


def plan(root, **options):
    return make_plan(read_briefs(root), SOURCES, **options)


def test_each_brief_for_each_source_and_state(root):
    assert [report.id for report in plan(root)] == [
        "a/overview",
        "a/state_brief-XAV",
        "a/state_brief-XBO",
        "b/overview",
    ]


def test_an_interactive_notebook_is_left_out(root):
    assert [brief.name for brief in read_briefs(root)] == ["overview", "state_brief"]
    with pytest.raises(UsageError, match="no brief 'workbench'"):
        read_briefs(root, ["workbench"])


def test_the_title_is_the_first_heading(root):
    assert read_briefs(root, ["overview"])[0].title == "Overview"


def test_a_report_carries_every_value(root):
    report = plan(root, given={"draws": "7"})[1]
    assert report.parameters == {"source": "a", "state": "XAV", "draws": 7}


def test_states_restrict_to_the_briefs_that_have_one(root):
    assert [report.id for report in plan(root, states=["XBO"])] == ["a/state_brief-XBO"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"states": ["XAW"]}, "no state 'XAW'. Did you mean XAV"),
        ({"given": {"drawz": "1"}}, "'drawz'. Did you mean draws"),
        ({"given": {"draws": "10"}}, "out of range"),
        ({"given": {"source": "b"}}, "name sources as arguments"),
        ({"given": {"state": "XAV"}}, "use --state"),
    ],
)
def test_a_wrong_request_is_refused(root, options, says):
    with pytest.raises(UsageError, match=says):
        plan(root, **options)


def test_all_faults_at_once(root):
    with pytest.raises(UsageError) as caught:
        plan(root, states=["NO"], given={"draws": "x", "other": "1"})
    assert len(str(caught.value).splitlines()) == 3


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"cells": 3}', "\x00", '{"cells": [{"metadata": 3}]}', "[" * 5000]
)
def test_what_is_no_notebook_is_an_input_error(root, content):
    (root / "notebooks" / "broken.ipynb").write_text(content)
    with pytest.raises(InputError, match="broken"):
        read_briefs(root)
    assert read_briefs(root, ["overview"])


def test_one_parameters_cell_is_needed(root):
    twice = notebook("x = 1")
    twice["cells"].append(twice["cells"][1])
    (root / "notebooks" / "twice.ipynb").write_text(json.dumps(twice))
    with pytest.raises(InputError, match="2 cells are tagged"):
        read_briefs(root)


def test_unknown_sources_are_named_with_the_nearest():
    with pytest.raises(UsageError, match="Did you mean exercise"):
        choose_sources(["exercise"], ["excercise"])
    assert choose_sources(["a", "b"], []) == ("a", "b")


def test_names_never_become_paths_unchecked():
    with pytest.raises(UsageError):
        _ = Report("a", "../../x", None, {}).id
    with pytest.raises(UsageError):
        _ = Report("a", "brief", "../x", {}).id


def test_a_brief_without_heading_is_named_after_its_file():
    assert Brief("some_brief", {"cells": []}, ()).title == "Some brief"
