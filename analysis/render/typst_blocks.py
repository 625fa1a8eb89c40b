"""Decide which Typst each block of a report becomes, and what stands in if it cannot be set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from analysis.blocks import ClaimAnnex, CodingAnnex
from analysis.blocks.typst import call, picture_path, typst_literal
from analysis.render import notebook, raster
from analysis.render.html_parts import plain_text
from analysis.render.items import Head, Item, Mark, Prose
from analysis.render.outline import Outline, failed, labels, printed
from analysis.render.shorten import shorten_text
from analysis.render.slots import CELL, Formula, Picture
from analysis.render.typst_text import break_runs, picture, typeset
from analysis.words import Messages

_STICKY = 400  # characters: a shorter text stays on the page of the exhibit that it asks for

_REST = "]\n#show: bn-rest"


@dataclass(frozen=True)
class TypstBlock:
    """The Typst of one block.

    ``spares`` make what stands in if it cannot be set, best first; ``last`` says that it is the
    line that stands where none of them could be set.
    """

    cell: int
    code: str
    spares: tuple[Callable[[], str], ...] = ()
    last: bool = False


def typst_blocks(plan: Outline, files: dict[str, bytes]) -> Iterator[TypstBlock]:
    """Yield the blocks of a report in order; pictures are added to ``files``."""
    flows = [item.piece for item in plan.items if isinstance(item, Head | Prose)]
    typeset_text = iter(typeset(flows, plan.places))
    spread, first = plan.about.compact, not plan.first
    lead = True
    if plan.first or spread:
        yield TypstBlock(0, "#bn-first[")
    if plan.masthead() is None:
        yield _opening(plan)
    labelled = zip_longest(labels(plan.messages, plan.items), plan.items[1:])
    for at, ((item, words), after) in enumerate(labelled):
        if plan.first and at == plan.first and not spread:
            yield TypstBlock(0, _REST)
        if spread and isinstance(item, Head) and _is_annex(after):
            break  # one page holds the brief; its annexes stand on the page's web version
        if first and isinstance(item, Head):
            yield TypstBlock(item.cell, "#bn-columns[" if spread else "#bn-contents()")
            first = False
        match item:
            case Head() | Prose():
                code = next(typeset_text).replace(CELL, str(item.cell))
                for slot in item.piece.slots:
                    if isinstance(slot, Picture):
                        files[picture_path(slot.data)] = raster.as_svg(slot.mime, slot.data)
                sticky = isinstance(after, notebook.Exhibit) and len(code) < _STICKY
                yield _text_chunk(plan, item, code, words, lead=lead, sticky=sticky)
            case _:
                yield _chunk(plan.messages, item, words, files)
        lead = lead and not isinstance(item, Head)
    if spread:
        columns = "]" if not plan.first and not first else ""
        yield TypstBlock(0, f"{call('imprint')}\n{columns}]")
    else:
        yield from _closing(plan)


def _closing(plan: Outline) -> Iterator[TypstBlock]:
    """Yield the end of a first page that is the whole report, and what it says about itself."""
    if plan.first >= len(plan.items) > 0:
        yield TypstBlock(0, _REST)
    facts = [(name, value) for name, value in plan.about.facts()]
    digests = sorted(plan.about.digests.items())
    if facts or digests or plan.keyed:
        yield TypstBlock(0, call("colophon", facts, digests, keyed=plan.keyed))


def _is_annex(item: Item | None) -> bool:
    return isinstance(item, notebook.Exhibit) and any(
        isinstance(part, ClaimAnnex | CodingAnnex) for part in item.block.parts
    )


def _opening(plan: Outline) -> TypstBlock:
    """Return the head of a report that brings no masthead of ours."""
    front = plan.front
    return TypstBlock(
        0,
        call(
            "masthead",
            title=plan.title,
            answer=tuple(filter(None, (front.subtitle,))),
            source=front.byline,
            id="main",
        ),
    )


def _text_chunk(
    plan: Outline, item: Head | Prose, code: str, label: str, *, lead: bool, sticky: bool
) -> TypstBlock:
    if isinstance(item, Head):
        level = item.level - 1
        head = f"#bn-heading({level}, {typst_literal(item.anchor)})"
        plain = f"{head}[#{typst_literal(item.piece.text)}]"
        return TypstBlock(item.cell, f"{head}[{code}]", (lambda: plain,))
    if item.kind == "output":
        opening = f"#bn-output({typst_literal(label)})"
    elif lead:
        opening = "#bn-lead"
    else:
        opening = f"#bn-prose({typst_literal(item.layer)}, sticky: {typst_literal(sticky)})"

    def without_formulas() -> str:
        (code,) = typeset([item.piece], plan.places, formulas=False)
        return f"{opening}[\n{code}\n]"

    def words() -> str:
        title = plan.messages.message("page-cell-text", cell=str(item.cell))
        return call("text", title, 8, shorten_text(plan.messages, plain_text(item.piece))[0])

    formulas = any(isinstance(slot, Formula) for slot in item.piece.slots)
    spares = (without_formulas, words) if formulas else (words,)
    return TypstBlock(item.cell, f"{opening}[\n{code}\n]", spares)


def _chunk(messages: Messages, item: Item, label: str, files: dict[str, bytes]) -> TypstBlock:
    match item:
        case Mark():
            return TypstBlock(item.cell, call("place", item.anchor))
        case notebook.Exhibit():
            files.update(item.block.files())
            name = messages.message("page-cell-output", cell=str(item.cell))
            return TypstBlock(
                item.cell,
                item.block.typst(),
                (lambda: call("text", name, _size(text := item.block.text()), text),),
            )
        case notebook.Image():
            drawn = Picture(item.mime, item.data, item.alt, item.size)
            files[picture_path(drawn.data)] = raster.as_svg(item.mime, item.data)
            spare = call(
                "text",
                messages.message("page-cell", cell=str(item.cell)),
                8,
                messages.message("page-unset", alt=item.alt),
            )
            under = call("caption", item.caption) if item.caption else ""
            code = f"#bn-output({typst_literal(label)})[{picture(drawn)}{under}]"
            return TypstBlock(item.cell, code, (lambda: spare,))
        case notebook.Text():
            code = call("text", printed(messages, item), _size(item.text), break_runs(item.text))
            return TypstBlock(item.cell, code)
        case notebook.Failure():
            code = call(
                "failure", failed(messages, item), break_runs(item.message), break_runs(item.trace)
            )
            return TypstBlock(item.cell, code)
    return TypstBlock(0, "")


def _size(text: str) -> float:
    """Return the size, in points, at which the longest line of a text fits the page."""
    longest = max(map(len, text.split("\n")), default=1)
    return round(min(8.0, max(4.5, 450 / (0.6 * longest))), 2)
