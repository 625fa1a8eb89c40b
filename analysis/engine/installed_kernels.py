"""Which kernels the engine can stand in for: this Python's own ipykernel, whatever its name."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

_MODULE = "ipykernel_launcher"
_PLAIN = ["-f", "{connection_file}"]
_VERSION = "{}.{}".format(*sys.version_info)
_NAMES = {"python", f"python{_VERSION[0]}", f"python{_VERSION}"}
"""What Jupyter replaces by the Python that it runs in."""


@dataclass(frozen=True)
class OwnKernel:
    """How a kernel of this Python is started.

    Attributes
    ----------
    options : tuple of str
        What stands between Python and the launcher.
    environment : mapping of str to str
        What its specification adds to the environment.
    """

    options: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)


def own_kernel(name: str) -> OwnKernel | str:
    """Return how a kernel is started, or why only Jupyter itself can start it.

    Parameters
    ----------
    name : str

    Raises
    ------
    jupyter_client.kernelspec.NoSuchKernel
        As whoever starts a kernel that is not installed.
    """
    from jupyter_client.kernelspec import KernelSpecManager

    spec = KernelSpecManager().get_kernel_spec(name)
    if spec.language.casefold() != "python":
        return f"the kernel {name} speaks {spec.language}"
    provisioner = spec.metadata.get("kernel_provisioner")
    command = own_command(spec.argv)
    if command is None or command[1] != _PLAIN or provisioner:
        return f"the kernel {name} is not this Python's own ipykernel as it is"
    environment = {key: os.path.expandvars(value) for key, value in spec.env.items()}
    return OwnKernel(command[0], environment)


def own_command(command: list[str]) -> tuple[tuple[str, ...], list[str]] | None:
    """Part a kernel's command into options of this Python and arguments; None if it is another's.

    Parameters
    ----------
    command : list of str

    Returns
    -------
    (tuple of str, list of str) or None
    """
    if _MODULE not in command:
        return None
    python, place = command[0], command.index(_MODULE)
    other = os.path.abspath(python) != os.path.abspath(sys.executable)  # noqa: PTH100
    if command[place - 1] != "-m" or place < 2 or (other and python not in _NAMES):
        return None
    return tuple(command[1 : place - 1]), command[place + 1 :]
