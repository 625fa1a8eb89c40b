"""README's "Add an article" and "Add a brief", typed as they stand, by one who edits no code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import nbformat
import pytest
from matplotlib.colors import to_hex
from nbformat.v4 import new_code_cell, new_markdown_cell
from ruamel.yaml import YAML

from analysis.exhibits.draw.canvas import FOCUS
from analysis.project.start import start
from tests.project.coded import CARD, CLAIMS, TEXT

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
EDITOR = """\
#!{python}
import sys
from pathlib import Path
from ruamel.yaml import YAML
file = Path(sys.argv[1])
yaml, coded = YAML(), YAML(typ="safe").load(Path({coded!r}, file.name))
held = yaml.load(file)
held.update(coded)
yaml.dump(held, file)
"""


def block(section: str, kind: str, number: int = 0) -> str:
    """Return a block of code of a section of README."""
    text = PAGE.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)[number]


class Desk:
    """A project of somebody's own, and a shell in it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "project"
        start(self.root)
        (self.root / "article.txt").write_text(TEXT, encoding="utf-8")
        (folder / "source.yaml").write_text(CARD, encoding="utf-8")
        (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
        editor = folder / "editor"
        editor.write_text(EDITOR.format(python=sys.executable, coded=str(folder)))
        editor.chmod(0o755)
        kept = {name: value for name, value in os.environ.items() if name != "BRIEFING_ROOT"}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        self.environment = kept | {"EDITOR": str(editor), "PATH": path, "COLUMNS": "200"}

    def types(self, lines: str) -> str:
        """Type these lines, the next only where the one before ended well."""
        done = subprocess.run(
            ["sh", "-e", "-c", lines], cwd=self.root, env=self.environment,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("reader"))


def built(desk: Desk, brief: str) -> None:
    """Check that a brief is there in every format."""
    for form, start_ in (("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF"), ("ipynb", b"{")):
        report = desk.root / "reports" / "my-source" / f"{brief}.{form}"
        assert report.read_bytes().lower().startswith(start_.lower())


@pytest.mark.slow
def test_add_an_article(desk: Desk) -> None:
    told = desk.types(block("Add an article", "sh"))
    assert "No faults found." in told
    assert "0 failed" in told
    assert "no findings" in told
    for brief in ("overview", "evidence_review", "robustness", "state_brief-XBR"):
        built(desk, brief)
    # the comments that explain the fields are still there to be read
    assert "# Optional." in (desk.root / "seeds" / "my-source" / "claims.yaml").read_text()
    (desk.root / "seeds" / "my-source" / "article.txt").unlink()
    desk.types(block("Add an article", "sh", 1))
    assert (desk.root / "seeds" / "my-source" / "article.txt").read_text() == TEXT


@pytest.mark.slow
def test_two_editions_are_compared_and_all_reports_linted(desk: Desk) -> None:
    if not (desk.root / "reports" / "my-source" / "overview.html").exists():
        desk.types(block("Add an article", "sh"))
    lines = block("Use it", "sh").splitlines()
    [paper] = [line for line in lines if "-p paper us-letter" in line]
    compared = [line for line in lines if line.startswith(("briefing diff", "briefing lint"))]
    paper = paper.partition("#")[0] + " my-source --brief overview --format html"
    claims = desk.root / "seeds" / "my-source" / "claims.yaml"
    claims.write_text(claims.read_text().replace("could drive", "might drive"))
    told = desk.types("\n".join([paper, *compared]))
    assert "1 built" in told
    assert "might drive" in told
    assert "no findings" in told
    assert len(compared) == 2


def make_it_yours(path: Path) -> None:
    """Edit the copy as an analyst would: other parameters, pandas, a plot, a formula, a table."""
    notebook = nbformat.read(path, as_version=4)
    parameters = next(c for c in notebook.cells if "parameters" in c.metadata.get("tags", []))
    parameters.source = (
        'source: str = "my-source"  # source under seeds/\n'
        'gauges = ["upper", "lower"]\nlevels = [3, 2.5, 2]\nlimits = {"low": 1}\nnote = None'
    )
    notebook.cells = [
        new_markdown_cell("# Water in the ponds\n\nWhat the gauges show beside the article."),
        parameters,
        new_markdown_cell(
            "## How far did it fall?\n\nThe loss is $1 - h/h_0$, at most\n\n$$\\frac{1}{3}.$$\n\n"
            "| pond | gauge |\n|---|---|\n| lower | wooden |\n\nRead by hand.[^1]\n\n[^1]: Twice."
        ),
        new_code_cell(
            "import pandas as pd\n\ntable = pd.DataFrame({'level': levels}).assign(\n"
            "    loss=lambda found: 1 - found['level'] / levels[0]\n)\ntable"
        ),
        new_code_cell(
            "import matplotlib.pyplot as plt\n\nplt.plot(table['level'])\n"
            "plt.title(f'Level, {gauges[0]} gauge')\nplt.show()"
        ),
        new_markdown_cell("## What does the article say?"),
        new_code_cell(block("Add a brief", "python", 1)),
    ]
    nbformat.write(notebook, path)


@pytest.mark.slow
def test_add_a_brief(desk: Desk) -> None:
    if not (desk.root / "seeds" / "my-source").exists():
        desk.types("\n".join(block("Add an article", "sh").splitlines()[:3]))
    copy, lab, *rest = block("Add a brief", "sh").splitlines()
    assert lab.startswith("make lab ")
    desk.types(copy)
    make_it_yours(desk.root / "notebooks" / "my_brief.ipynb")
    told = desk.types("\n".join([*rest, "briefing check"]))
    assert "my_brief: Water in the ponds (one per source)" in told
    assert "gauges = ['upper', 'lower']" in told
    assert "no findings" in told
    assert "No faults found." in told
    built(desk, "my_brief")


def test_the_parameters_of_readme_are_accepted() -> None:
    lines = block("Add a brief", "python").splitlines()
    from analysis.parameters import read_cell

    assert [p.name for p in read_cell("\n".join(lines)).parameters] == ["state", "detail", "gauges"]


def test_an_analyst_plots_the_risks_her_own_way() -> None:
    held: dict[str, Any] = {}
    with plt.rc_context({"backend": "agg"}):
        exec(block("Use it from Python", "python"), held)
        bars, economic = plt.gca().patches, held["economic"]
        colour = to_hex(bars[0].get_facecolor())
        plt.close()
    assert 0 < len(economic) < len(held["risks"])
    assert [bar.get_x() for bar in bars] == sorted(economic["low"])
    assert [bar.get_x() + bar.get_width() for bar in bars] == list(economic["high"])
    assert colour == FOCUS


def test_readme_leads_to_the_manual() -> None:
    section = PAGE.partition("## Add an article")[2].partition("\n## ")[0]
    leads = re.findall(r"\]\(([^)]+)\)", section)
    assert {"seeds/schemas/README.md", "analysis/assess/METHOD.md", "GLOSSARY.md"} <= set(leads)
    assert all((ROOT / lead).exists() for lead in leads)
    assert YAML(typ="safe").load(CLAIMS)["claims"]
