"""Decide which Typst each block of a report becomes, and what stands in if it cannot be set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from analysis.render import notebook, raster, tree
from analysis.render.literal import call, literal
from analysis.render.outline import Block, Head, Outline, Prose, failed, labels, printed
from analysis.render.pieces import CELL, Picture
from analysis.render.typst_text import file_name, picture, typeset
from analysis.words import say

_HELD = 400  # characters: a shorter text stays on the page of the exhibit that it asks for


@dataclass(frozen=True)
class Chunk:
    """The Typst of one block; ``spare`` is what stands in if it cannot be set."""

    cell: int
    code: str
    spare: str | None


def chunks(plan: Outline, files: dict[str, bytes]) -> Iterator[Chunk]:
    """Yield the chunks of a report in order; pictures are added to ``files``."""
    flows = [block.piece for block in plan.blocks if isinstance(block, Head | Prose)]
    typeset_text = iter(typeset(flows))
    if plan.masthead() is None:
        yield Chunk(0, call("masthead", title=plan.title), None)
    spread, first = plan.about.compact, True
    lead = True
    for (block, words), after in zip_longest(labels(plan.blocks), plan.blocks[1:]):
        annex = isinstance(after, notebook.Exhibit) and "#bn-claims(" in after.typst
        if spread and isinstance(block, Head) and annex:
            break  # one page holds the brief; its annexes stand on the page's web version
        if first and isinstance(block, Head):
            opening = "#bn-columns[" if spread else "#bn-contents()"
            yield Chunk(block.cell, opening, None)
            first = False
        match block:
            case Head() | Prose():
                code = next(typeset_text).replace(CELL, str(block.cell))
                for slot in block.piece.slots:
                    if isinstance(slot, Picture):
                        files[file_name(slot)] = raster.as_svg(slot.mime, slot.data)
                held = isinstance(after, notebook.Exhibit) and len(code) < _HELD
                yield _text_chunk(block, code, words, lead=lead, held=held)
            case _:
                yield _chunk(block, words, files)
        lead = lead and not isinstance(block, Head)
    if spread:
        yield Chunk(0, call("imprint") + ("" if first else "\n]"), None)
        return
    facts = [(name, value) for name, value in plan.about.facts()]
    digests = sorted(plan.about.digests.items())
    yield Chunk(0, call("colophon", facts, digests), None)


def _text_chunk(block: Head | Prose, code: str, label: str, *, lead: bool, held: bool) -> Chunk:
    if isinstance(block, Head):
        level = block.level - 1
        plain = f"#bn-heading({level}, {literal(block.anchor)})[#{literal(block.piece.text)}]"
        return Chunk(block.cell, f"#bn-heading({level}, {literal(block.anchor)})[{code}]", plain)
    words = tree.words(tree.fragment(block.piece.markup))
    spare = call("text", say("page-cell-text", cell=str(block.cell)), 8, words)
    if block.kind == "output":
        return Chunk(block.cell, f"#bn-output({literal(label)})[\n{code}\n]", spare)
    if lead:
        return Chunk(block.cell, f"#bn-lead[\n{code}\n]", spare)
    setup = f"{literal(block.layer)}, sticky: {literal(held)}"
    return Chunk(block.cell, f"#bn-prose({setup})[\n{code}\n]", spare)


def _chunk(block: Block, label: str, files: dict[str, bytes]) -> Chunk:
    match block:
        case notebook.Exhibit():
            return Chunk(block.cell, block.typst, None)
        case notebook.Image():
            alt = block.alt or say("page-undescribed", cell=str(block.cell))
            drawn = Picture(block.mime, block.data, alt, block.width)
            files[file_name(drawn)] = raster.as_svg(block.mime, block.data)
            spare = call(
                "text",
                say("page-cell", cell=str(block.cell)),
                8,
                say("page-unset", alt=alt),
            )
            return Chunk(block.cell, f"#bn-output({literal(label)})[{picture(drawn)}]", spare)
        case notebook.Text():
            code = call("text", printed(block), _size(block.text), block.text)
            return Chunk(block.cell, code, None)
        case notebook.Failure():
            code = call("failure", failed(block), block.message, block.trace)
            return Chunk(block.cell, code, None)
    return Chunk(0, "", None)


def _size(text: str) -> float:
    """Return the size, in points, at which the longest line of a text fits the page."""
    longest = max(map(len, text.split("\n")), default=1)
    return round(min(8.0, max(4.5, 450 / (0.6 * longest))), 2)
