"""Draw a source that ``briefing check`` passes: its size by hypothesis, its words by a seed."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, get_args

from hypothesis import strategies as st

from analysis.claims import vocabulary
from tests.made_up import words
from tests.made_up.overlay import overlay
from tests.made_up.record import record

Row = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """How large a source is, and what it has; ``seed`` decides all the rest.

    Attributes
    ----------
    hypotheses : int
        None, or two and more.
    indicated : bool
        Whether an indicator speaks for each hypothesis; without it some have none.
    """

    seed: int = 0
    sentences: int = 3
    claims: int = 3
    states: int = 1
    blocs: int = 0
    voices: int = 1
    motives: int = 0
    risks: int = 0
    propositions: int = 0
    framing: int = 0
    figures: int = 0
    tensions: int = 0
    disputes: int = 0
    dated: bool = False
    text: bool = True
    language: str = "en"
    overlay: bool = False
    hypotheses: int = 0
    indicated: bool = True
    assumptions: int = 0
    indicators: int = 0
    implications: int = 0
    headlines: int = 0
    audience: int = 0
    graded: bool = False


@dataclass(frozen=True)
class Source:
    """The documents of a source, as mappings, and its text."""

    shape: Shape
    text: str
    card: Row
    claims: Row
    assessment: Row | None

    @property
    def id(self) -> str:
        """The name of its folder."""
        return str(self.card["id"])

    @property
    def states(self) -> list[str]:
        """Codes of the states that get a brief."""
        return [code for code, state in self.card["states"].items() if not state.get("collective")]

    def write(self, root: Path) -> Path:
        """Write its seeds below a project; return their folder."""
        folder = root / "seeds" / self.id
        folder.mkdir(parents=True, exist_ok=True)
        files = {"source": self.card, "claims": self.claims, "assessment": self.assessment}
        for kind, data in files.items():
            if data is not None:
                path = folder / f"{kind}.yaml"
                path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
        if self.shape.text:
            (folder / "article.txt").write_bytes(self.text.encode())
        return folder

    def edited(self, **changes: Callable[[Row], Row]) -> Source:
        """Return it with some of its documents changed."""
        held = {kind: change(json.loads(json.dumps(getattr(self, kind))))
                for kind, change in changes.items()}  # fmt: skip
        return replace(self, **held)


def make(shape: Shape) -> Source:
    """Return the one source of a shape."""
    rng = Random(shape.seed)
    text, spans = _text(rng, shape)
    card: Row = {
        "id": f"made-up-{shape.seed}",
        "title": rng.choice((
            f"{words.word(rng).title()} and the {words.noun(rng)}",
            f"a {words.noun(rng)} at {words.name(rng)}", f"On {words.name(rng)}",
        )),
        "publisher": rng.choice((None, words.name(rng))),
        "author": rng.choice((None, words.name(rng))),
        "date": _day(rng) if shape.dated else None,
        "url": rng.choice((None, "https://example.org/a?b=1&c=%20d")),
        "language": shape.language,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "length": len(text),
        "sentences": spans,
        "states": _states(rng, shape),
    }  # fmt: skip
    card["voices"] = _voices(rng, shape, list(card["states"]))
    claims = record(rng, shape, card)
    coded = overlay(rng, shape, card, claims) if shape.overlay else None
    return Source(shape, text, card, claims, coded)


def _day(rng: Random) -> str:
    return (dt.date(1990, 1, 1) + dt.timedelta(days=rng.randrange(20_000))).isoformat()


def _text(rng: Random, shape: Shape) -> tuple[str, Row]:
    text, spans, paragraph, number = "", {}, 1, 0
    for place in range(shape.sentences):
        said = words.passage(rng, shape.language)
        number += 1
        key = "H" if place == 0 and shape.sentences > 2 else f"P{paragraph}S{number}"
        if key == "H":
            number = 0
        digest = hashlib.sha256(said.encode()).hexdigest()
        spans[key] = [len(text), len(text) + len(said), digest]
        fresh = key == "H" or rng.random() < 0.3
        text += said + ("\n" if fresh else " ")
        if fresh and key != "H":
            paragraph, number = paragraph + 1, 0
    return text, spans


def _states(rng: Random, shape: Shape) -> Row:
    codes = [f"X{a}{b}" for a in "ABMZ" for b in "ABCDYZ"] + [
        "QM",
        "QZ",
        "QMA",
        "QZZ",
        "PRK",
        "FRA",
    ]
    chosen = rng.sample(codes, shape.states)
    found: Row = {code: {"name": words.country(rng), "also": [words.word(rng).title()]}
                  for code in chosen}  # fmt: skip
    for number in range(shape.blocs):
        found[f"BLOC_{number}"] = {"name": words.country(rng), "collective": True}
    names: set[str] = set()
    for state in found.values():
        while state["name"] in names:
            state["name"] = words.country(rng)
        names.add(state["name"])
    return found


def _voices(rng: Random, shape: Shape, states: list[str]) -> list[Row]:
    own = {"id": rng.choice(("article", "paper")), "name": "the article itself", "kind": "article",
           "roles": ["article"], "group": None}  # fmt: skip
    found, names = [own], {"the article itself"}
    for number in range(shape.voices):
        name = words.name(rng)
        while name in names:
            name = words.name(rng)
        names.add(name)
        kind = rng.choice([k for k in get_args(vocabulary.VoiceKind) if k != "article"])
        relays = number > 0 and rng.random() < 0.25
        group = f"g{rng.randrange(number + 1)}" if kind != "unnamed" else None
        found.append({
            "id": f"v{number}", "name": name, "kind": kind, "group": group,
            "interest": rng.choice(get_args(vocabulary.Interest)),
            "roles": ["relay"] if relays else rng.choice((["originator"], ["originator", "relay"],
                                                          ["releaser", "originator"])),
            "state": rng.choice([None, *states]),
        })  # fmt: skip
    return found


@st.composite
def shapes(draw: st.DrawFn, *, most: int = 24, indicated: bool | None = True) -> Shape:
    """Draw the size of a source.

    Parameters
    ----------
    most : int
        The most claims.
    indicated : bool or None
        Whether each hypothesis has its indicator; None for either.
    """
    some = st.integers
    claims = draw(some(1, most))
    many = min(claims, 6)
    drawn = draw(st.booleans())
    return Shape(
        seed=draw(some(0, 10**6)), claims=claims, sentences=draw(some(1, claims)),
        states=draw(st.sampled_from((1, 0, 2, 3, 5, 12))), blocs=draw(some(0, 1)),
        voices=draw(some(0, 6)), motives=draw(some(0, many)), risks=draw(some(0, many)),
        propositions=draw(some(0, many)), framing=draw(some(0, 2)), figures=draw(some(0, many)),
        tensions=draw(some(0, many)), disputes=draw(some(0, 2)), dated=draw(st.booleans()),
        text=draw(st.booleans()),
        language=draw(st.sampled_from(sorted(words.SCRIPTS))), overlay=drawn,
        hypotheses=draw(st.sampled_from((0, 2, 3, 4))) if drawn else 0,
        indicated=draw(st.booleans()) if indicated is None else indicated,
        assumptions=draw(some(0, 3)), indicators=draw(some(0, 3)),
        implications=draw(some(0, 3)), headlines=draw(some(0, 2)), audience=draw(some(0, 4)),
        graded=draw(st.booleans()),
    )  # fmt: skip


def sources(**kept: Any) -> st.SearchStrategy[Source]:
    """Draw a sound source; what is given is that of ``shapes``."""
    return shapes(**kept).map(make)
