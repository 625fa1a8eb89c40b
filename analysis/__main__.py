"""``python -m analysis`` is the ``briefing`` command, at once where a warm process stays for it."""

from __future__ import annotations

import sys

from analysis.engine.reach import hand_over


def main() -> None:
    """Run the command line, here or in the resident process, and leave with its exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["build"] and not any(map(_elsewhere, arguments)):
        code = hand_over.run(arguments)
        if code is not None:
            sys.exit(code)
    from analysis.cli import main as run

    run()


def _elsewhere(argument: str) -> bool:
    """Whether it takes the build to other machines, or is none."""
    return argument.startswith("--cluster") or argument in {"--help", "--install-completion"}


if __name__ == "__main__":
    main()
