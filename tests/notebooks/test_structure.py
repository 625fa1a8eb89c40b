"""Notebooks are thin, ask before they show, and their expected outputs belong to them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from tests.notebooks.plan import EXPECTED, NOTEBOOKS, Run, runs

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))
SECTIONS = (
    "What it wants and what it risks", "Key judgements", "What would change this view",
    "How the dangers come about", "Behind this page", "Since the previous edition",
    "What is taken for granted", "Who coded what, and why", "Claims cited", "How this was made",
)  # fmt: skip


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def book(request: pytest.FixtureRequest) -> NotebookNode:
    return nbformat.read(request.param, as_version=4)


def tags(cell: NotebookNode) -> list[str]:
    return list(cell.metadata.get("tags", []))


def test_the_file_is_clean(book: NotebookNode) -> None:
    nbformat.validate(book)
    assert (book.nbformat, book.nbformat_minor) == (4, 5)
    assert book.metadata.kernelspec.name == "python3"
    ids = [cell.id for cell in book.cells]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in ids)
    for cell in book.cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


def test_it_opens_with_a_title_and_a_purpose(book: NotebookNode) -> None:
    title, purpose = "\n\n".join(cell.source for cell in book.cells[:2]).split("\n\n")[:2]
    assert re.fullmatch(r"# [A-Z].+", title)
    assert purpose.endswith(".")


def test_each_code_cell_follows_what_it_answers(book: NotebookNode) -> None:
    for before, cell in zip(book.cells, book.cells[1:], strict=False):
        if cell.cell_type == "code":
            assert before.cell_type == "markdown"
            assert re.search(r"^## \w[^?]+$|^(?:## )?\w.+\?$", before.source, re.MULTILINE)
            shown = {"full", "one-page", "annex"}
            assert "notebook-only" in tags(before) or shown & set(tags(before)) == shown & set(
                tags(cell)
            )


def test_what_is_left_out_of_one_page_stands_behind_the_first(book: NotebookNode) -> None:
    """The first page ends where the first cell tagged ``full`` stands."""
    full = ["full" in tags(cell) for cell in book.cells]
    if any(full):
        later = book.cells[full.index(True) :]
        assert all({"full", "annex"} & set(tags(cell)) for cell in later)


def test_code_is_thin(book: NotebookNode) -> None:
    for cell in book.cells:
        if cell.cell_type != "code":
            continue
        assert len(cell.source.splitlines()) <= 10
        tree = ast.parse(cell.source)
        for node in ast.walk(tree):
            assert not isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.Import))
            if isinstance(node, ast.ImportFrom):
                assert node.module == "analysis"


def test_one_cell_of_parameters(book: NotebookNode) -> None:
    [cell] = [cell for cell in book.cells if "parameters" in tags(cell)]
    for line in cell.source.splitlines():
        assert re.fullmatch(r'\w+: (str|int|float|bool) = ("[^"]*"|[\d_.]+|True|False)  # .+', line)


def test_every_parameter_reaches_a_cell_that_checks_it(book: NotebookNode) -> None:
    """A value that no cell takes would be wrong without a word, until the report is set."""
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    given = {line.split(":")[0] for cell in code if "parameters" in tags(cell)
             for line in cell.source.splitlines()}  # fmt: skip
    taken = {node.id for cell in code for node in ast.walk(ast.parse(cell.source))
             if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}  # fmt: skip
    assert given <= taken


def test_a_state_brief_has_its_sections_in_order() -> None:
    book = nbformat.read(NOTEBOOKS / "state_brief.ipynb", as_version=4)
    heads = re.findall(r"^## (.+)$", "\n".join(cell.source for cell in book.cells), re.MULTILINE)
    assert tuple(heads) == SECTIONS


@pytest.mark.parametrize("run", list(runs()), ids=lambda run: f"{run.source}-{run.path.stem}")
def test_expected_outputs_belong_to_the_notebook(run: Run) -> None:
    """A notebook changed without ``make expected`` would be compared in its old form."""
    assert run.path.is_file(), f"run make expected: {run.path} is missing"
    kept = nbformat.read(run.path, as_version=4)
    fresh = run.notebook()
    assert [(c.id, c.source) for c in kept.cells] == [(c.id, c.source) for c in fresh.cells]
    for cell in kept.cells:
        for output in cell.get("outputs", []):
            assert set(output.get("data", {"text/plain": ""})) == {"text/plain"}


def test_no_expected_output_is_left_over() -> None:
    planned = {run.path for run in runs()}
    found: set[Path] = set(EXPECTED.rglob("*.ipynb"))
    assert found == planned
