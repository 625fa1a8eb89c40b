"""What the command line's build and check mean: option text in, exit code out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis import paths
from analysis.batch.prepare import Request, prepare
from analysis.batch.publish import LONGEST
from analysis.batch.run import build
from analysis.batch.show import Terminal
from analysis.batch.task import MEGABYTE, Limits
from analysis.engine.limits import cores
from analysis.parameters.kinds import Kind
from analysis.suggest import quoted


@dataclass(frozen=True)
class Options:
    """The options of ``briefing build`` as given."""

    sources: tuple[str, ...]
    briefs: tuple[str, ...]
    states: tuple[str, ...]
    given: tuple[str, ...]
    formats: str
    jobs: str
    cluster: str | None
    out: str | None
    force: bool
    timeout: str
    cell_timeout: str
    memory: str
    quiet: bool = False


def run_build(options: Options, *, explain: bool) -> int:
    """Build, or say what would be built, and return the exit code."""
    root = paths.project_root()
    given, faults = _given(options.given)
    faults = [*_too_long(options), *faults]
    jobs, seconds, cell_seconds, memory = (
        _number(option, text, kind, faults)
        for option, text, kind in (
            ("--jobs", options.jobs, Kind("int")),
            ("--timeout", options.timeout, Kind("float")),
            ("--cell-timeout", options.cell_timeout, Kind("float")),
            ("--memory", options.memory, Kind("int")),
        )
    )
    request = Request(
        root=root,
        sources=options.sources,
        briefs=_split(options.briefs),
        states=_split(options.states),
        given=given,
        formats=tuple(dict.fromkeys(_split([options.formats]))),
        jobs=int(jobs) or cores(),
        cluster=options.cluster,
        out=options.out,
        force=options.force,
        limits=Limits(
            cell_seconds=cell_seconds or None,
            report_seconds=seconds or None,
            memory=int(memory) * MEGABYTE or None,
        ),
        faults=faults,
    )
    if explain:
        return _explain(request)
    show = Terminal(quiet=options.quiet)
    try:
        return build(request, show)
    finally:
        show.stop()


def _split(given: Sequence[str]) -> tuple[str, ...]:
    """Return names given one by one or with commas between them."""
    return tuple(name.strip() for word in given for name in word.split(",") if name.strip())


def _too_long(options: Options) -> list[str]:
    """Return a sentence for each text that is no name of anything, whatever it is."""
    given = {"--cluster": options.cluster, "--format": options.formats}
    return [
        f"{name}: {quoted(value)} is too long: {LONGEST:,} characters at most."
        for name, value in given.items()
        if value is not None and len(value) > LONGEST
    ]


def _number(option: str, text: str, kind: Kind, faults: list[str]) -> float:
    """Return a number that is not negative; 0, and a sentence more, where text is none."""
    try:
        if (number := float(kind.read(text))) >= 0:
            return number
    except ValueError:
        pass
    faults.append(f"{option}: {quoted(text)} is not {kind.words}, 0 or more.")
    return 0


def _given(pairs: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the parameters' values, and a sentence for each that cannot be used."""
    values: dict[str, str] = {}
    faults = []
    for pair in pairs:
        name, equals, value = pair.partition("=")
        short = name if len(name) <= 80 else quoted(name)
        if not equals:
            faults.append(f"-p {short}: a value is needed, as in  -p {short} VALUE.")
        elif name in values:
            faults.append(f"-p {short} is given more than once.")
        else:
            values[name] = value
    return values, faults


def _explain(request: Request) -> int:
    job = prepare(request)
    for decision in job.decisions:
        why = "; ".join(decision.reasons)
        print(f"{decision.report.id}: {f'build, {why}' if why else 'nothing changed'}")
    for one in job.unbuilt:
        print(f"{one.path}: not built, {one.why}")
    due = sum(bool(decision.reasons) for decision in job.decisions)
    print(f"{due} of {len(job.decisions)} reports would be built.")
    return 0
