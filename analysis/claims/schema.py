"""The JSON Schemas by which editors complete and check seed files, made from the models."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from analysis.claims.card import SourceCard
from analysis.claims.coding import CodingFile
from analysis.claims.guide import page
from analysis.claims.meanings import meanings
from analysis.claims.notes import NotesFile
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import ClaimsFile
from analysis.claims.whole import write_whole
from analysis.errors import Fault
from analysis.paths import project_root, schemas_dir

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: dict[str, tuple[type[BaseModel], str]] = {
    "source": (SourceCard, "Source card"),
    "claims": (ClaimsFile, "Claims of an article"),
    "assessment": (AssessmentFile, "Assessment of a source"),
    "second_coding": (CodingFile, "One reader's coding of the claims"),
    "notes": (NotesFile, "Notes of others on claims"),
}
_RENEW = "run: python -m analysis.claims.schema"
_ONE_OR_MANY = (
    ("Claim", "at"), ("Claim", "proposition"), ("Claim", "denies"), ("Claim", "motive"),
    ("Claim", "risk"),
)  # fmt: skip


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a seed file.

    Parameters
    ----------
    name : str
        ``source``, ``claims``, ``assessment``, ``notes`` or ``second_coding`` (which serves every
        reader's pass).
    """
    model, title = FILES[name]
    document = model.model_json_schema(mode="validation")
    for record, field in _ONE_OR_MANY:
        # a before-validator lets one word stand for a list; pydantic cannot know that
        if (
            fields := document.get("$defs", {}).get(record, {}).get("properties", {}).get(field)
        ) is None:
            continue
        items = fields["items"]
        listed = {key: fields.pop(key) for key in ("items", "minItems", "type") if key in fields}
        fields["anyOf"] = [items, listed]
    for record in document.get("$defs", {}).values():
        _leave_to_the_file(record)
    _say_what_words_mean(document)
    return {"$schema": DIALECT, **document, "title": title}


def _leave_to_the_file(record: dict[str, Any]) -> None:
    """Ask no entry for what it may take from its file."""
    for name, field in record.get("properties", {}).items():
        if field.pop("from_file", False):
            record["required"].remove(name)


def _say_what_words_mean(node: Any) -> None:
    """Put each word's meaning where editors show it beside the word."""
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _say_what_words_mean(part)
    if isinstance(node, dict) and (meant := meanings(tuple(node.get("enum", ())))):
        node["markdownEnumDescriptions"] = [*meant.values()]


def guide_text(mark: str = "#") -> str:
    """Return the page on all fields that stands beside the schemas, and within the manual."""
    return page({f"{name}.yaml": model for name, (model, _) in FILES.items()}, mark)


def manual(root: Path) -> dict[Path, bytes]:
    """Return the manual with its part on fields as the models have it, where there is one."""
    path = root / "analysis" / "assess" / "METHOD.md"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    head, begin, rest = text.partition("<!-- fields -->\n")
    _, end, tail = rest.partition("<!-- /fields -->\n")
    return {path: f"{head}{begin}\n{guide_text('##')}\n{end}{tail}".encode()} if end else {}


def schema_files(root: Path) -> dict[Path, bytes]:
    """Return what stands in the folder of schemas: one for each seed file, and their guide."""
    files = {schema_path(name, root): schema_text(name).encode() for name in FILES}
    return {**files, schemas_dir(root) / "README.md": guide_text().encode()}


def generated(root: Path) -> dict[Path, bytes]:
    """Return every file that the models make, in whole or in part."""
    return {**schema_files(root), **manual(root)}


def schema_text(name: str) -> str:
    """Return a schema as the file that is committed."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def schema_path(name: str, root: Path) -> Path:
    """Return where a schema stands in a project."""
    return schemas_dir(root) / f"{name}.schema.json"


def stale_schemas(root: Path) -> list[Fault]:
    """Return a fault for each committed schema, or guide, that the models no longer say."""
    faults = []
    for path, text in generated(root).items():
        label = path.relative_to(root).as_posix()
        if not path.is_file():
            if path.suffix == ".json":  # editors do without the guide
                faults.append(Fault(label, 0, "", "the schema is missing", _RENEW))
        elif path.read_bytes() != text:
            faults.append(Fault(label, 0, "", "differs from the models", _RENEW))
    return faults


def write_schemas(root: Path) -> list[Path]:
    """Write all schemas and their guide, and return their paths."""
    schemas_dir(root).mkdir(parents=True, exist_ok=True)
    return [write_whole(path, text) for path, text in generated(root).items()]


if __name__ == "__main__":
    for written in write_schemas(project_root()):
        sys.stdout.write(f"{written}\n")
