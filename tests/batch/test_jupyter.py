"""Who starts kernels through the provisioner: nbval, and JupyterLab through its server."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import urllib.request

import psutil
import pytest
from jupyter_client import BlockingKernelClient

from .conftest import ROOT, SOURCE, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

PROVISIONER = {"JUPYTER_DEFAULT_PROVISIONER_NAME": "briefing"}
FORKED = "'analysis.engine.template' in __import__('psutil').Process().cmdline()"
"""True in a fork, which keeps the command line of the warm process."""


@pytest.fixture
def environment(tmp_path):
    """Return the settings of a person who chose the provisioner, with nothing else of theirs."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "JUPYTER"))}
    homes = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "HOME")
    return kept | {name: str(tmp_path / name.lower()) for name in homes} | PROVISIONER


def test_nbval(environment, project):
    """A notebook's committed text outputs hold, and its kernel is a fork."""
    expected = ROOT / "tests" / "notebooks" / "expected" / SOURCE / "overview.ipynb"
    told = json.loads(expected.read_bytes())
    kernel = {
        "cell_type": "code",
        "execution_count": 1,
        "id": "kernel",
        "metadata": {},
        "outputs": [
            {
                "output_type": "execute_result",
                "execution_count": 1,
                "metadata": {},
                "data": {"text/plain": "True"},
            }
        ],
        "source": FORKED,
    }
    told["cells"].append(kernel)
    (project.root / "told.ipynb").write_text(json.dumps(told))
    shutil.copy(ROOT / "tests" / "notebooks" / "conftest.py", project.root)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval"]

    def run(settings):
        return subprocess.run(
            [*command, "--rootdir", str(project.root), "told.ipynb"],
            env={**settings, "BRIEFING_ROOT": str(project.root)},
            cwd=project.root,
            capture_output=True,
            text=True,
            check=False,
        )

    done = run(environment)
    assert done.returncode == 0, done.stdout + done.stderr
    # Without the provisioner the last cell, and it alone, differs.
    del environment["JUPYTER_DEFAULT_PROVISIONER_NAME"]
    stock = run(environment)
    assert stock.returncode == 1, stock.stdout + stock.stderr
    assert "1 failed" in stock.stdout


@pytest.fixture
def server(environment, tmp_path):
    """Run JupyterLab's server on loopback; return how to ask it."""
    token = secrets.token_hex()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (tmp_path / "server.log").open("w")
    arguments = ["--no-browser", "--ip", "127.0.0.1", "--port", str(port), "--port-retries", "0"]
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *arguments, "--allow-root"],
        env={**environment, "JUPYTER_TOKEN": token},
        cwd=tmp_path,
        stdout=log,
        stderr=subprocess.STDOUT,
    )

    def ask(method, path, body=None):
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/api/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {token}"},
        )
        with urllib.request.urlopen(request) as reply:
            content = reply.read()
        return json.loads(content) if content else None

    def answers():
        assert process.poll() is None, (tmp_path / "server.log").read_text()
        try:
            return ask("GET", "status")
        except OSError:
            return None

    wait_for(answers)
    yield ask
    children = psutil.Process(process.pid).children(recursive=True)
    process.terminate()
    process.wait(60)
    log.close()
    assert psutil.wait_procs(children, timeout=60)[1] == []


def value(client, expression):
    reply = client.execute_interactive(
        "", user_expressions={"x": expression}, timeout=120, output_hook=lambda _: None
    )
    return reply["content"]["user_expressions"]["x"]["data"]["text/plain"]


def test_jupyterlab(server, environment):
    """Start, use, interrupt, restart and end kernels as the page in a browser asks for it."""
    pids = []
    kernels = [server("POST", "kernels", {"name": "python3"})["id"] for _ in range(2)]
    assert {kernel["id"] for kernel in server("GET", "kernels")} == set(kernels)
    for kernel in kernels:
        client = BlockingKernelClient()
        client.load_connection_file(f"{environment['JUPYTER_RUNTIME_DIR']}/kernel-{kernel}.json")
        client.start_channels()
        client.wait_for_ready(timeout=120)
        assert value(client, FORKED) == "True"
        pids.append(int(value(client, "__import__('os').getpid()")))

        client.execute("import time\nprint('begun')\ntime.sleep(600)")
        while client.get_iopub_msg(timeout=120)["content"].get("text") != "begun\n":
            pass
        server("POST", f"kernels/{kernel}/interrupt")
        while "ename" not in (content := client.get_shell_msg(timeout=120)["content"]):
            pass
        assert content["ename"] == "KeyboardInterrupt"

        server("POST", f"kernels/{kernel}/restart")
        client.wait_for_ready(timeout=120)
        assert value(client, FORKED) == "True"
        pids.append(int(value(client, "__import__('os').getpid()")))
        client.stop_channels()
        server("DELETE", f"kernels/{kernel}")
    assert len(set(pids)) == 4
    wait_for(lambda: not any(psutil.pid_exists(pid) for pid in pids))
    assert server("GET", "kernels") == []
