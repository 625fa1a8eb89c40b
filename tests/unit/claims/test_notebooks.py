"""A notebook out of form is told where; one in form is left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.claims.notebooks import check_notebooks

PARAMETERS = 'state: str = "XAV"  # whose brief it is\ndraws: int = 400  # draws (100 to 200000)'


def cell(kind, source, *, tags=(), **more):
    base = {"cell_type": kind, "id": f"c{abs(hash(source)) % 10**6}", "metadata": {}}
    base["metadata"] = {"tags": list(tags)} if tags else {}
    if kind == "code":
        base |= {"execution_count": None, "outputs": []}
    return base | more | {"source": source.splitlines(keepends=True)}


def cells(parameters=PARAMETERS, code="tables.motives(case)", **more):
    return [
        cell("markdown", "# A brief\n\nIt answers what the state wants."),
        cell("markdown", "## Parameters"),
        cell("code", parameters, tags=["parameters"]),
        cell("markdown", "## What is wanted?"),
        cell("code", code, **more),
    ]


@pytest.fixture
def check(tmp_path):
    def run(content, *, shipped=True):
        path = tmp_path / "brief.ipynb"
        if not isinstance(content, str):
            ours = {"briefing": {"shipped": "brief"}} if shipped else {}
            book = {"cells": content, "metadata": ours, "nbformat": 4, "nbformat_minor": 5}
            content = json.dumps(book, indent=1, ensure_ascii=False)
        path.write_text(content, encoding="utf-8")
        return check_notebooks({"notebooks/brief.ipynb": path}), content.splitlines()

    return run


def test_a_notebook_in_form_passes(check):
    faults, _ = check(cells(code="from analysis import tables\n\ntables.motives(case)"))
    assert faults == []


CODE = [
    ("import pandas as pd", "imports pandas", "import pandas"),
    ("x = 1\nfrom pandas import DataFrame", "imports from pandas", "from pandas"),
    ("from analysis.claims import load", "imports from analysis.claims", "from analysis"),
    ("from . import x", "imports from", "from . import"),
    ("if True:\n    import os", "imports os", "import os"),
    ("def f():\n    pass", "defines f", "def f"),
    ("x = 1\n\nclass A:\n    pass", "defines A", "class A"),
    ("async def g():\n    pass", "defines g", "async def"),
    ("x = 1\n%matplotlib inline", "is not plain Python", "%matplotlib"),
    ("!ls", "is not plain Python", "!ls"),
]


@pytest.mark.parametrize(("code", "message", "mark"), CODE)
def test_code_out_of_form_is_found_on_its_line(check, code, message, mark):
    (fault,), lines = check(cells(code=code))
    assert fault.field == "cells[4]"
    assert message in fault.message
    assert mark in lines[fault.line - 1]


def test_long_cells(check):
    assert check(cells(code="x = 1\n" * 10))[0] == []
    (fault,), _ = check(cells(code="x = 1\n" * 11))
    assert (fault.message, fault.field) == ("11 lines", "cells[4]")


def test_outputs_and_execution_counts_are_no_fault(check):
    output = {"output_type": "stream", "name": "stdout", "text": ["x" * 800_000]}
    assert check(cells(outputs=[output], execution_count=3))[0] == []


def test_an_analysts_own_notebook_is_free_of_our_form(check):
    parameters = """import datetime
