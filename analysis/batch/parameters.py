"""What a notebook may be asked: reads its parameters cell without running it, checks values."""

from __future__ import annotations

import ast
import difflib
import io
import re
import tokenize
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.errors import UsageError

Value = str | int | float | bool | None

_TYPES = ("str", "int", "float", "bool")
_LAST_PARENTHESES = re.compile(r"\s*\(([^()]*)\)\s*$")
_RANGE = re.compile(r"^(-?[\d_.]+) to (-?[\d_.]+)$")
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True)
class Parameter:
    """One line of a parameters cell.

    Attributes
    ----------
    name, type : str
        The name, and one of ``str``, ``int``, ``float``, ``bool``.
    default : str, int, float, bool or None
    optional : bool
        Whether None is allowed.
    help : str
        The line's comment without its constraint.
    choices : tuple of str
        Values allowed, from a trailing ``(a | b)``; empty where any value is.
    low, high : float or None
        Inclusive range, from a trailing ``(1 to 100000)``.
    """

    name: str
    type: str
    default: Value
    optional: bool = False
    help: str = ""
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None

    @property
    def allowed(self) -> str:
        """What the parameter takes, in words."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.low is not None and self.high is not None:
            ends = (int(end) if end.is_integer() else end for end in (self.low, self.high))
            return f"{self.type} from {' to '.join(map(str, ends))}"
        return self.type


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """Return `` Did you mean 'x'?`` for the option closest to a word, or an empty string."""
    known = {option.casefold(): option for option in options}
    near = difflib.get_close_matches(word.casefold(), list(known), n=1, cutoff=0.5)
    return f" Did you mean {known[near[0]]!r}?" if near else ""


def read_parameters(source: str, where: str) -> tuple[Parameter, ...]:
    """Read a parameters cell: one literal per line, with an optional type and comment.

    Parameters
    ----------
    source : str
        The cell's text.
    where : str
        The notebook's name, for messages.

    Raises
    ------
    UsageError
        When the cell is not a list of literals.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise UsageError(f"{where}: the parameters cell is not Python: {error.msg}") from error
    comments = {
        token.start[0]: token.string.lstrip("# ").strip()
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    return tuple(_parameter(node, _comment(node, comments), where) for node in tree.body)


def _comment(node: ast.stmt, comments: Mapping[int, str]) -> str:
    """Return the comment beside a statement, which a formatter may have put within it."""
    lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return next((comments[line] for line in lines if line in comments), "")


def _parameter(node: ast.stmt, comment: str, where: str) -> Parameter:
    place = f"{where}: parameters cell, line {node.lineno}"
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        name, annotation, literal = node.target.id, ast.unparse(node.annotation), node.value
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        name, annotation, literal = node.targets[0].id, "", node.value
    else:
        raise UsageError(f'{place}: only lines such as  name: str = "value"  belong here.')
    try:
        default = None if literal is None else ast.literal_eval(literal)
    except ValueError as error:
        raise UsageError(f"{place}: the default of {name!r} is not a literal.") from error
    words = [word.strip() for word in annotation.split("|")] if annotation else []
    kinds = [word for word in words if word != "None"] or [type(default).__name__]
    if len(kinds) != 1 or kinds[0] not in _TYPES:
        raise UsageError(f"{place}: {name!r} has type {kinds[0]!r}; allowed: {', '.join(_TYPES)}.")
    help_text, choices, low, high = _constraint(comment)
    return Parameter(
        name, kinds[0], default, "None" in words or default is None, help_text, choices, low, high
    )


def _constraint(comment: str) -> tuple[str, tuple[str, ...], float | None, float | None]:
    found = _LAST_PARENTHESES.search(comment)
    if found:
        inside, rest = found[1].strip(), comment[: found.start()].strip()
        if limits := _RANGE.match(inside):
            return rest, (), float(limits[1]), float(limits[2])
        if "|" in inside:
            return rest, tuple(word.strip().strip("\"'") for word in inside.split("|")), None, None
    return comment, (), None, None


def check_value(parameter: Parameter, given: object) -> tuple[Value, str]:
    """Return the value in the parameter's type and an empty string, or None and what is wrong.

    Text is converted, because a command line has nothing else.
    """
    if given is None or (parameter.optional and given == "None"):
        wrong = "" if parameter.optional else f"{parameter.name}: a {parameter.type} is needed."
        return None, wrong
    value = _convert(parameter.type, given)
    if value is None:
        return None, f"{parameter.name}: {_shown(given)} is not {_article(parameter.type)}."
    if parameter.choices and str(value) not in parameter.choices:
        near = did_you_mean(str(value), parameter.choices)
        return None, f"{parameter.name}: {_shown(given)} is not {parameter.allowed}.{near}"
    if isinstance(value, (int, float)) and parameter.low is not None:
        assert parameter.high is not None  # noqa: S101  (a range has two ends)
        if not parameter.low <= value <= parameter.high:
            return None, f"{parameter.name}: {_shown(value)} is out of range: {parameter.allowed}."
    return value, ""


def _shown(given: object) -> str:
    """Return a value as a message shows it: of a very long one, the beginning."""
    text = repr(given)
    return text if len(text) <= 80 else f"{text[:70]}… ({len(str(given))} characters)"


def _convert(kind: str, given: object) -> Value:
    if kind == "bool":
        return given if isinstance(given, bool) else _TRUTH.get(str(given).casefold())
    if isinstance(given, bool):
        return None
    if kind == "str":
        return given if isinstance(given, str) else None
    try:
        number = float(str(given)) if kind == "float" else int(str(given))
    except ValueError:
        return None
    return number if number == number and abs(number) != float("inf") else None


def _article(kind: str) -> str:
    return {"int": "a whole number", "float": "a number", "bool": "true or false"}.get(kind, "text")


def check_values(
    parameters: Iterable[Parameter], given: Mapping[str, object], where: str
) -> tuple[dict[str, Value], list[str]]:
    """Check given values against a notebook's parameters.

    Returns
    -------
    values : dict
        Every parameter with its given or default value.
    faults : list of str
        One sentence per fault, all of them.
    """
    known = {parameter.name: parameter for parameter in parameters}
    values: dict[str, Value] = {name: parameter.default for name, parameter in known.items()}
    faults = []
    for name, value in given.items():
        if name not in known:
            near = did_you_mean(name, known)
            faults.append(
                f"{where}: no parameter is called {name!r}.{near} It takes: {', '.join(known)}."
            )
            continue
        values[name], wrong = check_value(known[name], value)
        if wrong:
            faults.append(f"{where}: {wrong}")
    return values, faults
