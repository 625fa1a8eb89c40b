"""Say what validation found in the words of the seeds: what is allowed, what was meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from analysis.claims import base
from analysis.claims.document import Document, LineDict, Place, inside, printable
from analysis.suggest import did_you_mean

_FORMS: dict[str, tuple[str, str]] = {
    "Slug": ("a short name", "1 to 64 lower-case letters, digits, '-' or '_'"),
    "StateCode": ("a state code", "capitals, such as XAV"),
    "SentenceKey": ("a sentence key", "such as H or P4S1"),
    "ClaimId": ("a claim id", "such as C07"),
    "FramingId": ("a framing id", "such as F07"),
    "MotiveId": ("a motive id", "such as M07"),
    "RiskId": ("a risk id", "such as R07"),
    "PropositionId": ("a proposition id", "such as Q07"),
    "HypothesisId": ("a hypothesis id", "such as H1"),
    "AssumptionId": ("an assumption id", "such as A1"),
    "IndicatorId": ("an indicator id", "such as I1"),
    "Sha256": ("a SHA-256", "64 hexadecimal digits in lower case"),
}
_BY_PATTERN = {get_args(getattr(base, name))[1].pattern: form for name, form in _FORMS.items()}
_WORDS = {r"^\S+( \S+){0,4}$": ("five", "quote"), r"^\S+( \S+){0,5}$": ("six", "write")}
"""Patterns of a few words at most: how many, and what is done with them."""
_WANTED = {
    "string_type": ("text", "put it in quotes if it is meant as text"),
    "list_type": ("a list", "such as [one, two]"),
    "tuple_type": ("a list", "such as [one, two]"),
    "dict_type": ("a mapping", "write 'field: value' lines"),
    "model_type": ("a mapping", "write 'field: value' lines"),
    "int_type": ("a whole number", ""),
    "float_type": ("a number", ""),
    "bool_type": ("true or false", ""),
    "bool_parsing": ("true or false", ""),
    "date_type": ("a date", "such as 2031-05-06"),
    "date_from_datetime_parsing": ("a date", "such as 2031-05-06"),
}


def meant(word: object, allowed: Iterable[str], *, listed: int = 24) -> str:
    """Advise on an unknown word: the closest one allowed, and all of them where they are few.

    Parameters
    ----------
    word : object
        What was written.
    allowed : iterable of str
        What may be written, in the order to list it.
    listed : int
        The longest list to print in full.

    Returns
    -------
    str
        Empty where nothing helps.
    """
    words = list(allowed)
    advice = []
    if near := did_you_mean(word, words):
        advice.append(near)
    if len(words) <= listed:
        advice.append("allowed: " + (", ".join(printable(w) for w in words) or "none declared"))
    return " ".join(advice)


def model_faults(document: Document, model: type[BaseModel], *, most: int = 500) -> object | None:
    """Validate a document's data and note every fault of form.

    Parameters
    ----------
    document : Document
        A document whose data was read; faults are added to it.
    model : type of BaseModel
        What the file must be.
    most : int
        How many faults of form to spell out; the rest are counted.

    Returns
    -------
    object or None
        The record, or None where the data is not of the model's form.
    """
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    # pydantic counts only sound items, so a list of faulty ones seems too short to it
    errors = [one for one in errors if one["type"] != "too_short" or not one["input"]]
    for one in errors[:most]:
        place = _existing(document, one["loc"])
        message, suggestion = _worded(one, model)
        document.fault(place, message, suggestion)
    if len(errors) > most:
        document.fault((), f"{len(errors) - most} more faults of form", "mend the first ones")
    return None


def _existing(document: Document, loc: Place) -> Place:
    """Cut what validation added to a place: ``[key]``, and an index into a single word."""
    node: object = document.data
    kept: list[int | str] = []
    for part in loc:
        inner = inside(node, part)
        if inner is None:
            return (*kept, part) if isinstance(node, LineDict) and part != "[key]" else tuple(kept)
        kept.append(part)
        node = inner[1]
    return tuple(kept)


def _worded(error: Any, model: type[BaseModel]) -> tuple[str, str]:
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    place = error["loc"]
    if kind == "extra_forbidden":
        return "unknown field", meant(place[-1], fields_at(model, place[:-1]))
    if kind == "missing":
        return "is missing", _sought(model, place)
    if kind == "literal_error":
        words = _literals(model, place) or [str(context.get("expected", ""))]
        about = _meaning(model, place)
        return f"{printable(value)} is not a known value", f"{meant(value, words)} {about}".strip()
    if kind == "string_pattern_mismatch":
        return _pattern(value, context["pattern"])
    if kind == "value_error":
        return str(error["msg"]).removeprefix("Value error, "), ""
    if kind in _WANTED:
        noun, advice = _WANTED[kind]
        return f"{printable(value)} is not {noun}", _fields_told(model, place) or advice
    if kind == "too_short":
        return "needs at least one entry", ""
    message = str(error["msg"])
    return message[:1].lower() + message[1:], f"given: {printable(value)}"


def _pattern(value: object, pattern: str) -> tuple[str, str]:
    if pattern in _WORDS:
        most, do = _WORDS[pattern]
        return f"{printable(value)} is more than {most} words", f"{do} {most} words at most"
    noun, example = _BY_PATTERN.get(pattern, ("of the right form", f"the form is {pattern}"))
    word = str(value)
    for regex, (other, like) in _BY_PATTERN.items():
        if like.startswith("such as ") and like[8] == word[:1] and re.fullmatch(regex, word):
            return f"{printable(value)} is not {noun}", f"{example}; it looks like {other}"
    return f"{printable(value)} is not {noun}", example


def fields_at(model: type[BaseModel], place: Collection[int | str]) -> list[str]:
    """Return the fields that the model allows at a place of its data."""
    annotation = _annotation(model, place)
    models = _models(annotation)
    return [name for one in models for name in one.model_fields]


def _meaning(model: type[BaseModel], place: Place) -> str:
    """Say what a field is for, at the end of an advice."""
    fields = [name for name in place if isinstance(name, str)]
    holders = _models(_annotation(model, place[: place.index(fields[-1])])) if fields else []
    meant_by = [one.model_fields[fields[-1]] for one in holders if fields[-1] in one.model_fields]
    return next(
        (f"({fields[-1]}: {_small(one.description)})" for one in meant_by if one.description), ""
    )


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


def _sought(model: type[BaseModel], place: Place) -> str:
    """Say what a field is for and what it may hold."""
    holders = _models(_annotation(model, place[:-1]))
    fields = [one.model_fields[str(place[-1])] for one in holders if place[-1] in one.model_fields]
    about = [field.description for field in fields if field.description]
    words = _literals(model, place)
    parts = [*map(_small, about[:1])]
    parts += [f"allowed: {', '.join(words)}"] if words else []
    return "; ".join(parts) or "give it a value"


def _fields_told(model: type[BaseModel], place: Place) -> str:
    """Say which fields a record at this place has, or each record of the list at this place."""
    wanted = _annotation(model, place)
    if not (records := _models(wanted)) or get_origin(wanted) is dict:
        return ""
    fields = records[0].model_fields
    needed = ", ".join(f"{name}: …" for name, field in fields.items() if field.is_required())
    others = ", ".join(name for name, field in fields.items() if not field.is_required())
    more = f"; it may have {others}" if others else ""
    if get_origin(wanted) is tuple and not isinstance(place[-1], int):
        return f"write a list: [{{{needed}}}]{more}"
    return f"write its fields: {{{needed}}}{more}"


def _literals(model: type[BaseModel], place: Collection[int | str]) -> list[str]:
    def words(annotation: object) -> list[str]:
        inner = get_args(annotation)
        if inner and all(isinstance(word, str) for word in inner):
            return list(inner)
        return [word for part in inner for word in words(part)]

    return words(_annotation(model, place))


def _annotation(model: type[BaseModel], place: Collection[int | str]) -> object:
    annotation: object = model
    for part in place:
        if isinstance(part, str):
            holders = [one for one in _models(annotation) if part in one.model_fields]
            annotation = holders[0].model_fields[part].annotation if holders else annotation
    return annotation


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
