"""What must hold of everything that is said and shown, whatever the input was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import lxml.html

from analysis.errors import BriefingError, Fault

LONGEST = 2_000
NAMED: Counter[str] = Counter()
"""Faults that were told, by whether they name a line; emptied before each case."""
_DEAD = {"script", "iframe", "object", "embed", "form", "base", "applet", "frame", "portal"}
_LOADS = {
    "src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "srcdoc",
    "manifest", "code", "codebase", "longdesc",
}  # fmt: skip
_HARMLESS = re.compile(r"\s*(data:(image|font|audio|video)/|#|$)", re.IGNORECASE)
_RUNS = re.compile(r"(javascript|vbscript|livescript|data):", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\ufeff]")
_SHEET = re.compile(
    r"@import|expression\s*\(|-moz-binding|url\(\s*[\"']?(?!\s*(?:#|data:))", re.IGNORECASE
)


class Lost(AssertionError):
    """What had to stay is gone or changed."""


class Lineless(AssertionError):
    """A fault of a file names no line of it."""


class Lively(AssertionError):
    """A page holds what a browser would run or fetch."""


def hold_faults(faults: Iterable[Fault], root: Path) -> None:
    """Assert that each fault names a file and a line of it, in a message that can be shown."""
    for fault in faults:
        text = str(fault)
        NAMED["line" if fault.line else "whole"] += 1
        assert text.isprintable(), f"unprintable: {text!r:.300}"
        assert len(text) <= LONGEST, f"{len(text)} characters: {text[:300]}"
        path = root / fault.file
        there = path.exists() or path.is_symlink()
        assert there or fault.line == 0, f"no such file: {text}"
        if fault.line and path.is_file():
            raw = path.read_bytes()
            ends = (b"\n", b"\r", b"\xe2\x80", b"\xc2\x85")
            lines = 2 + sum(raw.count(end) for end in ends)
            if not 1 <= fault.line <= lines:
                raise Lineless(f"no such line: {text}")
        elif fault.file.endswith(".yaml") and fault.field:
            raise Lineless(text)


def hold_message(error: BriefingError) -> None:
    """Assert that what is said of a refusal can be shown."""
    NAMED["refusal"] += 1
    for line in str(error).split("\n"):
        assert line.isprintable(), f"unprintable: {line!r:.300}"
        assert len(line) <= LONGEST, f"{len(line)} characters: {line:.300}"


def hold_still(page: str) -> None:
    """Assert that a browser runs and fetches nothing because of a page.

    Raises
    ------
    Lively
        With the element that would.
    """
    if not page.strip():
        return
    for item in lxml.html.fromstring(page).iter():
        if not isinstance(item.tag, str):
            continue
        tag = item.tag.lower().rpartition("}")[2].rpartition(":")[2]
        if tag in _DEAD or (tag == "meta" and item.get("http-equiv", "").lower() == "refresh"):
            raise Lively(f"<{tag}>")
        if tag == "link" and not _HARMLESS.match(item.get("href", "")):
            raise Lively(f"link to {item.get('href')!r:.200}")
        if tag == "style" and (hit := _SHEET.search(item.text or "")):
            raise Lively(f"a style sheet with {hit[0]!r}")
        for name, value in item.attrib.items():
            bare = str(name).lower().rpartition("}")[2].rpartition(":")[2]
            _hold_attribute(tag, bare, str(value))


def _hold_attribute(tag: str, name: str, value: str) -> None:
    told = f"<{tag} {name}={value!r:.200}>"
    if name.startswith("on"):
        raise Lively(told)
    if name in _LOADS and not _HARMLESS.match(value):
        raise Lively(told)
    fetched = tag not in {"a", "area", "link"} and name == "href"
    if fetched and not _HARMLESS.match(value):
        raise Lively(told)
    if name == "href" and _RUNS.match(_BLANK.sub("", value)) and not fetched:
        if not (tag == "a" and re.match(r"\s*data:", value, re.IGNORECASE)):
            raise Lively(told)
        if re.match(r"\s*data:(text/html|image/svg|application/xhtml)", value, re.IGNORECASE):
            raise Lively(told)
    if name == "style" and _SHEET.search(value):
        raise Lively(told)
