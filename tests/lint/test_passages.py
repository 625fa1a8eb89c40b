"""Where the article's text is at hand, passages and digests are held to it."""

from __future__ import annotations

import pytest
from cases import annex
from desk import SENTENCES, page


def shown(words: str) -> dict[str, str]:
    return {"claims": annex("C06", passages=f'<blockquote class="passage" data-at="P2S2">{words}'
                                            "</blockquote>")}  # fmt: skip


@pytest.fixture
def attached(own_desk):
    own_desk.attach()
    return own_desk


def test_the_articles_own_passage(attached):
    assert attached.lint(page(**shown(SENTENCES["P2S2"]))) == []


def test_a_passage_that_was_changed(attached):
    found = attached.lint(page(**shown("Avaria gets dearer grain out of it.")))
    assert [(f.rule, f.place.anchor) for f in found] == [("L09", "claim-C06")]
    assert "not the article's" in found[0].message


def test_a_passage_is_not_judged_as_our_wording(attached):
    words = SENTENCES["P1S4"]
    html = page(claims=annex("C04", passages=f'<blockquote class="passage">{words}</blockquote>'))
    assert attached.lint(html) == []
