"""A map is mended by hand: its digests are made anew, claims follow, and no comment is lost."""

from __future__ import annotations

import difflib

import pytest
import yaml

from analysis.claims.anchors import differing
from analysis.claims.check import check
from analysis.draft.new import new
from analysis.draft.seed_edit import SeedEdit
from analysis.draft.side_by_side import side_by_side
from analysis.draft.split import join, split
from analysis.errors import InputError, UsageError

TEXT = "Ships wait\nOrr left Yahoo! Inc. in May. It paid well. Ash stayed.\nAll is quiet.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "notebooks").mkdir()
    article = tmp_path / "a.txt"
    article.write_text(TEXT)
    made = new(article, "ships", tmp_path, language="en").folder
    claims = made / "claims.yaml"
    text = claims.read_text()
    text = text.replace("framing: []", "framing:\n- {id: F01, at: P1S2, does: It mocks.}  # mine")
    text = text.replace("  - id: C04", "  # the last of three\n  - id: C04")
    claims.write_text(text)
    return made


def changed(before: str, after: str) -> int:
    return sum(line[0] == "+" for line in difflib.ndiff(before.splitlines(), after.splitlines()))


def read(folder, name):
    return yaml.safe_load((folder / name).read_text())


def sound(folder) -> None:
    spans = {key: tuple(span) for key, span in read(folder, "source.yaml")["sentences"].items()}
    assert differing(TEXT, spans) == []
    assert check([folder], folder.parents[1]) == []


def at(folder) -> list[object]:
    return [claim["at"] for claim in read(folder, "claims.yaml")["claims"]]


def test_a_sentence_is_cut_and_what_cites_it_follows(folder):
    root = folder.parents[1]
    before = {name: (folder / name).read_text() for name in ("source.yaml", "claims.yaml")}
    moves = split("ships", ["P1S1"], root, before="in May")
    assert moves == {"P1S1": ("P1S1", "P1S2"), "P1S2": ("P1S3",), "P1S3": ("P1S4",)}
    assert at(folder) == ["H", ["P1S1", "P1S2"], "P1S3", "P1S4", "P2S1"]
    assert read(folder, "claims.yaml")["framing"][0]["at"] == "P1S3"
    sound(folder)
    after = {name: (folder / name).read_text() for name in before}
    assert changed(before["claims.yaml"], after["claims.yaml"]) == 4
    assert changed(before["source.yaml"], after["source.yaml"]) == 4
    assert "# mine" in after["claims.yaml"]
    assert "# the last of three" in after["claims.yaml"]
    assert "segmenters differ" in before["source.yaml"]
    assert "segmenters differ" not in after["source.yaml"]


def test_what_was_cut_is_joined_again(folder):
    root = folder.parents[1]
    split("ships", ["P1S1"], root)  # where another segmenter cuts it
    passage = {row.key: row.passage for row in side_by_side("ships", (), root)}
    assert (passage["P1S1"], passage["P1S2"]) == ("Orr left Yahoo!", "Inc. in May.")
    assert join("ships", ["P1S1"], root)["P1S2"] == ("P1S1",)
    assert at(folder) == ["H", ["P1S1"], "P1S2", "P1S3", "P2S1"]
    sound(folder)
    assert join("ships", ["P1S3", "P1S1", "P1S2"], root) == {"P1S2": ("P1S1",), "P1S3": ("P1S1",)}
    assert at(folder) == ["H", ["P1S1"], "P1S1", "P1S1", "P2S1"]
    sound(folder)


def test_a_sentence_is_cut_where_it_can_be_cut_in_one_place_alone(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "a.txt").write_text("Ships\nAt 5 p.m. Orr left. He paid; Ash stayed. It ended.\n")
    new(tmp_path / "a.txt", "ships", tmp_path, language="en")
    split("ships", ["P1S1", "P1S2"], tmp_path)
    passages = [row.passage for row in side_by_side("ships", (), tmp_path)]
    assert passages[1:] == ["At 5 p.m.", "Orr left.", "He paid;", "Ash stayed.", "It ended."]


