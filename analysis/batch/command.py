"""What the command line's build and check mean: option text in, exit code out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis import paths
from analysis.batch.limits import cores
from analysis.batch.prepare import Request, prepare
from analysis.batch.run import build
from analysis.batch.show import Terminal
from analysis.batch.task import MEGABYTE, Limits


@dataclass(frozen=True)
class Options:
    """The options of ``briefing build`` as given."""

    sources: tuple[str, ...]
    briefs: tuple[str, ...]
    states: tuple[str, ...]
    given: tuple[str, ...]
    formats: str
    jobs: int
    cluster: str | None
    out: str | None
    force: bool
    timeout: float
    cell_timeout: float
    memory: int


def run_build(options: Options, *, explain: bool) -> int:
    """Build, or say what would be built, and return the exit code."""
    root = paths.project_root()
    given, faults = _given(options.given)
    request = Request(
        root=root,
        sources=options.sources,
        briefs=_split(options.briefs),
        states=_split(options.states),
        given=given,
        formats=tuple(dict.fromkeys(_split([options.formats]))),
        jobs=options.jobs or cores(),
        cluster=options.cluster,
        out=options.out,
        force=options.force,
        limits=Limits(
            cell_seconds=options.cell_timeout or None,
            report_seconds=options.timeout or None,
            memory=options.memory * MEGABYTE or None,
        ),
        faults=faults,
    )
    if explain:
        return _explain(request)
    show = Terminal()
    try:
        return build(request, show)
    finally:
        show.stop()


def _split(given: Sequence[str]) -> tuple[str, ...]:
    """Return names given one by one or with commas between them."""
    return tuple(name.strip() for word in given for name in word.split(",") if name.strip())


def _given(pairs: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the parameters' values, and a sentence for each that cannot be used."""
    values: dict[str, str] = {}
    faults = []
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            faults.append(f"-p {name}: a value is needed, as in  -p {name} VALUE.")
        elif name in values:
            faults.append(f"-p {name} is given more than once.")
        else:
            values[name] = value
    return values, faults


def _explain(request: Request) -> int:
    for decision in prepare(request).decisions:
        why = "; ".join(decision.reasons)
        print(f"{decision.report.id}: {f'build, {why}' if why else 'nothing changed'}")
    return 0
