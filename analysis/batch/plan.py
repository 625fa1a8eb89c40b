"""Which reports there are to build: every brief, for every source, and per state where it asks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from analysis import paths
from analysis.batch.briefs import Brief
from analysis.errors import UsageError
from analysis.parameters import Value, check_values
from analysis.render.formats import FORMATS
from analysis.suggest import quoted, unknown


@dataclass(frozen=True)
class SourceInfo:
    """What planning needs of a source: its states that get briefs, its title, its language.

    ``names`` are those of its states, in the same order.
    """

    states: tuple[str, ...]
    title: str
    language: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """One report to build.

    Attributes
    ----------
    source, brief : str
    state : str or None
    parameters : dict
        Every parameter of the brief with its value, ``source`` and ``state`` among them.
    """

    source: str
    brief: str
    state: str | None
    parameters: Mapping[str, Value]

    @property
    def stem(self) -> str:
        """File name without extension."""
        return paths.report_stem(self.brief, self.state)

    @property
    def id(self) -> str:
        """Path below the output folder without extension, such as ``article/overview``."""
        return f"{self.source}/{self.stem}"


def check_formats(wanted: Sequence[str]) -> None:
    """Raise UsageError naming every format that no build makes, or that there is none."""
    if not wanted:
        raise UsageError(f"No format is asked for. Known: {', '.join(FORMATS)}.")
    if strange := [name for name in wanted if name not in FORMATS]:
        raise UsageError("\n".join(unknown("format", name, FORMATS) for name in strange))


def make_plan(
    briefs: Sequence[Brief],
    sources: Mapping[str, SourceInfo],
    *,
    states: Sequence[str] = (),
    named: Collection[str] = (),
    given: Mapping[str, str] | None = None,
    unread: bool = False,
) -> tuple[Report, ...]:
    """Return the reports to build, in a fixed order.

    Parameters
    ----------
    briefs : sequence of Brief
    sources : mapping of str to SourceInfo
    states : sequence of str
        Restricts the briefs that run per state to these; briefs without a state are then left out.
    named : collection of str
        The briefs and sources that were asked for by name; each has to have a report.
    given : mapping of str to str
        Parameter values from the command line, applied to every brief that takes them.
    unread : bool
        Whether there are more sources, which are at fault and may have other states.

    Raises
    ------
    UsageError
        Naming every fault.
    """
    given = given or {}
    faults = _reserved(given)
    if states:
        briefs, without = _per_state(briefs, named)
        faults += without
    all_states = sorted({state for info in sources.values() for state in info.states})
    faults += [
        f"{quoted(name)} is no state of a source that can be read." if unread
        else unknown("state", name, all_states)
        for name in states
        if name not in all_states
    ]  # fmt: skip
    taken = {parameter.name for brief in briefs for parameter in brief.parameters}
    for name in given:
        if name not in taken and name not in ("source", "state"):
            known = sorted(taken - {"source", "state"})
            faults.append(unknown("parameter", name, known))
    planned: list[Report] = []
    for source, info in sources.items():
        for brief in briefs:
            taken_here = {name: value for name, value in given.items() if brief.takes(name)}
            values, wrong = check_values(brief.parameters, taken_here, brief.name)
            faults += wrong
            for state in expected(brief, info, states):
                own: dict[str, Value] = {"source": source, **({"state": state} if state else {})}
                planned.append(Report(source, brief.name, state, {**values, **own}))
    if not faults:
        faults = _without_report(named, planned, briefs, states)
    if faults:
        raise UsageError("\n".join(dict.fromkeys(faults)))
    return tuple(planned)


def _per_state(
    briefs: Sequence[Brief], named: Collection[str]
) -> tuple[Sequence[Brief], list[str]]:
    """Return the briefs that are built per state, and why others that were named are not."""
    each = [brief for brief in briefs if brief.takes("state")]
    names = ", ".join(brief.name for brief in each) or "none that was asked for"
    faults = [
        f"{brief.name} is not built per state, having no parameter of that name: leave --state "
        f"out. Built per state: {names}."
        for brief in briefs
        if brief.name in named and brief not in each
    ]
    if not each and not faults:
        faults = ["No brief is built per state: none has a parameter of that name."]
    return each, faults


def _without_report(
    named: Collection[str], planned: Sequence[Report], briefs: Sequence[Brief],
    states: Sequence[str],
) -> list[str]:  # fmt: skip
    """Return why what was asked for by name would have no report at all."""
    reported = {name for report in planned for name in (report.source, report.brief)}
    known = {brief.name for brief in briefs}
    which = f"the state {' or '.join(states)}" if states else "a state to build for"
    return [
        f"No report would be built of {name}: "
        + (f"no source chosen has {which}." if name in known else f"it does not have {which}.")
        for name in named
        if briefs and name not in reported
    ]


def _reserved(given: Mapping[str, str]) -> list[str]:
    advice = {"source": "name sources as arguments", "state": "use --state"}
    return [f"-p {name} is not for builds: {advice[name]}." for name in given if name in advice]


def expected(brief: Brief, info: SourceInfo, wanted: Sequence[str] = ()) -> tuple[str | None, ...]:
    """Return the states for which a brief is built on a source; None where it asks for none."""
    if not brief.takes("state"):
        return () if wanted else (None,)
    return tuple(state for state in info.states if not wanted or state in wanted)
