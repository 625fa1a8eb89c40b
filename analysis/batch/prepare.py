"""What a build is asked for and what it will do: everything read, checked and decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.batch.briefs import Brief, Briefs, read_briefs
from analysis.batch.index import NAME as INDEX
from analysis.batch.key import Digests, Inputs
from analysis.batch.manifest import Manifest
from analysis.batch.plan import Report, SourceInfo, check_formats, expected, make_plan
from analysis.batch.publish import Output, Stamp, open_output
from analysis.batch.sources import choose_sources, read_sources, refuse_named
from analysis.batch.task import Limits
from analysis.batch.unbuilt import Unbuilt
from analysis.claims.store import Folder, SeedStore, seed_store, store_at
from analysis.errors import Faults, UsageError
from analysis.render.formats import USUAL
from analysis.render.house import PLAIN, House, read_house


@dataclass(frozen=True)
class Request:
    """What a build is asked for; every default is that of the command line.

    Attributes
    ----------
    root : Path
    seeds : str or None
        Folder or URL with the sources; the project's ``seeds/`` by default.
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
    seeds: str | None = None
    sources: Sequence[str] = ()
    briefs: Sequence[str] = ()
    states: Sequence[str] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    formats: Sequence[str] = USUAL
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
    store: SeedStore
    output: Output
    manifest: Manifest
    briefs: dict[str, Brief]
    infos: dict[str, SourceInfo]
    decisions: list[Decision]
    unbuilt: list[Unbuilt]
    gone: list[str]
    indexed: bool
    house: House = PLAIN


def prepare(request: Request) -> Job:
    """Read and check everything, and decide for each report whether it is built.

    Raises
    ------
    UsageError, InputError
        With every fault.
    """
    faults = Faults(request.faults)
    return prepare_in(request, faults.taking(lambda: output_of(request), None), faults)


def prepare_in(request: Request, output: Output | None, faults: Faults) -> Job:
    """Prepare a build whose output is open already, or None where it cannot be."""
    root = request.root
    faults.taking(lambda: check_formats(request.formats), None)
    manifest = None if output is None else Manifest(output)
    own = seed_store(root)
    store = faults.taking(lambda: store_at(request.seeds) if request.seeds else own, None)
    house = faults.taking(lambda: read_house(root), PLAIN)
    digests = Digests(root, store or own, house)
    none: list[str] = []
    folders = none if store is None else faults.taking(lambda: _sources(root, store), none)
    names = faults.taking(
        lambda: choose_sources(folders, request.sources),
        tuple(name for name in folders if name in request.sources) or tuple(folders),
    )
    briefs = read_briefs(root)
    every = tuple(briefs.by_name.values())
    chosen = faults.taking(lambda: briefs.choose(request.briefs), every[:0])
    infos, unbuilt = read_sources(store or own, names, digests, manifest)
    faults.taking(lambda: refuse_named(unbuilt, request.sources), None)
    unread = [one.name for one in unbuilt if one.status == "failed"]
    plan: tuple[Report, ...] = ()
    if infos and every:
        takes_states = chosen or any(brief.takes("state") for brief in every)
        words: dict[str, Any] = {"states": request.states if takes_states else ()}
        words |= {"given": request.given, "unread": bool(unread)}
        words["named"] = [
            *(brief.name for brief in chosen if brief.name in request.briefs),
            *(source for source in infos if source in request.sources),
        ]
        # Where a brief is wrong, the rest is checked against all of them.
        plan = faults.taking(lambda: make_plan(chosen or every, infos, **words), plan)
        if not {*request.states} <= {report.state for report in plan}:  # it may be one of these
            faults.taking(lambda: refuse_named(unbuilt, unread), None)
    faults.end()
    assert output is not None  # noqa: S101  (or there was a fault)
    assert manifest is not None  # noqa: S101
    if not request.briefs:
        unbuilt += briefs.unbuilt
    stamps = output.stamps()
    gone = [*_elsewhere(manifest, folders, stamps), *_forget(manifest, folders, briefs, infos)]
    manifest.note(unbuilt, looked_at={*names, *([] if request.briefs else ["notebooks"])})
    decisions = []
    for report in plan:
        inputs = digests.inputs(report, briefs.by_name[report.brief])
        inputs = replace(inputs, edition=manifest.compared(report))
        reasons = manifest.reasons(report, inputs, request.formats, stamps)
        if request.force:
            reasons = ["forced"]
        decisions.append(Decision(report, inputs, tuple(reasons)))
    return Job(
        request,
        store or own,
        output,
        manifest,
        dict(briefs.by_name),
        infos,
        decisions,
        unbuilt,
        gone,
        INDEX in stamps,
        house,
    )


def _sources(root: Path, store: SeedStore) -> list[str]:
    """Return the names of all that stands in a store as a source does, if there are briefs too."""
    known = store.sources()
    needed = [paths.notebooks_dir(root), *([store.path] if isinstance(store, Folder) else [])]
    for folder in needed:
        if not folder.is_dir():
            raise UsageError(f"There is no folder {folder.name}/ in {root}: nothing can be built.")
    return known


def _elsewhere(
    manifest: Manifest, sources: Sequence[str], stamps: Mapping[str, Stamp]
) -> list[str]:
    """Keep reports of sources that are not among these seeds while their files stand.

    They may be of other seeds, built into the same output; without a file there is nothing left
    to list. Returns what to say of them.
    """
    standing: dict[str, int] = {}
    for name, entry in sorted(manifest.reports.items()):
        if (source := entry["source"]) in sources:
            continue
        endings = [*entry.get("files", ()), *entry.get("stale", ()), "error.html"]
        if any(f"{name}.{ending}" in stamps for ending in endings):
            standing[source] = standing.get(source, 0) + 1
        else:
            manifest.forget(name)
    manifest.forget_sources([*sources, *standing])
    return [
        f"{source} is not among these sources; the index keeps its {count} report"
        f"{'s' if count > 1 else ''} until their files are deleted."
        for source, count in standing.items()
    ]


def _forget(
    manifest: Manifest, sources: Sequence[str], briefs: Briefs, infos: Mapping[str, SourceInfo]
) -> list[str]:
    """Drop the reports of what is gone from the record, and return what to say of their files."""
    names = briefs.names()
    lines = []
    for name, entry in sorted(manifest.reports.items()):
        source, brief = entry["source"], entry["brief"]
        if source not in sources:
            continue  # of other seeds; its files stand
        if brief in names:
            known, info = briefs.by_name.get(brief), infos.get(source)
            if not known or not info or entry["state"] in expected(known, info):
                continue
        files = [f"{name}.{ext}" for ext in (*entry.get("files", ()), *entry.get("stale", ()))]
        kept = f"; delete its files if nobody needs them: {', '.join(files)}" if files else ""
        what = f"its brief or state is gone, so the index no longer lists it{kept}"
        lines.append(f"{name}: {what}.")
        manifest.forget(name)
    return lines


def output_of(request: Request) -> Output:
    """Return the output that a build writes to; UsageError where it cannot."""
    return open_output(request.out or str(paths.reports_dir(request.root)))
