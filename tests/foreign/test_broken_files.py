"""A notebook's file that is broken is mended, or refused in one line; never with a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import UsageError
from analysis.render.exporters import exporter
from analysis.render.formats import FORMATS

WORDS = {"cell_type": "markdown", "source": "# Said\n\nWords.", "metadata": {}}
WHOLE: dict[str, Any] = {"cells": [WORDS], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
CODE = {
    "cell_type": "code",
    "source": "x",
    "metadata": None,
    "outputs": [
        {"output_type": "stream"},
        {"output_type": "display_data"},
        {"output_type": "error"},
        {},
        None,
    ],
}
MENDED = {
    "kernel": {**WHOLE, "metadata": {"kernelspec": None, "title": ["a"], "authors": "Ida"}},
    "metadata": {**WHOLE, "metadata": None},
    "cells": {**WHOLE, "cells": ["x", None, {}, WORDS, {"cell_type": "odd", "source": 5}, CODE]},
    "ids": {**WHOLE, "cells": [{**WORDS, "id": "a"}, {**WORDS, "id": "a"}, {**WORDS, "id": 3}]},
    "tags": {**WHOLE, "cells": [
        {**WORDS, "metadata": {"tags": "all", "jupyter": None, "collapsed": 3}}]},
}  # fmt: skip


def page(folder: Path, data: bytes) -> str:
    path = folder / "broken.ipynb"
    path.write_bytes(data)
    return str(exporter(FORMATS["html"])().from_filename(str(path))[0])


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name", MENDED)
def test_what_can_be_mended_is(name: str, tmp_path: Path) -> None:
    assert "Words." in page(tmp_path, json.dumps(MENDED[name]).encode())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    text = json.dumps(WHOLE, ensure_ascii=False).replace("Words", "Wörter")
    assert "Wörter." in page(tmp_path, text.encode(encoding))


@pytest.mark.parametrize("text", ["", "[]", "null", '{"cells": [', '{"nbformat": 4}', "{" * 9_000,
                                  '{"cells": [], "nbformat": 5}'])  # fmt: skip
def test_what_is_no_notebook_is_refused_in_one_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="open it in JupyterLab and save it") as caught:
        page(tmp_path, text.encode())
    assert "\n" not in str(caught.value)
