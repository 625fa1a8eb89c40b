"""From an article of ten sentences to a PDF in a real JupyterLab, by keyboard alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import yaml

from analysis.claims.store import Folder
from analysis.draft.new import new

from .conftest import ROOT, Lab
from .sitting import bar, moving, seated

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOURCE = "hollin-lock"
ARTICLE = """Grain barges turn back on the Hollin

Morvania said on Monday that it would close the Hollin lock to barges from Estria for ten weeks. \
Its water board told reporters that the gates may not last another winter. \
Estria's trade minister, Lena Osk, denied that any gate was damaged. \
"They want our grain to rot until we pay their toll," she said. \
About 140 barges are waiting above the lock, according to the Estrian carriers' league.

The carriers' league counts 30 more at its own piers. \
Morvania's envoy said the closure was meant to protect crews and not to raise a toll. \
Two pilots told the harbour paper that they had seen no work on the gates. \
Estria has asked the River Council to send engineers. \
An official of the council said a visit was possible but that no date had been agreed.
"""
MARKUP = "<img src=x onerror=alert()> #panic() \u202e\u200b"
CODED = {
    "C01": "Barges with grain go home on the Hollin",
    "C02": "Morvania shuts the lock to Estrian barges for ten weeks",
    "C03": "The gates may give way in the coming winter",
    "C04": "No gate is broken",
    "C05": f"Morvania wants a toll, and lets grain spoil for it {MARKUP}",
    "C06": "Some 140 barges wait upstream, and 30 at the piers of the league",
    "C08": "The crews are to be kept safe by it",
    "C09": "Nobody is at work on the gates",
    "C10": "Estria calls for engineers of the River Council",
    "C11": "The council may visit, on a day still open",
}


class Keys:
    """A person at the keyboard: no pointer, and no help from scripts."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        """Write over what stands in a field."""
        self.press("Control+a")
        self.page.keyboard.insert_text(words)

    def pick(self, word: str) -> None:
        """Type a word on a list, letter by letter, and take it."""
        self.page.keyboard.type(word)
        self.press("Enter")

    def to(self, label: str) -> None:
        """Go on with Tab to a field of the card."""
        for _ in range(60):
            self.press("Tab")
            if self.page.evaluate("document.activeElement.dataset.label") == label:
                return
        pytest.fail(f"Tab does not lead to {label!r}")

    def card(self, name: str) -> None:
        self.page.locator(f".card.current[data-name={name}]").wait_for()


def built(folder: Path) -> str:
    """Return the words of the PDF on a state's part in the article."""
    out = folder.parents[1] / "reports"
    arguments = ["--brief", "state_brief", "--state", "XMO", "--format", "pdf", "--jobs", "1"]
    subprocess.run(
        [sys.executable, "-m", "analysis", "build", SOURCE, *arguments,
         "--seeds", str(folder.parent), "--out", str(out)], check=True, cwd=ROOT
    )  # fmt: skip
    [path] = out.rglob("*.pdf")
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())


@pytest.fixture
def folder(lab: Lab) -> Path:
    """The article's source with the drafts that the rules make."""
    seeds = lab.folder / "journey" / "seeds"
    shutil.rmtree(seeds.parent, ignore_errors=True)
    seeds.mkdir(parents=True)
    (seeds.parent / "article.txt").write_text(ARTICLE)
    return new(seeds.parent / "article.txt", SOURCE, Folder(seeds)).folder


