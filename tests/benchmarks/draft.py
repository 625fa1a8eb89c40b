"""How much of a coding the rules of drafting find, and how much of it is right.

Measured on the coded sources whose text is at hand, on sixty sentences of our own, and on corpora
whose folder ``BRIEFING_DRAFT_DATA`` names.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from analysis.claims.source import Source
from analysis.draft import attributions, cues, quantities, sentences, states
from analysis.draft.propose import draft as drafted
from tests.seeds.test_against_articles import ROOT, load_source, sources, texts

HARD = ROOT / "tests" / "draft" / "hard_sentences.yaml"
DATA = "BRIEFING_DRAFT_DATA"
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)|n['’]t|['’]|''|[.,;:!?%)\]]")
_SIGNS = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


class Tally:
    """Counts what was found rightly, what was found wrongly, and what was missed."""

    def __init__(self) -> None:
        self.right, self.wrong, self.missed = Counter[str](), Counter[str](), Counter[str]()

    def add(self, element: str, wanted: set[Any], found: set[Any]) -> None:
        """Count one sentence's worth of an element."""
        self.right[element] += len(wanted & found)
        self.wrong[element] += len(found - wanted)
        self.missed[element] += len(wanted - found)

    def figures(self) -> dict[str, dict[str, float]]:
        """Return precision, recall, their harmonic mean, and how many were wanted."""
        return {one: self._one(one) for one in self.right | self.wrong | self.missed}

    def _one(self, element: str) -> dict[str, float]:
        right, wrong, missed = (
            counted[element] for counted in (self.right, self.wrong, self.missed)
        )
        return {
            "precision": right / max(1, right + wrong),
            "recall": right / max(1, right + missed),
            "f1": 2 * right / max(1, 2 * right + wrong + missed),
            "wanted": right + missed,
        }


def draft(quick: bool = False) -> dict[str, Any]:
    """Measure every element; what is not at hand is named, with the reason."""
    found: dict[str, Any] = {"sets": {"sixty sentences": hard().figures()}, "skipped": []}
    at_hand = texts()
    for name in sources(ROOT):
        source = load_source(name, ROOT)
        if (text := at_hand.get(source.card.sha256)) is None:
            found["skipped"].append(f"{name}: its text is not at hand (BRIEFING_ARTICLES)")
        else:
            found["sets"][name] = coded(source, text).figures()
    folder = Path(os.environ.get(DATA) or "nowhere")
    for file, measure in _CORPORA.items():
        if (folder / file).is_file():
            found["sets"][file] = measure(folder / file, 200 if quick else None).figures()
        else:
            found["skipped"].append(f"{file}: not in the folder that {DATA} names")
    return found


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows = ["| set | element | precision | recall | F1 | wanted |", "|---|---|---|---|---|---|"]
    for name, elements in found["sets"].items():
        rows += [
            f"| {name} | {element} | {one['precision']:.3f} | {one['recall']:.3f} "
            f"| {one['f1']:.3f} | {one['wanted']:.0f} |"
            for element, one in elements.items()
        ]
    return "\n".join([*rows, *(f"\nskipped: {reason}" for reason in found["skipped"])])


def hard() -> Tally:
    """Measure on the sixty sentences, which were written before the rules."""
    tally = Tally()
    for one in yaml.safe_load(HARD.read_text(encoding="utf-8")):
        text = one["text"]
        said = [line.split(" | ") for line in one.get("says", ())]
        attributed = attributions(text)
        tally.add(
            "source",
            {source for source, _, _ in said},
            {text[slice(*a.source)] for a in attributed if a.source},
        )
        tally.add(
            "cue", {cue for _, cue, _ in said}, {text[slice(*a.cue)] for a in attributed if a.cue}
        )
        wanted = {word for word, kind in (one.get("cues") or {}).items() if kind == "epistemic"}
        tally.add("likelihood", wanted, {c.word for c in cues(text) if c.type == "epistemic"})
        figures = quantities(text)
        gold = [(_number(value), bound) for _, value, bound, _ in one.get("quantities", ())]
        mine = [
            (_number(q.value if q.value is not None else (q.low, q.high)), q.bound) for q in figures
        ]
        tally.add("figure", {value for value, _ in gold}, {value for value, _ in mine})
        tally.add("figure with bound", set(gold), set(mine))
        tally.add(
            "state",
            set((one.get("states") or {}).items()),
            {(text[slice(*s.span)], s.code) for s in states(text)},
        )
    return tally


