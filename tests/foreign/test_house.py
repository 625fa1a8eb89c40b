"""A style of one's own: read once, refused with all its faults, the same in every format."""

from __future__ import annotations

import io
import json
import pickle
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from importlib import resources
from pathlib import Path
from typing import Any

import matplotlib as mpl
import nbformat
import page as validator
import pikepdf
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from analysis.batch import execute
from analysis.batch.key import Digests
from analysis.batch.prepare import Request, prepare
from analysis.batch.task import Task
from analysis.claims.store import Folder
from analysis.errors import InputError, UsageError
from analysis.project.check import check_project
from analysis.render import error_page, index_html
from analysis.render.exporters import exporter
from analysis.render.formats import FORMATS
from analysis.render.house import PLAIN, House, house_near, prepared, read_house
from analysis.render.house.colours import band_by_night, by_night, contrast, nearest
from tests.foreign.made import both, notebook, output, printed
from tests.reports.axe import violations

FACES = Path(mpl.get_data_path()) / "fonts" / "ttf"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="40" onload="alert(1)">'
    '<script>alert(2)</script><rect width="40" height="40" fill="#8a1538"/></svg>'
)
HEAD = "[project]\nname = 'p'\n\n[tool.briefing.house]\n"
WHOLE = """
name = "North & <b>Desk</b>"
logo = "house/logo.svg"
accent = "#8a1538"
second = "#063"
text-font = "house/text.ttf"
heading-font = "house/heading.ttf"
"""
SOURCE = notebook(
    "Some **bold** prose with [a link](https://example.org), $x^2$ and 日本.",
    "> [!WARNING]\n> Mind this.",
    output({"text/html": "<table><tr><th>k</th></tr><tr><td>7</td></tr></table>"}),
    title="# A title",
)


def png(form: str = "PNG", side: int = 24) -> bytes:
    held = io.BytesIO()
    Image.effect_noise((side, side), 90).convert("RGB").save(held, form)
    return held.getvalue()


def font(change: Callable[[Any], None]) -> bytes:
    made, held = TTFont(FACES / "cmr10.ttf"), io.BytesIO()
    change(made)
    made.save(held)
    return held.getvalue()


def restricted(made: Any) -> None:
    made["OS/2"].fsType = 2


def letterless(made: Any) -> None:
    del made["cmap"]


def variable(made: Any) -> None:
    from fontTools.ttLib.tables import _f_v_a_r

    made["fvar"] = table = _f_v_a_r.table__f_v_a_r()
    axis = _f_v_a_r.Axis()
    axis.axisTag, axis.minValue, axis.defaultValue, axis.maxValue = "wght", 400, 400, 700
    axis.axisNameID = 1
    table.axes.append(axis)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """What may lie in a project."""
    return {
        "house/logo.svg": LOGO.encode(), "house/logo.png": png(), "house/still.gif": png("GIF"),
        "house/broken.png": png()[:60], "house/large.png": png(side=400),
        "house/empty.svg": b"<svg/>",
        "house/text.ttf": (FACES / "cmr10.ttf").read_bytes(),
        "house/heading.ttf": (FACES / "cmtt10.ttf").read_bytes(),
        "house/web.woff2": b"wOF2" + bytes(40), "house/all.ttc": b"ttcf" + bytes(40),
        "house/kept.ttf": font(restricted), "house/mute.ttf": font(letterless),
        "house/weights.ttf": font(variable), "house/cut.ttf": b"\0\1\0\0" + bytes(90),
        "house/not.docx": b"PK",
    }  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, files: dict[str, bytes]) -> Callable[[str], Path]:
    """A project with these lines in its table."""
    root = tmp_path / "project"
    for folder in ("notebooks", "seeds", "house"):
        (root / folder).mkdir(parents=True)
    for name, data in files.items():
        (root / name).write_bytes(data)
    (tmp_path / "outside.png").write_bytes(png())
    (root / "house" / "leads-out.png").symlink_to(tmp_path / "outside.png")

    def made(lines: str) -> Path:
        (root / "pyproject.toml").write_text(HEAD + lines.strip() + "\n", encoding="utf-8")
        return root

    return made


@pytest.fixture
def house(project: Callable[[str], Path]) -> House:
    return prepared(read_house(project(WHOLE)))


