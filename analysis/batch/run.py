"""One build from beginning to end: check, plan, decide, hand out, publish, account."""

from __future__ import annotations

import contextlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.batch.dispatch import dispatch
from analysis.batch.failure import error_page
from analysis.batch.index import today, write_index
from analysis.batch.key import Digests, Inputs
from analysis.batch.manifest import Manifest
from analysis.batch.plan import (
    FORMATS,
    Brief,
    Report,
    SourceInfo,
    check_formats,
    choose_sources,
    make_plan,
    read_briefs,
)
from analysis.batch.publish import Output, open_output
from analysis.batch.records import record_file
from analysis.batch.show import Show
from analysis.batch.sources import known_sources, read_sources
from analysis.batch.task import Failure, Limits, LostScheduler, Result, Task
from analysis.batch.workers import preparation, workers
from analysis.errors import Faults, Interrupted, UsageError


@dataclass(frozen=True)
class Request:
    """What a build is asked for; every default is that of the command line.

    Attributes
    ----------
    root : Path
    sources, briefs, states : sequence of str
        Names to restrict the build to; empty for all.
    given : mapping of str to str
        Parameter values.
    formats : sequence of str
    jobs : int
        Reports built at a time on this machine.
    cluster : str or None
        Address of a scheduler to hand reports to instead.
    out : str or None
        Folder or URL; the project's ``reports/`` by default.
    force : bool
        Build what did not change as well.
    limits : Limits
    faults : sequence of str
        What is known to be wrong with it already; told with all else that is.
    """

    root: Path
    sources: Sequence[str] = ()
    briefs: Sequence[str] = ()
    states: Sequence[str] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    formats: Sequence[str] = FORMATS
    jobs: int = 1
    cluster: str | None = None
    out: str | None = None
    force: bool = False
    limits: Limits = field(default_factory=Limits)
    faults: Sequence[str] = ()


@dataclass(frozen=True)
class Decision:
    """One report, what it is made from, and why it is built; no reasons means it is not."""

    report: Report
    inputs: Inputs
    reasons: tuple[str, ...]


@dataclass
class Job:
    """A build with everything that was read for it."""

    request: Request
    output: Output
    manifest: Manifest
    briefs: dict[str, Brief]
    infos: dict[str, SourceInfo]
    decisions: list[Decision]


def build(request: Request, show: Show) -> int:
    """Build what changed and return the exit code: 0, or 1 when a report failed.

    Raises
    ------
    UsageError, InputError
        Before any report was begun.
    Interrupted
        When the build was stopped; what was finished is kept and recorded.
    """
    faults = Faults(request.faults)
    output = faults.taking(lambda: _output(request), None)
    with contextlib.nullcontext() if output is None else output.locked():
        job = _prepared(request, output, faults)
        due = [decision for decision in job.decisions if decision.reasons]
        show.start(len(job.decisions), len(due))
        if due:
            _build_due(job, due, show)
        return show.finish()


def prepare(request: Request) -> Job:
    """Read and check everything, and decide for each report whether it is built.

    Raises
    ------
    UsageError, InputError
        With every fault.
    """
    faults = Faults(request.faults)
    return _prepared(request, faults.taking(lambda: _output(request), None), faults)


def _prepared(request: Request, output: Output | None, faults: Faults) -> Job:
    root = request.root
    faults.taking(lambda: check_formats(request.formats), None)
    manifest = None if output is None else Manifest(output)
    digests = Digests(root)
    known = known_sources(root)
    some = tuple(name for name in known if name in request.sources) or known
    names = faults.taking(lambda: choose_sources(known, request.sources), some)
    none: tuple[Brief, ...] = ()
    chosen = faults.taking(lambda: read_briefs(root, request.briefs), none)
    if not chosen and request.briefs:  # check the rest against all of them
        chosen = faults.taking(lambda: read_briefs(root), none)
    infos: dict[str, SourceInfo] = {}
    infos = faults.taking(lambda: read_sources(root, names, digests, manifest), infos)
    plan: tuple[Report, ...] = ()
    if infos and chosen:
        words: dict[str, Any] = {"states": request.states, "given": request.given}
        plan = faults.taking(lambda: make_plan(chosen, infos, **words), plan)
    faults.end()
    assert output is not None  # noqa: S101  (or there was a fault)
    assert manifest is not None  # noqa: S101
    manifest.forget_others(known)
    briefs = {brief.name: brief for brief in chosen}
    stamps = output.stamps()
    decisions = []
    for report in plan:
        inputs = digests.inputs(report, briefs[report.brief])
        inputs = replace(inputs, edition=manifest.compared(report))
        reasons = manifest.reasons(report, inputs, request.formats, stamps)
        if request.force:
            reasons = ["forced"]
        decisions.append(Decision(report, inputs, tuple(reasons)))
    return Job(request, output, manifest, briefs, infos, decisions)


