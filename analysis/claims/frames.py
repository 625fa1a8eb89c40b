"""The public tables: records and facts as DataFrames, columns and dtypes read off their types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pandas as pd
from pydantic import BaseModel

from analysis.claims.card import State, Voice
from analysis.claims.coding import CodedUnit
from analysis.claims.notes import Note
from analysis.claims.overlay import (
    Assumption,
    Evidence,
    Headline,
    Hypothesis,
    Impact,
    Implication,
    Indicator,
    SourceGrade,
)
from analysis.claims.record import PROPOSED, Claim, Framing, Motive, Proposition, Risk
from analysis.claims.source import Source

TABLES: dict[str, tuple[str, type[BaseModel]]] = {
    "states": ("state", State),
    "voices": ("voice", Voice),
    "claims": ("claim", Claim),
    "framing": ("framing", Framing),
    "propositions": ("proposition", Proposition),
    "motives": ("motive", Motive),
    "risks": ("risk", Risk),
    "grades": ("voice", SourceGrade),
    "impacts": ("risk", Impact),
    "hypotheses": ("hypothesis", Hypothesis),
    "evidence": ("claim", Evidence),
    "assumptions": ("assumption", Assumption),
    "indicators": ("indicator", Indicator),
    "implications": ("state", Implication),
    "headlines": ("state", Headline),
    "codings": ("coding", CodedUnit),
    "notes": ("claim", Note),
}
"""The kinds of record, each with the column that names one."""

_DTYPES: dict[object, str] = {
    str: "string", bool: "boolean", int: "Int64", float: "Float64", dt.date: "datetime64[s]",
}  # fmt: skip
_POSITION = "position"
_Row = dict[str, Any]


def frames(source: Source) -> dict[str, pd.DataFrame]:
    """Return the tables of a source.

    Parameters
    ----------
    source : Source

    Returns
    -------
    dict of str to pandas.DataFrame
        One for each kind of record, such as ``claims`` or ``risks``, with a column for each field
        that holds one value, ``id`` named after the record; and one for each field that holds
        several, such as ``claim_states`` or ``risk_bearers``, in which ``position`` counts from 0.
        Words of a closed vocabulary are categories; what is not given is missing. Without an
        analyst's assessment its tables are empty.

    Examples
    --------
    >>> from analysis.claims.load import load_source
    >>> tables = frames(load_source("exercise-strait-closure"))
    >>> tables["risk_bearers"].columns.tolist()
    ['risk', 'position', 'state', 'reading']
    """
    spans = [
        {"sentence": key, "start": start, "end": end, "sha256": digest}
        for key, (start, end, digest) in source.card.sentences.items()
    ]
    kinds: dict[str, object] = {"sentence": str, "start": int, "end": int, "sha256": str}
    tables = {"sentences": _frame(kinds, spans)}
    for table, (key, model) in TABLES.items():
        records = list(_records_of(source, table))
        single = {name: hint for name, hint in _hints(model).items() if not _several(hint)}
        columns = {key: str, **{name: hint for name, hint in single.items() if name != "id"}}
        rows = [{**{name: getattr(one, name) for name in columns if name != key}, key: own}
                for own, one in records]  # fmt: skip
        tables[table] = _frame(columns, rows)
        for name, hint in _hints(model).items():
            if _several(hint) and name != PROPOSED:
                tables[f"{table.removesuffix('s')}_{name}"] = _linked(key, name, hint, records)
    coders = tables["codings"]["coding"].map({n: one.coder for n, one in source.codings.items()})
    tables["codings"].insert(1, "coder", coders.astype("string"))
    return tables


def _linked(
    key: str, name: str, hint: object, records: list[tuple[str, BaseModel]]
) -> pd.DataFrame:
    """Return the table of a field that holds several values, or a record of several fields."""
    alone = _is_model(_bare(hint))
    inner = _item_columns(name, hint)
    called = {field: f"other_{field}" if field == key else field for field in inner}
    columns = {key: str, **({} if alone else {_POSITION: int})}
    columns |= {called[field]: kind for field, kind in inner.items()}  # type: ignore[misc]
    rows = [
        {key: own, _POSITION: place}
        | {called[field]: value for field, value in _item(name, item).items()}
        for own, one in records
        for place, item in enumerate(_items(getattr(one, name)))
    ]
    return _frame(columns, rows)


def to_frame(facts: Iterable[Any], kind: type | None = None) -> pd.DataFrame:
    """Return records or facts as a table: a column for each field and property, with its dtype.

    Parameters
    ----------
    facts : iterable
        Instances of one dataclass or model.
    kind : type, optional
        That type, where there may be no instance.

    Examples
    --------
    >>> from analysis.assess.stated import Reason
    >>> to_frame([Reason("alone", 2)]).to_dict("list")
    {'cause': ['alone'], 'number': [2]}
    """
    rows = list(facts)
    if kind is None:
        kind = type(rows[0]) if rows else NoneType
    columns = _hints(kind)
    return _frame(columns, [{name: getattr(one, name) for name in columns} for one in rows])


def _records_of(source: Source, table: str) -> Iterable[tuple[str, BaseModel]]:
    """Yield the records of a table, each with what names it."""
    if table == "codings":
        for name, coding in source.codings.items():
            yield from ((name, unit) for unit in coding.units)
        return
    holders = (source.card, source.record, source.overlay, source)
    for holder in holders:
        if (members := getattr(holder, table, None)) is not None:
            if isinstance(members, Mapping):
                yield from members.items()
            else:
                named = "id" if "id" in TABLES[table][1].model_fields else TABLES[table][0]
                yield from ((getattr(one, named), one) for one in members)


@cache
def _hints(kind: type) -> dict[str, object]:
    """Return the type of each field of a record or fact, and of each property of a fact."""
    hints = dict(get_type_hints(kind)) if is_dataclass(kind) else {}
    if issubclass(kind, BaseModel):
        hints = {
            name: hint for name, hint in get_type_hints(kind).items() if name in kind.model_fields
        }
    for name, member in vars(kind).items():
        if isinstance(member, property) and is_dataclass(kind):
            hints[name] = get_type_hints(member.fget).get("return", object)
    return hints


def _bare(hint: object) -> object:
    """Return a type without None."""
    if get_origin(hint) in {Union, UnionType}:
        kept = [one for one in get_args(hint) if one is not NoneType]
        return kept[0] if len(kept) == 1 else hint
    return hint


def _several(hint: object) -> bool:
    """Return whether a field holds several values, or one record of several fields."""
    kind = _bare(hint)
    return get_origin(kind) in {tuple, dict} or _is_model(kind)


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _items(value: object) -> Iterable[object]:
    if value is None or isinstance(value, BaseModel):
        return [] if value is None else [value]
    return value.items() if isinstance(value, Mapping) else tuple(value)  # type: ignore[arg-type]


def _item_columns(name: str, hint: object) -> dict[str, object]:
    kind = _bare(hint)
    inner = kind if _is_model(kind) else get_args(kind)[0]
    if get_origin(kind) is dict:
        return {"of": str, name.removesuffix("s"): get_args(kind)[1]}
    if _is_model(inner):
        return _hints(inner)
    return {name: inner}


def _item(name: str, item: object) -> _Row:
    if isinstance(item, BaseModel):
        return {field: getattr(item, field) for field in type(item).model_fields}
    if isinstance(item, tuple):
        return {"of": item[0], name.removesuffix("s"): item[1]}
    return {name: item}


def _frame(columns: Mapping[str, object], rows: list[_Row]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            name: pd.Series([row[name] for row in rows], dtype=_dtype(hint))
            for name, hint in columns.items()
        }
    )


def _dtype(hint: object) -> Any:
    kind = _bare(hint)
    if get_origin(kind) is Literal:
        return pd.CategoricalDtype(list(get_args(kind)))
    return _DTYPES.get(kind, "object")
