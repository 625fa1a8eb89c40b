"""How an examination is told: to a person, to a script, to a code-scanning page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from analysis.errors import Fault, UsageError
from analysis.lint.examine import Outcome
from analysis.lint.finding import Finding
from analysis.lint.intake import package_version
from analysis.lint.rules import ENGLISH, RULES
from analysis.suggest import unknown

_ENGLISH = sorted(ENGLISH)
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def text(outcome: Outcome) -> str:
    """Return one line per finding, its words below it, and a closing count."""
    lines = []
    for finding in outcome.findings:
        lines.append(f"{finding.report}:{finding.place}: {finding.rule} {finding.message}")
        if finding.excerpt:
            lines.append(f"    {finding.excerpt}")
    lines += [str(fault) for fault in outcome.faults]
    lines += [_left_out(name, language) for name, language in outcome.foreign.items()]
    return "\n".join([*lines, _closing(outcome)]) + "\n"


def _left_out(name: str, language: str) -> str:
    return f"{name}: speaks “{language}”; left out, as they read English: {', '.join(_ENGLISH)}"


def _closing(outcome: Outcome) -> str:
    reports = _counted(len(outcome.reports), "report")
    parts = [f"{reports} read"]
    by_rule = Counter(finding.rule for finding in outcome.findings)
    if by_rule:
        counts = ", ".join(f"{rule} {count}" for rule, count in sorted(by_rule.items()))
        parts.append(f"{_counted(len(outcome.findings), 'finding')} ({counts})")
    else:
        parts.append("no findings")
    if outcome.faults:
        files = len({fault.file for fault in outcome.faults})
        parts.append(f"{_counted(files, 'file')} that could not be judged")
    return ", ".join(parts)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def as_json(outcome: Outcome) -> str:
    """Return an object of reports, findings and faults."""
    return _dumped(
        {
            "version": package_version(),
            "reports": outcome.reports,
            "findings": [
                {
                    "rule": f.rule,
                    "report": f.report,
                    "line": f.place.line,
                    "anchor": f.place.anchor,
                    "message": f.message,
                    "excerpt": f.excerpt,
                }
                for f in outcome.findings
            ],
            "faults": [_fault(fault) for fault in outcome.faults],
            "left_out": [
                {"report": name, "language": language, "rules": _ENGLISH}
                for name, language in outcome.foreign.items()
            ],
            "exit_code": outcome.exit_code,
        }
    )


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "file": fault.file,
        "line": fault.line,
        "message": fault.message,
        "suggestion": fault.suggestion,
    }


def sarif(outcome: Outcome) -> str:
    """Return a SARIF 2.1.0 log: all rules as metadata, findings as results, faults as notices."""
    index = {rule.id: at for at, rule in enumerate(RULES)}
    run = {
        "tool": {
            "driver": {
                "name": "briefing lint",
                "semanticVersion": package_version(),
                "rules": [
                    {
                        "id": rule.id,
                        "name": "".join(w.capitalize() for w in rule.name.split() if w.isalpha()),
                        "shortDescription": {"text": rule.name},
                        "fullDescription": {"text": rule.why},
                        "help": {"text": f"{rule.why} Source: {rule.source}."},
                        "defaultConfiguration": {"level": "error"},
                        "properties": {"source": rule.source},
                    }
                    for rule in RULES
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": quote(name)}} for name in outcome.reports],
        "results": [_result(finding, index[finding.rule]) for finding in outcome.findings],
        "invocations": [
            {
                "executionSuccessful": not outcome.faults,
                "exitCode": outcome.exit_code,
                "toolExecutionNotifications": [
                    *(_notice(fault) for fault in outcome.faults),
                    *(
                        {
                            "level": "note",
                            "message": {"text": _left_out(*one)},
                            "locations": [_location(one[0], 0, "")],
                        }
                        for one in outcome.foreign.items()
                    ),
                ],
            }
        ],
    }
    return _dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(finding: Finding, index: int) -> dict[str, Any]:
    location = _location(finding.report, finding.place.line, finding.excerpt)
    if finding.place.anchor:
        name = finding.place.anchor
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": f"#{name}"}]
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": "error",
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {
            "briefing/v1": f"{finding.rule}:{finding.place.anchor}:{finding.message}"
        },
    }


def _notice(fault: Fault) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": str(fault)},
        "locations": [_location(fault.file, fault.line, "")],
    }


def _location(file: str, line: int, words: str) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": max(1, line)}
    if words:
        region["snippet"] = {"text": words}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(file)}, "region": region}}


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Outcome], str]] = {"text": text, "json": as_json, "sarif": sarif}
"""Every format by the name that ``--format`` takes."""


def chosen(name: str) -> Callable[[Outcome], str]:
    """Return the function that writes a format.

    Raises
    ------
    UsageError
        If there is no such format; the message names the nearest.
    """
    if name not in FORMATS:
        raise UsageError(unknown("format", name, FORMATS))
    return FORMATS[name]


def render(outcome: Outcome, name: str = "text") -> str:
    """Return an outcome in one format: ``text``, ``json`` or ``sarif``.

    Raises
    ------
    UsageError
        If there is no such format.
    """
    return chosen(name)(outcome)