REFUSED = [
    (lambda root: split("ships", ["P1S2"], root), "say where with --before"),
    (lambda root: split("ships", ["P1S1"], root, before="It paid"), "stand nowhere in P1S1"),
    (lambda root: split("ships", ["P1S1"], root, before="Orr"), "begins with these words"),
    (lambda root: split("ships", ["P1S1", "P1S2"], root, before="x"), "name one key"),
    (lambda root: split("ships", ["P1S9", "Q"], root), "There is no sentence 'P1S9'"),
    (lambda root: split("ships", ["H"], root, before="wait"), "headline"),
    (lambda root: join("ships", ["P1S3"], root), "no sentence runs over a line"),
    (lambda root: join("ships", ["P1S3", "P2S1"], root), "no sentence runs over a line"),
    (lambda root: join("ships", ["P1S1", "P1S3"], root), "do not follow each other"),
    (lambda root: split("shops", ["P1S1"], root), "Did you mean 'ships'"),
]


@pytest.mark.parametrize(("call", "message"), REFUSED, ids=[m for _, m in REFUSED])
def test_what_cannot_be_mended_changes_nothing(folder, call, message):
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(UsageError, match=message.replace("(", r"\(")):
        call(folder.parents[1])
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_without_the_text_nothing_is_cut(folder):
    (folder / "article.txt").unlink()
    with pytest.raises(InputError, match="briefing attach ships FILE"):
        join("ships", ["P1S1"], folder.parents[1])


def test_both_files_are_written_or_none(folder, monkeypatch):
    before = {path: path.read_bytes() for path in folder.iterdir()}
    real = type(folder).replace

    def fail_once(path, target):
        if target.name == "claims.yaml" and not getattr(fail_once, "done", False):
            fail_once.done = True
            raise OSError(28, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(type(folder), "replace", fail_once)
    with pytest.raises(InputError, match="No space left"):
        join("ships", ["P1S1"], folder.parents[1])
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_map_in_braces_is_mended_too():
    edit = SeedEdit("sentences: {P1S1: [0, 4, a], P1S2: [5, 9, b], P2S1: [10, 12, c]}  # all\n")
    (_, mapping) = edit.field(edit.root, "sentences")
    edit.replace(mapping.value[0][1], "[0, 2, d]")
    edit.insert_pair(mapping, mapping.value[0][1], "P1S2: [3, 4, e]")
    edit.delete_pair(mapping, mapping.value[1])
    text = "sentences: {P1S1: [0, 2, d], P1S2: [3, 4, e], P2S1: [10, 12, c]}  # all\n"
    assert edit.text() == text


def test_sentences_stand_beside_what_cites_them(folder):
    root = folder.parents[1]
    [row] = side_by_side("ships", ["C03"], root)
    assert (row.key, row.passage) == ("P1S2", "It paid well.")
    assert row.entries[0].startswith("C03  draft (")
    assert row.entries[1] == "F01  It mocks."
    assert [one.key for one in side_by_side("ships", ["P2S1", "F01"], root)] == ["P1S2", "P2S1"]
    with pytest.raises(UsageError, match="There is no sentence or claim 'C99'"):
        side_by_side("ships", ["C99"], root)
    (folder / "article.txt").unlink()
    (folder / "claims.yaml").write_text("claims: [")
    [bare] = side_by_side("ships", ["H"], root)
    assert bare.passage == "(characters 0 to 10; attach the text to read them)"
    assert bare.entries == ()


def test_lists_whose_dashes_stand_no_deeper_than_their_key_stay_sound(folder):
    """As ruamel and PyYAML write them."""
    for name in ("source.yaml", "claims.yaml"):
        held = read(folder, name)
        for claim in held.get("claims", ()):
            claim["at"] = [claim["at"]]
        (folder / name).write_text(yaml.safe_dump(held, sort_keys=False, allow_unicode=True))
    split("ships", ["P1S1"], folder.parents[1], before="in May")
    assert at(folder)[1:3] == [["P1S1", "P1S2"], ["P1S3"]]
    sound(folder)
    join("ships", ["P1S1", "P1S2"], folder.parents[1])
    assert at(folder)[1:3] == [["P1S1"], ["P1S2"]]
    sound(folder)
