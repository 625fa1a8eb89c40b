"""What no page can hold: each costs its own place, is named, and loses nothing beside it."""

from __future__ import annotations

import base64
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import nbformat
import nbformat.v4 as v4
import pytest
from nbconvert.exporters import get_exporter
from PIL import Image

from analysis.errors import UsageError
from tests.foreign.made import both, notebook, output, stream

LONG = "A" * 40_000
HALF = "\ud83d"


def picture() -> bytes:
    """Return a small picture."""
    made = BytesIO()
    Image.effect_noise((40, 30), 50).save(made, "PNG")
    return made.getvalue()


def encoded(data: bytes) -> str:
    """Return bytes as an output holds them."""
    return base64.b64encode(data).decode()


CASES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "NUL in a print": (stream("a\0b c"), ("a⟨U+0000⟩b c",)),
    "other controls in a print": (stream("a\x07b\x0cc\x1bd"), ("⟨U+0007⟩",)),
    "NUL in HTML": (output({"text/html": "<p>a\0b</p>"}), ("b",)),
    "a long run in a print": (stream(f"first {LONG}\nlast"), ("first A", "more letters", "last")),
    "a long run in Markdown": (notebook(f"first {LONG} last")["cells"][1], ("first",)),
    "a long run in HTML": (output({"text/html": f"<p>first {LONG} last</p>"}), ("first",)),
    "a long run in a table": (
        output({"text/html": f"<table><tr><th>k</th></tr><tr><td>{LONG}</td></tr></table>"}),
        ("k",),
    ),
    "a long run in a heading": (notebook(f"## {LONG}\n\nunder it")["cells"][1], ("under it",)),
    "a long address": (notebook(f"[link](https://example.org/{LONG})")["cells"][1], ("link",)),
    "a long value": (output({"text/plain": f"'{LONG}'"}), ("more letters",)),
    "many lines": (
        stream("".join(f"line {n}\n" for n in range(60_000))),
        ("line 0 ", "line 59999", "lines are left out"),
    ),
    "half a character in a print": (stream(f"a{HALF}b"), ("a\ufffdb",)),
    "half a character in Markdown": (notebook(f"a{HALF}b *c*")["cells"][1], ("b c",)),
    "half a character in HTML": (output({"text/html": f"<p>a{HALF}b <em>c</em></p>"}), ("b c",)),
    "half a character in a heading": (notebook(f"## a{HALF}b")["cells"][1], ("b",)),
    "an empty formula": (notebook("one $$ $$ two $ $ three")["cells"][1], ("one", "three")),
    "a cut picture": (
        output({"image/png": encoded(picture()[:200]), "text/plain": "the chart"}), ("after",),
    ),
    "a picture of no bytes": (output({"image/png": "", "text/plain": "the chart"}), ("after",)),
    "a picture that is none": (
        output({"image/png": encoded(b"no picture"), "text/plain": "the chart"}), ("after",),
    ),
    "a drawing that is none": (
        output({"image/svg+xml": "<svg", "text/plain": "the chart"}), ("after",),
    ),
    "letters taken back": (stream("12%\b\b\b34%\n"), ("34%",)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_cannot_be_held_costs_only_itself(name: str) -> None:
    cell, words = CASES[name]
    html, pdf, made = both(notebook("before it", cell, "after it"))
    for text in (html, pdf):
        assert "before it" in text
        assert "after it" in text
        for word in words:
            assert word in text, word
    assert len(made.data) < 500_000


@pytest.mark.parametrize("name", ["a long run in a print", "many lines", "a long value"])
def test_what_is_left_out_is_named(name: str) -> None:
    _, _, made = both(notebook(CASES[name][0]))
    assert any("left out" in one or "more letters" in one for one in made.warnings)
    assert all(one.startswith("cell 2: ") for one in made.warnings)


def test_a_trace_with_bad_bytes_is_shown() -> None:
    error = v4.new_output(
        "error", ename="ValueError", evalue=f"bad {HALF} \0 {LONG}",
        traceback=[f"\x1b[31mValueError\x1b[0m: {HALF}\0", *["x" * 50] * 5_000],
    )  # fmt: skip
    html, pdf, _ = both(notebook(v4.new_code_cell("raise", outputs=[error]), "after it"))
    for text in (html, pdf):
        assert "ValueError" in text
        assert "after it" in text


@pytest.mark.parametrize("exporter", ["briefing_html", "briefing_pdf"])
def test_a_file_with_all_of_it_is_exported(exporter: str, tmp_path: Path) -> None:
    source = notebook(*(cell for cell, _ in CASES.values()), title=f"# T {HALF}")
    path = tmp_path / "bad.ipynb"
    path.write_text(json.dumps(source), encoding="utf-8")
    content, _ = get_exporter(exporter)().from_notebook_node(nbformat.read(path, 4))
    assert len(content) > 10_000


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"metadata": {"tags": "\x1b" * 900}}, r"cells\[0\].metadata.tags is not of the notebook"),
        ({"cell_type": "none"}, r"cells\[0\] is not of the notebook format"),
        ({"cell_type": ["code"]}, r"cells\[0\] is not of the notebook format"),
        ({"outputs": [{"output_type": ["x"]}]}, r"cells\[0\].outputs\[0\] is not of the notebook"),
        ({"outputs": [{"output_type": "display_data"}]}, r"cells\[0\].* is not of the notebook"),
    ],
)
def test_what_is_no_notebook_is_refused_in_one_line(change: dict[str, Any], message: str) -> None:
    cell = {**v4.new_code_cell("1"), **change}
    source = nbformat.from_dict({**v4.new_notebook(), "cells": [cell]})
    with pytest.raises(UsageError, match=message) as caught:
        get_exporter("briefing_html")().from_notebook_node(source)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("value", ['"python"', "3", "None", '["a4"]', '"a4"'])
def test_names_that_our_briefs_use_mean_nothing_elsewhere(value: str) -> None:
    text = "\n".join(f"{name} = {value}" for name in ("language", "paper", "detail", "source"))
    cell = v4.new_code_cell(text, metadata={"tags": ["parameters"]})
    html, pdf, made = both(notebook(cell, "after it"))
    assert "after it" in html
    assert "after it" in pdf
    assert made.warnings == ()