BESIDE = 'name = "N"\nlogo = '
FAULTS = {
    "no text": ("name = 3", "name", "is no text", "quotes"),
    "empty": ('name = " "', "name", "is empty", "leave it out"),
    "bell": ('name = "a\\u0007"', "name", "U+0007", "leave it out"),
    "turned": ('name = "a\\u202eb"', "name", "U+202E", "leave it out"),
    "lines": ('name = "a\\nb"', "name", "U+000A", "leave it out"),
    "long name": (f'name = "{"n" * 81}"', "name", "81 characters", "80"),
    "unnamed logo": ('logo = "house/logo.png"', "logo", "alone", "name"),
    "above": (BESIDE + '"../outside.png"', "logo", "outside the project", "copy"),
    "absolute": (BESIDE + '"/etc/passwd"', "logo", "outside the project", "copy"),
    "link": (BESIDE + '"house/leads-out.png"', "logo", "outside the project", "copy"),
    "missing": (BESIDE + '"house/logo.pgn"', "logo", "no file", "did you mean logo.png?"),
    "address": (BESIDE + '"https://example.org/l.png"', "logo", "no file", "begin at"),
    "folder": (BESIDE + '"house"', "logo", "no file", ""),
    "zero": (BESIDE + '"a\\u0000b"', "logo", "cannot be read", ""),
    "large": (BESIDE + '"house/large.png"', "logo", "KB", "256 KB at most"),
    "gif": (BESIDE + '"house/still.gif"', "logo", "image/gif", "SVG"),
    "broken": (BESIDE + '"house/broken.png"', "logo", "no picture", "PNG"),
    "nothing drawn": (BESIDE + '"house/empty.svg"', "logo", "no picture", "PNG"),
    "pale": ('accent = "#ff8800"', "accent", "contrast with #f3f5f7 is 2.1", "#"),
    "pale on wash": ('second = "#767676"', "second", "is 4.1", "#707070"),
    "word": ('accent = "navy"', "accent", "'navy' is no colour", "#rrggbb"),
    "sheet": ('accent = "#000;}*{"', "accent", "is no colour", "#rrggbb"),
    "woff2": ('text-font = "house/web.woff2"', "text-font", "WOFF2", "TTF"),
    "collection": ('text-font = "house/all.ttc"', "text-font", "collection", "TTF"),
    "cut": ('heading-font = "house/cut.ttf"', "heading-font", "a font", "TTF"),
    "picture": ('heading-font = "house/logo.png"', "heading-font", "no font", "TTF"),
    "restricted": ('text-font = "house/kept.ttf"', "text-font", "fsType 2", "another"),
    "letterless": ('text-font = "house/mute.ttf"', "text-font", "without cmap", "TTF"),
    "variable": ('text-font = "house/weights.ttf"', "text-font", "variable", "bold"),
    "no regular": ('text-font = {bold = "house/text.ttf"}', "text-font", "no regular", ""),
    "no weight": (
        'text-font = {regular = "house/text.ttf", heavy = "x"}', "text-font", "'heavy'",
        "bold-italic",
    ),
    "word file": ('reference-docx = "house/not.docx"', "reference-docx", "no Word", ".docx"),
    "unknown": ('colour = "#000"', "", "'colour'", "known: name"),
    "nearly": ('acent = "#000"', "", "'acent'", "did you mean accent?"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "field", "message", "advice"), FAULTS.values(), ids=FAULTS)
def test_a_fault_says_what_where_and_what_to_do(
    project: Callable[[str], Path], lines: str, field: str, message: str, advice: str
) -> None:
    with pytest.raises(InputError) as refused:
        read_house(project(lines))
    [fault] = refused.value.faults
    assert fault.file == "pyproject.toml"
    assert fault.line == 5 + lines.count("\n")
    assert fault.field.startswith(f"tool.briefing.house.{field}".rstrip("."))
    assert message in fault.message
    assert advice in fault.suggestion


