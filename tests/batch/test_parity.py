"""Notebooks of many kinds end as papermill's own engine ends them, cell for cell."""

import os
import shutil

import nbformat
import papermill.tests.test_execute
import pytest
from papermill.engines import papermill_engines

from analysis.engine import warm
from analysis.engine.surroundings import Surroundings

from .families import BESIDE, ENDINGS, FAMILIES, family, notebook
from .outputs import ran
from .worked_on import later, package  # noqa: F401

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

OTHER = (
    '{"argv": ["sh", "-c", "exit 3", "{connection_file}"], "display_name": "x", "language": "x"}'
)


@pytest.fixture(scope="module")
def kernels(tmp_path_factory):
    """A folder with a kernel of another language; one for all, as each costs a warm process."""
    share = tmp_path_factory.mktemp("share")
    (share / "kernels" / "other").mkdir(parents=True)
    (share / "kernels" / "other" / "kernel.json").write_text(OTHER)
    return share


@pytest.fixture
def folder(tmp_path, monkeypatch, kernels):
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
    monkeypatch.setenv("JUPYTER_PATH", str(kernels))
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
