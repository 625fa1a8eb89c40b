"""The command line: fast to start, plain in its words, exact in its exit codes."""

import subprocess
import sys

import pytest
import typer

from analysis.cli.outcome import end
from analysis.cli.pairs import joined_pairs
from analysis.errors import Fault, InputError, Interrupted, ReportFailed, UsageError


def outcome(call):
    with pytest.raises(typer.Exit) as ended:
        end(call)
    return ended.value.exit_code


def raising(error):
    def call():
        raise error

    return call


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (UsageError("wrong word"), 2, "wrong word"),
        (InputError([Fault("a.yaml", 3, "kind", "is odd", "say event")]), 2, "1 fault found."),
        (InputError([Fault("a", 1, "", "x"), Fault("b", 1, "", "y")]), 2, "2 faults found."),
        (ReportFailed("no report"), 1, "no report"),
        (Interrupted("Stopped: 3 kept"), 3, "Stopped: 3 kept"),
        (KeyboardInterrupt(), 3, "Stopped."),
        (PermissionError(13, "Permission denied", "a.yaml"), 2, "Permission denied: a.yaml"),
    ],
)
def test_errors_are_messages_with_their_exit_code(error, code, says, capsys):
    assert outcome(raising(error)) == code
    assert says in capsys.readouterr().err


def test_a_good_end():
    assert outcome(lambda: 0) == 0
    assert outcome(lambda: 1) == 1


def test_our_own_mistakes_are_not_hidden():
    with pytest.raises(ZeroDivisionError):
        end(lambda: 1 // 0)


def test_pairs():
    assert joined_pairs(["build", "-p", "draws", "-5", "--force", "-p", "detail", "full"]) == [
        "build", "-p", "draws=-5", "--force", "-p", "detail=full",
    ]  # fmt: skip
    assert joined_pairs(["-p", "draws=5", "x"]) == ["-p", "draws=5", "x"]
    assert joined_pairs(["-p", "draws", "-p", "seed", "1"]) == ["-p", "draws", "-p", "seed=1"]
    assert joined_pairs(["-p", "-p", "seed", "1"]) == ["-p", "-p", "seed=1"]
    assert joined_pairs(["-p", "draws", "--force"]) == ["-p", "draws", "--force"]
    assert joined_pairs(["-p", "a", "--5"]) == ["-p", "a=--5"]
    assert joined_pairs(["-p", "a", "b=c"]) == ["-p", "a=b=c"]
    assert joined_pairs(["--", "-p", "a", "b"]) == ["--", "-p", "a", "b"]
    assert joined_pairs(["-p"]) == ["-p"]
    assert joined_pairs(["-p", "draws"]) == ["-p", "draws"]


def test_help_imports_nothing_heavy():
    heavy = "{'pandas', 'numpy', 'matplotlib', 'IPython', 'pydantic', 'papermill', 'rich'}"
    code = (
        "import sys\nfrom analysis.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as end:\n    assert not end.code\n"
        f"found = {heavy} & set(sys.modules)\nassert not found, found\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for command in ("build", "check", "lint", "new", "attach", "list"):
        assert f"  {command} " in done.stdout


def test_help_needs_little_more_than_typer():
    def loaded(code):
        program = f"import sys\n{code}\nprint(len(sys.modules), file=sys.stderr)"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
        return int(done.stderr)

    # What it imports is what it takes, whatever else the machine does meanwhile.
    asked = "import contextlib\nfrom analysis.cli import main\n"
    asked += "with contextlib.suppress(SystemExit):\n    main(['--help'])"
    assert loaded(asked) < loaded("import typer") + 60


@pytest.mark.parametrize("arguments", [["nonsense"], ["build", "--jobs", "-1"], ["new"], []])
def test_a_wrong_command_line(arguments):
    done = subprocess.run(
        [sys.executable, "-m", "analysis", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
