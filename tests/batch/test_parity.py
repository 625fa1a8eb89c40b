"""Notebooks of many kinds end as papermill's own engine ends them, cell for cell."""

import os
import shutil

import nbformat
import papermill.tests.test_execute
import pytest
from papermill.engines import papermill_engines

from analysis.engine import warm
from analysis.engine.surroundings import Surroundings

from .families import BESIDE, FAMILIES, family, notebook
from .outputs import ran
from .worked_on import later, package  # noqa: F401

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

STUCK = "print('begun', flush=True)\ndef stuck():\n    while True: pass\nstuck()"

ENDINGS = {
    "hangs": (notebook("1", STUCK, "2"), {"execution_timeout": 3}),
    "hangs_in_a_call": (
        notebook("import time\ndef stuck():\n    time.sleep(600)\nstuck()"),
        {"execution_timeout": 3},
    ),
    "hangs_in_await": (
        notebook("import asyncio\nawait asyncio.sleep(600)"),
        {"execution_timeout": 3},
    ),
    "hangs_with_a_child": (
        notebook("import subprocess\nsubprocess.run(['sleep', '600'])"),
        {"execution_timeout": 3},
    ),
    "timeout_by_its_other_name": (notebook(STUCK), {"timeout": 3}),
    "leaves_at_the_end": (notebook("1", "quit()"), {}),
    "dies": (notebook("print(1, flush=True)", "import os\nos._exit(0)", "2"), {}),
    "is_killed": (notebook("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "1"), {}),
    "fails": (notebook("1", "1 / 0", "2"), {}),
    "fails_in_parameters": (notebook(("a = 1", "parameters"), "a"), {"parameters": {"a": "x"}}),
    "bad_parameters": (notebook(("a = 1 / 0", "parameters"), "a"), {"parameters": {"a": 2}}),
    "unknown_parameter": (notebook(("a = 1", "parameters"), "b"), {"parameters": {"b": 2}}),
    "may_fail": (notebook(("1 / 0", "raises-exception"), "2"), {}),
    "may_fail_anywhere": (notebook("1 / 0", "2"), {"allow_errors": True}),
    "may_fail_so": (notebook("1 / 0", "2"), {"allow_error_names": ["ZeroDivisionError"]}),
    "may_not_fail": (notebook(("1 / 0", "raises-exception"), "2"), {"force_raise_errors": True}),
    "skips": (notebook(("1 / 0", "skip-execution"), "2"), {}),
    "skips_others": (notebook(("1 / 0", "own"), "2"), {"skip_cells_with_tag": "own"}),
    "is_not_timed": (notebook("1"), {"record_timing": False}),
    "is_interrupted": (
        notebook("import time\ntime.sleep(600)", "2"),
        {"execution_timeout": 3, "interrupt_on_timeout": True},
    ),
    "coalesces": (
        notebook("import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)"),
        {"coalesce_streams": True},
    ),
    "no_language": (notebook("1"), {}),
    "no_kernel": (notebook("1"), {"kernel_name": None}),
    "kernel_of_no_mapping": (notebook("1"), {}),
    "kernel_of_no_mapping_and_no_name": (notebook("1"), {"kernel_name": None}),
    "unknown_kernel": (notebook("1"), {"kernel_name": "nonsense"}),
    "kernel_that_another_is_named": (notebook("1"), {"kernel_name": "other"}),
    "report_mode": (notebook("1"), {"report_mode": True}),
    "only_prepared": (notebook("1 / 0"), {"prepare_only": True}),
    "hidden_outputs": (notebook("1"), {"store_widget_state": False}),
    "nothing": (notebook(), {}),
    "white_space": (notebook("  \n", "# words", "pass"), {}),
    "old_format": (notebook("1"), {}),
    "comms": (
        notebook(
            "from comm import create_comm\nc = create_comm('jupyter.widget', data={'state': "
            "{'_model_name': 'M', 'v': 1}}, comm_id='fixed')\nc.send({'method': 'update', "
            "'state': {'v': 2}})"
        ),
        {},
    ),
    "payloads": (notebook("get_ipython().set_next_input('x')", "%load made_script.py"), {}),
    "startup": (notebook("1"), {"start_timeout": 120}),
}
for _name in ("kernel_of_no_mapping", "kernel_of_no_mapping_and_no_name"):
    ENDINGS[_name][0].metadata["kernelspec"] = "python3"
del ENDINGS["no_language"][0].metadata["kernelspec"]["language"]
del ENDINGS["no_kernel"][0].metadata["kernelspec"]
ENDINGS["old_format"][0].nbformat_minor = 0
for _cell in ENDINGS["old_format"][0].cells:
    del _cell["id"]
OTHER = (
    '{"argv": ["sh", "-c", "exit 3", "{connection_file}"], "display_name": "x", "language": "x"}'
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder for notebooks with files beside them, far from where the tests run."""

    def fresh():
        made = tmp_path / "beside"
        shutil.rmtree(made, ignore_errors=True)
        for name, content in BESIDE.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        return made

    monkeypatch.setenv("MYVAR", "given")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    kernel = tmp_path / "share" / "kernels" / "other"
    kernel.mkdir(parents=True)
    (kernel / "kernel.json").write_text(OTHER)
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share"))
    mask = os.umask(0o27)
    yield fresh
    os.umask(mask)


def both(made, folder, monkeypatch, **options):
    found = []
    for engine in ("briefing", "nbclient"):
        path = folder() / "nb.ipynb"
        path.write_text(nbformat.writes(made))
        found.append(ran(path, engine, monkeypatch, cwd=str(path.parent), **options))
    return found


@pytest.mark.parametrize("name", FAMILIES)
def test_a_family(name, folder, monkeypatch):
    ours, stock = both(family(name), folder, monkeypatch)
    for probe, mine, theirs in zip(FAMILIES[name], ours.cells[1:], stock.cells[1:], strict=True):
        assert mine == theirs, probe
    assert ours == stock


@pytest.mark.parametrize("name", ENDINGS)
def test_an_ending(name, folder, monkeypatch):
    made, options = ENDINGS[name]
    ours, stock = both(made, folder, monkeypatch, **options)
    assert ours == stock


@pytest.fixture
def default_engine():
    """Make ours the one that papermill takes where none is named."""
    stock = papermill_engines.get_engine(None)
    papermill_engines.register(None, papermill_engines.get_engine("briefing"))
    yield
    papermill_engines.register(None, stock)


@pytest.mark.usefixtures("default_engine")
class TestCWD(papermill.tests.test_execute.TestCWD):
    """papermill's own tests of the folder in which a notebook runs."""


def test_each_notebook_has_its_own_surroundings(folder, monkeypatch, tmp_path):
    """Also the second of a process, and one that takes another warm process."""
    probe = notebook("import os\nprint(os.getcwd(), os.environ['MYVAR'], os.environ.get('LANG'))")
    nbformat.write(probe, tmp_path / "nb.ipynb")
    for name, language in (("one", "C"), ("two", "C"), ("three", "C.UTF-8")):
        monkeypatch.setenv("MYVAR", name)
        monkeypatch.setenv("LANG", language)
        (tmp_path / name).mkdir()
        done = ran(tmp_path / "nb.ipynb", "briefing", monkeypatch, cwd=str(tmp_path / name))
        [output] = done.cells[1][1]
        assert output["text"] == f"{tmp_path / name} {name} {language}\n"


def test_what_is_served_is_never_older_than_the_files(package, monkeypatch, tmp_path):  # noqa: F811
    nbformat.write(notebook("import mine\nprint(mine.value, mine.words)"), tmp_path / "nb.ipynb")

    def served():
        [output] = ran(tmp_path / "nb.ipynb", "briefing", monkeypatch).cells[1][1]
        return output["text"]

    assert served() == "first old words\n"
    first = warm.notebook_template(Surroundings.here())
    assert warm.notebook_template(Surroundings.here()) is first
    assert str(package / "__init__.py") in first._stamps
    code = package / "__init__.py"
    later(code, code.read_text().replace("first", "second"))
    assert served() == "second old words\n"
    later(package / "words.txt", "new words")
    assert served() == "second new words\n"
