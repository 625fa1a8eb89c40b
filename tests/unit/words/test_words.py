"""The table of words: what `say` takes and gives, and how another language stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis import words
from analysis.errors import UsageError

OTHER = """\
number = { $n ->
    [one] une
   *[other] { $n } fois
 }
only-here = seulement
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / "en.ftl").write_text(
        "number = { $n }\nspare = spare\npart = whole\n    .some = a part\n", encoding="utf-8"
    )
    (tmp_path / "fr.ftl").write_text(OTHER, encoding="utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    _forget()
    yield tmp_path
    _forget()


def _forget() -> None:
    words.use(words.DEFAULT)
    words._said.cache_clear()
    words._bundles.cache_clear()
    words._bundle.cache_clear()


def test_a_number_is_a_word_up_to_twelve_and_grouped_digits_above() -> None:
    assert [words.say("number", n=n) for n in (0, 1, 12, 13, 1500)] == [
        "no", "one", "twelve", "13", "1,500",
    ]  # fmt: skip


def test_one_file_is_another_language(folder: Path) -> None:
    assert words.languages() == ("en", "fr")
    with words.speaking("fr"):
        assert words.say("number", n=1) == "une"
        assert words.say("number", n=1500) == "1\N{NARROW NO-BREAK SPACE}500 fois"
    assert words.say("number", n=1) == "1"


def test_what_a_table_leaves_out_is_english(folder: Path) -> None:
    with words.speaking("fr"):
        assert words.say("spare") == "spare"
        assert words.say("part.some") == "a part"


def test_an_unknown_message_and_a_missing_value_are_errors(folder: Path) -> None:
    with pytest.raises(KeyError, match="absent"):
        words.say("absent")
    with pytest.raises(ValueError, match="number"):
        words.say("number")


def test_an_unknown_language_is_refused_with_the_known_ones(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"'xx'\. Known: en, fr"):
        words.use("xx")
    assert words.language() == "en"


def test_a_text_of_any_length_is_filled_in(folder: Path) -> None:
    (folder / "en.ftl").write_text("pair = { $one } and { $other }\n", encoding="utf-8")
    long = "{ $one } \\0 " + "x" * 60_000
    assert words.say("pair", one=long, other="y") == f"{long} and y"
    assert words.say("pair", one=long, other=long[::-1]) == f"{long} and {long[::-1]}"
