"""``briefing watch`` from beginning to end: build, show, look, and again, until it is stopped."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from analysis.batch.briefs import read_briefs
from analysis.batch.publish import BUSY
from analysis.batch.sources import choose_sources
from analysis.batch.watch import standing
from analysis.batch.watch.files import Watched
from analysis.batch.watch.rebuild import Builder, Outcome
from analysis.batch.watch.serve import PORT, Site
from analysis.batch.watch.standing import Selection
from analysis.claims.store import seed_store, store_at
from analysis.engine.resident.start import present
from analysis.errors import Faults, InputError, UsageError
from analysis.paths import ROOT, reports_dir, seeds_dir

_LOOK_SECONDS = 0.1
_SHARE = 20
"""At most one part in so many of the time goes into looking at files."""
_STAY_SECONDS = 30.0
_COUNT = re.compile(r"[\d,]+ faults? found\.")


@dataclass(frozen=True)
class Request:
    """What is watched: a project, where its sources are if not in it, which reports, which port."""

    root: Path
    selection: Selection
    seeds: str | None = None
    port: int = PORT


def watch_project(request: Request) -> NoReturn:
    """Build what is saved and show it until the process is stopped.

    Raises
    ------
    UsageError
        Where the sources are not on this machine, or what is named is nowhere.
    KeyboardInterrupt
        When it is stopped.
    """
    if request.seeds and "://" in request.seeds:
        raise UsageError(f"--seeds {request.seeds}: only a folder of this machine can be watched.")
    _check_names(request)
    os.environ[ROOT] = str(request.root)  # for the builds, wherever they run
    builder = Builder(request.root)
    try:
        asyncio.run(_watch(request, builder))
    finally:
        builder.close()
    raise KeyboardInterrupt


def _check_names(request: Request) -> None:
    """Refuse names that no save is likely to make right; what is at fault is watched until it is.

    Raises
    ------
    UsageError
        With every name of a source or brief that there is not.
    """
    seeds = store_at(request.seeds) if request.seeds else seed_store(request.root)
    selection, briefs, faults = request.selection, read_briefs(request.root), Faults()
    none: tuple[Any, ...] = ()
    faults.taking(lambda: choose_sources(seeds.sources(), selection.sources), none)
    with contextlib.suppress(InputError):
        faults.taking(lambda: briefs.choose(selection.briefs), none)
        faults.end()


async def _watch(request: Request, builder: Builder) -> None:
    seeds = Path(request.seeds) if request.seeds else seeds_dir(request.root)
    out = reports_dir(request.root)
    site = Site(out, request.port)
    if site.other_port:
        print(f"Port {request.port} is in use; another was taken.", flush=True)
    print(f"Watching {request.root}. Ctrl-C ends it. The page:\n{site.address}", flush=True)
    warm = asyncio.create_task(_keep_warm())
    try:
        due = True
        watched = Watched(request.root, seeds, request.selection.sources)
        while True:
            if due:
                await site.board.renew(status="Building…")
                due = await _build(request, builder, site, out)
            begun = time.monotonic()
            saved = await asyncio.to_thread(watched.saved)
            due = due or saved
            took = time.monotonic() - begun
            await asyncio.sleep(max(_LOOK_SECONDS, _SHARE * took))
    finally:
        warm.cancel()
        builder.stop()
        site.close()


async def _build(request: Request, builder: Builder, site: Site, out: Path) -> bool:
    """Build and show what came of it; return whether it has to be tried again at once."""
    marks = {one["name"]: one["mark"] for one in standing.reports(out, request.selection)}
    begun = time.monotonic()
    seeds = ["--seeds", request.seeds] if request.seeds else []
    words = ["build", "--quiet", *seeds, *request.selection.options()]
    outcome = await asyncio.to_thread(builder.run, words)
    if outcome.code == 2 and outcome.message.startswith(BUSY):
        return True
    seconds = time.monotonic() - begun
    reports = standing.reports(out, request.selection)
    faults = _faults(outcome, out, request.selection)
    failed = [one["name"] for one in reports if one["status"] == "failed"]
    fresh = [one["name"] for one in reports if marks.get(one["name"]) != one["mark"]]
    renewed = [name for name in fresh if name not in failed]
    count = f"{len(renewed)} report{'s' * (len(renewed) != 1)} renewed in {seconds:.1f} s"
    count += f", {len(failed)} failed." if failed else "."
    status = f"{len(faults)} fault{'s' * (len(faults) != 1)}." if faults else count
    for line in [*faults, *renewed, *(f"{name}: failed" for name in failed), status]:
        print(line, flush=True)
    at = time.strftime("%H:%M:%S")
    await site.board.renew(status=f"{at}: {status}", reports=reports, faults=faults)
    return False


def _faults(outcome: Outcome, out: Path, selection: Selection) -> list[str]:
    """Return what keeps a selection from being built, one fault each."""
    if outcome.code in {0, 1}:
        return standing.faults(out, selection)
    lines = [line for line in outcome.message.splitlines() if not _COUNT.fullmatch(line)]
    return lines or [f"The build ended with code {outcome.code}."]


async def _keep_warm() -> None:
    """Ask for the resident process now and then, so that it stays while somebody watches."""
    while True:
        await asyncio.sleep(_STAY_SECONDS)
        with contextlib.suppress(OSError):
            await asyncio.to_thread(present)
