"""Modules stay small and say what they decide; code knows no article."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

import nbformat
import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "analysis"


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def test_modules_are_small() -> None:
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in modules()}
    sized = [n for path, n in lengths.items() if path.name != "__init__.py"]
    assert statistics.median(sized) <= 120
    assert {str(p.relative_to(ROOT)): n for p, n in lengths.items() if n > 300} == {}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_every_module_says_what_it_decides(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def names_of_articles() -> set[str]:
    """Names that only an article can bring: states, their codes, and who speaks."""
    names: set[str] = set()
    for card in sorted((ROOT / "seeds").glob("*/source.yaml")):
        data = YAML(typ="safe").load(card.read_text(encoding="utf-8"))
        # Invented states have user-assigned codes (XAA to XZZ); their source serves in examples.
        invented = all(
            c.startswith("X") for c, s in data["states"].items() if not s.get("collective")
        )
        names |= set() if invented else {data["id"]}
        for code, state in data["states"].items():
            if not state.get("collective"):
                names |= {state["name"], *state.get("also", ())}
                names |= set() if code.startswith("X") else {code}
        names |= {v["name"] for v in data["voices"] if v["kind"] in {"person", "body", "media"}}
    return {name for name in names if len(name) > 2}


def mentions(text: str) -> set[str]:
    words = set(text.replace("_", " ").split())
    return {n for n in names_of_articles() if (n in text if " " in n else n in words)}


def stripped(text: str) -> str:
    return "".join(c if c.isalnum() or c in "-_" else " " for c in text)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_code_knows_no_article(path: Path) -> None:
    assert mentions(stripped(path.read_text(encoding="utf-8"))) == set()


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda p: p.stem)
def test_notebooks_know_no_article_but_their_default(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    told = [c.source for c in notebook.cells if "parameters" not in c.metadata.get("tags", [])]
    assert mentions(stripped("\n".join(told))) == set()


def test_the_guard_against_article_names_can_fail() -> None:
    code = next(n for n in sorted(names_of_articles()) if len(n) == 3)
    assert mentions(stripped(f"if state == '{code}': pass")) == {code}