def _number(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return tuple(round(float(one), 3) for one in value)
    return round(float(value), 3)


def coded(source: Source, text: str) -> Tally:
    """Measure on a coded source: its speakers, likelihood cues, figures and states by sentence."""
    tally = Tally()
    passages = {key: text[a:b] for key, (a, b, _) in source.card.sentences.items()}
    proposal = drafted(source.card, passages)
    drafts = proposal.claims
    own = {voice.id for voice in source.card.voices if voice.kind == "article"}
    unnamed = {voice.id for voice in source.card.voices if voice.kind == "unnamed"}
    unnamed |= {voice["id"] for voice in proposal.voices if voice["kind"] == "unnamed"}
    for key, passage in passages.items():
        claims = [claim for claim in source.record.claims if key in claim.at]
        wanted = {claim.chain[0] for claim in claims} - own
        found = {one["chain"][0] for one in drafts if one["at"] == key} - own
        if wanted & unnamed and found & unnamed:  # nobody's name tells one from another
            found = (found - unnamed) | (wanted & unnamed)
        tally.add("speaker", wanted, found)
        wanted = {
            cue.word.lower() for claim in claims for cue in claim.cues
            if cue.type == "epistemic" and cue.word.lower() in passage.lower()
        }  # fmt: skip
        found = {cue.word.lower() for cue in cues(passage) if cue.type == "epistemic"}
        tally.add("likelihood", wanted, found)
        links = {
            link.state for claim in claims for link in claim.states if link.reading != "derived"
        }
        named = {one.code for one in states(passage, source.card.states)}
        tally.add("state, of those named", links & named, named)
    figures = [
        claim
        for claim in source.record.claims
        if claim.quantity and claim.quantity.bound != "qualitative"
    ]
    for claim in figures:
        quantity = claim.quantity
        assert quantity is not None
        unit = quantity.unit.split()[0]
        factor = {"million": 1e6, "thousand": 1e3, "billion": 1e9}.get(unit, 1)
        ends = [quantity.value] if quantity.value is not None else [quantity.low, quantity.high]
        wanted = {_number([(end or 0) * factor for end in ends])}
        found = {
            _number([q.value] if q.value is not None else [q.low, q.high])
            for key in claim.at for q in quantities(passages[key])
        }  # fmt: skip
        tally.add("figure (recall alone)", wanted, found & wanted)
    return tally


def polnear(path: Path, most: int | None) -> Tally:
    """Measure attributions by exact spans on sentences of words with labels."""
    tally = Tally()
    for number, line in enumerate(path.open(encoding="utf-8")):
        if most is not None and number >= most:
            break
        row = json.loads(line)
        text, spans = _written(row["tokens"])
        gold = _labelled(row["labels"], spans)
        mine = attributions(text)
        tally.add("source", gold["source"], {a.source for a in mine if a.source})
        tally.add("cue", gold["cue"], {a.cue for a in mine if a.cue})
    return tally


def _written(tokens: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Write words as people do, and return where each stands."""
    text, spans, glued = "", [], True
    for token in tokens:
        sign = _SIGNS.get(token, token)
        if not glued and not _CLITIC.fullmatch(sign) and sign != "”":
            text += " "
        spans.append((len(text), len(text) + len(sign)))
        text += sign
        glued = sign in {"(", "[", "$", "“", "#", "@"}
    return text, spans


def _labelled(labels: list[str], spans: list[tuple[int, int]]) -> dict[str, set[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {"source": set(), "cue": set(), "content": set()}
    for index, label in enumerate(labels):
        if label.startswith("B-"):
            end = index + 1
            while end < len(labels) and labels[end] == f"I-{label[2:]}":
                end += 1
            found[label[2:]].add((spans[index][0], spans[end - 1][1]))
    return found


def treebank(path: Path, most: int | None) -> Tally:
    """Measure sentence spans on the documents of a treebank, its sentences joined by spaces."""
    tally = Tally()
    for number, parts in enumerate(_documents(path)):
        if most is not None and number >= most // 20:
            break
        text, gold = "", set()
        for part, apart in parts:
            text += "" if not text else "\n" if apart else " "
            gold.add((len(text), len(text) + len(part)))
            text += part
        tally.add("sentence", gold, set(sentences(text)))
    return tally


def _documents(path: Path) -> Iterator[list[tuple[str, bool]]]:
    parts: list[tuple[str, bool]] = []
    apart = False
    for line in path.open(encoding="utf-8"):
        if line.startswith("# newdoc"):
            if parts:
                yield parts
            parts = []
        elif line.startswith("# newpar"):
            apart = True
        elif line.startswith("# text = "):
            parts.append((line.removeprefix("# text = ").strip(), apart))
            apart = False
    if parts:
        yield parts


_CORPORA: dict[str, Callable[[Path, int | None], Tally]] = {
    "polnear_valid.jsonl": polnear,
    "gum_dev.conllu": treebank,
    "ewt_dev.conllu": treebank,
}
