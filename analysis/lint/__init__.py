"""Tradecraft lint: hold finished reports to the rules of the method, section 8."""

from __future__ import annotations

from analysis.lint import formats
from analysis.lint.document import Place
from analysis.lint.examine import Outcome, examine, lint
from analysis.lint.finding import Finding, Rule
from analysis.lint.rules import RULES

__all__ = ["RULES", "Finding", "Outcome", "Place", "Rule", "examine", "formats", "lint"]
