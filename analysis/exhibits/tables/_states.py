"""The states side by side: what each wants and risks, and who speaks for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from analysis.assess.stance import Stance, Want, stances
from analysis.blocks import Column, RichText, Row, Span, Table, refs
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.study import Study
from analysis.exhibits.wording import briefly
from analysis.exhibits.wording.facts import group_label
from analysis.words import raised

if TYPE_CHECKING:
    import pandas as pd


def stakes_frame(study: Study) -> pd.DataFrame:
    """Return every motive and risk of each state, those of a doubtful reading included."""
    import pandas as pd

    rows = [
        (one.state, "motive" if isinstance(entry, Want) else "risk", entry.id, entry.short,
         entry.domain, entry.reading, entry.claims)
        for one in stances(study.view)
        for entry in one.entries
    ]  # fmt: skip
    names = ["state", "kind", "id", "short", "domain", "reading", "claims"]
    frame = pd.DataFrame(rows, columns=names)
    return frame.astype(dict.fromkeys(names[:-1], "string") | {"claims": object})


@shows(stakes_frame)
@exhibit
def states(study: Study) -> Table | None:
    """Return a row for each state: what it wants, what it risks, who speaks for it.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or None
        Motives and risks by their short forms; those of a doubtful reading are marked. ``data``
        has a row for each of them. None where the source declares no state.

    Examples
    --------
    >>> tables.states(exercise).data[["state", "kind", "short"]].head(1).to_dict("list")
    {'state': ['XAV'], 'kind': ['risk'], 'short': ['full grain storage']}
    """
    words = study.words
    heads = ("state", "wants", "risks", "speaks")
    widths = (1.3, 3.6, 3.6, 1.5)
    every = stances(study.view)
    if not every:
        return None
    laid_out = any(one.entries or one.vague_wants or one.vague_dangers for one in every)
    return Table(
        "tab-states",
        "reported" if laid_out else "coding",
        words.message("table-states"),
        tuple(
            Column(words.message(f"table-states-{head}"), width)
            for head, width in zip(heads, widths, strict=True)
        ),
        tuple(_row(study, one) for one in every),
        (words.message("table-states-note"),) if _doubt(study) else (),
    )


def _doubt(study: Study) -> bool:
    return any(one.doubtful_wants or one.doubtful_dangers for one in stances(study.view))


def _row(study: Study, one: Stance) -> Row:
    words = study.words
    none = words.message("table-states-none")
    wants = [briefly.want(study, want, room=False) for want in (*one.wants, *one.doubtful_wants)]
    risks = [
        briefly.danger(study, danger, chain=False)
        for danger in (*one.dangers, *one.doubtful_dangers)
    ]
    vague = (*one.vague_wants, *one.vague_dangers)
    claims = [claim for entry in one.entries for claim in entry.claims]
    claims += [claim for _, cited in vague for claim in cited]
    speaks = words.listed([group_label(study, group) for group in one.speaks])
    cells = (
        (raised(study.name(one.state)),),
        _joined([*wants, *_vague(study, one.vague_wants)], none),
        _joined([*risks, *_vague(study, one.vague_dangers)], none),
        (speaks or words.message("table-states-nobody"),),
    )
    marks = [("state", one.state)]
    links = (link for claim in claims for link in study.claims[claim].states)
    if any(link.reading != "sole" for link in links):
        marks.append(("kind", "ambiguity"))  # the row is one reading of what its claims tell
    return Row(cells, tuple(dict.fromkeys(claims)), data=tuple(marks))


def _vague(study: Study, entries: Iterable[tuple[str, tuple[str, ...]]]) -> list[RichText]:
    spans: list[Span] = [study.words.message("first-wants-vague")]
    for short, claims in entries:
        spans += [" " if len(spans) == 1 else ", ", short, *refs(claims)]
    return [tuple(spans)] if len(spans) > 1 else []


def _joined(items: list[RichText], none: str) -> RichText:
    spans: list[Span] = []
    for place, item in enumerate(items):
        spans += ["; " if place else "", *item]
    return tuple(spans) or (none,)
