"""What each field of a seed file is for, made from the models: a page, and lines to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from analysis.claims import base
from analysis.claims.examples import ALTERNATIVES, EXAMPLES
from analysis.claims.meanings import meanings, vocabularies
from analysis.claims.overlay import FROM_FILE
from analysis.claims.record import PROPOSED

_EXAMPLES = {
    "ClaimId": "C01", "FramingId": "F01", "MotiveId": "M01", "RiskId": "R01",
    "PropositionId": "Q01", "HypothesisId": "H1", "AssumptionId": "A1", "IndicatorId": "I1",
    "SentenceKey": "P1S1", "StateCode": "XAV", "Slug": "a-voice",
}  # fmt: skip
_BY_PATTERN = {get_args(getattr(base, name))[1].pattern: text for name, text in _EXAMPLES.items()}


def page(models: dict[str, type[BaseModel]], mark: str = "#") -> str:
    """Return a page of Markdown on all fields of these files and on the words that they may hold.

    Parameters
    ----------
    models : dict of str to type of BaseModel
        What each file must be, by the file's name.
    mark : str
        Of its heading; those of files and records are deeper.
    """
    parts = [f"{mark} What the fields of a seed file mean", _HEAD]
    explained: set[type[BaseModel]] = set()
    for name, model in models.items():
        parts.append(f"{mark}# `{name}`")
        for record in _with_parts(model):
            if record not in explained:
                explained.add(record)
                parts += [f"{mark}## {_about(record)}", "\n".join(_rows(record))]
    parts.append(f"{mark}# Words")
    for name, words in vocabularies().items():
        meant = meanings(words)
        parts.append("\n".join([f"| {name} | means |", "|---|---|"]
                               + [f"| `{word}` | {meant[word]} |" for word in words]))  # fmt: skip
    return "\n\n".join(parts) + "\n"


_HEAD = """\
Made from the models by `make schemas`, like the schemas by which an editor completes and checks the
same fields. A field in **bold** is needed; any other may be
left out; an id or a key such as `C01` stands for any of its form."""


def _about(record: type[BaseModel]) -> str:
    first = (record.__doc__ or "").splitlines()[0].replace("``", "`")
    return f"{record.__name__}\n\n{first}"


def _rows(record: type[BaseModel]) -> Iterator[str]:
    example = {**ALTERNATIVES, **EXAMPLES.get(record.__name__, {})}
    yield from ("| field | what it holds | as | example |", "|---|---|---|---|")
    for name, field in record.model_fields.items():
        label = f"**`{name}`**" if _is_needed(field) else f"`{name}`"
        pattern = next(_patterned(None, *field.metadata), "")
        form = f"`{pattern}`" if pattern else _form(field.annotation)
        parts = [part.__name__ for part in records(field.annotation)]
        text = (
            f"`{flow(example[name])}`"
            if name in example
            else "".join(f"see {part}" for part in parts[:1])
        )
        yield f"| {label} | {field.description or ''} | {form} | {text} |"


def flow(value: Any) -> str:
    """Write a value on one line of YAML."""
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=1 << 30
    )
    return str(text).removesuffix("\n").removesuffix("...").strip()


def _is_needed(field: FieldInfo) -> bool:
    """Whether an entry must have a field of its own."""
    return field.is_required() and field.json_schema_extra != FROM_FILE


def _form(annotation: object) -> str:
    """Say in words what a field holds."""
    names = {words: name for name, words in vocabularies().items()}
    parts = get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation.__name__
    if get_origin(annotation) is Literal:
        words = ", ".join(f"`{word}`" for word in parts)
        return f"{names[parts]}: {words}" if parts in names else words
    if get_origin(annotation) is tuple:
        return f"list of {_form(parts[0])}"
    if get_origin(annotation) is dict:
        return f"{_form(parts[0])} to {_form(parts[1])}"
    if get_origin(annotation) in (Union, UnionType):
        return " or ".join("null" if part is NoneType else _form(part) for part in parts)
    if parts:  # annotated with a pattern, which an example tells better
        pattern = next(_patterned(None, *getattr(annotation, "__metadata__", ())), "")
        return f"`{pattern}`" if pattern else _form(parts[0])
    return {"str": "text", "int": "number", "float": "number", "bool": "true or false"}.get(
        getattr(annotation, "__name__", ""), getattr(annotation, "__name__", str(annotation))
    )


def _with_parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        for part in records(field.annotation):
            yield from _with_parts(part)


def records(annotation: object) -> list[type[BaseModel]]:
    """Return the models that a field's annotation names, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in records(part)]


def lines(record: type[BaseModel]) -> list[str]:
    """Return an entry of a list to fill in: every field, an example, what it holds, its words."""
    written = list(_lines(record))
    return [("- " if number == 0 else "  ") + line for number, line in enumerate(written)]


def _lines(record: type[BaseModel]) -> Iterator[str]:
    fields = record.model_fields.items()
    for name, field in sorted(fields, key=lambda named: not _is_needed(named[1])):
        if name == PROPOSED:
            continue
        words = _words(field.annotation)
        listed = f": {', '.join(words)}" if words else ""
        optional = "" if _is_needed(field) else "Optional. "
        note = f"  # {optional}{field.description or ''}{listed}"
        if parts := records(field.annotation):
            entry = lines(parts[0]) if _listed(field) else [*_lines(parts[0])]
            yield f"{name}:{note}"
            yield from (f"  {line}" for line in entry)
        else:
            yield f"{name}: {_example(field)}{note}"


def _listed(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is tuple


def _words(annotation: object) -> tuple[Any, ...]:
    """Return the vocabulary of a field that is a word, or a list of words."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    parts = () if records(annotation) else get_args(annotation)
    return next((words for part in parts if (words := _words(part))), ())


def _example(field: FieldInfo) -> str:
    if words := _words(field.annotation):
        one = str(words[0])
    elif pattern := next(_patterned(field.annotation, *field.metadata), ""):
        one = pattern
    elif "bool" in str(field.annotation):
        one = str(field.default).lower()
    else:
        one = "0" if {int, float} & {field.annotation, *get_args(field.annotation)} else "…"
    return f"[{one}]" if _listed(field) else one


def _patterned(annotation: object, *metadata: object) -> Iterator[str]:
    """Find the examples of all forms that a field's annotation asks for."""
    for one in metadata:
        if example := _BY_PATTERN.get(getattr(one, "pattern", None) or ""):
            yield example
    for part in get_args(annotation):
        yield from _patterned(part, *getattr(part, "__metadata__", ()))
