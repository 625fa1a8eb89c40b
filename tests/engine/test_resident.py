"""The warm process that stays: for one user, environment and code, and gone without a trace."""

from __future__ import annotations

import json
import marshal
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from analysis.engine import warm
from analysis.engine.reach import address, hand_over, setting
from analysis.engine.reach.lent import Lent
from analysis.engine.resident.start import end_all, present
from analysis.engine.surroundings import Surroundings
from tests.batch.conftest import wait_for

from .conftest import MODULE, own_home, run

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not warm.POSSIBLE, reason="only Linux forks safely"),
]
ROOT = Path(__file__).parents[2]
NOBODY = 65534
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")


def test_a_command_finds_what_it_would_find_here(settled_home, tmp_path, monkeypatch):
    home = settled_home
    process = home.started[0]
    monkeypatch.setenv("A_WORD_OF_MINE", "été\udcff")
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o027)
    try:
        code, out, errors = run("tell", "-p", "x=ü", given="read me")
    finally:
        os.umask(before)
    arguments, cwd, environ, umask, given = json.loads(out)
    assert (code, errors) == (7, "beside\n")
    assert (arguments, cwd, umask, given) == (["-p", "x=ü"], str(tmp_path), 0o027, "read me")
    assert {name: environ[name] for name in os.environ} == dict(os.environ)
    # The next command finds nothing of it.
    monkeypatch.delenv("A_WORD_OF_MINE")
    _, out, _ = run("tell")
    assert "A_WORD_OF_MINE" not in json.loads(out)[2]
    wait_for(lambda: not psutil.Process(process.pid).children())


def test_it_is_private_and_small_in_what_it_leaves(settled_home):
    home = settled_home
    folder = home.socket.parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [one.name for one in folder.iterdir()] == [home.socket.name]


