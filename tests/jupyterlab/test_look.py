"""Exhibits read well in JupyterLab wherever they stand: light, dark, trusted or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from analysis import figures, judgements, study, tables, texts
from analysis.blocks import Block, KeyJudgement, KeyJudgements

from .conftest import Lab

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOURCE = "exercise-strait-closure"
THEMES = ("JupyterLab Light", "JupyterLab Dark")
NOTEBOOKS = ("untrusted.ipynb", "trusted.ipynb")

# Colours as they come out: opacities and translucent grounds laid over what lies beneath.
SEEN = """() => {
  const parse = (text) => {
    const found = (text.match(/[\\d.]+/g) || []).map(Number);
    return found.length < 3 ? [0, 0, 0, 0] : [...found.slice(0, 3), found[3] ?? 1];
  };
  const over = (top, low, share = 1) =>
    top.slice(0, 3).map((part, i) => part * top[3] * share + low[i] * (1 - top[3] * share));
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255)
      .map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + .05) / (low + .05);
  };
  const root = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden)');
  const paper = parse(getComputedStyle(root.querySelector('.jp-Notebook')).backgroundColor);
  const ground = (item) => {  // of an element by those around it
    const all = [];
    for (let outer = item; outer && outer !== root; outer = outer.parentElement) all.push(outer);
    return all.reverse().reduce(
      (low, outer) => over(parse(getComputedStyle(outer).backgroundColor), low), paper);
  };
  const faint = (item) => {
    let share = 1;
    for (let outer = item; outer && outer !== root; outer = outer.parentElement) {
      share *= parseFloat(getComputedStyle(outer).opacity);
    }
    return share;
  };
  const words = [], fills = [], told = [];
  for (const chart of root.querySelectorAll('.drawn')) {
    const below = ground(chart), kept = [];
    for (const mark of chart.querySelectorAll('span')) {
      const style = getComputedStyle(mark), box = mark.getBoundingClientRect();
      if (mark.textContent) {
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const under = kept.findLast(([on]) =>
          on.left <= x && x <= on.right && on.top <= y && y <= on.bottom);
        const low = under ? under[1] : below;
        words.push([mark.textContent, contrast(over(parse(style.color), low, faint(mark)), low)]);
      } else {
        const fill = over(parse(style.backgroundColor), below);
        const edge = over(parse(style.borderTopColor), below);
        const edged = parseFloat(style.borderTopWidth) > 0;
        kept.push([box, fill]);
        if (style.backgroundColor.startsWith('rgba(128')) continue;  // tracks are to be faint
        fills.push([mark.getAttribute('style'),
          Math.max(contrast(fill, below), edged ? contrast(edge, below) : 1)]);
      }
    }
  }
  const texts = ['p', 'li', 'dt', 'dd', 'td', 'th'].map((tag) => `.jp-RenderedHTML ${tag}`).join();
  for (const block of root.querySelectorAll(texts)) {
    const style = getComputedStyle(block), text = block.innerText.trim();
    if (!text || block.closest('.drawn') || !block.checkVisibility()) continue;
    const low = ground(block);
    told.push([text.slice(0, 60), contrast(over(parse(style.color), low, faint(block)), low)]);
  }
  return {words, fills, told, paper: light(paper)};
}"""

SHAPE = """() => {
  const root = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden)');
  const box = (item) => item.getBoundingClientRect();
  const all = (css) => [...root.querySelectorAll(css)].filter((item) => item.checkVisibility());
  const lines = (item) => {
    const range = document.createRange();
    range.selectNodeContents(item);
    const height = range.getBoundingClientRect().height;
    return Math.max(1, Math.round(height / parseFloat(getComputedStyle(item).lineHeight)));
  };
  return {
    layers: root.querySelectorAll('.jp-OutputArea-output [data-layer]').length,
    pictures: all('figure img').length,
    charts: all('.drawn > p').map((item) => [box(item).width, box(item).height]),
    grounds: all('.drawn, .drawn > p').map((item) => getComputedStyle(item).backgroundColor),
    facts: all('.claim dt').map((item) => [box(item).width, lines(item),
      box(item.nextElementSibling).left - box(item).right,
      Math.abs(box(item.nextElementSibling).top - box(item).top)]),
    bars: all('.judgement .range').map((item) => [box(item).width / box(item.parentElement).width,
      box(item).height]),
    tables: all('figure.table table').map((item) => [box(item).width,
      box(item.closest('.jp-OutputArea-output')).width]),
    beyond: all('.jp-OutputArea-output').filter((item) => item.scrollWidth > item.clientWidth + 1)
      .map((item) => item.textContent.slice(0, 60)),
    cells: all('figure.table td:not(.number), figure.table tbody th')
      .map((item) => getComputedStyle(item).textAlign),
    lines: all('.statement, .statements li, .callout p, .source-line, .says').map((item) =>
      [item.innerText.length / lines(item), lines(item), item.innerText.slice(0, 60)])
      .filter(([, lines]) => lines > 2),
    tags: all('.statements .layer-tag, .claim .layer-tag').map((item) => box(item).width > 1),
  };
}"""


def exhibits() -> Iterator[Block]:
    """Yield one of each kind, and every figure; no masthead among them."""
    whole, state = study(SOURCE), study(SOURCE, "XAV")
    yield from filter(None, (getattr(figures, name)(whole) for name in figures.__all__))
    likely = KeyJudgement(  # no judgement of the exercise has a likelihood to draw
        "J-XAV-09", ("It is likely (55–75 %).",), ("C01",), "low", "low", ("one group",), (),
        (), "likely", (55, 75), "uk_phia",
    )  # fmt: skip
    for shown in (tables.risks(whole), judgements.key(state), KeyJudgements((likely,)),
                  texts.unknowns(state), texts.banners(state), texts.claims(state)):  # fmt: skip
        if shown is not None:
            yield shown


@pytest.fixture(scope="module")
def notebooks(lab: Lab) -> None:
    """The same notebook twice; one of them is signed as a person's own."""
    made = nbformat.v4.new_notebook()
    for number, shown in enumerate(exhibits()):
        cell = nbformat.v4.new_code_cell("shown", id=f"cell-{number}")
        bundle = shown._repr_mimebundle_()
        cell.outputs = [nbformat.v4.new_output("display_data", bundle)]
        made.cells.append(cell)
    for name in NOTEBOOKS:
        made.metadata["name"] = name  # a signature is of the contents
        nbformat.write(made, lab.folder / name)
    notary = NotebookNotary(data_dir=str(Path(lab.environment["JUPYTER_DATA_DIR"])))
    Path(notary.data_dir).mkdir(parents=True, exist_ok=True)
    notary.sign(made)
    notary.store.close()


