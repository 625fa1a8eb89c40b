"""What a report tells of a notebook that did not run as it stands."""

from __future__ import annotations

from typing import Any

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.exporters import get_exporter

from analysis.blocks import Masthead
from analysis.blocks.ran import Ran, digest, outputs_digest, read
from analysis.render import make_pdf, to_docx, to_html, to_md
from analysis.render.asrun import Doubts, doubts
from analysis.render.document import about
from tests.unit.render.test_notebook import displays
from tests.unit.render.test_render import book, words

MASTHEAD = Masthead("masthead", "T", "", "", "")
NAMES = ("plain", "value", "exhibit", "silent")


def ran(
    *cells: tuple[str, str], studied: dict[str, Any] | None = None, **briefing: Any
) -> dict[str, Any]:
    """Return a notebook as a kernel leaves it: cells by kind and source, all run in order."""
    made = []
    for count, (kind, source) in enumerate(cells, 1):
        texts = tuple(digest(text) for _, text in cells[:count])
        record = Ran(texts, studied or {}).metadata()
        data: dict[str, Any] = {"text/plain": "x"}
        if kind == "exhibit":
            data |= displays(MASTHEAD)["data"]
        output: dict[str, Any] = {"output_type": "display_data", "data": data, "metadata": record}
        if kind == "plain":
            output = {"output_type": "stream", "name": "stdout", "text": "printed\n"}
        made.append({
            "cell_type": "code", "id": f"c{count}", "source": source, "execution_count": count,
            "outputs": [] if kind in {"silent", "parameters"} else [output],
            "metadata": {"tags": ["parameters"]} if kind == "parameters" else {},
        })  # fmt: skip
    return book(*made, **briefing)


STATE = ("parameters", 'state: str = "XAV"\nlanguage: str = "en"\nspan: int = 3\n')
BRIEF = (STATE, ("silent", "case = 1"), ("exhibit", "show(case)"))
STUDY = {"source": "made-up", "state": "XAV", "language": "en"}


def changed(notebook: dict[str, Any], index: int, **values: Any) -> dict[str, Any]:
    cells = [dict(cell) for cell in notebook["cells"]]
    cells[index] |= values
    return {**notebook, "cells": cells}


def test_a_record_survives_its_notebook() -> None:
    record = Ran(("a", "b"), {"state": "XAV", "draws": 4})
    assert read(record.metadata()) == record
    for broken in (None, {}, {"briefing": 1}, {"briefing": {"cells": ["a"]}},
                   {"briefing": {"cells": " "}}):  # fmt: skip
        assert read(broken) is None
    assert read({"briefing": {"cells": "a", "parameters": {"x": ["y"], "z": 1}}}) == Ran(
        ("a",), {"z": 1}
    )


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8), st.data())
def test_what_changes_after_a_run_is_told_and_nothing_else(
    kinds: list[str], data: st.DataObject
) -> None:
    cells = [(kind, f"x = {number}") for number, kind in enumerate(kinds)]
    notebook = ran(*cells)
    assert doubts(notebook) == Doubts()
    index = data.draw(st.integers(0, len(cells) - 1))
    edited = changed(notebook, index, source="x = 'else'")
    telling = any(kind in {"value", "exhibit"} for kind in kinds[index:])
    assert doubts(edited) == Doubts(changed=(index + 1,) if telling else ())
    if len(cells) > 1:
        cleared = changed(notebook, index, execution_count=None, outputs=[])
        assert doubts(cleared) == Doubts(unrun=(index + 1,))
    if index < len(cells) - 1:  # run once more, after all others
        again = changed(notebook, index, execution_count=len(cells) + 1, outputs=[])
        assert doubts(again) == Doubts(early=tuple(range(index + 2, len(cells) + 1)))


def test_cells_that_hold_nothing_or_are_left_out_on_purpose_need_not_run() -> None:
    notebook = ran(("value", "1"), ("silent", " \n"), ("silent", "x"))
    notebook = changed(notebook, 1, execution_count=None)
    skipped = {"tags": ["skip-execution"]}
    assert doubts(changed(notebook, 2, execution_count=None, metadata=skipped)) == Doubts()
    assert doubts(changed(notebook, 2, execution_count=None)) == Doubts(unrun=(3,))


def test_outputs_whose_counts_somebody_took_away_still_count_as_run() -> None:
    notebook = ran(("silent", "x"), ("value", "1"))
    for index in range(2):
        notebook = changed(notebook, index, execution_count=None)
    assert doubts(notebook) == Doubts()
    assert doubts(changed(notebook, 1, source="2")) == Doubts(changed=(2,))


