"""What a new project holds: our briefs, the exercise source, the schemas, and files to run it."""

from __future__ import annotations

import importlib.metadata
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Template

from analysis.claims.load import load_source
from analysis.claims.notebooks import SHIPPED
from analysis.claims.schema import schema_files

_FILES = Path(__file__).with_name("files")
_CHECKOUT = Path(__file__).parents[2]
_TEMPLATES = {
    "README.md": "README.md",
    "pyproject": "pyproject.toml",
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "briefs.yml": ".github/workflows/briefs.yml",
}
"""Files to fill in, and where they go; those that tools look for by a dotted name lie plainly."""
_DEFAULT = re.compile(r'^(source|state)( *: *str *= *)"[^"\n]*"', re.MULTILINE)


def contents(name: str) -> dict[str, bytes]:
    """Return the files of a new project, by their paths in it.

    Parameters
    ----------
    name : str
        The project's name, as packaging allows it.
    """
    # The wheel carries notebooks and sources beside the templates; in a checkout they stand above.
    shipped = _FILES if (_FILES / "notebooks").is_dir() else _CHECKOUT
    [card] = shipped.glob("seeds/exercise-*/source.yaml")
    source = load_source(card.parent.name, shipped)
    state = next(code for code, state in source.card.states.items() if not state.collective)
    defaults = {"source": source.card.id, "state": state}
    files = {
        f"notebooks/{path.name}": _notebook(path, defaults)
        for path in sorted(shipped.glob("notebooks/*.ipynb"))
    }
    files |= {
        f"seeds/{source.card.id}/{path.name}": path.read_bytes()
        for path in sorted(card.parent.iterdir())
        if path.suffix in {".yaml", ".txt", ".md"}
    }
    files |= {path.as_posix(): text for path, text in schema_files(Path()).items()}
    files["GLOSSARY.md"] = (shipped / "GLOSSARY.md").read_bytes()
    files["METHOD.md"] = (Path(__file__).parents[1] / "assess" / "METHOD.md").read_bytes()
    values = {"name": name, "version": importlib.metadata.version("briefing-notebooks"), **defaults}
    return files | dict(_templates(values))


def _templates(values: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    for name, target in _TEMPLATES.items():
        text = (_FILES / name).read_text(encoding="utf-8")
        yield target, Template(text).substitute(values).encode()


def _notebook(path: Path, defaults: dict[str, str]) -> bytes:
    """Return a brief without outputs, its parameters set to a source that is there.

    In a project of one's own it is one's own: the form of the suite's notebooks binds it no more.
    """
    notebook = json.loads(path.read_bytes())
    notebook["metadata"].get("briefing", {}).pop(SHIPPED, None)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
        if "parameters" in cell["metadata"].get("tags", ()):
            text = _DEFAULT.sub(
                lambda match: f'{match[1]}{match[2]}"{defaults[match[1]]}"', "".join(cell["source"])
            )
            cell["source"] = text.splitlines(keepends=True)
    return (json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()
