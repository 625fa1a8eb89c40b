"""What a judgement states, as running text; its verdict and what moved in it, in a line.

Each module of this folder words the kind of judgement that the module of the same name among the
analyses makes: ``STATEMENTS`` by the class of its facts, ``VERDICTS`` by the names of its verdicts.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from analysis.assess import compare
from analysis.assess.judgement import Judgement
from analysis.assess.likelihood import Likelihood
from analysis.assess.verdict import Statement, Verdict
from analysis.blocks import RichText, plain
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import likelihood, short
from analysis.words import figure

_STATEMENTS: dict[type[Statement], Callable[[Study, Any, str], RichText]] = {}
_VERDICTS: dict[str, Callable[[Study, Verdict], str]] = {}
for _one in iter_modules(__path__):
    _module = import_module(f"{__name__}.{_one.name}")
    _STATEMENTS |= _module.STATEMENTS
    _VERDICTS |= _module.VERDICTS


def statement(study: Study, judgement: Judgement) -> RichText:
    """Return the statement of a judgement; term and range of a likelihood stand side by side."""
    name = study.name(judgement.state) if judgement.state else ""
    return _STATEMENTS[type(judgement.states)](study, judgement.states, name)


def text(study: Study, judgement: Judgement) -> str:
    """Return the statement of a judgement as plain text."""
    return plain(statement(study, judgement), "{}")


def verdict(study: Study, row: Verdict) -> str:
    """Return the substance of a judgement in a line."""
    return _VERDICTS[row.kind](study, row)


def figure_name(study: Study, name: str, of: str) -> str:
    """Return what a figure behind a judgement is called."""
    known = short(study, of) if of in study.risks else of
    return study.words.message(f"judgement-number-{name}", **({"name": known} if of else {}))


def fact(study: Study, value: compare.Fact) -> str:
    """Return what can move between two looks at a source; nothing is a likelihood that is not."""
    words = study.words
    match value:
        case None | ():
            return words.message("judgement-no-likelihood")
        case Verdict():
            return verdict(study, value)
        case Likelihood():
            return likelihood(study, value)
        case str():
            return words.term("level", value)
    return words.listed(
        [
            words.message(
                "judgement-number", name=figure_name(study, one.name, one.of),
                value=figure(one.value),
            )
            for one in value
        ]
    )  # fmt: skip