def test_without_it_a_command_is_run_as_ever(settled_home, monkeypatch):
    for name, value in ((setting.SETTING, "0"), ("BRIEFING_FORK", "0")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert run("tell") is None
    with monkeypatch.context() as patch:
        patch.setattr(sys, "orig_argv", [sys.executable, "-W", "error", "-m", "analysis"])
        assert run("tell") is None
    assert run("tell") is not None


def test_code_that_was_edited_ends_it_unused(home):
    process = home.start()
    (home.code / f"{MODULE}.py").write_text("def main(arguments): print('newer')")
    assert run("tell") is None
    assert process.wait(60) == 0
    assert not home.socket.exists()
    home.start()
    assert run() == (0, "newer\n", "")


def test_two_environments_never_share(home, monkeypatch):
    home.start()
    monkeypatch.setenv("LC_NUMERIC", "C")
    assert run("tell") is None
    home.start()
    assert len([*home.socket.parent.iterdir()]) == 2
    assert json.loads(run("tell")[1])[2]["LC_NUMERIC"] == "C"


def test_a_socket_left_by_a_crash_is_taken_over(home):
    home.leave_socket()
    assert run("tell") is None
    first = home.start()
    assert run("tell")[0] == 7
    first.kill()
    first.wait()
    assert home.socket.exists()
    assert run("tell") is None
    home.start()
    assert run("tell")[0] == 7


def test_of_two_that_start_at_once_one_stays(home):
    pair = [home.start(listen=False), home.start(listen=False)]
    wait_for(lambda: [one.poll() for one in pair].count(None) == 1)
    wait_for(present)
    assert run("tell")[0] == 7


def test_a_stopped_process_is_not_waited_for_and_runs_nothing_later(
    settled_home, tmp_path, monkeypatch
):
    home = settled_home
    process, ran = home.started[0], tmp_path / "ran"
    process.send_signal(signal.SIGSTOP)
    with monkeypatch.context() as patch:
        patch.setattr(hand_over, "_ANSWER_SECONDS", 0.2)
        assert run("write", str(ran)) is None
        # Another has sent the whole of his order when he gives up.
        with address.private_folder() as folder, socket.socket(socket.AF_UNIX) as end:
            end.connect(f"{folder}/{address.own_name()}")
            order = marshal.dumps((["write", str(ran)], {}, "/", 0, {}, [0]))
            socket.send_fds(end, [hand_over.COMMAND], [0, 1, 2])
            end.sendall(hand_over.LENGTH.pack(len(order)) + order)
    process.send_signal(signal.SIGCONT)
    assert run("tell")[0] == 7
    wait_for(lambda: not psutil.Process(process.pid).children())
    assert not ran.exists()


def test_it_ends_when_nobody_asks(home):
    assert home.start(minutes=0.02).wait(120) == 0
    assert [*home.folder.iterdir()] == []


def test_a_command_is_interrupted_and_ends_with_whoever_asked(settled_home, tmp_path):
    for number, how in enumerate(("interrupt", "vanish")):
        begun, done = tmp_path / f"begun{number}", tmp_path / f"done{number}"
        with Path(os.devnull).open("r+b") as nothing:
            handed = hand_over.hand_over(["wait", str(begun), str(done)], [nothing.fileno()] * 3)
        wait_for(begun.exists)
        if how == "interrupt":
            handed.interrupt()
            assert handed.wait() == 3
        else:
            handed._end.close()
        wait_for(done.exists)
        wait_for(lambda file=begun: not psutil.pid_exists(int(file.read_text())))


def test_a_command_is_interrupted_before_it_has_begun(settled_home, tmp_path):
    for _ in range(5):
        with Path(os.devnull).open("r+b") as nothing:
            orders = ["wait", str(tmp_path / "begun"), str(tmp_path / "done")]
            handed = hand_over.hand_over(orders, [nothing.fileno()] * 3)
        handed.interrupt()
        assert handed.wait() == 3


@pytest.mark.parametrize("stopped", [False, True])
def test_no_trace_is_left_of_it(home, stopped):
    process = home.start()
    if stopped:
        process.send_signal(signal.SIGSTOP)
    end_all()
    process.wait(60)
    assert [*home.folder.iterdir()] == []


def test_make_clean_ends_it(home, tmp_path):
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "reports").mkdir()
    shutil.copy(ROOT / "Makefile", tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    program = (
        "from analysis.engine.resident import start, order; from analysis.engine.terms import *\n"
        f"one = start.start(order.Resident(Preload(), '{MODULE}:main', 5))\n"
        "print(one.pid); one.returncode = 0"
    )
    (tmp_path / "begin.py").write_text(program)
    begin = [python, tmp_path / "begin.py"]
    told = subprocess.run(begin, capture_output=True, text=True, check=True)
    pid = int(told.stdout)
    wait_for(lambda: len([*home.folder.glob("briefing/*")]) == 1)
    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)
    assert [*home.folder.iterdir()] == []
    wait_for(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == "zombie")


def test_a_folder_that_is_open_to_others_is_not_used(settled_home):
    home = settled_home
    process = home.started[0]
    home.socket.parent.chmod(0o755)
    assert run("tell") is None
    home.socket.parent.chmod(0o700)
    assert run("tell")[0] == 7
    assert process.poll() is None


@as_root
def test_a_folder_or_a_socket_of_another_user_is_not_used(settled_home):
    home = settled_home
    os.chown(home.socket.parent, NOBODY, NOBODY)
    assert run("tell") is None
    os.chown(home.socket.parent, 0, 0)
    assert run("tell")[0] == 7


@as_root
def test_nobody_else_can_connect(settled_home, monkeypatch):
    home = settled_home
    process = home.started[0]
    monkeypatch.chdir(home.folder)  # the way there is too long for the name of a socket
    path = home.socket.relative_to(home.folder)
    home.folder.chmod(0o711)
    assert as_nobody(path) == "PermissionError"
    path.parent.chmod(0o711)
    assert as_nobody(path) == "PermissionError"
    path.chmod(0o777)
    assert as_nobody(path) == "b''"  # whoever listens looks at who it is as well
    path.parent.chmod(0o700)
    home.folder.chmod(0o700)
    assert process.poll() is None
    assert run("tell")[0] == 7


