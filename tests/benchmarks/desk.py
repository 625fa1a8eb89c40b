"""What the coding desk takes from a change of one claim to what moves, in a source of many."""

from __future__ import annotations

import re
import shutil
import statistics
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from analysis.claims.store import CARD
from analysis.desk.session import CodingSession
from analysis.desk.widget import CodingDesk
from tests.benchmarks.measure import table
from tests.benchmarks.projects import ROOT, SOURCE

STEPS: dict[str, tuple[dict[str, Any], ...]] = {
    "words that nothing rests on": (
        {"claim": "C08", "field": "condition", "value": "The lane is shut again"},
    ),
    "a kind": ({"claim": "C02", "field": "kind", "value": "event"},),
    "a state's part": (
        {"claim": "C04", "field": "states", "value": [{"state": "XBO", "role": "bearer"}]},
    ),
    "a verification": (
        {"claim": "C10", "field": "verification", "value": "stated_unverified"},
        {"claim": "C28", "field": "verification", "value": "contradicted"},
    ),
    "a motive's words": (
        {"list": "motives", "entry": "M02", "field": "wants", "value": "A lasting income"},
    ),
    "a hypothesis's words": (
        {"list": "hypotheses", "entry": "H1", "field": "says", "value": "It is about money."},
    ),
    "a claim split": ({"do": "split", "claim": "C05"},),
    "a fault": ({"claim": "C30", "field": "kind", "value": "evnt"},),
}  # fmt: skip
"""What is changed, one after the other, and taken back."""


def grow(folder: Path, copies: int) -> str:
    """Make a source of so many times the exercise's claims and sentences; return its name.

    Each copy speaks of the same motives, risks and propositions, so that judgements rest on more.
    """
    name = f"exercise-{copies}"
    target = folder / "seeds" / name
    shutil.copytree(ROOT / "seeds" / SOURCE, target)
    (target / "second_coding.yaml").unlink()
    card = yaml.safe_load((target / "source.yaml").read_text(encoding="utf-8"))
    text = (target / "article.txt").read_bytes().decode()
    spans, length = dict(card["sentences"]), len(text)
    claims = (target / "claims.yaml").read_text(encoding="utf-8")
    parts = dict(re.findall(r"^(\w+):\n((?:  .*\n|\n)+)", claims, re.MULTILINE))
    whole = {name: [part.strip("\n")] for name, part in parts.items()}
    for number in range(1, copies):
        for key, (start, end, digest) in card["sentences"].items():
            spans[_key(key, number)] = [start + number * length, end + number * length, digest]
        for part in ("claims", "framing"):
            whole[part].append(_moved(parts[part].strip("\n"), number))
    text *= copies
    card |= {"id": name, "sentences": spans, "length": len(text)}
    card |= {"sha256": sha256(text.encode()).hexdigest(), "date": str(card["date"])}
    (target / "article.txt").write_bytes(text.encode())
    (target / "source.yaml").write_text(yaml.safe_dump(card, sort_keys=False), encoding="utf-8")
    made = "\n".join(f"{name}:\n" + "\n".join(part) for name, part in whole.items())
    (target / "claims.yaml").write_text(made + "\n", encoding="utf-8")
    return name


def _moved(part: str, number: int) -> str:
    """Return claims or framing as a copy has them: with ids and sentences of its own."""

    def renamed(found: re.Match[str]) -> str:
        return f"{found[1]}{int(found[2]) + number * 100:02d}"

    def elsewhere(found: re.Match[str]) -> str:
        return re.sub(r"\b(?:H|P\d+S\d+)\b", lambda key: _key(key[0], number), found[0])

    return re.sub(r"\bat: (?:\[.*?\]|\w+)", elsewhere, re.sub(r"\b([CF])(\d+)\b", renamed, part))


def _key(key: str, number: int) -> str:
    if key == "H":
        return f"P{number * 100 + 99}S1"
    return re.sub(r"(?<=P)\d+", lambda paragraph: str(int(paragraph[0]) + number * 100), key)


def desk(copies: int, rounds: int) -> dict[str, Any]:
    """Measure the kernel's time from each change to what moves, and of one brief's exhibits."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "notebooks").mkdir()
        name = grow(folder, copies)
        session = CodingSession(name, folder, folder / "state")
        widget = CodingDesk(session, "uk_phia", "preferred", "en")
        said: list[tuple[float, dict[str, Any]]] = []
        widget.send = lambda content, buffers=None: said.append((time.process_time(), content))  # type: ignore[method-assign]

        def asked(**message: Any) -> tuple[float, float]:
            """Return the time to the change, and to what moves, in milliseconds."""
            said.clear()
            started = time.process_time()
            widget._asked(None, message, None)
            if trouble := [one["says"] for _, one in said if one["kind"] == "trouble"]:
                sys.exit(trouble[0])
            return (said[0][0] - started) * 1000, (time.process_time() - started) * 1000

        opened = asked(do="all")
        taken: dict[str, list[tuple[float, float]]] = {what: [] for what in STEPS}
        for _ in range(rounds):
            for what, steps in STEPS.items():
                for step in steps:
                    taken[what].append(asked(do="take", step={"do": "set", **step}))
                    asked(do="undo")
        claims, card = said[0][1]["order"]["claims"], session.held(CARD) or {}
    return {
        "claims": len(claims),
        "sentences": len(card["sentences"]),
        "open": opened[1],
        "steps": {
            what: {"change": statistics.median(one for one, _ in times),
                   "moves": statistics.median(whole for _, whole in times),
                   "worst": max(whole for _, whole in times)}
            for what, times in taken.items()
        },
    }  # fmt: skip


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows: list[list[object]] = [
        [what, one["change"], one["moves"], one["worst"]] for what, one in found["steps"].items()
    ]
    head = f"{found['claims']} claims, {found['sentences']} sentences"
    columns = ["changed", "to its card, ms", "to what moves, ms", "worst, ms"]
    return f"{head}\n{table(columns, rows)}"
