"""Only checked names become paths, and a project is found from anywhere inside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import paths
from analysis.errors import UsageError


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.delenv("BRIEFING_ROOT", raising=False)
    (tmp_path / "seeds" / "harbour").mkdir(parents=True)
    (tmp_path / "notebooks").mkdir()
    return tmp_path.resolve()


def test_the_project_is_found_upward(project, monkeypatch):
    monkeypatch.chdir(project / "seeds" / "harbour")
    assert paths.project_root() == project
    assert paths.project_root(project / "notebooks") == project


def test_no_project_is_a_usage_error(project, tmp_path_factory):
    with pytest.raises(UsageError, match="a project holds seeds/ and notebooks/"):
        paths.project_root(tmp_path_factory.mktemp("elsewhere"))


def test_the_environment_may_name_the_project(project, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    monkeypatch.setenv("BRIEFING_ROOT", str(project))
    assert paths.project_root() == project
    monkeypatch.setenv("BRIEFING_ROOT", str(project / "none"))
    with pytest.raises(UsageError, match="BRIEFING_ROOT names no folder"):
        paths.project_root()


_SAFE = "abcdefghijklmnopqrstuvwxyz0123456789-_"
BAD = ["", ".", "..", "../x", "a/b", "a\\b", "A", "a b", "-a", "a\n", "é", "a" * 65, "\0", "a.b"]


@pytest.mark.parametrize("name", BAD)
def test_unsafe_names_are_refused(project, name):
    with pytest.raises(UsageError):
        paths.report_stem(name)
    with pytest.raises(UsageError):
        paths.report_stem("overview", name)


@given(st.text(max_size=70))
def test_a_name_that_passes_stays_one_component(name):
    if name and not set(name) - set(_SAFE) and len(name) <= 64 and name[0] not in "-_":
        assert paths.checked_slug(name) == name
    else:
        with pytest.raises(UsageError) as caught:
            paths.checked_slug(name)
        assert str(caught.value).isprintable()


def test_stems():
    assert paths.report_stem("overview") == "overview"
    assert paths.report_stem("state_brief", "XAV") == "state_brief-XAV"


@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com1", "lpt9"])
def test_a_name_that_windows_keeps_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="Windows keeps it"):
        paths.checked_slug(name, "source id")
    assert paths.checked_slug(f"{name}-2") == f"{name}-2"
