"""A key changes with what a report is made from, and with nothing else."""

import copy
import os

import pytest

from analysis.batch.briefs import Brief
from analysis.batch.key import Digests, Inputs, notebook_digest, tree_digest
from analysis.batch.plan import Report
from analysis.claims.store import digests, seed_store

NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "source": "# Title", "metadata": {}},
        {
            "cell_type": "code",
            "source": "1 + 1",
            "metadata": {"tags": ["parameters"], "collapsed": True},
            "outputs": [],
            "execution_count": None,
        },
    ],
    "metadata": {"kernelspec": {"name": "python3"}},
}


def digest(change=lambda notebook: None) -> str:
    notebook = copy.deepcopy(NOTEBOOK)
    change(notebook)
    return notebook_digest(Brief("brief", notebook, ()))


@pytest.mark.parametrize(
    "change",
    [
        lambda nb: nb["cells"][1]["metadata"].update(collapsed=False, scrolled=True),
        lambda nb: nb["cells"][1].update(execution_count=4, outputs=[{"text": "x"}]),
        lambda nb: nb["cells"][1].update(id="another"),
        lambda nb: nb["metadata"].update(kernelspec={"name": "other"}, widgets={}),
        lambda nb: nb["cells"][1].update(source=["1 ", "+ 1"]),
    ],
)
def test_what_only_a_screen_shows_is_not_in_the_key(change):
    assert digest(change) == digest()


@pytest.mark.parametrize(
    "change",
    [
        lambda nb: nb["cells"][0].update(source="# Another"),
        lambda nb: nb["cells"][1].update(source="1 + 2"),
        lambda nb: nb["cells"][1]["metadata"].update(tags=["parameters", "layer-coding"]),
        lambda nb: nb["cells"].reverse(),
        lambda nb: nb["cells"].append({"cell_type": "markdown", "source": "", "metadata": {}}),
        lambda nb: nb["cells"][0].update(attachments={"a.png": {"image/png": "AAAA"}}),
        lambda nb: nb["metadata"].update(briefing={"title": "Told"}),
    ],
)
def test_what_a_reader_sees_is_in_the_key(change):
    assert digest(change) != digest()


def test_each_input_changes_the_key():
    inputs = Inputs("n", {"draws": 1}, {"claims.yaml": "s"}, "p", "l", "e")
    others = [
        Inputs("m", {"draws": 1}, {"claims.yaml": "s"}, "p", "l", "e"),
        Inputs("n", {"draws": 2}, {"claims.yaml": "s"}, "p", "l", "e"),
        Inputs("n", {"draws": 1}, {"claims.yaml": "t"}, "p", "l", "e"),
        Inputs("n", {"draws": 1}, {"claims.yaml": "s"}, "q", "l", "e"),
        Inputs("n", {"draws": 1}, {"claims.yaml": "s"}, "p", "m", "e"),
        Inputs("n", {"draws": 1}, {"claims.yaml": "s"}, "p", "l", "f"),
    ]
    assert len({inputs.key, *(other.key for other in others)}) == 7


def test_the_build_does_not_depend_on_the_machine():
    here = Inputs("n", {}, {}, "p", "l", "here")
    there = Inputs("n", {}, {}, "p", "l", "there")
    assert here.build == there.build
    assert here.key != there.key


def test_a_package_without_its_byte_code(tmp_path):
    (tmp_path / "a.py").write_text("x")
    before = tree_digest(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("y")
    assert tree_digest(tmp_path) == before
    (tmp_path / "template.html.j2").write_text("z")
    assert tree_digest(tmp_path) != before


def test_a_sources_files_and_no_others(tmp_path):
    folder = tmp_path / "seeds" / "article"
    folder.mkdir(parents=True)
    for name in ("claims.yaml", "article.txt", "CODING.md", ".article.txt.swp"):
        (folder / name).write_text(name)
    assert set(digests(seed_store(tmp_path), "article")) == {"claims.yaml", "article.txt"}


def test_digests_of_a_whole_report(tmp_path):
    folder = tmp_path / "seeds" / "article"
    folder.mkdir(parents=True)
    (folder / "claims.yaml").write_text("claims: []")
    brief = Brief("brief", NOTEBOOK, ())
    report = Report("article", "brief", None, {"source": "article"})
    first = Digests(tmp_path, seed_store(tmp_path)).inputs(report, brief)
    assert first.key == Digests(tmp_path, seed_store(tmp_path)).inputs(report, brief).key
    (tmp_path / "pylock.toml").write_text("")
    locked = Digests(tmp_path, seed_store(tmp_path)).inputs(report, brief)
    assert locked.lock != first.lock
    (folder / "claims.yaml").write_text("claims: [] ")
    assert Digests(tmp_path, seed_store(tmp_path)).inputs(report, brief).seeds != locked.seeds


def test_a_file_that_comes_goes_or_changes_in_place_changes_the_digest(tmp_path):
    """Also in a process that has taken it before, as one that stays has."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.py").write_text("1")
    seen = [tree_digest(tmp_path)]
    (tmp_path / "a" / "one.py").write_text("2")
    os.utime(tmp_path / "a" / "one.py", ns=(1, 1))  # clocks of file systems are coarse
    seen.append(tree_digest(tmp_path))
    (tmp_path / "a" / "two.py").write_text("2")
    seen.append(tree_digest(tmp_path))
    (tmp_path / "a" / "two.py").rename(tmp_path / "a" / "three.py")
    seen.append(tree_digest(tmp_path))
    assert len({*seen}) == 4
    (tmp_path / "a" / "three.py").unlink()
    assert tree_digest(tmp_path) == seen[1]
