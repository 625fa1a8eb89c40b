"""A project whose every text is hostile: made from the exercise by walking the seeds' own schemas.

A field that a schema gains is covered by itself, and so is one that the exercise leaves empty.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.claims.anchors import sha256
from analysis.claims.load import load_source
from analysis.claims.schema import schema

ROOT = Path(__file__).parents[2]
MODEL = "exercise-strait-closure"
LONGEST = 2_000
"""What a seed's text field takes at most; a longer one is refused by the check."""

OFTEN = 2
"""How often a field is met before only each sixteenth one is sown: more would add time alone."""

RISK = "claims.risks"
"""A cause gives way to a condition that says the same; here each cause is sown, no condition."""

SYNTAX = (
    "<script>window.canary=1;alert(1)</script><img src=x onerror=window.canary=2> "
    "\"'><svg onload=window.canary=3></style></title></textarea></section><!-- "
    "<iframe src=http://hostile.invalid/f></iframe><b>bold</b> "
    "}*{display:none}@import 'http://hostile.invalid/a.css';"
    ":root{--x:url(http://hostile.invalid/b)} "
    '#panic("typst") $x^2$ *bold* _slanted_ `code` \\ \\n @ref <label> // gone /* gone */ '
    '#import "/etc/passwd" = Heading - item + item / term: x #read("/etc/passwd") '
    '#{1+1} "); #panic() ~ -- --- '
    "{{7*7}} {% raw %} {# gone #} ${7*7} <%= 7*7 %> %s %(x)s {0} [red]rich[/red] "
    "[link](javascript:window.canary=4) ![picture](http://hostile.invalid/i.png) "
    "[^1] ~~~ | a | b | :-) "
    "&lt;i&gt; &#x41; &amp;amp; \\input{x} $$y$$ \\begin{equation}z\\end{equation} J-XAV-9 C9999"
)
CHARACTERS = (
    "rlo\u202eabc lri\u2066abc rli\u2067abc fsi\u2068abc pdi\u2069abc rle\u202babc lre\u202aabc "
    "lro\u202dabc marks\u200eabc\u200fabc\u061cabc zero\u200babc\u2060abc\ufeffabc\u00adabc "
    "join\u200dabc\u200cabc line\u2028abc\u2029abc private\ue000" + "7\ue001abc\U000f0000abc "
    "tag\U000e0041abc filler\u3164abc\u115fabc\uffa0abc "
    "grapheme\u034fabc note\ufff9abc object\ufffcabc "
    "pile a" + "\u0301\u0330\u0316" * 20 + " z\u0334\u0335 "
    "👩\u200d🚀 👨\u200d👩\u200d👧 🇽🇦 ❤\ufe0f 𝐀𝒜𝔸𝕬 𠀀 ﷽ ꙮ ☃ ½ ﬁ Ⅷ "
    "첫째 문장을 둘째 文字 العربية 12 (עברית) ไทย हिन्दी ՀԱՅ ქართ Ελ Он ǅ İ ß"
)