def _output(request: Request) -> Output:
    return open_output(request.out or str(paths.reports_dir(request.root)))


def _build_due(job: Job, due: list[Decision], show: Show) -> None:
    by_id = {decision.report.id: decision for decision in due}
    briefs = [job.briefs[name] for name in sorted({d.report.brief for d in due})]
    request = job.request
    ahead = preparation(briefs, request.root)
    try:
        with workers(request.jobs, request.cluster, ahead, show.say) as pool:
            _announce(job, due)
            try:
                for result in dispatch(pool, (_task(job, decision) for decision in due)):
                    decision = by_id[result.id]
                    show.report(decision.report, _publish(job, decision, result))
            finally:
                _close_books(job, show)
    except (KeyboardInterrupt, LostScheduler) as stop:
        lost = isinstance(stop, LostScheduler)
        why = f"The scheduler at {request.cluster} was lost" if lost else "Stopped"
        raise Interrupted(
            f"{why}: {show.done} of {len(due)} reports were finished and are kept."
        ) from stop


def _announce(job: Job, due: list[Decision]) -> None:
    try:
        job.manifest.pending([(decision.report, decision.inputs) for decision in due])
    except OSError as error:
        raise UsageError(f"build.json cannot be written: {error.strerror or error}.") from error


def _task(job: Job, decision: Decision) -> Task:
    report, inputs = decision.report, decision.inputs
    brief, info = job.briefs[report.brief], job.infos[report.source]

    briefing = {
        "source": report.source,
        "brief": report.brief,
        "state": report.state,
        "parameters": dict(report.parameters),
        "version": version("briefing-notebooks"),
        "build": inputs.build,
        "digests": dict(inputs.seeds),
        "language": info.language,
        "overlay": "assessment.yaml" in inputs.seeds,
    }
    return Task(
        id=report.id,
        notebook=brief.text,
        parameters=dict(report.parameters),
        briefing=briefing,
        formats=tuple(job.request.formats),
        root=str(job.request.root),
        limits=job.request.limits,
        edition=job.manifest.edition(report),
    )


def _publish(job: Job, decision: Decision, result: Result) -> Result:
    """Put a result into the output and record it; a full disk makes a failure of a success."""
    report, inputs = decision.report, decision.inputs
    measured: dict[str, Any] = {
        "seconds": round(result.seconds, 3),
        "peak_memory": result.memory,
    }
    page = f"{report.id}.error.html"
    try:
        if result.failure is None:
            files = {f"{report.id}.{ext}": content for ext, content in result.files.items()}
            records = dict([record_file(result.edition)] if result.edition else [])
            stamps = job.output.write(records | files)
            job.output.remove(page)
            by_extension = {name.rpartition(".")[2]: stamps[name] for name in files}
            told = {"title": result.title, "line": result.line, **measured}
            told |= {"date": today(), "picture": b64encode(result.picture).decode()}
            if warnings := [*result.missing, *result.warnings]:
                told["warnings"] = warnings
            if result.missing:
                told["missing"] = list(result.missing)
            job.manifest.built(report, inputs, by_extension, result.edition, **told)
            return result
        job.manifest.failed(report, inputs, result.failure.summary, **measured)
        stale = job.manifest.reports[report.id]["stale"]
        job.output.write({page: error_page(report, result.failure, stale)})
    except OSError as error:
        result = replace(result, failure=Failure(f"It could not be written: {error}."))
        with contextlib.suppress(OSError):
            job.manifest.failed(report, inputs, str(error), **measured)
    return result


def _close_books(job: Job, show: Show) -> None:
    try:
        write_index(job.output, job.manifest)
        job.manifest.save()
    except OSError as error:
        show.say(f"build.json and the index could not be written: {error}.")