def as_nobody(path: Path) -> str:
    """Return what another user is answered, or the error that keeps him off."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            with socket.socket(socket.AF_UNIX) as end:
                end.settimeout(60)
                end.connect(str(path))
                answer = repr(end.recv(1))
        except OSError as error:
            answer = type(error).__name__
        finally:
            os.write(writer, answer.encode())
            os._exit(0)
    os.close(writer)
    os.wait()
    with os.fdopen(reader) as told:
        return told.read()


def test_jupyter_gets_its_kernels_from_it(settled_home, monkeypatch):
    home = settled_home
    process = home.started[0]
    monkeypatch.setenv("PYTHONHASHSEED", "0")  # as `make lab` has it
    here = Surroundings.here()
    with monkeypatch.context() as patch:
        patch.setenv(setting.SETTING, "0")
        assert not isinstance(warm.notebook_template(here)._started, Lent)
        warm.close_templates()
    template = warm.notebook_template(here)
    assert isinstance(template._started, Lent)
    assert [one.pid for one in psutil.Process(process.pid).children()] == [template._started.pid]
    with template.cells(here) as cells:
        told = []
        cells.request("print(40 + 2)", stop_on_error=True)
        assert cells.answer(told.append, None, None)["status"] == "ok"
        assert [one["content"]["text"] for one in told if one["msg_type"] == "stream"] == ["42\n"]
        warm.close_templates()  # as Jupyter ends: its kernels with it, but not the process
        wait_for(lambda: not psutil.pid_exists(cells.pid))
    wait_for(lambda: not psutil.Process(process.pid).children())
    assert present()


def test_what_users_and_environments_are_told_apart_by(tmp_path, monkeypatch):
    own_home(tmp_path, monkeypatch)
    names = {address.own_name()}
    for module, member, value in (
        (sys, "prefix", "/elsewhere"),
        (sys, "version", "4.0"),
        (os, "getegid", lambda: 77),
        (os, "getpriority", lambda *_: 19),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(module, member, value)
            names.add(address.own_name())
    assert len(names) == 5
    monkeypatch.setenv("XDG_SESSION_ID", "another terminal")
    assert address.own_name() in names


@pytest.mark.parametrize(
    ("table", "minutes"),
    [
        ("warm-minutes = 0", 0),
        ("warm-minutes = 2.5", 2.5),
        ("warm-minutes = -1", None),
        ("warm-minutes = true", None),
        ('warm-minutes = "0"', None),
        ("warm-minutes = [", None),
        ("", None),
    ],
)
def test_a_project_may_set_how_long_it_stays(tmp_path, monkeypatch, table, minutes):
    (tmp_path / "pyproject.toml").write_text(f"[tool.briefing]\n{table}\n")
    (tmp_path / "notebooks").mkdir()
    for name in (setting.SETTING, "BRIEFING_FORK", "BRIEFING_ROOT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "orig_argv", [sys.executable, "-m", "analysis"])
    for folder in (tmp_path, tmp_path / "notebooks"):  # as a command and as a kernel find it
        monkeypatch.chdir(folder)
        assert setting.minutes() == minutes
        assert address.usable() == (minutes != 0)
    monkeypatch.setenv(setting.SETTING, "3")
    assert setting.minutes() == 3


def test_what_a_process_may_not_do_tells_it_apart():
    program = (
        "import ctypes; from analysis.engine.reach import address; before = address.own_name()\n"
        "assert ctypes.CDLL(None).prctl(38, 1, 0, 0, 0) == 0\n"  # no new privileges
        "assert address.own_name() != before"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@as_root
def test_nothing_stays_where_another_made_the_folder(home):
    from analysis.batch.stay import leave_warm

    home.socket.parent.mkdir(mode=0o700)
    os.chown(home.socket.parent, NOBODY, NOBODY)
    assert leave_warm(ROOT, 5) is None
    home.socket.parent.rmdir()
    home.socket.parent.symlink_to(home.code)
    assert leave_warm(ROOT, 5) is None
