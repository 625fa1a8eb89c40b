"""Which field names which record: every reference between seeds, as one table, and its check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.claims.document import Document, Place, dotted, printable
from analysis.claims.wording import meant

DEFINED: dict[str, tuple[str, str]] = {
    "sentence": ("source", "sentences{}"),
    "state": ("source", "states{}"),
    "voice": ("source", "voices[].id"),
    "claim": ("claims", "claims[].id"),
    "framing": ("claims", "framing[].id"),
    "proposition": ("claims", "propositions[].id"),
    "motive": ("claims", "motives[].id"),
    "risk": ("claims", "risks[].id"),
    "hypothesis": ("assessment", "hypotheses[].id"),
    "assumption": ("assessment", "assumptions[].id"),
    "indicator": ("assessment", "indicators[].id"),
}
"""Kind of record to the file and place that declare it."""

REFERENCES: tuple[tuple[str, str, str], ...] = (
    ("source", "voices[].state", "state"),
    ("claims", "claims[].at[]", "sentence"),
    ("claims", "claims[].chain[]", "voice"),
    ("claims", "claims[].inherits", "claim"),
    ("claims", "claims[].states[].state", "state"),
    ("claims", "claims[].proposition[]", "proposition"),
    ("claims", "claims[].denies[]", "proposition"),
    ("claims", "claims[].motive[]", "motive"),
    ("claims", "claims[].risk[]", "risk"),
    ("claims", "claims[].quantity.originator", "voice"),
    ("claims", "claims[].contradicts[].claim", "claim"),
    ("claims", "claims[].qualifies[].claim", "claim"),
    ("claims", "framing[].at", "sentence"),
    ("claims", "motives[].state", "state"),
    ("claims", "motives[].shared_with[]", "state"),
    ("claims", "motives[].giver", "state"),
    ("claims", "risks[].bearers[].state", "state"),
    ("assessment", "grades[].voice", "voice"),
    ("assessment", "impacts[].risk", "risk"),
    ("assessment", "hypotheses[].doubts[]", "voice"),
    ("assessment", "hypotheses[].compatible_with[]", "hypothesis"),
    ("assessment", "evidence[].claim", "claim"),
    ("assessment", "evidence[].cells{}", "hypothesis"),
    ("assessment", "assumptions[].depends_on[]", "assumption"),
    ("assessment", "assumptions[].claims[]", "claim"),
    ("assessment", "indicators[].claims[]", "claim"),
    ("assessment", "indicators[].hypotheses[]", "hypothesis"),
    ("assessment", "indicators[].states[]", "state"),
    ("assessment", "implications[].state", "state"),
    ("assessment", "implications[].claims[]", "claim"),
    ("assessment", "headlines[].state", "state"),
    ("assessment", "headlines[].claims[]", "claim"),
    ("notes", "notes[].claim", "claim"),
    ("_coding", "units[].claim", "claim"),
    ("_coding", "units[].originator", "voice"),
    ("_coding", "units[].bearers[]", "state"),
    ("_coding", "units[].beneficiaries[]", "state"),
)
"""File, place (``[]`` each item, ``{}`` each key) and the kind of record that it names.

``_coding`` stands for every reader's pass.
"""

UNIQUE: tuple[tuple[str, str], ...] = (
    ("source", "voices[].id"),
    ("claims", "claims[].id"),
    ("claims", "framing[].id"),
    ("claims", "propositions[].id"),
    ("claims", "motives[].id"),
    ("claims", "risks[].id"),
    ("assessment", "grades[].voice"),
    ("assessment", "impacts[].risk"),
    ("assessment", "hypotheses[].id"),
    ("assessment", "evidence[].claim"),
    ("assessment", "assumptions[].id"),
    ("assessment", "indicators[].id"),
    ("_coding", "units[].claim"),
)
"""File and place where no two rows may name the same thing."""

_SUGGESTED = 50


def find(data: object, pattern: str) -> Iterator[tuple[Place, object]]:
    """Yield each place that a pattern reaches, with its value; what has another form is passed by.

    Parameters
    ----------
    data : object
        A document's data.
    pattern : str
        Such as ``claims[].chain[]``; one word where a list is meant counts as its only item.
    """
    reached: Iterator[tuple[Place, object]] = iter([((), data)])
    for step in pattern.replace("[]", ".[]").replace("{}", ".{}").split("."):
        reached = _descend(reached, step)
    for place, value in reached:
        yield place, value.strip() if isinstance(value, str) else value


def _descend(reached: Iterator[tuple[Place, object]], step: str) -> Iterator[tuple[Place, object]]:
    for place, node in reached:
        if step == "[]":
            if isinstance(node, list):
                for index, item in enumerate(node):
                    yield (*place, index), item
            elif isinstance(node, str):
                yield place, node
        elif isinstance(node, dict):
            if step == "{}":
                for key in node:
                    yield (*place, key), key
            elif step in node:
                yield (*place, step), node[step]


def declared(documents: Mapping[str, Document]) -> dict[str, dict[str, None]]:
    """Return the names of each kind that the readable documents declare, in their order.

    A kind whose file could not be read is absent: nothing can be said about references to it.
    """
    names: dict[str, dict[str, None]] = {}
    for kind, (file, pattern) in DEFINED.items():
        document = documents.get(file)
        if document is not None and document.data is not None:
            values = find(document.data, pattern)
            names[kind] = {value: None for _, value in values if isinstance(value, str)}
    return names


def check_references(documents: Mapping[str, Document]) -> None:
    """Note every reference to something undeclared and every name given twice."""
    names = declared(documents)
    advised = 0
    for document, pattern, kind in (
        (document, pattern, kind)
        for file, pattern, kind in REFERENCES
        for document in _readable(documents, file)
    ):
        if kind not in names:
            continue
        known = names[kind]
        malformed = {fault.field for fault in document.faults}
        for place, value in find(document.data, pattern):
            if not isinstance(value, str) or value in known:
                continue
            if dotted(place) not in malformed:
                advised += 1
                advice = meant(value, known) if advised <= _SUGGESTED else ""
                document.fault(place, f"unknown {kind} {printable(value)}", advice)
    for file, pattern in UNIQUE:
        for document in _readable(documents, file):
            _check_unique(document, pattern)


def _readable(documents: Mapping[str, Document], file: str) -> Iterator[Document]:
    """Yield the documents that one name of the tables above stands for and that could be read."""
    for name, document in documents.items():
        if document.data is not None and (
            name == file or (file.startswith("_") and name.endswith(file))
        ):
            yield document


def _check_unique(document: Document, pattern: str) -> None:
    first: dict[str, Place] = {}
    for place, value in find(document.data, pattern):
        if not isinstance(value, str):
            continue
        if value in first:
            line = document.line(first[value])
            document.fault(place, f"{printable(value)} is given twice", f"first on line {line}")
        else:
            first[value] = place
