"""What a parameters cell asks for: read without running it, with everything wrong in it."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from analysis.parameters.kinds import ANY, Kind, Value, faithful, inferred, kind_of
from analysis.parameters.known import RANGES, choices, names
from analysis.suggest import quoted

_LAST_PARENTHESES = re.compile(r"\s*\(([^()]*)\)\s*$")
_RANGE = re.compile(r"(-?\d+(?:_\d+)*(?:\.\d+)?) to (-?\d+(?:_\d+)*(?:\.\d+)?)")
_MAGIC = re.compile(r"^[ \t]*[%!].*$", re.MULTILINE)
_FORM = "one literal a line, as: seed: int = 7  # start of the random numbers"
_STRICT = ("str", "int", "float", "bool")
_BROKEN = (ValueError, TypeError, SyntaxError, MemoryError, RecursionError)


@dataclass(frozen=True)
class Parameter:
    """One parameter of a notebook.

    Attributes
    ----------
    name, type : str
        The name, and the type as it is written, or that of the default; ``any`` where neither is.
    default : object
        None also where it is not known before the cell runs.
    help : str
        The line's comment without its constraint.
    choices : tuple of str
        Values allowed; empty where any value is.
    low, high : float or None
        Inclusive range.
    kind : Kind
        What values are checked against.
    literal : bool
        Whether the default is known without running the cell.
    typed : bool
        Whether its type is written; where it is not, nothing forbids None.
    line : int
        Its line in the cell, from 1.
    """

    name: str
    type: str
    default: Value = None
    help: str = ""
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    kind: Kind = ANY
    literal: bool = True
    typed: bool = field(default=False, compare=False)
    line: int = field(default=0, compare=False)

    @property
    def optional(self) -> bool:
        """Whether None is allowed."""
        return self.kind.takes(None)

    @property
    def given(self) -> bool:
        """Whether papermill can be given the default and the cell still has what it wrote."""
        return self.literal and faithful(self.default)

    @property
    def allowed(self) -> str:
        """What the parameter takes, in words."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.low is not None and self.high is not None:
            ends = (int(end) if end.is_integer() else end for end in (self.low, self.high))
            return f"{self.type} from {' to '.join(map(str, ends))}"
        return self.type


@dataclass(frozen=True)
class CellFault:
    """What is wrong with a line of the cell, and what to do about it."""

    line: int
    message: str
    suggestion: str = ""

    def __str__(self) -> str:
        place = f"parameters cell, line {self.line}" if self.line else "parameters cell"
        return f"{place}: {self.message}" + f" ({self.suggestion})" * bool(self.suggestion)


@dataclass(frozen=True)
class ParametersCell:
    """The parameters of a cell, and everything that is wrong with it."""

    parameters: tuple[Parameter, ...] = ()
    faults: tuple[CellFault, ...] = ()

    @property
    def values(self) -> dict[str, Value]:
        """The defaults that are known without running the cell, by name."""
        return {one.name: one.default for one in self.parameters if one.literal}


def read_cell(source: str, *, strict: bool = False) -> ParametersCell:
    """Read a parameters cell.

    Parameters
    ----------
    source : str
        The cell's text. Everything that papermill runs is taken: imports, expressions, values of
        any type or none; a parameter is a name that a line of the cell assigns.
    strict : bool
        Whether it has to be of the form of the suite's own briefs: one typed literal per line,
        with its help.

    Returns
    -------
    ParametersCell
    """
    if not strict:
        source = _MAGIC.sub("", source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the cell's own, given where it runs
            body = ast.parse(source).body
    except _BROKEN as error:
        line = getattr(error, "lineno", None) or 0
        text = getattr(error, "msg", None) or str(error) or type(error).__name__
        return ParametersCell(faults=(CellFault(line, f"is not Python: {text}"),))
    comments = _comments(source)
    known: dict[str, Parameter] = {}
    faults: list[CellFault] = []
    for node in body:
        if strict:
            faults += _form(node, comments, known)
        for parameter in _assigned(node, comments):
            known[parameter.name] = parameter
            faults += _limits(parameter, strict=strict)
    return ParametersCell(tuple(_limited(one) for one in known.values()), tuple(faults))


def _comments(source: str) -> dict[int, str]:
    try:
        return {
            token.start[0]: token.string.lstrip("# ").strip()
            for token in tokenize.generate_tokens(io.StringIO(source).readline)
            if token.type == tokenize.COMMENT
        }
    except (tokenize.TokenError, SyntaxError):  # its help is lost, nothing else
        return {}


def _comment(node: ast.stmt, comments: Mapping[int, str]) -> str:
    """Return the comment beside a statement, which a formatter may have put within it."""
    lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return next((comments[line] for line in lines if line in comments), "")


def _assigned(node: ast.stmt, comments: Mapping[int, str]) -> Iterator[Parameter]:
    """Yield the parameters that a statement assigns; whatever else it does is the cell's affair."""
    match node:
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value):
            written = ast.unparse(annotation)
            kind = kind_of(annotation)
        case ast.Assign(targets=[ast.Name(), *_] as targets, value=value):
            for target in targets:
                if isinstance(target, ast.Name):
                    default, literal = _default(value)
                    kind = inferred(default) if literal else ANY
                    written = "any" if kind == ANY else type(default).__name__
                    yield _parameter(node, comments, target.id, written, kind, default, literal)
            return
        case _:
            return
    default, literal = _default(value)
    yield _parameter(node, comments, name, written, kind, default, literal)


