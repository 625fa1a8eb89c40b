"""A slice of the hostile hour, and that the hour would tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.hostile_hour import families, hour
from tests.hostile_hour.canary import NAME
from tests.hostile_hour.families import PLAN
from tests.hostile_hour.sandbox import Sandbox

CASES = 200
SEED = 0


@pytest.fixture(scope="module")
def one() -> Any:
    with hour.runner(SEED) as one:
        yield one


@pytest.mark.parametrize("first", range(len(PLAN)))
def test_cases_of_each_family(one: Callable[[int], hour.Finding | None], first: int) -> None:
    found = [one(case) for case in range(first, CASES, len(PLAN))]
    assert [finding for finding in found if finding is not None] == []


def acts(box: Sandbox, rng: Random) -> None:
    Path(NAME).touch()


def asks(box: Sandbox, rng: Random) -> None:
    eval(compile(f"len({NAME!r})", "an input", "eval"))


def raises(box: Sandbox, rng: Random) -> None:
    raise KeyError("states")


def loses(box: Sandbox, rng: Random) -> None:
    (box.root / "seeds" / "harbour" / "claims.yaml").write_text("claims: []\n")


def hangs(box: Sandbox, rng: Random) -> None:
    while True:
        pass


@pytest.mark.parametrize(
    ("family", "what"),
    [
        (acts, "it acted: open"),
        (asks, "it acted: exec"),
        (raises, "KeyError: 'states'"),
        (loses, "the project is not as it was"),
        (hangs, "more than 0.1 s"),
    ],
)
def test_what_does_not_hold_is_told(
    monkeypatch: pytest.MonkeyPatch, family: families.Family, what: str
) -> None:
    monkeypatch.setattr(hour, "PLAN", [family])
    monkeypatch.setattr(hour, "SECONDS", 0.1)
    with hour.runner(SEED) as one:
        finding = one(0)
    assert finding is not None
    assert finding.what.startswith(what)


def test_a_case_is_the_same_each_time() -> None:
    raw = b"claims:\n  - {id: C01}\n"
    spoil = families.spoil_yaml
    assert spoil(raw, Random("1/7"), ["at"]) == spoil(raw, Random("1/7"), ["at"])