@pytest.mark.usefixtures("notebooks")
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_exhibits_read_well_in_both_themes(lab: Lab, browser: Any, name: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    lab.opened(page, name, THEMES[0])
    page.locator(".claim dl").first.wait_for(state="attached")
    for theme in THEMES:
        lab.themed(page, theme)
        shape, seen = page.evaluate(SHAPE), page.evaluate(SEEN)
        assert (shape["layers"] == 0) == (name == "untrusted.ipynb")
        assert (seen["paper"] > 0.9) == (theme == THEMES[0])

        assert shape["pictures"] == 0  # a picture would be a white box
        assert len(shape["charts"]) >= len(figures.__all__) - 2
        assert all(width > 350 and height > 40 for width, height in shape["charts"])
        assert set(shape["grounds"]) == {"rgba(0, 0, 0, 0)"}
        assert [word for word in seen["words"] if word[1] < 4.5 and word[0].strip() != "►"] == []
        assert seen["words"]
        assert seen["fills"]
        assert [fill for fill in seen["fills"] if fill[1] < 3] == []

        assert shape["facts"]
        for width, lines, gap, drop in shape["facts"]:
            assert width > 60
            assert lines == 1
            assert gap >= 0
            assert drop < 4
        assert shape["bars"]
        assert all(0.01 < share < 1 and height >= 4 for share, height in shape["bars"])
        assert all(wide > 0.9 * cell for wide, cell in shape["tables"])
        assert set(shape["cells"]) == {"left"}
        assert shape["beyond"] == []
        assert [line for line in shape["lines"] if line[0] > 90] == []
        assert shape["tags"].count(True) < len(shape["tags"])
        assert [text for text in seen["told"] if text[1] < 4.5] == []
    page.context.close()