def _default(value: ast.expr | None) -> tuple[Value, bool]:
    if value is None:
        return None, False
    try:
        return ast.literal_eval(value), True
    except _BROKEN:
        return None, False


def _parameter(
    node: ast.stmt, comments: Mapping[int, str], name: str, written: str, kind: Kind,
    default: Value, literal: bool,
) -> Parameter:  # fmt: skip
    words, options, low, high = _constraint(_comment(node, comments))
    plain = [one.base for one in kind.members if one.base != "None"]
    if low is not None and not set(plain) <= {"int", "float"}:
        low = high = None
    kept = written.removesuffix(" | None")
    typed = isinstance(node, ast.AnnAssign)
    parameter = Parameter(
        name, kept, default, words, options, low, high, kind, literal, typed, node.lineno
    )
    if not typed and literal and wrong_limit(parameter, default):
        # Beside a value without a type, words in parentheses may be no more than words.
        return replace(parameter, choices=(), low=None, high=None, help=_comment(node, comments))
    return parameter


def _constraint(comment: str) -> tuple[str, tuple[str, ...], float | None, float | None]:
    match = _LAST_PARENTHESES.search(comment)
    if match:
        inside, rest = match[1].strip(), comment[: match.start()].strip()
        if limits := _RANGE.fullmatch(inside):
            return rest, (), float(limits[1]), float(limits[2])
        if "|" in inside:
            return rest, tuple(word.strip().strip("\"'") for word in inside.split("|")), None, None
    return comment, (), None, None


def wrong_limit(parameter: Parameter, value: Value) -> str:
    """Return how a value of the right type breaks a parameter's choices or range, or nothing."""
    for one in value if isinstance(value, list) else [value]:
        if parameter.choices and one is not None and str(one) not in parameter.choices:
            return f"{quoted(one)} is not {parameter.allowed}."
        if parameter.low is None or parameter.high is None:
            continue
        if isinstance(one, int | float) and not parameter.low <= one <= parameter.high:
            return f"{quoted(one)} is out of range: {parameter.allowed}."
    return ""


def _limited(parameter: Parameter) -> Parameter:
    """Give a parameter of the suite's own names the suite's limits, where it has none of its own.

    An analyst may call something else by such a name: then its default is none of the values.
    """
    if parameter.choices or parameter.low is not None or parameter.name not in names():
        return parameter
    low, high = RANGES.get(parameter.name, (None, None))
    limited = replace(
        parameter,
        choices=choices(parameter.name),
        low=None if low is None else float(low),
        high=None if high is None else float(high),
    )
    wanted = Kind("str" if limited.choices else "int")
    fits = parameter.literal and wanted.takes(parameter.default)
    return limited if fits and not wrong_limit(limited, parameter.default) else parameter


def _limits(parameter: Parameter, *, strict: bool) -> Iterator[CellFault]:
    """Yield what is wrong with a default, and with a constraint that the suite states otherwise."""
    name, line = parameter.name, parameter.line
    if parameter.literal and not parameter.kind.takes(parameter.default):
        default = quoted(parameter.default)
        message = f"parameter {name} is {default}, not {parameter.type}"
        yield CellFault(line, message, f"write {parameter.kind.words}")
    elif parameter.literal and (wrong := wrong_limit(parameter, parameter.default)):
        yield CellFault(line, f"parameter {name}: {wrong}")
    if not strict or name not in names():
        return
    if parameter.choices and parameter.choices != choices(name):
        yield CellFault(line, f"parameter {name} takes: {' | '.join(choices(name))}", "say these")
    if parameter.low is not None and (parameter.low, parameter.high) != RANGES.get(name):
        low, high = RANGES.get(name, (None, None))
        yield CellFault(line, f"parameter {name} takes {low} to {high}", "say these ends")


def _form(
    node: ast.stmt, comments: Mapping[int, str], seen: Mapping[str, Parameter]
) -> Iterator[CellFault]:
    """Yield what keeps a line from the form of the suite's own briefs."""
    line = node.lineno
    if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
        yield CellFault(line, "is no parameter", _FORM)
        return
    name = node.target.id
    if name in seen:
        yield CellFault(line, f"parameter {name} is given twice", "delete one")
    if node.end_lineno != line:
        yield CellFault(line, f"parameter {name} takes several lines", _FORM)
    if not comments.get(node.end_lineno or line):
        yield CellFault(line, f"parameter {name} has no help", _FORM)
    written = ast.unparse(node.annotation)
    if written.removesuffix(" | None") not in _STRICT:
        message = f"parameter {name} is of type {written:.60}"
        yield CellFault(line, message, ", ".join(_STRICT))
    elif not _default(node.value)[1]:
        message = f"parameter {name} is no literal"
        yield CellFault(line, message, "a text, number, true or false")
