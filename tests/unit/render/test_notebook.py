"""What of a notebook a reader sees."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from analysis.blocks import MIME, Block, Masthead
from analysis.render import notebook
from analysis.render.outline import Head, Prose, outline


def code(*outputs: dict[str, Any], tags: tuple[str, ...] = (), **metadata: Any) -> dict[str, Any]:
    return {"cell_type": "code", "source": "x = 1", "outputs": list(outputs),
            "metadata": {"tags": list(tags), **metadata}}  # fmt: skip


def prose(source: str, *tags: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "source": source, "metadata": {"tags": list(tags)}}


def shows(**data: str) -> dict[str, Any]:
    named = {name.replace("_", "/", 1).replace("_", "."): value for name, value in data.items()}
    return {"output_type": "display_data", "data": named, "metadata": {}}


def displays(block: Block) -> dict[str, Any]:
    """Return the output of a cell that shows a block, as it stands in a saved notebook."""
    data = json.loads(json.dumps(block._repr_mimebundle_()))
    return {"output_type": "display_data", "data": data, "metadata": {}}


def stream(text: str, name: str = "stdout") -> dict[str, Any]:
    return {"output_type": "stream", "name": name, "text": text}


def parts(*cells: dict[str, Any]) -> list[notebook.Part]:
    return list(notebook.parts({"cells": list(cells), "metadata": {}}))


def forms(part: notebook.Part) -> tuple[notebook.Part, ...]:
    return part.forms if isinstance(part, notebook.Choice) else (part,)


def test_streams_join_lose_colours_and_overwritten_lines() -> None:
    outputs = stream("\x1b[31mred\x1b[0m\n"), stream("1\r2\rdone\n"), stream("!", "stderr")
    found = parts(code(*outputs))
    assert found == [
        notebook.Text(1, "red\ndone", "stdout"),
        notebook.Text(1, "!", "stderr"),
    ]


def test_a_block_is_taken_from_its_json_and_from_nothing_else() -> None:
    output = displays(MASTHEAD)
    output["data"]["text/html"] = "<p>other</p>"
    assert parts(code(output)) == [notebook.Exhibit(1, MASTHEAD)]


def test_what_is_no_block_is_shown_as_a_foreign_output() -> None:
    output = displays(MASTHEAD)
    output["data"][MIME]["title"] = 3
    refused, shown = parts(code(output))
    assert refused == notebook.Refusal(1, "title: Input should be a valid string")
    assert isinstance(forms(shown)[0], notebook.Markup)
    found = report(code(output))
    assert found.masthead() is None
    assert found.warnings == (
        "cell 1: shown as a foreign output, title: Input should be a valid string",
    )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"text/html": "<p>a</p>", "text/plain": "a"}, notebook.Markup),
        ({"text/latex": "$x$", "text/plain": "x"}, notebook.Markdown),
        ({"image/png": base64.b64encode(b"x").decode(), "text/plain": "x"}, notebook.Image),
        ({"application/vnd.jupyter.widget-view+json": {}, "text/plain": "Slider"}, notebook.Text),
        ({"application/json": {}, "text/plain": "<JSON>"}, notebook.Text),
    ],
)
def test_the_richest_form_that_can_be_shown_is_taken(data: dict[str, Any], kind: type) -> None:
    (found,) = parts(code({"output_type": "execute_result", "data": data, "metadata": {}}))
    assert isinstance(forms(found)[0], kind)


def test_the_words_for_a_picture_come_from_output_or_cell() -> None:
    data = {"image/png": base64.b64encode(b"x").decode()}
    own = {"output_type": "display_data", "data": data, "metadata": {"image/png": {"alt": "One."}}}
    bare = {"output_type": "display_data", "data": data, "metadata": {}}
    found = parts(code(own), code(bare, alt="Two."), code(bare))
    images = [forms(part)[0] for part in found]
    assert [image.alt for image in images if isinstance(image, notebook.Image)] == [
        "One.",
        "Two.",
        "",
    ]


def test_tags_hide_show_and_set_the_layer() -> None:
    found = parts(
        prose("a", "notebook-only"),
        prose("b", "layer-assumption"),
        code(stream("c"), tags=("remove-output",)),
        code(tags=("show-source",)),
        code(stream("d"), tags=("remove-cell",)),
    )
    assert found == [notebook.Markdown(2, "b", "assumption"), notebook.Text(4, "x = 1", "source")]


@pytest.mark.parametrize(("detail", "left"), [("full", "one-page"), ("one-page", "full")])
def test_a_tag_keeps_a_cell_for_one_length_of_report(detail: str, left: str) -> None:
    cells = [prose("# T"), prose("Always."), prose("Long.", "full"), prose("Short.", "one-page")]
    cells.append(code(displays(MASTHEAD)))  # a study of ours, which is set by its parameters
    book = {"cells": cells, "metadata": {"briefing": {"parameters": {"detail": detail}}}}
    shown = "".join(str(item) for item in outline(book).items)
    assert "Always." in shown
    assert ("Long." in shown, "Short." in shown) == (detail == "full", left == "full")


def test_latex_environments_are_fenced_outside_code() -> None:
    (found,) = parts(prose("\\begin{align}x\\end{align}\n\n`\\begin{align}y\\end{align}`"))
    assert isinstance(found, notebook.Markdown)
    assert found.source.startswith("$$\\begin{align}x\\end{align}$$")
    assert "`\\begin{align}y\\end{align}`" in found.source


def report(*cells: dict[str, Any], **briefing: Any) -> Any:
    return outline({"cells": list(cells), "metadata": {"briefing": briefing}})


MASTHEAD = Masthead("masthead", "A & B", "Answer.", "As of.", "Source.")


def test_the_masthead_leads_and_the_first_heading_names_the_kind() -> None:
    head = code(displays(MASTHEAD))
    found = report(prose("# State brief\n\nIts purpose."), head, prose("## One"))
    assert (found.title, found.eyebrow) == ("A & B", "State brief")
    assert isinstance(found.items[0], notebook.Exhibit)
    assert isinstance(found.items[1], Prose)


def test_without_a_masthead_the_first_heading_is_the_title() -> None:
    found = report(prose("# My *notes*\n\nText."), brief="my_notes")
    assert (found.title, found.eyebrow) == ("My notes", "My notes")
    assert not any(isinstance(item, Head) for item in found.items)


def test_levels_never_skip_and_anchors_never_meet() -> None:
    found = report(prose("# T"), prose("##### Deep"), prose("# Again"), prose("### Deep"))
    heads = [(item.level, item.anchor) for item in found.items if isinstance(item, Head)]
    assert heads == [(2, "s-deep"), (2, "s-again"), (3, "s-deep-2")]


def test_a_view_of_script_alone_falls_back_to_its_text() -> None:
    found = report(code(shows(text_html="<script>1</script>", text_plain="plain")))
    assert found.items == (notebook.Text(1, "plain", "value"),)
