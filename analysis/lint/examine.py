"""Examine finished reports: which rules they break, and which files cannot be judged at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from analysis.claims.store import SeedStore
from analysis.errors import Fault, InputError
from analysis.lint.finding import Finding, Rule
from analysis.lint.intake import files, name_of, read
from analysis.lint.report import Report
from analysis.lint.rules import ENGLISH, RULES


@dataclass
class Outcome:
    """What an examination found.

    Attributes
    ----------
    reports : list of str
        The reports judged, as the user named them.
    findings : list of Finding
        By report, place and rule.
    faults : list of Fault
        Why some files could not be judged; the others were.
    foreign : dict of str to str
        The reports that do not speak English, and their language: the rules that read English
        words were left out.
    """

    reports: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    foreign: dict[str, str] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """0 without findings, 1 with findings, 2 if a file could not be judged."""
        return 2 if self.faults else int(bool(self.findings))


def lint(paths: Iterable[str | Path], root: Path, seeds: SeedStore | None = None) -> list[Finding]:
    """Return what rules the given reports break.

    Parameters
    ----------
    paths : iterable of str or Path
        HTML reports or folders of them; none means all reports of the project.
    root : Path
        The project.
    seeds : SeedStore, optional
        Where its sources stand; its ``seeds/`` by default.

    Raises
    ------
    InputError
        If a file is no report, is cut off, or comes from another version or an unknown source.
    UsageError
        If a path does not exist or is no HTML file.
    """
    outcome = examine(paths, root, seeds)
    if outcome.faults:
        raise InputError(outcome.faults)
    return outcome.findings


def examine(paths: Iterable[str | Path], root: Path, seeds: SeedStore | None = None) -> Outcome:
    """Judge what can be judged and keep the rest as faults.

    Parameters
    ----------
    paths, root, seeds
        As for ``lint``.

    Raises
    ------
    UsageError
        If a path does not exist or is no HTML file.
    """
    outcome = Outcome()
    for path in files(paths, root):
        name = name_of(path, root)
        try:
            report = read(path, seeds or root, name)
        except InputError as error:
            outcome.faults.extend(error.faults)
            continue
        outcome.reports.append(name)
        outcome.findings.extend(judge(report))
        if report.document.language != "en":
            outcome.foreign[name] = report.document.language
    return outcome


def sound(language: str) -> tuple[Rule, ...]:
    """Return the rules that can judge a report in a language."""
    return tuple(rule for rule in RULES if language == "en" or rule.id not in ENGLISH)


def judge(report: Report) -> list[Finding]:
    """Return the findings of the rules on one report, in reading order."""
    document = report.document
    findings = {
        Finding(rule.id, document.name, document.place(hit.element), hit.message, hit.excerpt)
        for rule in sound(document.language)
        for hit in rule.check(report)
    }
    return sorted(findings, key=lambda f: (f.place, f.rule, f.message, f.excerpt))
