"""The three formats tell the same findings, and SARIF keeps to its standard."""

from __future__ import annotations

import json

import jsonschema
import pytest
from desk import page

from analysis.errors import UsageError
from analysis.lint import RULES, examine, formats
from analysis.lint.rules import ENGLISH

# The parts of the SARIF 2.1.0 schema that the log uses, written down from the standard.
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "properties": {"uri": {"type": "string", "pattern": r"^[^\s\\]+$"}},
                },
                "region": {
                    "type": "object",
                    "properties": {"startLine": {"type": "integer", "minimum": 1}, "snippet": TEXT},
                },
            },
        },
        "logicalLocations": {"type": "array"},
    },
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "additionalProperties": False,
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "semanticVersion": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "properties": {
                                                "id": {"type": "string"},
                                                "name": {"type": "string", "pattern": r"^\S+$"},
                                                "shortDescription": TEXT,
                                                "fullDescription": TEXT,
                                                "help": TEXT,
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "artifacts": {"type": "array", "uniqueItems": True},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "ruleIndex"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": TEXT,
                                "locations": {"type": "array", "items": LOCATION},
                                "partialFingerprints": {
                                    "type": "object",
                                    "additionalProperties": {"type": "string"},
                                },
                            },
                        },
                    },
                    "invocations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["executionSuccessful"],
                            "properties": {
                                "executionSuccessful": {"type": "boolean"},
                                "exitCode": {"type": "integer"},
                                "toolExecutionNotifications": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "required": ["message"],
                                        "properties": {"message": TEXT},
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


@pytest.fixture
def outcome(own_desk):
    own_desk.put(page(audience="", implications="–"), "a.html")
    own_desk.put(page()[:700], "b.html")
    return examine([], own_desk.root)


def test_text_has_a_line_for_each_finding_and_a_count(outcome):
    told = formats.text(outcome)
    assert "reports/exercise-ferry/a.html:" in told
    assert "#audience: L20 " in told
    assert told.endswith(
        "1 report read, 2 findings (L20 2), 1 file that could not be judged\n"
    )  # fmt: skip


def test_json_holds_findings_and_faults(outcome):
    told = json.loads(formats.render(outcome, "json"))
    assert told["exit_code"] == 2
    assert [f["rule"] for f in told["findings"]] == ["L20", "L20"]
    assert told["findings"][0]["line"] > 0
    assert told["faults"][0]["file"].endswith("b.html")


def test_sarif_keeps_to_the_standard(outcome):
    log = json.loads(formats.render(outcome, "sarif"))
    jsonschema.validate(log, SCHEMA)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert len({rule["name"] for rule in rules}) == len(rules)
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    assert not run["invocations"][0]["executionSuccessful"]


def test_no_findings_is_a_full_log_too(own_desk):
    own_desk.put(page())
    clean = examine([], own_desk.root)
    assert formats.text(clean) == "1 report read, no findings\n"
    log = json.loads(formats.sarif(clean))
    jsonschema.validate(log, SCHEMA)
    assert log["runs"][0]["results"] == []


def test_formats_are_the_same_each_time(outcome):
    assert all(write(outcome) == write(outcome) for write in formats.FORMATS.values())


def test_an_unknown_format_names_the_nearest(outcome):
    with pytest.raises(UsageError, match="Did you mean 'sarif'"):
        formats.render(outcome, "sarf")


def test_a_report_in_another_language_says_which_rules_were_left_out(own_desk):
    hedged = page(statement="It could be that Avaria wins.", audience="")
    own_desk.put(hedged.replace('lang="en"', 'lang="pt-BR"'), "a.html")
    own_desk.put(hedged, "b.html")
    outcome = examine([], own_desk.root)
    read = {f.report.rpartition("/")[2]: set() for f in outcome.findings}
    for finding in outcome.findings:
        read[finding.report.rpartition("/")[2]].add(finding.rule)
    assert "L20" in read["a.html"]  # which looks for a section, not for words
    assert read["a.html"] == read["b.html"] - ENGLISH
    assert "L04" in read["b.html"]
    (line,) = [one for one in formats.text(outcome).splitlines() if "speaks" in one]
    assert line.startswith("reports/exercise-ferry/a.html: speaks “pt”; left out")
    assert line.endswith(", ".join(sorted(ENGLISH)))
    (left,) = json.loads(formats.as_json(outcome))["left_out"]
    assert (left["language"], left["rules"]) == ("pt", sorted(ENGLISH))
    log = json.loads(formats.sarif(outcome))
    jsonschema.validate(log, SCHEMA)
    (notice,) = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert (notice["level"], notice["message"]["text"]) == ("note", line)


def test_the_rules_that_read_english_are_rules():
    assert {rule.id for rule in RULES} > ENGLISH
