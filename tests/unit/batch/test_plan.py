"""Every brief for every source, and for every state it asks for; faults all at once."""

import json

import pytest

from analysis.batch.briefs import Brief, read_briefs
from analysis.batch.plan import Report, SourceInfo, make_plan
from analysis.batch.sources import choose_sources
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
    return make_plan(read_briefs(root).choose([]), SOURCES, **options)


def test_each_brief_for_each_source_and_state(root):
    assert [report.id for report in plan(root)] == [
        "a/overview",
        "a/state_brief-XAV",
        "a/state_brief-XBO",
        "b/overview",
    ]


def test_an_interactive_notebook_is_left_out(root):
    assert list(read_briefs(root).by_name) == ["overview", "state_brief"]
    with pytest.raises(UsageError, match="workbench is made for JupyterLab alone"):
        read_briefs(root).choose(["workbench"])


def test_the_title_is_the_first_heading(root):
    assert read_briefs(root).by_name["overview"].title == "Overview"


def test_a_report_carries_every_value(root):
    report = plan(root, given={"draws": "7"})[1]
    assert report.parameters == {"source": "a", "state": "XAV", "draws": 7}


def test_states_restrict_to_the_briefs_that_have_one(root):
    assert [report.id for report in plan(root, states=["XBO"])] == ["a/state_brief-XBO"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"states": ["XAW"]}, "no state 'XAW'. Did you mean 'XAV'"),
        ({"given": {"drawz": "1"}}, "'drawz'. Did you mean 'draws'"),
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
def test_what_is_no_notebook_costs_only_itself(root, content):
    (root / "notebooks" / "broken.ipynb").write_text(content)
    briefs = read_briefs(root)
    assert list(briefs.by_name) == ["overview", "state_brief"]
    [one] = briefs.unbuilt
    assert (one.name, one.status) == ("broken.ipynb", "failed")
    assert len(one.why) < 200
    assert briefs.choose(["overview"])
    with pytest.raises(InputError, match=r"notebooks/broken\.ipynb"):
        briefs.choose(["broken"])


def test_one_parameters_cell_is_needed(root):
    twice = notebook("x = 1")
    twice["cells"].append(twice["cells"][1])
    (root / "notebooks" / "twice.ipynb").write_text(json.dumps(twice))
    with pytest.raises(InputError, match="2 cells are tagged"):
        read_briefs(root).choose(["twice"])


def untagged():
    plain = notebook("x = 1")
    plain["cells"][1]["metadata"] = {}
    return plain


def test_stray_notebooks_are_passed_over_and_named(root):
    folder = root / "notebooks"
    (folder / "sub").mkdir()
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / "folder.ipynb").mkdir()
    (folder / "gone.ipynb").symlink_to(folder / "nothing.ipynb")
    contents = {
        "Untitled.ipynb": untagged(),
        "Untitled1.ipynb": {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5},
        "My brief (1).ipynb": notebook("x = 1"),
        "sub/deep.ipynb": notebook("x = 1"),
        ".ipynb_checkpoints/overview-checkpoint.ipynb": notebook("x = 1"),
        "in_r.ipynb": notebook("x <- 1", {"kernelspec": {"name": "ir", "language": "R"}}),
        "wrong.ipynb": notebook("x: int = 'a'"),
        "old.ipynb": {"worksheets": [], "nbformat": 3, "nbformat_minor": 0, "metadata": {}},
    }
    for name, content in contents.items():
        (folder / name).write_text(json.dumps(content))
    briefs = read_briefs(root)
    assert list(briefs.by_name) == ["overview", "state_brief"]
    assert {one.name: one.status for one in briefs.unbuilt} == {
        "Untitled.ipynb": "skipped", "Untitled1.ipynb": "skipped", "sub/deep.ipynb": "skipped",
        "My brief (1).ipynb": "failed", "in_r.ipynb": "failed", "wrong.ipynb": "failed",
        "old.ipynb": "failed", "folder.ipynb": "failed", "gone.ipynb": "failed",
    }  # fmt: skip
    why = {one.name: one.why for one in briefs.unbuilt}
    assert "move it into notebooks/" in why["sub/deep.ipynb"]
    assert "briefing check 'notebooks/My brief (1).ipynb'" in why["My brief (1).ipynb"]
    for name, says in {
        "deep": "subfolder",
        "Untitled": "no cell is tagged",
        "sub/deep.ipynb": "subfolder",
    }.items():
        with pytest.raises(UsageError, match=says):
            briefs.choose([name])


def test_outputs_of_a_working_copy_are_not_carried_along(root):
    book = notebook("x = 1", {"briefing": {"shipped": "ran"}})
    book["cells"][1] |= {"outputs": [{"data": "x" * 9999}], "execution_count": 5}
    (root / "notebooks" / "ran.ipynb").write_text(json.dumps(book))
    assert len(read_briefs(root).by_name["ran"].text) < 1000


def test_what_was_named_and_has_no_report_is_refused(root):
    for named, states, says in (
        (["overview"], ["XAV"], "overview is not built per state"),
        (["overview", "state_brief"], ["XAV"], "Built per state: state_brief"),
        (["b"], ["XAV"], "it does not have the state XAV"),
        (["b", "state_brief"], [], "it does not have a state to build for"),
    ):
        chosen = read_briefs(root).choose([n for n in named if n not in SOURCES])
        with pytest.raises(UsageError, match=says):
            make_plan(chosen, SOURCES, states=states, named=named)
    with pytest.raises(UsageError, match="of state_brief: no source chosen has a state"):
        make_plan(
            read_briefs(root).choose(["state_brief"]), {"b": SOURCES["b"]}, named=["state_brief"]
        )


def test_unknown_sources_are_named_with_the_nearest():
    with pytest.raises(UsageError, match="Did you mean 'exercise'"):
        choose_sources(["exercise"], ["excercise"])
    assert choose_sources(["a", "b"], []) == ("a", "b")


def test_names_never_become_paths_unchecked():
    with pytest.raises(UsageError):
        _ = Report("a", "../../x", None, {}).id
    with pytest.raises(UsageError):
        _ = Report("a", "brief", "../x", {}).id


def test_a_brief_without_heading_is_named_after_its_file():
    assert Brief("some_brief", {"cells": []}, ()).title == "Some brief"
