"""Kernels forked from a warm process serve those who want a whole kernel."""

import psutil
import pytest
from jupyter_client.manager import start_new_kernel
from jupyter_client.provisioning import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from analysis.engine import warm
from analysis.engine.provisioner import WarmProvisioner
from analysis.engine.terms import LostWorker

from .conftest import FIXTURES, wait_for
from .outputs import ran
from .worked_on import later, package  # noqa: F401

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # stock kernels' clients warn of themselves
]


@pytest.fixture
def forked(monkeypatch):
    monkeypatch.setenv("JUPYTER_DEFAULT_PROVISIONER_NAME", "briefing")
    KernelProvisionerFactory.clear_instance()
    yield
    KernelProvisionerFactory.clear_instance()


@pytest.mark.parametrize("name", ["async_cells", "display_updates", "ipython_state", "errors"])
def test_outputs_are_those_of_a_stock_kernel(name, monkeypatch, forked):
    path = FIXTURES / "awkward" / f"{name}.ipynb"
    ours = ran(path, "nbclient", monkeypatch)
    monkeypatch.delenv("JUPYTER_DEFAULT_PROVISIONER_NAME")
    KernelProvisionerFactory.clear_instance()
    assert ours == ran(path, "nbclient", monkeypatch)


def answer(client, code):
    reply = client.execute_interactive(
        code, user_expressions={"x": "x"}, timeout=60, output_hook=lambda _: None
    )
    return reply["content"]


def value(content):
    return content["user_expressions"]["x"]["data"]["text/plain"]


def test_a_kernel_is_interrupted_restarted_and_ended(forked, tmp_path):
    manager, client = start_new_kernel(kernel_name="python3", cwd=str(tmp_path))
    try:
        assert isinstance(manager.provisioner, WarmProvisioner)
        assert value(answer(client, "import os; x = os.getcwd()")) == repr(str(tmp_path))
        assert value(answer(client, "x = __import__('sys').modules.get('pandas') is not None"))
        client.execute("import time\nprint('begun')\ntime.sleep(600)")
        while client.get_iopub_msg(timeout=60)["content"].get("text") != "begun\n":
            pass
        manager.interrupt_kernel()
        assert client.get_shell_msg(timeout=60)["content"]["ename"] == "KeyboardInterrupt"
        first = manager.provisioner.pid
        manager.restart_kernel(now=True)
        client.wait_for_ready(timeout=60)
        assert value(answer(client, "x = 5")) == "5"
        assert manager.provisioner.pid != first
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    wait_for(lambda: not psutil.pid_exists(first))


def test_without_a_warm_process_a_stock_kernel_is_started(forked, monkeypatch):
    def lost(*_):
        raise LostWorker("no")

    monkeypatch.setattr(warm, "notebook_template", lost)
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        assert value(answer(client, "x = 6 * 7")) == "42"
        assert type(manager.provisioner) is WarmProvisioner
        assert isinstance(manager.provisioner, LocalProvisioner)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_a_new_kernel_has_new_code_and_an_old_one_goes_on(forked, package):  # noqa: F811
    look = "import mine; x = mine.value"
    first, talk = start_new_kernel(kernel_name="python3")
    second = None
    try:
        assert value(answer(talk, look)) == "'first'"
        code = package / "__init__.py"
        later(code, code.read_text().replace("first", "second"))
        second, more = start_new_kernel(kernel_name="python3")
        assert isinstance(second.provisioner, WarmProvisioner)
        assert "analysis.engine.template" in psutil.Process(second.provisioner.pid).cmdline()
        assert value(answer(more, look)) == "'second'"
        assert value(answer(talk, look)) == "'first'"
        more.stop_channels()
    finally:
        talk.stop_channels()
        for manager in filter(None, (first, second)):
            manager.shutdown_kernel(now=True)


def test_a_module_beside_a_notebook_takes_precedence(forked, tmp_path):
    (tmp_path / "analysis.py").write_text("whose = 'an analysis of my own'")
    manager, client = start_new_kernel(kernel_name="python3", cwd=str(tmp_path))
    try:
        assert value(answer(client, "import analysis; x = analysis.whose")) == (
            "'an analysis of my own'"
        )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
