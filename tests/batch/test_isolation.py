"""Nothing that one report does to its process reaches the next, and no report takes every core."""

import json

import psutil
import pytest

from analysis.engine import variables

from .conftest import SOURCE, wait_for

pytestmark = pytest.mark.slow

STATE = """\
import asyncio, builtins, decimal, gc, json, locale, logging, math, os, random, re, resource
import signal, sys, threading, time, warnings
import matplotlib, numpy, pandas
def name(value):
    return re.sub("0x[0-9a-f]+", "", getattr(value, "__qualname__", str(value)))
umask = os.umask(0)
os.umask(umask)
fd = "/proc/self/fd"
links = [(n, os.path.lexists(f"{fd}/{n}") and os.readlink(f"{fd}/{n}")) for n in os.listdir(fd)]
state = {
    "builtins": sorted(dir(builtins)),
    "cwd": os.getcwd(),
    "decimal": decimal.getcontext().prec,
    "descriptors": sorted((n, link.partition(":")[0]) for n, link in links if link),
    "environment": {k: v for k, v in os.environ.items()},
    "gc": gc.isenabled(),
    "hooks": [name(sys.excepthook), name(sys.displayhook), name(threading.excepthook)],
    "limits": resource.getrlimit(resource.RLIMIT_CORE),
    "logging": [logging.getLogger().level, len(logging.getLogger().handlers)],
    "mask": sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])),
    "modules": sorted(sys.modules),
    "names": sorted(set(globals()) - {"state"}),
    "numpy": {k: str(v) for k, v in numpy.get_printoptions().items()},
    "pandas": pandas.options.display.width,
    "patched": [name(json.load), name(math.gcd), name(pandas.DataFrame.sum)],
    "path": sys.path,
    "rc": {k: str(v) for k, v in matplotlib.rcParams.items()},
    "recursion": sys.getrecursionlimit(),
    "signals": {str(n): name(signal.getsignal(n)) for n in signal.valid_signals()},
    "tasks": len(asyncio.all_tasks()),
    "threads": threading.active_count(),
    "timers": signal.getitimer(signal.ITIMER_REAL)[0] > 0,
    "tz": time.tzname,
    "umask": umask,
    "warnings": [str(f) for f in warnings.filters],
}
"""
TELL = "print(json.dumps(state))\nprint(json.dumps([random.random(), numpy.random.random()]))"
DIRT = """\
import socket, subprocess, types
builtins.leak = 1
os.chdir("/")
decimal.getcontext().prec = 3
kept = [open("/dev/null"), socket.socket()]
os.environ["LEAK"] = "1"
gc.disable()
sys.excepthook = threading.excepthook = print
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
logging.getLogger().setLevel(7)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
sys.modules["leaked"] = types.ModuleType("leaked")
numpy.set_printoptions(precision=1)
pandas.options.display.width = 7
json.load = print
math.gcd = pandas.DataFrame.sum = lambda *_: 0
sys.path.insert(0, "/leak")
matplotlib.rcParams["font.size"] = 99
sys.setrecursionlimit(1234)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGUSR1, print)
task = asyncio.ensure_future(asyncio.sleep(600))
threading.Thread(target=time.sleep, args=[600], daemon=True).start()
signal.setitimer(signal.ITIMER_REAL, 600)
os.environ["TZ"] = "Asia/Tokyo"
time.tzset()
os.umask(0o123)
warnings.simplefilter("ignore", ResourceWarning)
random.seed(1)
numpy.random.seed(1)
child = subprocess.Popen(["sleep", "600"], start_new_session=True)
print(child.pid)
"""


def printed(project, name):
    """Return each line that a report's cells printed, as JSON."""
    made = json.loads((project.out / SOURCE / f"{name}.ipynb").read_bytes())
    texts = [o["text"] for cell in made["cells"] for o in cell.get("outputs", ()) if "text" in o]
    return [json.loads(line) for text in texts for line in "".join(text).splitlines()]


def test_nothing_leaks_from_one_report_to_the_next(project):
    project.brief("a_before", STATE, TELL)
    project.brief("b_dirty", STATE, DIRT, STATE, TELL)
    project.brief("c_after", STATE, TELL)
    assert project.build(jobs=1, formats=("ipynb",)).code == 0
    before, drawn_before = printed(project, "a_before")
    child, dirty, drawn_dirty = printed(project, "b_dirty")
    after, drawn_after = printed(project, "c_after")
    assert after == before
    # What is compared does show the dirt, thing by thing.
    assert [name for name in before if dirty[name] == before[name]] == []
    # Each report draws numbers of its own, as with stock kernels, unless it sets a seed.
    assert len({*drawn_before, *drawn_dirty, *drawn_after}) == 6
    wait_for(lambda: not psutil.pid_exists(child))


THREADS = """\
import json, os
import numpy
square = numpy.ones((900, 900))
square = square @ square
print(json.dumps([dict(os.environ), len(os.listdir("/proc/self/task"))]))
"""


@pytest.mark.parametrize("fork", ["1", "0"])
def test_linear_algebra_keeps_to_one_thread(project, fork, monkeypatch):
    """In a fork and in a stock kernel; the latter has threads of its own, for its sockets."""
    monkeypatch.setenv("BRIEFING_FORK", fork)
    for name in variables.THREAD_CAPS:
        monkeypatch.delenv(name, raising=False)
    project.brief("threads", THREADS)
    done = project.briefing("build", "--format", "ipynb", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    [[seen, threads]] = printed(project, "threads")
    assert {name: seen[name] for name in variables.THREAD_CAPS} == variables.THREAD_CAPS
    if fork == "1":
        assert threads == 1


def test_a_cap_that_somebody_chose_is_kept(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    assert variables.environment()["OMP_NUM_THREADS"] == "3"
    assert variables.environment()["RAYON_NUM_THREADS"] == "1"
