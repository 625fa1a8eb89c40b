"""A slice of the hostile hour, and that the hour would tell."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from analysis.errors import Fault
from tests.hostile_hour import families, hour
from tests.hostile_hour.canary import NAME
from tests.hostile_hour.families import PLAN
from tests.hostile_hour.promises import Lively, hold_faults, hold_still
from tests.hostile_hour.sandbox import Sandbox

CASES = 100
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


def reads(box: Sandbox, rng: Random) -> None:
    Path("/etc/passwd").read_bytes()


def reaches_out(box: Sandbox, rng: Random) -> None:
    with contextlib.suppress(OSError):
        Path("/canary-outside/x").mkdir()


def nests(box: Sandbox, rng: Random) -> None:
    exec(f"def later():\n    return {NAME!r}")


def shows(box: Sandbox, rng: Random) -> None:
    hold_still("<p><img src='http://127.0.0.1:9/x'></p>")


def tells_no_line(box: Sandbox, rng: Random) -> None:
    hold_faults([Fault("seeds/harbour/claims.yaml", 0, "claims[0]", "is wrong")], box.root)


def raises(box: Sandbox, rng: Random) -> None:
    raise KeyError("states")


def loses(box: Sandbox, rng: Random) -> None:
    (box.root / "seeds" / "harbour" / "claims.yaml").write_text("claims: []\n")


def hangs(box: Sandbox, rng: Random) -> None:
    while True:
        pass


@pytest.mark.parametrize(
    ("family", "what", "kind"),
    [
        (acts, "it acted: open", "executed"),
        (asks, "it acted: exec", "executed"),
        (reads, "it acted: open", "executed"),
        (reaches_out, "it acted: os.mkdir", "executed"),
        (nests, "it acted: exec", "executed"),
        (shows, "Lively: <img src=", "executed"),
        (tells_no_line, "Lineless", "lineless"),
        (raises, "KeyError: 'states'", "traceback"),
        (loses, "the project is not as it was", "lost"),
        (hangs, "more than 0.1 s", "cost"),
    ],
)
def test_what_does_not_hold_is_told(
    monkeypatch: pytest.MonkeyPatch, family: families.Family, what: str, kind: str
) -> None:
    monkeypatch.setattr(hour, "PLAN", [family])
    monkeypatch.setattr(hour, "SECONDS", 0.1)
    with hour.runner(SEED) as one:
        finding = one(0)
    assert finding is not None
    assert finding.what.startswith(what)
    assert finding.kind == kind


@pytest.mark.parametrize(
    "page",
    [
        "<script>1</script>", "<p onclick=x>a</p>", "<a href='java&#9;script:x'>a</a>",
        "<a href='data:text/html,x'>a</a>", "<svg><use href='x#y'/></svg>", "<base href='//x/'>",
        "<meta http-equiv=refresh content='0;url=x'>", "<link rel=stylesheet href='x.css'>",
        "<style>@import 'x';</style>", "<p style='background:url(x)'>a</p>", "<img srcset='x 2x'>",
    ],
)  # fmt: skip
def test_what_a_browser_would_run_or_fetch_is_seen(page: str) -> None:
    with pytest.raises(Lively):
        hold_still(page)


def test_a_page_that_holds_all_it_shows_is_still() -> None:
    hold_still(
        "<p style='color:red'><a href='https://x.org/a'>a</a><a href='b.html#c'>b</a></p>"
        "<img src='data:image/png;base64,AA=='><style>p{background:url(#a)}</style>"
    )


def test_a_case_is_the_same_each_time() -> None:
    raw = b"claims:\n  - {id: C01}\n"
    spoil = families.spoil_yaml
    assert spoil(raw, Random("1/7"), ["at"]) == spoil(raw, Random("1/7"), ["at"])
