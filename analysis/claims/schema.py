"""The JSON Schemas by which editors complete and check seed files, made from the models."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from analysis.claims.attach import write_whole
from analysis.claims.card import SourceCard
from analysis.claims.coding import CodingFile
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import ClaimsFile
from analysis.errors import Fault
from analysis.paths import project_root, schemas_dir

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: dict[str, tuple[type[BaseModel], str]] = {
    "source": (SourceCard, "Source card"),
    "claims": (ClaimsFile, "Claims of an article"),
    "assessment": (AssessmentFile, "Assessment of a source"),
    "second_coding": (CodingFile, "One reader's coding of the claims"),
}
_RENEW = "run: python -m analysis.claims.schema"
_ONE_OR_MANY = (("Claim", "at"), ("Claim", "motive"), ("Claim", "risk"))


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a seed file.

    Parameters
    ----------
    name : str
        ``source``, ``claims``, ``assessment`` or ``second_coding`` (which serves both passes).
    """
    model, title = FILES[name]
    made = model.model_json_schema(mode="validation")
    for record, field in _ONE_OR_MANY:
        # a before-validator lets one word stand for a list; pydantic cannot know that
        if (
            found := made.get("$defs", {}).get(record, {}).get("properties", {}).get(field)
        ) is None:
            continue
        items = found["items"]
        listed = {key: found.pop(key) for key in ("items", "minItems", "type") if key in found}
        found["anyOf"] = [items, listed]
    return {"$schema": DIALECT, **made, "title": title}


def schema_text(name: str) -> str:
    """Return a schema as the file that is committed."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def schema_path(name: str, root: Path) -> Path:
    """Return where a schema stands in a project."""
    return schemas_dir(root) / f"{name}.schema.json"


def stale_schemas(root: Path) -> list[Fault]:
    """Return a fault for each committed schema that the models no longer say."""
    faults = []
    for name in FILES:
        path = schema_path(name, root)
        label = f"seeds/schemas/{path.name}"
        if not path.is_file():
            faults.append(Fault(label, 0, "", "the schema is missing", _RENEW))
        elif path.read_bytes() != schema_text(name).encode():
            faults.append(Fault(label, 0, "", "differs from the models", _RENEW))
    return faults


def write_schemas(root: Path) -> list[Path]:
    """Write all schemas and return their paths."""
    schemas_dir(root).mkdir(parents=True, exist_ok=True)
    return [write_whole(schema_path(name, root), schema_text(name).encode()) for name in FILES]


if __name__ == "__main__":
    for written in write_schemas(project_root()):
        sys.stdout.write(f"{written}\n")
