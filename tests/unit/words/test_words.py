"""The table of words: what a message takes and gives, and how another language stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.errors import UsageError
from analysis.words import languages, messages
from analysis.words import table as words

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
    messages.cache_clear()
    words._formatted.cache_clear()
    words._bundles.cache_clear()
    words._bundle.cache_clear()


def test_a_number_is_a_word_up_to_twelve_and_grouped_digits_above() -> None:
    assert [messages("en").message("number", n=n) for n in (0, 1, 12, 13, 1500)] == [
        "no", "one", "twelve", "13", "1,500",
    ]  # fmt: skip


def test_one_file_is_another_language(folder: Path) -> None:
    assert languages() == ("en", "fr")
    french = messages("fr")
    assert french.message("number", n=1) == "une"
    assert french.message("number", n=1500) == "1\N{NARROW NO-BREAK SPACE}500 fois"
    assert messages("en").message("number", n=1) == "1"


def test_what_a_table_leaves_out_is_english(folder: Path) -> None:
    french = messages("fr")
    assert french.message("spare") == "spare"
    assert french.message("part.some") == "a part"


def test_an_unknown_message_and_a_missing_value_are_errors(folder: Path) -> None:
    with pytest.raises(KeyError, match="absent"):
        messages("en").message("absent")
    with pytest.raises(ValueError, match="number"):
        messages("en").message("number")


def test_an_unknown_language_is_refused_with_the_known_ones(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"'xx'\. Known: en, fr"):
        messages("xx")


def test_a_text_of_any_length_is_filled_in(folder: Path) -> None:
    (folder / "en.ftl").write_text("pair = { $one } and { $other }\n", encoding="utf-8")
    long = "{ $one } \\0 " + "x" * 60_000
    assert messages("en").message("pair", one=long, other="y") == f"{long} and y"
    assert messages("en").message("pair", one=long, other=long[::-1]) == f"{long} and {long[::-1]}"
