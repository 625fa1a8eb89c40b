"""Draw an assessment: what an analyst would assign to a source that was drawn."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, get_args

from analysis.claims import vocabulary
from tests.made_up import words

if TYPE_CHECKING:
    from tests.made_up.sources import Shape

Row = dict[str, Any]
CODED = {"coder": "an1", "date": "2031-05-06", "rationale": "Drawn."}


def overlay(rng: Random, shape: Shape, card: Row, record: Row) -> Row:
    """Return ``assessment.yaml`` as a mapping."""
    claims = [claim["id"] for claim in record["claims"]]
    states = [code for code, state in card["states"].items() if not state.get("collective")]
    explanations = [f"H{n + 1}" for n in range(shape.hypotheses)]

    named = [s["name"] for s in card["states"].values()]
    named += [v["name"] for v in card["voices"][1:]]
    named += [words.name(rng, plain=True), f"the {words.noun(rng)}"]

    def some() -> list[str]:
        return sorted(rng.sample(claims, min(len(claims), rng.randint(1, 3))))

    def says() -> str:
        text = f"{rng.choice(named)} {words.word(rng)}s the {words.noun(rng)}"
        text = text[0].upper() + text[1:] if text.startswith(("the ", "a ")) else text
        return f"{text}." if rng.random() < 0.8 else text

    weighed = sorted(rng.sample(claims, rng.randint(1, len(claims)))) if explanations else []
    made: Row = {}
    if shape.audience:
        made["audience"] = " ".join(
            [rng.choice(("Desks", "desks", "ZTX", words.name(rng))),
             *(words.word(rng) for _ in range(shape.audience - 1))]
        )  # fmt: skip
    if shape.graded:
        made["grades"] = [{"voice": v["id"], "grade": rng.choice("ABCDEF"), **CODED}
                          for v in card["voices"][1:] if rng.random() < 0.8]  # fmt: skip
        made["impacts"] = [{"risk": r["id"], "impact": rng.randint(1, 5), **CODED}
                           for r in record["risks"] if rng.random() < 0.8]  # fmt: skip
    voices = [v["id"] for v in card["voices"]]
    made["hypotheses"] = [
        {"id": name, "says": says(), **CODED,
         "doubts": rng.sample(voices, min(len(voices), rng.choice((0, 0, 1)))),
         "compatible_with": [other for other in explanations[:1]
                             if other != name and rng.random() < 0.2]}
        for name in explanations
    ]  # fmt: skip
    made["evidence"] = [
        {"claim": claim, "weight": rng.choice((0.5, 1.0, 2.0)), **CODED,
         "cells": {name: rng.choice(get_args(vocabulary.Consistency)) for name in explanations}}
        for claim in weighed
    ]  # fmt: skip
    made["assumptions"] = [
        {"id": f"A{n + 1}", "says": says(), "if_wrong": says(), "claims": some(),
         "depends_on": [f"A{n}"] if n and rng.random() < 0.3 else [], **CODED}
        for n in range(shape.assumptions)
    ]  # fmt: skip
    watched = explanations if shape.indicated else explanations[:1]
    made["indicators"] = [
        {"id": f"I{n + 1}", "says": says(), "claims": some(), **CODED,
         "hypotheses": [one] if one else [],
         "states": rng.sample(states, min(len(states), rng.randint(0, 2)))}
        for n, one in enumerate([*watched, *[None] * shape.indicators])
    ]  # fmt: skip
    made["implications"] = [
        {"state": rng.choice(list(card["states"])), "says": says(), "claims": some(), **CODED}
        for _ in range(shape.implications if card["states"] else 0)
    ]  # fmt: skip
    made["headlines"] = [
        _headline(rng, record["claims"], state)
        for state in rng.sample([None, *states], min(len(states) + 1, shape.headlines))
    ]
    return made


def _headline(rng: Random, claims: list[Row], state: str | None) -> Row:
    """Return a headline that says no more than its claim: in its words, or as what could be."""
    claim = rng.choice(claims)
    fits = "quantity" not in claim and len(claim["says"]) < 110
    text = claim["says"].rstrip(".") if fits else f"What could {words.word(rng)}"
    if claim["commitment"] in ("hedged", "conditional", "ability"):
        text = f"What could {words.word(rng)}"
    return {"state": state, "text": text, "claims": [claim["id"]], **CODED}
