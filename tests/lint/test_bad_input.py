"""What cannot be judged says so, clearly, with exit code 2; what can be judged still is."""

from __future__ import annotations

import pytest
from desk import SOURCE, page, prose

from analysis.errors import InputError, UsageError
from analysis.lint import examine, lint
from analysis.lint.wellformed import faults

GOOD = page()
BROKEN = {
    "truncated": (GOOD[: GOOD.index("<h2>")], "<section> of line"),
    "cut inside a tag": (GOOD[: GOOD.index('<p class="answer"') + 9], "in the middle of a tag"),
    "not HTML": ("just words", "not an HTML page"),
    "a stray end tag": (GOOD.replace("</h1>", "</h1></em>"), "</em>"),
    "tags crossed": (GOOD.replace("</h1>", "</p>", 1), "must be closed first"),
    "a block inside a paragraph": (
        page(prose='<div class="prose" data-layer="coding"><p>One<ul><li>two</li></ul></p></div>'),
        "<ul> stands inside the <p>",
    ),
    "an id twice": (GOOD.replace('id="audience"', 'id="changes"'), "taken already"),
    "an unescaped bracket": (page(prose=prose("coding", "if a <b then")), "must be closed first"),
    "no source": (GOOD.replace("briefing:source", "briefing:none"), "briefing:source missing"),
    "another version": (page(version="9.9.9"), "was built by version 9.9.9"),
    "an unknown source": (page(source="exercise-fery"), "exercise-fery"),
    "a source that is no name": (page(source="../../etc"), "../../etc"),
    "empty": ("", "not an HTML page"),
}


@pytest.mark.parametrize(
    ("html", "told"), BROKEN.values(), ids=[k.replace(" ", "-") for k in BROKEN]
)
def test_a_broken_report_is_bad_input(desk, html, told):
    with pytest.raises(InputError) as caught:
        desk.lint(html)
    assert told in str(caught.value)
    assert caught.value.exit_code == 2
    assert all(f.file == f"reports/{SOURCE}/state_brief-XAV.html" for f in caught.value.faults[:1])


def test_every_truncation_is_refused():
    cuts = range(0, len(GOOD) - len("</html>\n") + 6, 211)
    assert all(faults(GOOD[:cut], "x") for cut in cuts)
    assert not faults(GOOD, "x")


def test_a_fault_names_its_line():
    html = GOOD.replace("</h1>", "</p>", 1)
    (fault,) = faults(html, "x")
    assert html.splitlines()[fault.line - 1].count("<h1>") == 1


def test_tags_in_comments_style_and_attributes_are_no_tags():
    head = "<!DOCTYPE html><html><head><style>a > b {content: '</p>'}</style></head><body>"
    assert not faults(f'{head}<!-- <p> --><p title="a > b </p>">x<br></p></body></html>', "x")


def test_bytes_that_are_no_text(desk):
    path = desk.folder / "latin.html"
    path.write_bytes(GOOD.encode() + b"\xff")
    with pytest.raises(InputError, match="not UTF-8"):
        lint([path], desk.root)
    path.unlink()


def test_one_bad_file_does_not_keep_the_others_from_being_judged(own_desk):
    own_desk.put(page(audience=""), "a.html")
    own_desk.put(GOOD[:900], "b.html")
    outcome = examine([], own_desk.root)
    assert [f.rule for f in outcome.findings] == ["L20"]
    assert len(outcome.faults) == 1
    assert outcome.exit_code == 2


def test_exit_codes(own_desk):
    own_desk.put(GOOD, "a.html")
    assert examine([], own_desk.root).exit_code == 0
    own_desk.put(page(audience=""), "b.html")
    assert examine([own_desk.folder], own_desk.root).exit_code == 1


@pytest.mark.parametrize(
    ("name", "told"), [("none.html", "no such report"), ("x.pdf", "reads the HTML of a report")]
)
def test_paths_that_are_no_reports(own_desk, name, told):
    path = own_desk.folder / name
    if name == "x.pdf":
        path.write_bytes(b"%PDF")
    with pytest.raises(UsageError, match=told):
        lint([path], own_desk.root)


def test_nothing_to_lint(own_desk):
    with pytest.raises(UsageError, match="no reports to lint"):
        lint([], own_desk.root)
    with pytest.raises(UsageError, match="no HTML reports in"):
        lint([own_desk.folder], own_desk.root)


def test_seeds_at_fault_are_told_with_their_lines(own_desk):
    own_desk.write_seed("claims", {"claims": []})
    path = own_desk.put(GOOD)
    with pytest.raises(InputError, match=r"claims\.yaml") as caught:
        lint([path], own_desk.root)
    assert "its seeds are at fault" in str(caught.value)


def test_seeds_changed_after_a_first_look_are_read_again(own_desk):
    assert own_desk.lint(GOOD) == []
    from desk import CLAIMS

    changed = {**CLAIMS, "claims": [{**c, "commitment": "asserted"} if c["id"] == "C05" else c
                                    for c in CLAIMS["claims"]]}  # fmt: skip
    own_desk.write_seed("claims", changed)
    assert {f.rule for f in own_desk.lint(GOOD)} == {"L11"}


def test_a_page_in_place_of_a_failed_report_says_so(desk):
    with pytest.raises(InputError, match="was not built"):
        desk.lint(GOOD.replace("<body>", '<body class="failing">'))
