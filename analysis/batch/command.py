"""What the command line's options mean: their text read, every fault of it noted; then a build."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.batch.prepare import Request, prepare
from analysis.batch.publish import LONGEST
from analysis.batch.run import build
from analysis.batch.show import Terminal
from analysis.batch.stay import leave_warm, stay_minutes
from analysis.engine.reach.setting import SETTING
from analysis.parameters.kinds import Kind
from analysis.suggest import quoted


class Reader:
    """Reads the text of options; what cannot be used stands in ``faults``, a sentence each."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def text(self, option: str, text: str | None) -> str | None:
        """Return text of a length that may be the name of something."""
        if text is None or len(text) <= LONGEST:
            return text
        short = f"{option}: {quoted(text)} is too long: {LONGEST:,} characters at most."
        self.faults.append(short)
        return None

    def names(self, given: Iterable[str] | None) -> tuple[str, ...]:
        """Return names given one by one or with commas between them, each once."""
        names = [name.strip() for word in given or () for name in word.split(",")]
        return tuple(dict.fromkeys(name for name in names if name))

    def number(self, option: str, text: str, kind: str) -> float:
        """Return a number that is not negative; 0 where text is none."""
        try:
            if (number := float(Kind(kind).read(text))) >= 0:
                return number
        except ValueError:
            pass
        self.faults.append(f"{option}: {quoted(text)} is not {Kind(kind).words}, 0 or more.")
        return 0

    def pairs(self, option: str, given: Iterable[str] | None) -> dict[str, str]:
        """Return values by name, from words such as ``NAME=VALUE``."""
        values: dict[str, str] = {}
        for pair in given or ():
            name, equals, value = pair.partition("=")
            short = name if len(name) <= 80 else quoted(name)
            if not equals:
                self.faults.append(
                    f"{option} {short}: a value is needed, as in  {option} {short} VALUE."
                )
            elif name in values:
                self.faults.append(f"{option} {short} is given more than once.")
            else:
                values[name] = value
        return values


def run_build(request: Request, *, explain: bool = False, quiet: bool = False) -> int:
    """Build, or say what would be built, and return the exit code."""
    if explain:
        return _explain(request)
    minutes = stay_minutes()
    show = Terminal(quiet=quiet)
    try:
        code = build(request, show)
    finally:
        show.stop()
    if minutes and request.cluster is None and (started := leave_warm(request.root, minutes)):
        started.returncode = 0  # it is not waited for
        if not quiet:
            show.print_line(f"A warm process stays for {minutes:g} minutes; {SETTING}=0 for none.")
    return code


def _explain(request: Request) -> int:
    job = prepare(request)
    for decision in job.decisions:
        why = "; ".join(decision.reasons)
        print(f"{decision.report.id}: {f'build, {why}' if why else 'nothing changed'}")
    for one in job.unbuilt:
        print(f"{one.path}: not built, {one.why}")
    due = sum(bool(decision.reasons) for decision in job.decisions)
    print(f"{due} of {len(job.decisions)} reports would be built.")
    return 0
