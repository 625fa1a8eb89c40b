"""How a sound input is spoiled: its bytes, its lines, or what its structure holds."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterable
from random import Random
from typing import Any

import yaml

from tests.hostile_hour.canary import ACTS

STRINGS = (
    "", " ", "\n", "\t", "\0", "\x1b[31m", "\ufeff", "\u202e", "\u2028", "\x85", "\ud800",
    "\udfff\ud83d", "💥" * 50, "x" * 100_000, "a " * 5_000, "'", '"', "\\", "#", "%", "{}", "{0}",
    "%s", "[[", "$x$", "null", "~", "yes", "no", "0x1F", "0o17", "1_000", "1e400", "-1e400",
    ".nan", ".inf", "12:30:45", "2031-02-30", "2031-05-06", "2031-05-06T00:00:00Z", "10000-01-01",
    "0000-00-00", "½", "٣", "C01", "C99", "H", "P1S1", "P0S0", "P999999999999S1", "XAV", "XXX",
    "envoy", "article", "M01", "R01", "Q01", "A1", "__proto__", "__class__", "constructor",
    "../../../../etc/passwd", "/dev/zero", "CON", "file:///etc/passwd", "https://[",
    "http://x:99999999/", "//", "javascript:alert(1)", "a" * 70, "e\u0301" * 300, "\u0300" * 400,
    "<b>", "&#x0;", "&amp;", "]]>", "-->", "```", "---", "...", "<<", "=", "!!", *ACTS,
)  # fmt: skip
SCALARS: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, 10**39, 10**400, 0.1, 1e308, -1e308, 5e-324,
    float("nan"), float("inf"), [], {}, [[]], [None], [{}], {"": None}, {"a": {"b": [1]}},
    [1, "x", None], ["C01", "C01"], [["C01"]], {"id": "C01"}, {"value": {"value": 1}},
    list(range(300)),
)  # fmt: skip
YAML_LINES = (
    "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "<<: *a", "<<: {id: C01}", "? [a]\n: b", "---",
    "...", "%YAML 9.9", "%TAG ! tag:x,2000:", "\tkey: tab", "key:\tvalue", "- - - -", "key: |",
    "key: >-\n  text", "key: 'open", 'key: "\\ud800"', 'key: "\\x07"', "key: !!binary aGk=",
    "key: !!set {a, b}", "{", "[", "}", "*", "&x", "!x y", "id: C01\nid: C02", "claims: []",
    "claims:", "- {id: C01}", "? ", ": ", "- ", "null", "!!python/name:os.system",
    "key: " + "[" * 200, "  " * 50 + "deep: 1", "a: " * 20, "#", "\r", "\x85", "\u2028",
    "key: 1e400", "key: .nan", "key: 2031-05-06", "key: 0o777", "'': ''", "~: ~", "1: 2",
    "true: false",
)  # fmt: skip
BYTES = (
    b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc0\x80",
    b"\xf4\x90\x80\x80", b"\r", b"\n\n", b"\t", b"\x1b]0;x\x07", b"\x7f", b'"', b"'", b"{", b"}",
    b"[", b"]", b":", b",", b"\\", b"&a ", b"*a", b"!!x ", b"<", b">", b"]]>", b"\xe2\x80\xa8",
    b"\xc2\x85", b"9" * 5_000, b"(" * 3_000, b"[" * 3_000, b"A" * 70_000,
)  # fmt: skip
_VALUE = re.compile(r"(:[ \t]+|- )([^\n]*)$")
_DEEP = 3_000


def spoil_bytes(raw: bytes, rng: Random) -> bytes:
    """Flip, cut, repeat, insert, swap or halve, once to a few times."""
    for _ in range(rng.choice((1, 1, 1, 2, 4, 8))):
        a, b = sorted((rng.randrange(len(raw) + 1), rng.randrange(len(raw) + 1)))
        b = rng.choice((b, min(b, a + 1), min(b, a + 20)))
        kind = rng.randrange(6)
        if kind == 0 and a < len(raw):
            raw = raw[:a] + bytes([raw[a] ^ 1 << rng.randrange(8)]) + raw[a + 1 :]
        elif kind == 1:
            raw = raw[:a] + raw[b:]
        elif kind == 2:
            raw = (
                raw[:b] + raw[a:b] * rng.choice((1, 2, 30)) + raw[b:] if b - a < 4_000 else raw[:a]
            )
        elif kind == 3:
            raw = raw[:a] + rng.choice(BYTES) + raw[a:]
        elif kind == 4:
            raw = raw[b:] + raw[a:b] + raw[:a]
        else:
            raw = raw[:a] + rng.randbytes(rng.choice((1, 3, 40))) + raw[b:]
    return raw


def spoil_lines(text: str, rng: Random) -> str:
    """Put other lines, values and indents among those of a text that is YAML."""
    lines = text.split("\n")
    for _ in range(rng.choice((1, 1, 2, 5))):
        at = rng.randrange(len(lines))
        kind = rng.randrange(7)
        indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
        if kind == 0:
            lines[at] = _VALUE.sub(lambda m: m[1] + _inline(rng), lines[at], count=1)
        elif kind == 1:
            lines.insert(at, "\n".join(indent + one for one in rng.choice(YAML_LINES).split("\n")))
        elif kind == 2:
            lines.insert(rng.randrange(len(lines)), lines[at])
        elif kind == 3:
            del lines[at]
            lines = lines or [""]
        elif kind == 4:
            lines[at] = rng.choice(("\t", "  ", " ", "")) + lines[at].lstrip()
        elif kind == 5:
            lines[at] = lines[at].replace(
                ": ", rng.choice((": &a ", ": *a ", ": !x ", ":", " : [")), 1
            )
        else:
            lines[at] += rng.choice((" #", " # x", ": x", " *a", "\x00", "\ufeff", ",", "]"))
    return "\n".join(lines)


def _inline(rng: Random) -> str:
    value = rng.choice((rng.choice(STRINGS), rng.choice(SCALARS)))
    if isinstance(value, str) and rng.random() < 0.5:
        return value.replace("\n", " ")
    if isinstance(value, str):
        return json.dumps(value)
    return yaml.safe_dump(value, default_flow_style=True, width=10**6).split("\n")[0]


def spoil_data(data: Any, rng: Random, names: Iterable[str] = ()) -> Any:
    """Put what does not belong there into some places of JSON's or YAML's data."""
    fields = sorted(names)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        places = list(_places(data))
        if not places:
            return rng.choice(SCALARS)
        parent, key = rng.choice(places)
        kind = rng.randrange(8)
        if kind < 3:
            parent[key] = _odd(rng, parent[key])
        elif kind == 3:
            del parent[key]
        elif kind == 4 and isinstance(parent, dict):
            parent[rng.choice([*fields, *STRINGS[:60]])] = parent.pop(key)
        elif kind == 5 and isinstance(parent, dict) and fields:
            parent[rng.choice(fields)] = _odd(rng, None)
        elif kind == 6:
            other, there = rng.choice(places)
            parent[key] = copy.deepcopy(other[there]) if there in _keys(other) else None
        elif isinstance(parent, list):
            parent.insert(key, copy.deepcopy(parent[key]))
        else:
            parent[key] = [parent[key]]
    return data


def _keys(parent: Any) -> Any:
    return parent if isinstance(parent, dict) else range(len(parent))


def _odd(rng: Random, old: Any) -> Any:
    kind = rng.randrange(6)
    if kind == 0 and isinstance(old, str) and old:
        at = rng.randrange(len(old))
        return old[:at] + rng.choice(STRINGS) + old[at:]
    if kind == 1:
        deep: Any = rng.choice(STRINGS)
        for _ in range(rng.choice((1, 3, 20, 200))):
            deep = [deep] if rng.random() < 0.5 else {"a": deep}
        return deep
    return copy.deepcopy(rng.choice(STRINGS if kind < 4 else SCALARS))


def _places(data: Any) -> Iterable[tuple[Any, Any]]:
    stack, count = [data], 0
    while stack and count < 20_000:
        parent = stack.pop()
        for key in _keys(parent) if isinstance(parent, dict | list) else ():
            count += 1
            yield parent, key
            if isinstance(parent[key], dict | list):
                stack.append(parent[key])


def to_yaml(data: Any) -> bytes:
    """Write data as YAML; lone surrogates as JSON escapes them."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=200)
    return text.encode("utf-8", "surrogatepass")