def test_all_faults_come_at_once_from_every_door(project: Callable[[str], Path]) -> None:
    root = project('name = ""\naccent = "#ff0"\nsecond = 1\nheading-font = "x.ttf"')
    (root / "notebooks" / "own.ipynb").write_text(json.dumps(SOURCE), encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_house(root)
    told = str(refused.value).splitlines()
    assert [line.split(":")[1] for line in told] == ["5", "6", "7", "8"]
    assert [str(fault) for fault in check_project([root / "pyproject.toml"], root)] == told
    assert {*told} <= {str(fault) for fault in check_project([], root)}
    with pytest.raises(UsageError) as stopped:  # beside what else is wrong with a build
        prepare(Request(root, formats=["doc"]))
    assert {*told} < {*str(stopped.value).splitlines()}
    with pytest.raises(InputError, match=re.escape(told[1])):
        exporter(FORMATS["pdf"])().from_filename(str(root / "notebooks" / "own.ipynb"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool.briefing\n", "cannot be read as TOML"),
        ("[tool]\nbriefing = 3\n", "is no table"),
        ("[tool.briefing]\nhouse = 'x'\n", "is no table"),
        ("[tool.briefing.hose]\nname = 'x'\n", "there is no 'hose'"),
    ],
)
def test_a_file_that_holds_no_table(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(InputError, match=message):
        read_house(tmp_path)


@pytest.mark.parametrize("text", [None, "", "[project\n", "[tool.ruff]\n", "[tool.briefing]\n"])
def test_who_has_no_style_is_left_alone(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "pyproject.toml").write_text(text)
    assert read_house(tmp_path) == PLAIN
    assert house_near(tmp_path) == PLAIN
    assert PLAIN.digest == ""


@given(st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}"))
def test_any_colour_has_a_legible_neighbour_by_day_and_by_night(colour: str) -> None:
    near = nearest(colour)
    for ground in ("#ffffff", "#f3f5f7"):
        assert contrast(near, ground) >= 4.5
    assert nearest(near) == near
    for ground in ("#12161a", "#1b2127"):
        assert contrast(by_night(near), ground) >= 4.5
    assert contrast("#ffffff", band_by_night(near)) >= 4.5


def test_page_and_paper_show_the_same_house(house: House, tmp_path: Path) -> None:
    page, pdf = (FORMATS[name].write(SOURCE, house) for name in ("html", "pdf"))
    assert page == FORMATS["html"].write(SOURCE, house)
    assert pdf == FORMATS["pdf"].write(SOURCE, house)
    text = str(page.data)
    assert "North &amp; &lt;b&gt;Desk&lt;/b&gt;" in text
    for kept in ("--accent:#8a1538", "--plum:#006633", '"House Text"', '"House Heading"'):
        assert kept in text
    for word in ("<script", "alert(", "http://www.w3.org/2000/svg", "<b>Desk", "cmr10"):
        assert word not in text
    assert 'src="data:image/svg+xml;base64,' in text
    assert "North & <b>Desk</b>" in printed(pdf.content)
    with pikepdf.open(io.BytesIO(pdf.content)) as document:
        assert str(document.docinfo["/Author"]) == "North & <b>Desk</b>"
        used = {str(one["/FontName"]).partition("+")[2] for one in document.objects
                if isinstance(one, pikepdf.Dictionary) and "/FontName" in one}  # fmt: skip
    assert {"HouseTextregular", "HouseTextbold", "HouseHeadingbold"} <= used
    assert any("CJK" in name for name in used)  # what the house's font lacks
    assert pdf.warnings == ()
    (tmp_path / "a.pdf").write_bytes(pdf.content)
    for profile in ("PDF/UA-1", "PDF/A-2a"):
        assert validator.validate_pdf(tmp_path / "a.pdf", profile=profile).failures == []


def test_nobody_is_shut_out(house: House, tmp_path: Path, browser: Any) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(FORMATS["html"].write(SOURCE, house).content)
    page = browser.new_page(bypass_csp=True)
    assert violations(page, path) == []
    assert page.evaluate("document.fonts.check('16px \"House Text\"')")
    page.context.close()


def test_the_index_and_what_stands_in_for_a_report_are_of_the_house(house: House) -> None:
    for page in (index_html([], house=house), error_page("a/b", "It failed.", house=house)):
        assert "--accent:#8a1538" in page
        assert '<span class="house">North &amp; &lt;b&gt;Desk&lt;/b&gt;</span>' in page
        assert 'class="logo"' in page
    assert 'class="logo"' not in index_html([])


def test_without_a_style_nothing_tells_of_one() -> None:
    page, paper, _ = both(SOURCE)
    assert "A title" in page
    assert "A title" in paper
    for text in ("House Text", 'class="house"', 'name="author"', 'class="logo"'):
        assert text not in str(FORMATS["html"].write(SOURCE).data)


@pytest.mark.parametrize(
    ("name", "prints"),
    [
        ('"} #panic("x") {', '"} #panic("x") {'),
        ("\\u{5d} *a* _b_ $c$", "\\u{5d} *a* _b_ $c$"),
        ("</style><script>x", "</style><script>x"),
        ("Ж 東京 نص", "東京"),
        ("a \ua188 b", "⟨U+A188⟩"),
    ],
)
def test_a_name_is_only_ever_a_name(name: str, prints: str) -> None:
    assert "<script" not in str(FORMATS["html"].write(SOURCE, House(name=name)).data)
    pdf = FORMATS["pdf"].write(SOURCE, House(name=name))
    assert prints in printed(pdf.content)
    assert any("house: no font has" in one for one in pdf.warnings) is ("⟨" in prints)


def test_a_large_font_is_cut_for_the_page_and_whole_on_paper(
    project: Callable[[str], Path],
) -> None:
    root = project('text-font = "house/large.ttf"')
    large = (FACES / "DejaVuSerif.ttf").read_bytes()
    (root / "house" / "large.ttf").write_bytes(large)
    face = dict(prepared(read_house(root)).text)["regular"]
    assert face.family == "DejaVu Serif"
    assert len(face.web) < len(large) / 3
    assert {ord("é"), ord("ж"), ord("“")} <= {*TTFont(io.BytesIO(face.web)).getBestCmap()}
    assert len(face.data) > 0.9 * len(large)


def test_what_cannot_be_set_is_found_before_a_report_is(project: Callable[[str], Path]) -> None:
    root = project(WHOLE)
    face = bytearray((root / "house" / "text.ttf").read_bytes())
    at = TTFont(root / "house" / "text.ttf").reader.tables["glyf"]
    face[at.offset : at.offset + at.length] = b"\xff" * at.length
    (root / "house" / "text.ttf").write_bytes(bytes(face))
    [fault] = check_project([root / "pyproject.toml"], root)
    assert fault.field == "tool.briefing.house.text-font"
    assert "damaged" in fault.message


def test_a_style_travels_with_the_task_and_no_file_is_read_then(
    project: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(WHOLE)
    style = prepared(read_house(root))
    made = nbformat.from_dict({**SOURCE, "metadata": {"papermill": {}}})
    monkeypatch.setattr(execute, "run_notebook", lambda task: made)
    for path in (root / "house").iterdir():
        path.unlink()
    (root / "pyproject.toml").unlink()
    task = pickle.loads(pickle.dumps(Task("a", "{}", {}, {}, ("html",), str(root), house=style)))
    result = execute.build_report(task)
    assert result.failure is None
    assert b"--accent:#8a1538" in result.files["html"]


def test_a_style_is_part_of_what_a_report_is_made_from(
    project: Callable[[str], Path], files: dict[str, bytes]
) -> None:
    digests = {read_house(project(WHOLE)).digest, ""}
    for line in ('name = "N"', 'accent = "#123456"', 'name = "N"\nlogo = "house/logo.png"'):
        digests.add(read_house(project(line)).digest)
    assert len(digests) == 5
    root = project(WHOLE)
    first = read_house(root)
    assert first.digest == read_house(root).digest
    (root / "house" / "logo.svg").write_bytes(
        files["house/logo.svg"].replace(b"#8a1538", b"#123456")
    )
    assert read_house(root).digest != first.digest

    def common(style: House) -> dict[str, str]:
        return Digests(root, Folder(root / "seeds"), style).common()

    assert common(first)["house"] == first.digest
    assert common(PLAIN)["house"] == ""


def test_an_export_has_the_style_of_the_project_it_stands_in(
    project: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project('accent = "#8a1538"')
    monkeypatch.chdir(tmp_path)
    for folder in (root / "notebooks", root, tmp_path):
        path = folder / "own.ipynb"
        path.write_text(json.dumps(SOURCE), encoding="utf-8")
        page, _ = exporter(FORMATS["html"])().from_filename(str(path))
        assert ("--accent:#8a1538" in page) is (folder != tmp_path)


def word(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: archive.read(name).decode()
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def test_word_has_styles_of_ours_and_the_houses_looks(house: House) -> None:
    made = FORMATS["docx"].write(SOURCE, house).content
    assert made == FORMATS["docx"].write(SOURCE, house).content
    parts, plain = word(made), word(FORMATS["docx"].write(SOURCE).content)
    assert "North &amp; &lt;b&gt;Desk&lt;/b&gt;" in parts["word/header1.xml"]
    assert "house-logo.png" in parts["word/_rels/header1.xml.rels"]
    assert 'PartName="/word/header1.xml"' in parts["[Content_Types].xml"]
    assert 'w:color w:val="8a1538"' in parts["word/styles.xml"]
    assert 'w:ascii="cmr10"' in parts["word/styles.xml"]
    for style in ("Finding", "Key Judgement", "Source Line", "Callout", "Layer Label", "Table"):
        assert f'w:val="{style}"' in plain["word/styles.xml"]
    assert 'w:ascii="Georgia"' in plain["word/styles.xml"]
    assert 'w:pStyle w:val="Callout"' in plain["word/document.xml"]
    assert 'w:tblStyle w:val="Table"' in plain["word/document.xml"]
    assert 'w:w="11906"' in plain["word/document.xml"]
    assert "NUMPAGES" in plain["word/footer1.xml"]


def test_a_reference_document_of_ones_own(project: Callable[[str], Path]) -> None:
    root = project('reference-docx = "house/own.docx"')
    given = word(own := FORMATS["docx"].write(SOURCE).content)["word/styles.xml"]
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(own)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"Georgia", b"Garamond") if "styles" in name else data)
    (root / "house" / "own.docx").write_bytes(held.getvalue())
    made = word(FORMATS["docx"].write(SOURCE, read_house(root)).content)
    assert "Garamond" not in given
    assert "Garamond" in made["word/styles.xml"]
    assert "Georgia" not in made["word/styles.xml"]


def test_a_message_is_signed(house: House) -> None:
    message = message_from_bytes(FORMATS["eml"].write(SOURCE, house).content, policy=default)
    page = message.get_body(("html",)).get_content()
    assert "North &amp; &lt;b&gt;Desk&lt;/b&gt;" in page
    assert "a{color:#8a1538}" in page
    [picture] = [part for part in message.walk() if part.get_content_type() == "image/png"]
    assert f'src="cid:{picture["Content-ID"].strip("<>")}"' in page
    (pdf,) = message.iter_attachments()
    assert pdf.get_content() == FORMATS["pdf"].write(SOURCE, house).content
    plain = FORMATS["eml"].write(SOURCE, replace(house, name="", logo=None)).content
    assert b"cid:" not in plain


def _commented() -> str:
    text = (resources.files("analysis.project") / "files" / "pyproject").read_text("utf-8")
    return text[text.index("# [tool.briefing.house]") :].replace("\n# ", "\n")[2:]


def _told() -> str:
    text = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    return text[text.index("[tool.briefing.house]") :].partition("```")[0]


@pytest.mark.parametrize("example", [_commented, _told])
def test_the_examples_hold(tmp_path: Path, files: dict[str, bytes], example: Any) -> None:
    table = tomllib.loads(example())["tool"]["briefing"]["house"]
    assert {*table} == {"name", "logo", "accent", "second", "text-font", "heading-font",
                        "reference-docx"}  # fmt: skip
    (tmp_path / "pyproject.toml").write_text(example())
    with pytest.raises(InputError) as refused:
        read_house(tmp_path)
    assert all("there is no file" in fault.message for fault in refused.value.faults)


CELLS = """
from IPython.core.interactiveshell import InteractiveShell
InteractiveShell.history_manager_class = None
shell = InteractiveShell.instance(history_length=0)
shell.run_cell("import pandas as pd")
shell.run_cell("frame = pd.DataFrame({'a': ['word ' * 30 + 'END', 'x' * 999 + 'END']})")
form = shell.display_formatter.format
def ends():
    return form(shell.user_ns["frame"])[0]["text/html"].count("END<")
told = [ends(), exec("from analysis import tables", {}), ends()]
shell.run_cell("from analysis import tables")
plain = form(shell.user_ns["frame"])[0]["text/plain"]
told += [ends(), "END" in plain, shell.user_ns["pd"].get_option("display.max_colwidth")]
shell.run_cell("pd.options.display.max_colwidth = None")
told += [ends()]
shell.run_cell("pd.options.display.max_colwidth = 10")
print(told + [ends()])
"""


def test_texts_of_frames_have_room_where_a_notebook_uses_this_package(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "ignore", "-c", CELLS]
    env = {"IPYTHONDIR": str(tmp_path), "PATH": "", "HOME": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    assert done.stdout.splitlines()[-1:] == ["[0, None, 0, 1, False, 50, 2, 0]"], done.stderr


@pytest.mark.parametrize("minutes", ["-1", "true", '"0"', "inf", "[]"])
def test_the_minutes_of_a_warm_process_are_checked_with_it(project, minutes):
    root = project("")
    (root / "pyproject.toml").write_text(f"[tool.briefing]\nwarm-minutes = {minutes}\n")
    with pytest.raises(InputError) as refused:
        read_house(root)
    [fault] = refused.value.faults
    assert (fault.line, fault.field) == (2, "tool.briefing.warm-minutes")
    (root / "pyproject.toml").write_text("[tool.briefing]\nwarm-minutes = 0\n")
    assert read_house(root) == PLAIN
