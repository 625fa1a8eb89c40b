"""A notebook that asks for an exhibit there is not is told what to ask for."""

from __future__ import annotations

import pytest

from analysis import figures, judgements, tables, texts
from analysis.errors import BriefingError
from analysis.exhibits.names import GONE


@pytest.mark.parametrize(("room", "name", "told"), [
    (figures, "tornado", "figures.reversals"),
    (figures, "motive_matrx", "'motive_matrix'"),
    (tables, "motive", "'motives'"),
    (texts, "mast_head", "'masthead'"),
    (judgements, "keys", "'key'"),
])  # fmt: skip
def test_an_unknown_exhibit_is_refused_by_name(room: object, name: str, told: str) -> None:
    assert not hasattr(room, name)
    with pytest.raises(BriefingError) as refusal:
        getattr(room, name)
    assert told in str(refusal.value)
    assert name in str(refusal.value)
    assert len(refusal.value._render_traceback_()) == 1


def test_what_stands_in_for_an_exhibit_exists() -> None:
    rooms = {"figures": figures, "tables": tables}
    for gone, instead in GONE.items():
        room, _, name = gone.partition(".")
        assert not hasattr(rooms[room], name)
        for word in instead.replace(",", "").split():
            if "." in word:
                assert hasattr(rooms[word.partition(".")[0]], word.partition(".")[2].strip("."))