def to_json(data: Any, rng: Random) -> bytes:
    """Write data as JSON, in one of the ways in which programs write it."""
    text = json.dumps(data, indent=rng.choice((None, 1)), ensure_ascii=rng.random() < 0.5)
    if rng.random() < 0.03:
        text = text.replace("{", '{"a":' * _DEEP + "{", 1)
    if rng.random() < 0.03:
        text = text.replace(": ", ": " + "9" * 5_000 + "e999", 1)
    return text.encode("utf-8", "surrogatepass")


def spoil_yaml(raw: bytes, rng: Random, names: Iterable[str]) -> bytes:
    """Spoil a YAML file in one of three ways."""
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: spoil_bytes(raw, rng),
        lambda: spoil_lines(raw.decode(), rng).encode("utf-8", "surrogatepass"),
        lambda: to_yaml(spoil_data(yaml.safe_load(raw), rng, names)),
        lambda: to_yaml(spoil_data(yaml.safe_load(raw), rng, names)),
    )
    try:
        return rng.choice(ways)()
    except RecursionError:  # deeper than YAML can be written
        return b"a: " + b"[" * _DEEP


def spoil_json(raw: bytes, rng: Random) -> bytes:
    """Spoil a JSON file in its bytes or in what it holds."""
    if rng.random() < 0.3:
        return spoil_bytes(raw, rng)
    return to_json(spoil_data(json.loads(raw), rng), rng)
