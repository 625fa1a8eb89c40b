"""Synthetic sources of any size, with invented states and voices."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.claims.card import SourceCard
from analysis.claims.load import load_source
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import ClaimsFile
from analysis.claims.source import Source
from analysis.exhibits.draw.canvas import Canvas
from analysis.exhibits.study import Study, study

ROOT = Path(__file__).parents[3]
SOURCES = ("dprk-troops-in-russia", "exercise-strait-closure")
DOMAINS = (
    "military", "technological", "economic", "diplomatic", "ideological", "domestic", "security",
)  # fmt: skip
HOSTILE = '<script>alert(1)</script> #let x = 1 "q" \\ $m$ `r` \u202egnp.\u200b {{ 7*7 }} & </p>'
Make = Callable[..., Source]


def _card(names: list[str], voice: str, sentences: int) -> SourceCard:
    digest = hashlib.sha256(b"x").hexdigest()
    states = {f"X{chr(65 + i // 26)}{chr(65 + i % 26)}": {"name": n} for i, n in enumerate(names)}
    return SourceCard.model_validate(
        {
            "id": "made-up",
            "title": "An invented report",
            "publisher": None,
            "author": None,
            "date": None,
            "url": None,
            "sha256": digest,
            "length": 10 * sentences,
            "sentences": {f"P1S{i + 1}": (10 * i, 10 * i + 9, digest) for i in range(sentences)},
            "states": states,
            "voices": [
                {"id": "article", "name": "the article itself", "kind": "article",
                 "roles": ["article"]},
                {"id": "speaker", "name": voice, "kind": "person", "interest": "party",
                 "group": "one", "roles": ["originator"]},
                {"id": "agency", "name": "the Relay Agency", "kind": "media", "group": "two",
                 "roles": ["relay"]},
                {"id": "somebody", "name": "an unnamed official", "kind": "unnamed",
                 "roles": ["originator"]},
            ],
        }
    )  # fmt: skip


@pytest.fixture
def make() -> Make:
    """Build a source: ``make(claims=500, states=12, word="…", overlay=True)``."""

    def built(
        claims: int = 9,
        states: int = 3,
        word: str = "something plain",
        name: str = "State",
        voice: str = "Minister Ona",
        overlay: bool = True,
        motives: bool = True,
        risks: bool = True,
    ) -> Source:
        card = _card([f"{name} {i + 1}" for i in range(states)], voice, claims)
        codes = list(card.states)
        chains = (["article"], ["speaker", "agency", "article"], ["somebody", "article"])
        hedges = ("could", "may", "might", None)
        made, wants, dangers = [], [], []
        for i in range(claims):
            code, other = codes[i % states], codes[(i + 1) % states]
            claim = {
                "id": f"C{i + 1:02d}", "at": f"P1S{i + 1}",
                "says": f"{word} number {i + 1} could come about.",
                "kind": ("motive", "risk", "figure")[i % 3], "chain": chains[i % 3],
                "commitment": "hedged" if i % 2 else "asserted",
                "verification": "stated_unverified" if i % 5 == 0 else "silent",
                "states": [{"state": code, "role": "actor"}],
            }  # fmt: skip
            if i % 3 == 0 and motives:
                wants.append({
                    "id": f"M{i + 1:02d}", "state": code, "wants": f"{word} {i + 1}",
                    "domain": DOMAINS[i % 7], "giver": other if i % 2 else None,
                })  # fmt: skip
                claim["motive"] = [f"M{i + 1:02d}"]
            if i % 3 == 1 and risks:
                both = [{"state": code}, {"state": other, "reading": "possible"}]
                dangers.append({
                    "id": f"R{i + 1:02d}", "bearers": both, "cause": word,
                    "event": f"{word} breaks {i + 1}", "consequence": word if i % 2 else None,
                    "domain": DOMAINS[i % 7], "hedge": hedges[i % 4],
                })  # fmt: skip
                claim["risk"] = [f"R{i + 1:02d}"]
            if i % 3 == 2:
                claim["quantity"] = {
                    "value": 10.0**(i % 7) * (i + 1), "bound": ("approx", "upper", "lower")[i % 3],
                    "kind": ("stock", "flow")[i % 2], "unit": "ships", "place": word[:40],
                    "time": None if i % 2 else "now", "originator": "speaker",
                }  # fmt: skip
            made.append(claim)
        record = ClaimsFile.model_validate(
            {"claims": made, "motives": wants, "risks": dangers,
             "framing": [{"id": "F01", "at": "P1S1", "does": word, "wording": ["loud drum"]}]}
        )  # fmt: skip
        who = {"coder": "an1", "date": "2026-01-02", "rationale": "A reason."}
        coded = AssessmentFile.model_validate(
            {
                "audience": word,
                "impacts": [{"risk": d["id"], "impact": 3, **who} for d in dangers],
                "hypotheses": [{"id": f"H{i}", "says": f"{word} {i}", **who} for i in (1, 2)],
                "evidence": [{"claim": "C01", "cells": {"H1": "C", "H2": "I"}, **who}],
                "assumptions": [
                    {"id": "A1", "says": word, "if_wrong": word, "claims": ["C01"], **who}
                ],
                "indicators": [
                    {"id": "I1", "says": word, "claims": ["C01"], "hypotheses": ["H1"], **who}
                ],
                "implications": [{"state": codes[0], "says": word, "claims": ["C01"], **who}],
            }
        )
        return Source(card=card, record=record, overlay=coded if overlay else None, text=None,
                      digests={})  # fmt: skip

    return built


@pytest.fixture(params=SOURCES)
def source(request: pytest.FixtureRequest) -> Source:
    """Each source of the project."""
    return load_source(request.param, ROOT)


@pytest.fixture
def cases(source: Source) -> list[Study]:
    """A source across states and for each state."""
    whole = study(source)
    return [whole, *(study(source, state) for state in whole.states)]


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch) -> list[Canvas]:
    """Collect every sheet a canvas finishes."""
    found: list[Canvas] = []
    finish = Canvas.finish

    def keep(self: Canvas, height: float) -> object:
        found.append(self)
        return finish(self, height)

    monkeypatch.setattr(Canvas, "finish", keep)
    return found