def test_a_notebook_that_never_ran_says_so() -> None:
    notebook = ran(STATE, ("silent", "x = 1"))
    for index in range(2):
        notebook = changed(notebook, index, execution_count=None)
    assert doubts(notebook) == Doubts(nothing=True)
    assert about(notebook).parameters == {}
    assert "None of its cells was run" in to_html(notebook)


def test_the_notice_stands_in_every_format_and_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    notebook = changed(ran(*BRIEF, studied=STUDY), 0, source='state: str = "XBO"')
    told = "Cell 1 was changed after it ran, and what is shown comes from before."
    page = to_html(notebook)
    assert told in page
    assert page.index("</header>") < page.index('data-kind="as-run"') < page.index(told)
    assert told in " ".join(words(make_pdf(notebook).data).split())
    assert told in to_md(notebook)
    assert to_docx(notebook)
    for name in ("briefing_html", "briefing_pdf"):
        caplog.clear()
        exporter = get_exporter(name)()
        exporter.log.propagate = True
        exporter.from_notebook_node(nbformat.from_dict(notebook))
        assert caplog.text.count(told) == 1
    sound = ran(*BRIEF, studied=STUDY)
    assert 'data-kind="as-run"' not in to_html(sound)


def test_a_report_tells_what_ran_where_the_text_moved_on() -> None:
    notebook = ran(*BRIEF, studied=STUDY)
    assert about(notebook).parameters == {"state": "XAV", "language": "en", "span": 3}
    told = about(changed(notebook, 0, source='state: str = "XBO"\nspan: int = 4'))
    assert (told.source, told.state) == ("made-up", "XAV")
    assert told.parameters == {"state": "XAV"}  # nothing tells what the other one was


def test_the_metadata_of_a_build_yield_to_what_ran_since() -> None:
    facts: dict[str, Any] = {
        "title": "Old", "source": "old", "state": "XAV", "build": "1" * 12, "brief": "state_brief",
        "digests": {"x": "1"}, "overlay": "yes",
        "parameters": {"state": "XAV", "language": "en", "span": 3},
    }  # fmt: skip
    built = ran(*BRIEF, studied=STUDY, **facts)
    told = about(built)
    assert (told.title, told.build, told.digests) == ("Old", "1" * 12, {"x": "1"})
    other = ("parameters", 'state: str = "XBO"\nlanguage: str = "en"\nspan: int = 3\n')
    again = ran(other, *BRIEF[1:], studied={**STUDY, "state": "XBO"}, **facts)
    told = about(again)
    assert told.parameters == {"state": "XBO", "language": "en", "span": 3}
    assert (told.source, told.state, told.brief) == ("made-up", "XBO", "state_brief")
    assert (told.title, told.build, told.digests, told.overlay) == ("", "", {}, "")
    assert about(changed(built, 2, source="show(other)")).build == ""
    as_shown = ran(*BRIEF, studied=STUDY, shown=outputs_digest(built), **facts)
    assert about(as_shown).build == "1" * 12
    output = {**as_shown["cells"][2]["outputs"][0], "data": {"text/plain": "of a later coding"}}
    assert about(changed(as_shown, 2, outputs=[output])).build == ""


@pytest.mark.parametrize(
    "parameters", [{"paper": "glossy", "language": "Klingon", "detail": "one-page"}]
)
def test_names_of_ours_mean_nothing_in_a_notebook_of_another(parameters: dict[str, str]) -> None:
    source = "".join(f"{name} = {value!r}\n" for name, value in parameters.items())
    foreign = ran(("parameters", source), ("plain", "print(paper)"))
    for notebook in (foreign, {**foreign, "metadata": {"briefing": {"parameters": parameters}}}):
        told = about(notebook)
        assert told.parameters == parameters
        assert (told.paper, told.interface, told.compact) == ("a4", "en", False)
        to_html(notebook)
        make_pdf(notebook)


def test_a_study_that_knows_no_paper_takes_that_of_its_notebook() -> None:
    for value, paper in (("us-letter", "us-letter"), ("glossy", "a4")):
        cell = ("parameters", f'paper: str = "{value}"\nlanguage: str = "Klingon"')
        told = about(ran(cell, *BRIEF[1:], studied={"source": "made-up"}))
        assert (told.paper, told.interface) == (paper, "en")