countries = ["XAV"]
since: Optional[str] = None
day = datetime.date.today()"""
    own = cells(parameters, "import pandas as pd\n\ndef f():\n    pass\n" + "x = 1\n" * 20)[2:]
    assert check(own, shipped=False)[0] == []
    assert check(own)[0] != []
    (fault,), lines = check(cells("x: int = 'a'"), shipped=False)
    assert "is 'a', not int" in fault.message
    assert "x: int" in lines[fault.line - 1]


def test_a_notebook_without_parameters_is_no_brief(check):
    own = [cell("markdown", "# Notes"), cell("code", "import pandas")]
    assert check(own, shipped=False)[0] == []
    assert check([], shipped=False)[0] == []


def test_a_copy_of_ours_is_an_analysts_own(tmp_path):
    root = Path(__file__).parents[3]
    for path in (root / "notebooks").glob("*.ipynb"):
        assert check_notebooks([path]) == []
        book = json.loads(path.read_text())
        assert book["metadata"]["briefing"]["shipped"] == path.stem
        book["cells"].append(cell("code", "import pandas"))
        for name, count in ((f"my_{path.stem}", 0), (path.stem, 2)):
            copy = tmp_path / f"{name}.ipynb"
            copy.write_text(json.dumps(book))
            assert len(check_notebooks([copy])) == count


@pytest.mark.parametrize(
    ("metadata", "name", "says"),
    [
        ({"kernelspec": {"name": "ir", "language": "R"}}, "brief", "its language is R"),
        ({"language_info": {"name": "julia"}}, "brief", "its language is julia"),
        ({"kernelspec": 3, "language_info": []}, "brief", ""),
        ({}, "My brief (1)", "rename it my_brief_1.ipynb"),
        ({}, "Übersicht", "rename it bersicht.ipynb"),
        ({}, "---", "rename it my_brief.ipynb"),
    ],
)
def test_what_keeps_a_brief_from_being_built(tmp_path, metadata, name, says):
    path = tmp_path / f"{name}.ipynb"
    path.write_text(json.dumps({"cells": cells(), "metadata": metadata, "nbformat": 4}))
    assert says in "".join(map(str, check_notebooks([path])))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('state = "XAV"  # help', "is no parameter"),
        ("import os  # help", "is no parameter"),
        ('state: str = "XAV"', "parameter state has no help"),
        ('state: str = "#"', "parameter state has no help"),
        ('state: str = "XAV"  #', "parameter state has no help"),
        ("state: str = 3  # help", "parameter state is 3, not str"),
        ("draws: int = True  # help", "parameter draws is True, not int"),
        ("draws: int = 2.5  # help", "parameter draws is 2.5, not int"),
        ("state: list = []  # help", "parameter state is of type list"),
        ('state: str = "a" + "b"  # help', "parameter state is no literal"),
        ("state: str = open('x')  # help", "parameter state is no literal"),
        ("state: str  # help", "parameter state"),
        ('state: str = (\n    "XAV")  # help', "takes several lines"),
        ('a: int = 1  # help\na: int = 2  # help', "parameter a is given twice"),
    ],
)  # fmt: skip
def test_parameters_out_of_form(check, line, message):
    faults, _ = check(cells(parameters=line))
    assert any(message in fault.message and fault.field == "cells[2]" for fault in faults), faults


def test_parameters_in_form(check):
    text = 'a: str | None = None  # help\nb: float = 1  # help\nc: bool = False  # help é "x'
    assert check(cells(parameters=text))[0] == []


def test_exactly_one_parameters_cell(check):
    none = [c for c in cells() if not c["metadata"]]
    assert "0 cells are tagged" in " ".join(map(str, check(none)[0]))
    two = [
        *cells(),
        cell("markdown", "More?"),
        cell("code", "x: int = 1  # x", tags=["parameters"]),
    ]
    assert "2 cells are tagged" in " ".join(map(str, check(two)[0]))


def test_questions_come_first(check):
    faults, _ = check([*cells(), cell("code", "x = 1")])
    assert [f.message for f in faults] == ["a code cell without its question"]
    faults, _ = check(cells()[1:])
    assert [f.message for f in faults] == ["no title"]
    faults, _ = check([cell("markdown", "# Only a title"), *cells()[1:]])
    assert [f.message for f in faults] == ["no purpose below the title"]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "3", '{"nbformat": 3, "cells": []}', '{"nbformat": 4, "cells": 3}',
     '{"nbformat": 4, "cells": [3]}', "[" * 100_000,
     '{"nbformat": 4, "cells": [{"cell_type": "code", "source": 3, "metadata": 3}]}'],
)  # fmt: skip
def test_what_is_no_notebook_gives_a_fault(check, content):
    assert check(content)[0]


def test_bytes_that_are_no_text_give_a_fault(tmp_path):
    path = tmp_path / "x.ipynb"
    path.write_bytes(b'{"cells": "\xff"}')
    assert "is not UTF-8" in check_notebooks([path])[0].message


def test_a_huge_notebook_is_one_short_fault(check, monkeypatch):
    monkeypatch.setattr("analysis.claims.document.MAX_BYTES", 1000)
    output = {"output_type": "stream", "name": "stdout", "text": ["x" * 2000]}
    (fault,), _ = check(cells(outputs=[output]))
    assert "the limit is 1,000 (clear its outputs" in str(fault)
    assert len(str(fault)) < 200