def long_words(room: int) -> str:
    """Return words that offer no place to break, as long as the room allows."""
    return "W" * (room // 2) + " " + "ab12/" * (room // 20) + " " + "한글" * (room // 12)


FAMILIES: dict[str, Callable[[int], str]] = {
    "syntax": lambda _: SYNTAX,
    "characters": lambda _: CHARACTERS,
    "long": long_words,
}


@dataclass(frozen=True)
class Planted:
    """One text of the hostile source: where it stands, and the payload between its marks."""

    place: str
    mark: str
    payload: str


class Sower:
    """Puts a marked payload behind every free text of a seed file's data."""

    def __init__(self, family: str) -> None:
        self.family = FAMILIES[family]
        self.planted: list[Planted] = []
        self.met: dict[str, int] = {}

    def sown(self, data: Any, form: dict[str, Any], defs: dict[str, Any], place: str) -> Any:
        """Return the data with every string that the form leaves free made hostile."""
        form = _resolved(form, data, defs)
        if form.get("type") == "string":
            return self._text(data, form, place)
        if form.get("type") == "object" and isinstance(data, dict):
            return {
                key: self.sown(value, inner, defs, f"{place}.{key}")
                for key, inner in _fields(data, form)
                for value in [data.get(key, inner.get("default"))]
                if value is not None
                or (_may_be_text(inner, defs) and f"{place}.{key}" != f"{RISK}.condition")
            }
        if form.get("type") == "array" and isinstance(data, list):
            inner = form.get("items")
            if inner and not data and _may_be_text(inner, defs):
                data = ["x"]
            return [self.sown(item, inner, defs, place) if inner else item for item in data]
        return data

    def due(self, place: str) -> bool:
        """Return whether the field at this place is to be made hostile once more."""
        self.met[place] = met = self.met.get(place, 0) + 1
        return met <= OFTEN or met % 16 == 0 or place == f"{RISK}.cause"

    def _text(self, data: str | None, form: dict[str, Any], place: str) -> Any:
        kind = _kind(form)
        if kind == "fixed" or not self.due(place):
            return data
        mark = f"zq{len(self.planted):04d}"
        own = data or "x"
        # at first as long as the field takes, then long enough
        most = form.get("maxLength", LONGEST)
        if most < 400:
            own = "x"
        room = most - len(own) - 40
        payload = self.family(room if self.met[place] == 1 else min(room, 400))[:room]
        if kind == "words":  # five words at most
            own, payload = "x", re.sub(r"\s", "·", payload)
        if kind == "address":
            own, payload = "https://hostile.invalid/", re.sub(r"\s", "·", payload)[:400]
        self.planted.append(Planted(place, mark, payload))
        joint = "" if kind != "text" else " "
        return f"{own}{joint}{mark}a{joint}{payload}{joint}{mark}z"


def _kind(form: dict[str, Any]) -> str:
    pattern = form.get("pattern")
    if "enum" in form or "const" in form or "format" in form:
        return "fixed"
    if pattern is None:
        return "text"
    if re.search(pattern, "a·<b>"):
        return "words"
    return "address" if pattern.startswith("^https") else "fixed"


def _resolved(form: dict[str, Any], data: Any, defs: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in form or "anyOf" in form:
        if "$ref" in form:
            form = defs[form["$ref"].rpartition("/")[2]]
            continue
        wanted = {list: "array", dict: "object"}.get(type(data), "string")
        options = [_resolved(one, data, defs) for one in form["anyOf"]]
        form = next((one for one in options if one.get("type") == wanted), {})
    return form


def _may_be_text(form: dict[str, Any], defs: dict[str, Any]) -> bool:
    found = _resolved(form, None, defs)
    return found.get("type") == "string" and _kind(found) != "fixed"


def _fields(data: dict[str, Any], form: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    known = form.get("properties", {})
    yield from known.items()
    loose = form.get("additionalProperties") or next(
        iter(form.get("patternProperties", {}).values()), {}
    )
    for key in data:
        if key not in known:
            yield key, loose if isinstance(loose, dict) else {}


def _article(keys: list[str], family: str, sower: Sower) -> tuple[str, dict[str, Any]]:
    """Return a hostile article of these sentences, and the part of its card that describes it."""
    text, spans = "", {}
    for key in keys:
        sentence = f"Sentence {key}."
        if sower.due("article"):
            mark = f"zq{len(sower.planted):04d}"
            payload = FAMILIES[family](400)
            sower.planted.append(Planted("article", mark, payload))
            sentence = f"{mark}a {payload} {mark}z"
        spans[key] = [len(text), len(text) + len(sentence), sha256(sentence)]
        text += sentence + "\n"
    return text, {"sentences": spans, "sha256": sha256(text), "length": len(text)}


def plant(root: Path) -> dict[str, list[Planted]]:
    """Write a project of one hostile source per family; return what was planted in each."""
    shutil.copytree(ROOT / "notebooks", root / "notebooks")
    shutil.copytree(ROOT / "seeds" / "schemas", root / "seeds" / "schemas")
    source = load_source(MODEL, ROOT)
    planted = {}
    for family in FAMILIES:
        sower = Sower(family)
        folder = root / "seeds" / f"hostile-{family}"
        folder.mkdir(parents=True)
        for name, record in (
            ("source", source.card), ("claims", source.record), ("assessment", source.overlay),
        ):  # fmt: skip
            assert record is not None
            form = schema(name)
            data = sower.sown(record.model_dump(mode="json"), form, form["$defs"], name)
            if name == "source":
                text, about = _article(list(data["sentences"]), family, sower)
                (folder / "article.txt").write_bytes(text.encode())
                data = {**data, **about, "id": folder.name}
            (folder / f"{name}.yaml").write_text(
                json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8"
            )
        planted[family] = sower.planted
    return planted


def briefing(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the project's command on another project folder."""
    return subprocess.run(
        [sys.executable, "-m", "analysis", *arguments],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
        env={**os.environ, "BRIEFING_ROOT": str(root), "COLUMNS": "200"},
    )  # fmt: skip
