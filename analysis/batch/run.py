"""One build from beginning to end: prepare, hand out, publish, account."""

from __future__ import annotations

import contextlib
import threading
from base64 import b64encode
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analysis.batch.dispatch import dispatch
from analysis.batch.executors import Order, executor_at, open_executor
from analysis.batch.failure import error_page
from analysis.batch.index import NAME as INDEX
from analysis.batch.index import prepare as prepare_index
from analysis.batch.index import today, write_index
from analysis.batch.preparation import preparation
from analysis.batch.prepare import Decision, Job, Request, output_of, prepare_in
from analysis.batch.records import record_file
from analysis.batch.show import Show
from analysis.batch.siblings import Siblings, renew
from analysis.batch.task import Failure, LostScheduler, Result, Task
from analysis.errors import Faults, Interrupted, UsageError
from analysis.render.house import House, prepared


def build(request: Request, show: Show) -> int:
    """Build what changed and return the exit code: 0, or 1 when a report failed.

    Raises
    ------
    UsageError, InputError
        Before any report was begun.
    Interrupted
        When the build was stopped; what was finished is kept and recorded.
    """
    show.begin()
    faults = Faults(request.faults)
    output = faults.taking(lambda: output_of(request), None)
    with contextlib.nullcontext() if output is None else output.locked(show.print_line):
        job = prepare_in(request, output, faults)
        due = [decision for decision in job.decisions if decision.reasons]
        show.start(len(job.decisions), len(due))
        for line in job.gone:
            show.print_line(line)
        if due:
            with job.store.at_hand() as seeds:
                _build_due(job, due, show, seeds)
        elif job.manifest.changed or not job.indexed:
            _close_books(job, show)
        return show.finish(job.unbuilt, job.output.address(INDEX))


def _build_due(job: Job, due: list[Decision], show: Show, seeds: Path) -> None:
    by_id = {decision.report.id: decision for decision in due}
    briefs = [job.briefs[name] for name in sorted({d.report.brief for d in due})]
    request = job.request
    ahead = preparation(briefs, request.root, seeds)
    house = prepared(job.house)
    name, address = executor_at(request.cluster)
    order = Order(request.jobs, address, ahead, show.print_line, len(due))
    opening = open_executor(name, order)
    meanwhile = threading.Thread(target=prepare_index)
    meanwhile.start()  # a warm process takes longer to start
    try:
        with opening as pool:
            _announce(job, due)
            beside = Siblings(job.manifest, [one.report for one in due], request.formats)
            try:
                tasks = (_task(job, decision, seeds, house) for decision in due)
                for result in dispatch(pool, tasks, show.running):
                    decision = by_id[result.id]
                    show.report(decision.report, _publish(job, decision, result, beside))
            finally:
                meanwhile.join()
                _close_books(job, show)
    except (KeyboardInterrupt, LostScheduler) as stop:
        lost = isinstance(stop, LostScheduler)
        why = f"The scheduler at {address} was lost" if lost else "Stopped"
        raise Interrupted(
            f"{why}: {show.done} of {len(due)} reports were finished and are kept."
        ) from stop


def _announce(job: Job, due: list[Decision]) -> None:
    try:
        job.manifest.pending([(decision.report, decision.inputs) for decision in due])
    except OSError as error:
        raise UsageError(f"build.json cannot be written: {error.strerror or error}.") from error


def _task(job: Job, decision: Decision, seeds: Path, house: House) -> Task:
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
        seeds=str(seeds),
        limits=job.request.limits,
        edition=job.manifest.edition(report),
        house=house,
    )


def _publish(job: Job, decision: Decision, result: Result, beside: Siblings) -> Result:
    """Put a result into the output and record it; a full disk makes a failure of a success."""
    report, inputs = decision.report, decision.inputs
    measured: dict[str, Any] = {
        "seconds": round(result.seconds, 3),
        "peak_memory": result.memory,
    }
    failed = f"{report.id}.error.html"
    try:
        if result.failure is None:
            files = {f"{report.id}.{ext}": content for ext, content in result.files.items()}
            facts: dict[str, Any] = {}
            if "html" in result.files:
                page, facts["links"] = beside.fill(
                    report.id, job.manifest.reports[report.id], result.files["html"]
                )
                files[f"{report.id}.html"] = page
            records = dict([record_file(result.edition)] if result.edition else [])
            stamps = job.output.write(records | files)
            job.output.remove(failed)
            by_extension = {name.rpartition(".")[2]: stamps[name] for name in files}
            facts |= {"title": result.title, "line": result.line, **measured}
            facts |= {"date": today(), "picture": b64encode(result.picture).decode()}
            if warnings := [*result.missing, *result.warnings]:
                facts["warnings"] = warnings
            if result.noted:
                facts["noted"] = " ".join(result.noted)
            if result.missing:
                facts["missing"] = list(result.missing)
            job.manifest.built(report, inputs, by_extension, result.edition, **facts)
            return result
        job.manifest.failed(report, inputs, result.failure.summary, **measured)
        stale = job.manifest.reports[report.id]["stale"]
        job.output.write({failed: error_page(report, result.failure, stale, prepared(job.house))})
    except OSError as error:
        result = replace(result, failure=Failure(f"It could not be written: {error}."))
        with contextlib.suppress(OSError):
            job.manifest.failed(report, inputs, str(error), **measured)
    return result


def _close_books(job: Job, show: Show) -> None:
    try:
        renew(job.output, job.manifest)
        write_index(job.output, job.manifest, prepared(job.house))
        job.manifest.save()
    except OSError as error:
        show.print_line(f"build.json and the index could not be written: {error}.")
