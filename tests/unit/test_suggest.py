"""One notion of what was meant, and of how a wrong word is shown."""

from analysis.suggest import closest, did_you_mean, quoted, unknown


def test_capitals_do_not_part_words():
    assert closest("xav", ["XBO", "XAV"]) == "XAV"
    assert did_you_mean("zzz", ["draws"]) == ""


def test_a_refusal_names_all_there_is_but_no_book():
    assert unknown("state", "XAW", []) == "There is no state 'XAW'. Known: none."
    assert unknown("x", "n7x", [f"n{i}" for i in range(30)]).endswith("n23 and 6 more.")
    long = unknown("source", "a" * 100_000, ["a" * 60])
    assert len(long) < 300
    assert "(100,000 characters)" in long


def test_a_shown_value_is_one_short_line():
    assert quoted("a\nb\x1b") == "'a\\nb\\x1b'"
    assert len(quoted(list(range(10**5)))) < 100
