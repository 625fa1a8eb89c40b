"""A study is made of allowed values only, and says what was probably meant."""

from __future__ import annotations

import pytest

from analysis.errors import UsageError
from analysis.exhibits.study import study

from .conftest import SOURCES, Make


def test_a_state_without_a_brief_is_refused(make: Make) -> None:
    source = make()
    assert study(source, "XAA").name() == "State 1"
    with pytest.raises(UsageError, match="did you mean 'XAB'"):
        study(source, "XABB")


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ({"yardstick": "uk_fia"}, "did you mean 'uk_phia'"),
        ({"reading": "prefered"}, "did you mean 'preferred'"),
        ({"detail": "one_page"}, "did you mean 'one-page'"),
        ({"draws": 99}, "whole number from 100 to 200000"),
        ({"draws": True}, "whole number"),
        ({"draws": 4000.0}, "whole number"),
        ({"seed": -1}, "whole number from 0"),
    ],
)
def test_wrong_values_are_refused(make: Make, given: dict[str, object], hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        study(make(), **given)  # type: ignore[arg-type]


def test_a_claim_can_be_coded_otherwise(make: Make) -> None:
    case = study(make())
    changed = case.recoded("C01", "commitment", "hedged")
    assert changed.claims["C01"].commitment == "hedged"
    assert case.claims["C01"].commitment == "asserted"
    assert bool(changed.frames.claims["hedged"][0]) is True
    moved = case.recoded("C02", "motive", "M01, M04")
    assert moved.claims["C02"].motive == ("M01", "M04")


@pytest.mark.parametrize("source", SOURCES)
def test_the_article_has_one_name_in_every_source(source: str) -> None:
    case = study(source)
    [own] = [voice.id for voice in case.voices.values() if voice.kind == "article"]
    assert case.recoded("C19", "chain", "article").claims["C19"].chain == (own,)


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        (("C99", "kind", "event"), "claim: 'C99' is not known"),
        (("C01", "comitment", "hedged"), "did you mean 'commitment'"),
        (("C01", "kind", "rumour"), "kind does not take 'rumour'"),
        (("C01", "chain", "speeker, article"), "did you mean 'speaker'"),
        (("C01", "motive", "M99"), "motive: 'M99' is not known"),
        (("C01", "inherits", "C99"), "inherits: 'C99' is not known"),
    ],
)
def test_a_wrong_recoding_is_refused(make: Make, given: tuple[str, str, str], hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        study(make()).recoded(*given)


def test_a_study_names_itself(make: Make) -> None:
    assert repr(study(make(), "XAB")) == "<Study of made-up: State 2, 9 claims>"
