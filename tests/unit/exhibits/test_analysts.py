"""The package as an analyst meets it: what completion shows, what help says, what data holds."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from types import ModuleType
from typing import Any

import pandas as pd
import pytest

import analysis
from analysis import (
    coding_desk,
    figures,
    judgements,
    parameter_form,
    show,
    start_page,
    study,
    tables,
    texts,
)  # fmt: skip
from analysis.blocks import Callout, Figure, Statements
from analysis.exhibits.study import Study

EXERCISE = "exercise-strait-closure"
ROOMS = {"figures": figures, "judgements": judgements, "tables": tables, "texts": texts}
PUBLIC = [
    ("study", study),
    ("show", show),
    ("coding_desk", coding_desk),
    ("parameter_form", parameter_form),
    ("start_page", start_page),
    *(
        (f"{room}.{name}", getattr(found, name))
        for room, found in ROOMS.items()
        for name in found.__all__
    ),
]  # fmt: skip
PROSE = {"audience", "banners", "edition", "masthead", "method", "reporting", "source_summary",
         "sourcing", "survival", "unknowns"}  # fmt: skip


@pytest.fixture(scope="module")
def exercise() -> Study:
    return study(EXERCISE)


def shown(exercise: Study, room: str, name: str) -> Any:
    others = (study(exercise.source, reading="strict"),) if name == "moves" else ()
    return getattr(ROOMS[room], name)(exercise, *others)


def test_completion_shows_what_is_public() -> None:
    assert dir(analysis) == [
        "coding_desk",
        "figures",
        "judgements",
        "parameter_form",
        "show",
        "start_page",
        "study",
        "tables",
        "texts",
    ]


def test_the_names_are_there_before_anything_heavy_is() -> None:
    code = (
        "import sys, analysis\nassert 'tables' in dir(analysis)\n"
        "assert not {'pandas', 'numpy', 'matplotlib', 'pydantic'} & set(sys.modules)\n"
        "analysis.tables\nassert not {'pandas', 'matplotlib'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_of_a_room_can_be_called(room: str) -> None:
    found = ROOMS[room]
    assert dir(found) == sorted(found.__all__)
    modules = [name for name, held in vars(found).items() if isinstance(held, ModuleType)]
    assert [name for name in modules if not name.startswith("_")] == []
    assert all(inspect.isfunction(getattr(found, name)) for name in dir(found))


def test_a_study_lists_what_an_analyst_works_with(exercise: Study) -> None:
    listed = {name for name in dir(exercise) if not name.startswith("_")}
    assert {"claims", "frames", "motives", "risks", "states", "recoded"} <= listed
    assert not {"given", "records", "tally", "view", "words"} & listed


@pytest.mark.parametrize(("name", "function"), PUBLIC, ids=[name for name, _ in PUBLIC])
def test_help_is_whole_and_its_example_runs(name: str, function: Any, exercise: Study) -> None:
    text = inspect.getdoc(function) or ""
    for head in ("Parameters", "Returns", "Examples"):
        assert f"\n{head}\n{'-' * len(head)}\n" in text, head
    described = text.partition("\nParameters\n")[2].partition("\nReturns\n")[0]
    for parameter in inspect.signature(function).parameters:
        assert parameter in described, parameter
    names = {**ROOMS, **dict(PUBLIC[:5]), "exercise": exercise}
    [example] = doctest.DocTestFinder(recurse=False).find(
        inspect.unwrap(function), name, globs=names
    )
    assert example.examples
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(example, out=said.append)
    assert result.failed == 0, "".join(said)


EXHIBITS = [(room, name) for room, found in ROOMS.items() for name in found.__all__]


@pytest.mark.parametrize(("room", "name"), EXHIBITS, ids=[".".join(pair) for pair in EXHIBITS])
def test_data_are_facts_with_dtypes(room: str, name: str, exercise: Study) -> None:
    block = shown(exercise, room, name)
    if room == "texts" and name in PROSE:
        assert not hasattr(block, "data")
        return
    frame = block.data
    assert all(column.replace("_", "").isalnum() for column in frame.columns)
    for column, dtype in frame.dtypes.items():
        assert str(dtype) in {
            "string", "category", "Int64", "Float64", "boolean", "object", "datetime64[s]",
        }, column  # fmt: skip
        if str(dtype) == "object":
            assert {type(value) for value in frame[column]} <= {tuple}, column
    frame["mine"] = 1
    assert "mine" not in block.data.columns
    assert "\n" not in repr(block)


def test_the_data_of_the_risks_are_the_record(exercise: Study) -> None:
    frame = tables.risks(exercise).data  # type: ignore[union-attr]
    assert list(frame["risk"]) == [risk.id for risk in exercise.view.risks]
    assert list(frame["claims"]) == [exercise.behind(name) for name in frame["risk"]]
    bearers = {name: [b.state for b in exercise.risks[name].bearers] for name in frame["risk"]}
    assert frame.explode("bearers").groupby("risk")["bearers"].apply(list).to_dict() == bearers
    assert set(frame["domain"].cat.categories) >= {"military", "economic"}


def test_where_there_is_nothing_the_data_have_the_same_columns(exercise: Study) -> None:
    for room, name in (("tables", "risks"), ("tables", "motives"), ("tables", "exchange")):
        empty = [block for state in exercise.states
                 if isinstance(block := getattr(ROOMS[room], name)(study(exercise.source, state)),
                               Callout)]  # fmt: skip
        whole = shown(exercise, room, name).data
        for block in empty:
            assert block.data.empty
            pd.testing.assert_series_equal(block.data.dtypes, whole.dtypes)
    assert empty


def test_facts_do_not_travel(exercise: Study) -> None:
    from analysis.blocks import read_block

    figure = figures.risk_ranges(exercise)
    assert isinstance(figure, Figure)
    back = read_block(figure.to_json())
    assert back == figure
    assert list(back.data.columns) != list(figure.data.columns)  # its words, and no facts


def test_what_has_no_rows_says_so() -> None:
    with pytest.raises(AttributeError, match="Statements: nothing in it has the form of a table"):
        _ = Statements("list", ()).data