def test_ten_sentences_are_coded_judged_saved_and_read_in_a_pdf_by_keyboard(
    lab: Lab, browser: Any, folder: Path
) -> None:
    claims, nothing = folder / "claims.yaml", "Nothing can be judged"
    with seated(lab, browser, folder.parent, source=SOURCE, words=nothing) as page:
        keys = Keys(page)
        page.locator(".briefing-desk .card.current").focus()
        for code, name in (("XMO", "Morvania"), ("XES", "Estria")):
            keys.press("g")
            keys.pick("states")
            keys.press("c")
            keys.pick(code)
            keys.card(code)
            keys.press("e")
            keys.write(name)
            keys.press("Escape")
            bar(page, f"states {code}: name")
        keys.press("4", "c")
        keys.card("M01")
        keys.press("e")
        keys.pick("XMO")
        bar(page, "M01: state")
        keys.to("wants")
        keys.write("A toll on grain")
        keys.press("Enter")
        bar(page, "M01: wants")
        keys.to("domain")
        keys.pick("economic")
        bar(page, "M01: domain")
        keys.press("Escape", "1")
        keys.card("C01")

        for name, says in CODED.items():
            keys.card(name)
            if name == "C06":  # the league speaks of one matter in two sentences
                keys.press("m")
                bar(page, "C06: joined with C07")
            keys.press("e")
            keys.write("Barges with grain do not get through" if name == "C01" else says)
            keys.press("Escape")
            bar(page, f"{name}: says")
            if name == "C05":
                keys.to("add a field")
                keys.pick("motive")
                keys.pick("M01")
                bar(page, f"{name}: motive")
                keys.press("Escape")
            keys.press("a")
            bar(page, f"{name}: accepted")
            keys.press("n")
        bar(page, "There is no other draft")
        keys.press("f")
        page.locator(".card.current[data-name=C01] .fault", has_text="adds a negation").wait_for()
        keys.press("e")
        keys.write(CODED["C01"])
        keys.press("Escape")
        page.locator(".card.current[data-name=C01]:not(.faulty)").wait_for()
        keys.press("f")
        bar(page, "Nothing else is at fault")
        moving(page, "judgements moved")
        keys.press("Control+s")
        bar(page, "All is saved. 10 claims, 0 drafts")
        moving(page, "Nothing moves")

        keys.press("/")
        keys.pick("spoil for it")
        keys.card("C05")
        keys.press("s")
        keys.card("C12")
        keys.press("e")
        keys.write("She holds that a toll is what Morvania is after")
        keys.press("Escape", "a")
        bar(page, "C12: accepted")
        keys.press("Control+s")
        bar(page, "All is saved. 11 claims, 0 drafts")
        saved = claims.read_text()
        keys.press("r")
        page.keyboard.insert_text("said above already")
        keys.press("Enter")
        page.locator(".moved article").first.wait_for()
        keys.press("Escape", "u")
        moving(page, "Nothing moves")
        keys.press("U")
        page.locator(".moved article").first.wait_for()
        keys.press("Control+s")
        bar(page, "All is saved. 10 claims, 0 drafts")
        assert "# C12 was rejected: said above already" in claims.read_text()
        keys.press("u")
        bar(page, "Unsaved: C12")
        keys.press("Control+s")
        bar(page, "All is saved. 11 claims, 0 drafts")
        assert claims.read_text() == saved
        keys.press("r")
        page.keyboard.insert_text("said above already")
        keys.press("Enter", "Control+s")
        bar(page, "All is saved. 10 claims, 0 drafts")

        keys.press("p")
        page.wait_for_function("document.activeElement.dataset.key === 'P1S5'")
        page.evaluate("void jupyterapp.commands.execute('notebook:restart-run-all')")
        page.locator("dialog .jp-mod-accept, .jp-Dialog .jp-mod-accept").first.wait_for()
        keys.press("Enter")
        page.locator(".briefing-desk .card.current[data-claim=C01]").wait_for()
        bar(page, "All is saved. 10 claims, 0 drafts")
        assert page.locator(".briefing-desk .card .says").all_inner_texts()[1] == CODED["C03"]
        assert page.locator(".card.current textarea").input_value() == CODED["C01"]
        assert page.evaluate("document.querySelectorAll('.briefing-desk img').length") == 0

    coded = {one["id"]: one["says"] for one in yaml.safe_load(claims.read_text())["claims"]}
    assert coded == CODED
    words = built(folder)
    assert "lets grain spoil for it" in words
    assert "#panic()" in words
