"""Lines set letter by letter stand where matplotlib's own shaping would put them."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextToPath

from analysis.exhibits.draw import fonts, glyphs
from analysis.exhibits.draw.canvas import Canvas
from analysis.exhibits.prepare import prepare

PLAIN = ["To AV Wa. Ta", "12–30 % of “it”", "Größe, naïve café", "Ελλάδα", "Київ", "", " a  b "]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("words", PLAIN)
def test_plain_lines_are_as_wide_as_shaped_ones(words: str, bold: bool) -> None:
    font = FontProperties(fname=str(fonts.face(bold=bold)), size=100)
    shaped, _, _ = TextToPath().get_text_width_height_descent(words or " ", font, ismath=False)
    placed = glyphs.line(words, fonts.face(bold=bold))
    assert placed is not None
    assert placed[1] == pytest.approx(shaped if words else 0, abs=0.5)
    assert [glyph.char for glyph in placed[0]] == list(words)


@pytest.mark.parametrize(
    "words", ["한국", "عربي", "שלום", "हिन्दी", "e\u0301", "a\U0001f600", "mixed 한"]
)
def test_what_needs_shaping_is_left_to_matplotlib(words: str) -> None:
    assert glyphs.line(words, fonts.face()) is None


def test_both_kinds_stand_in_one_drawing() -> None:
    canvas = Canvas()
    canvas.text(0, 0, "Plain words")
    canvas.text(0, 20, "עברית")
    svg = canvas.finish(40).svg
    ET.fromstring(svg)
    names = {name for name in svg.split('id="')[1:] if name.startswith("r")}
    assert len(names) == len(set("Plainwords"))


def test_preparing_changes_nothing_that_is_drawn() -> None:
    def drawn() -> str:
        canvas = Canvas()
        canvas.text(0, 0, "Wanted: To AV fi 12", bold=True)
        return canvas.finish(20).svg

    glyphs._steps.clear()
    before = drawn()
    glyphs._steps.clear()
    prepare()
    assert drawn() == before


def test_forks_do_not_read_from_one_open_font() -> None:
    code = (
        "import os, sys\n"
        "from analysis.exhibits.draw import fonts, glyphs\n"
        "glyphs.outline('a', fonts.face())\n"
        "pid = os.fork()\n"
        "if not pid:\n"
        "    os._exit(glyphs._font.cache_info().currsize)\n"
        "sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "turned"), [("عربي (hedged) C04", True), ("שלום", True), ("4 شيء C1", True),
                          ("by عربي", False), ("C04", False), ("…", False)],
)  # fmt: skip
def test_what_follows_a_name_from_the_right_stands_to_its_right(words: str, turned: bool) -> None:
    assert fonts.shaped(words) == ("\u200e" + words if turned else words)
    points, _ = TextToPath().get_text_path(
        fonts.properties(words, 12), fonts.shaped(words), ismath=False
    )
    if words.endswith("C04") and turned:
        alone, _ = TextToPath().get_text_path(fonts.properties("C04", 12), "C04", ismath=False)
        tail = max(x for x, _ in points) - max(x for x, _ in points[-len(alone) :])
        assert tail == 0


def test_no_font_is_left_open_for_every_fork_to_free() -> None:
    prepare()
    assert glyphs._font.cache_info().currsize == 0
