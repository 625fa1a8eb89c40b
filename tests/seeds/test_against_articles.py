"""Hold every coding against its article, where the text is at hand in ``BRIEFING_ARTICLES``."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.claims.load import load_source, sources
from analysis.claims.source import Source

ROOT = Path(__file__).parents[2]
WORD = re.compile(r"[^\W_]+")
RUN = 9
"""So many words in a row are the article's own wording and not ours."""


def texts() -> dict[str, str]:
    """Article texts by digest: the folder of the environment, and those beside their cards."""
    folder = os.environ.get("BRIEFING_ARTICLES", "")
    found = sorted(Path(folder).glob("*.txt")) if folder else []
    found += sorted((ROOT / "seeds").glob("*/article.txt"))
    read = [path.read_bytes() for path in found]
    return {hashlib.sha256(raw).hexdigest(): raw.decode() for raw in read}


def with_text(source_id: str) -> tuple[Source, str]:
    source = load_source(source_id, ROOT)
    text = texts().get(source.card.sha256)
    if text is None:
        pytest.skip(f"the text of {source_id} is not at hand; set BRIEFING_ARTICLES to its folder")
    return source, text


@pytest.fixture(params=sources(ROOT))
def coded(request: pytest.FixtureRequest) -> tuple[Source, str]:
    return with_text(request.param)


def sentences(source: Source, text: str, keys: tuple[str, ...]) -> str:
    spans = [source.card.sentences[key] for key in keys]
    return " ".join(text[start:end] for start, end, _ in spans).casefold()


def test_every_slice_is_the_sentence_that_was_coded(coded: tuple[Source, str]) -> None:
    source, text = coded
    assert len(text) == source.card.length
    for key, (start, end, digest) in source.card.sentences.items():
        assert hashlib.sha256(text[start:end].encode()).hexdigest() == digest, key


def test_nothing_of_the_text_lies_between_sentences(coded: tuple[Source, str]) -> None:
    source, text = coded
    position = 0
    for start, end, _ in source.card.sentences.values():
        assert text[position:start].strip() == ""
        position = end
    assert text[position:].strip() == ""


def test_every_quoted_cue_stands_in_its_sentence(coded: tuple[Source, str]) -> None:
    source, text = coded
    for claim in source.record.claims:
        told = sentences(source, text, claim.at)
        missing = [cue.word for cue in claim.cues if cue.word.casefold() not in told]
        assert missing == [], claim.id
    for framing in source.record.framing:
        told = sentences(source, text, (framing.at,))
        assert [w for w in framing.wording if w.casefold() not in told] == [], framing.id


def test_every_number_of_a_quantity_stands_in_its_sentence(coded: tuple[Source, str]) -> None:
    source, text = coded
    for claim in source.record.claims:
        if claim.quantity is None:
            continue
        told = sentences(source, text, claim.at).replace(",", "")
        for number in (claim.quantity.value, claim.quantity.low, claim.quantity.high):
            spelled = number is not None and number <= 12
            assert number is None or spelled or f"{number:g}" in told, claim.id


def tracked() -> Iterator[tuple[str, str]]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, listed.stdout.decode().split("\0")):
        try:
            yield name, (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, OSError):
            continue


def runs(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in WORD.findall(text)]
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_no_tracked_file_holds_a_third_partys_sentences() -> None:
    own = {p.read_bytes() for p in (ROOT / "seeds").glob("exercise-*/article.txt")}
    foreign = [text for text in texts().values() if text.encode() not in own]
    if not foreign:
        pytest.skip("no third-party text is at hand; set BRIEFING_ARTICLES to its folder")
    theirs = set().union(*map(runs, foreign))
    assert {
        name: sorted(shared) for name, text in tracked() if (shared := runs(text) & theirs)
    } == {}
