"""Who asserts what where: speakers and firmness sentence by sentence, and where attribution ends."""

import pytest

from analysis.assess.passages import Passage, Speaker, own_from, passages

ARTICLE, NAMED, UNNAMED = (
    Speaker("article", "article"), Speaker("named", "one"), Speaker("unnamed", ""),
)  # fmt: skip
