"""A study is made of allowed values only, and says what was probably meant."""

from __future__ import annotations

import pytest

from analysis.errors import UsageError, is_ours
from analysis.exhibits.study import study

from .conftest import SOURCES, Make


def test_a_state_without_a_brief_is_refused(make: Make) -> None:
    source = make()
    assert study(source, "XAA").name() == "State 1"
    with pytest.raises(UsageError, match="Did you mean 'XAB'"):
        study(source, "XABB")


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ({"yardstick": "uk_fia"}, "Did you mean 'uk_phia'"),
        ({"reading": "prefered"}, "Did you mean 'preferred'"),
        ({"detail": "one_page"}, "Did you mean 'one-page'"),
        ({"paper": "letter"}, "Did you mean 'us-letter'"),
        ({"draws": 99}, "int from 100 to 200000"),
        ({"draws": True}, "whole number"),
        ({"draws": 4000.0}, "whole number"),
        ({"seed": -1}, "int from 0"),
    ],
)
def test_wrong_values_are_refused(make: Make, given: dict[str, object], hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        study(make(), **given)  # type: ignore[arg-type]


def test_all_wrong_values_are_told_at_once(make: Make) -> None:
    with pytest.raises(UsageError) as caught:
        study(make(), "XABB", reading="prefered", draws=5, language="xx")
    assert len(str(caught.value).splitlines()) == 4
    with pytest.raises(UsageError) as caught:
        study("no-such-source", detail="fulll")
    assert "source 'no-such-source'" in str(caught.value)
    assert "Did you mean 'full'?" in str(caught.value)


def test_an_error_of_ours_is_one_message_in_a_notebook(make: Make) -> None:
    """IPython asks an error for what it shows in place of a traceback."""
    with pytest.raises(UsageError) as caught:
        study(make(), "XABB", paper="letter")
    shown = caught.value._render_traceback_()
    assert shown[0] == "UsageError: 2 faults"
    assert [line.strip() for line in shown[1:]] == str(caught.value).splitlines()
    assert is_ours("UsageError", str(caught.value), "\n".join(shown))
    assert UsageError("one")._render_traceback_() == ["UsageError: one"]
    assert not is_ours("ValueError", "x", "Traceback (most recent call last):\n  …")


def test_a_wrong_source_costs_the_other_faults_nothing(make: Make) -> None:
    for source in ("No Such", "no-such", 5, None):
        with pytest.raises(UsageError) as caught:
            study(source, paper="letter")  # type: ignore[arg-type]
        assert len(str(caught.value).splitlines()) == 2


def test_both_a_wrong_claim_and_a_wrong_field_are_told(make: Make) -> None:
    with pytest.raises(UsageError) as caught:
        study(make()).recoded("C99", "comitment", "hedged")
    assert len(str(caught.value).splitlines()) == 2
    with pytest.raises(UsageError) as caught:
        study(make()).recoded("C01", "chain", "one, two")
    assert len(str(caught.value).splitlines()) == 2
    with pytest.raises(UsageError) as caught:
        study(make()).recoded("C01", "kind", "rumour")
    assert "pydantic" not in str(caught.value)


def test_a_claim_can_be_coded_otherwise(make: Make) -> None:
    case = study(make())
    changed = case.recoded("C01", "commitment", "hedged")
    assert changed.claims["C01"].commitment == "hedged"
    assert case.claims["C01"].commitment == "asserted"
    assert changed.frames["claims"]["commitment"][0] == "hedged"
    assert "C01" in changed.records.hedged
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
        (("C99", "kind", "event"), "There is no claim 'C99'"),
        (("C01", "comitment", "hedged"), "Did you mean 'commitment'"),
        (("C01", "kind", "rumour"), "kind does not take 'rumour'"),
        (("C01", "chain", "speeker, article"), "Did you mean 'speaker'"),
        (("C01", "motive", "M99"), "There is no motive 'M99'"),
        (("C01", "inherits", "C99"), "There is no claim 'C99'"),
    ],
)
def test_a_wrong_recoding_is_refused(make: Make, given: tuple[str, str, str], hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        study(make()).recoded(*given)


def test_a_study_names_itself(make: Make) -> None:
    assert repr(study(make(), "XAB")) == "<Study of made-up: State 2, 9 claims>"
