"""Which variables of the environment a process of ours is given, and which need a new process."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

THREAD_CAPS = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
}
"""Linear algebra and Typst in as many processes as there are cores must not start as many threads
in each."""

SETTLED = {
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # or debugpy warns of frozen modules
    "PYTHONHASHSEED": "0",  # or the order of a set would differ between two builds
    "SOURCE_DATE_EPOCH": "0",  # what matplotlib and others write as the date into files
}
"""What must not differ between the processes of two builds."""


def environment() -> dict[str, str]:
    """Return the environment of a process that builds reports."""
    return {**THREAD_CAPS, **os.environ, **SETTLED}


_AT_START = re.compile(
    r"(PYTHON|LC_|LD_|DYLD_|MPL|IPYTHON|JUPYTER_|NUMEXPR_|NPY_|NUMPY|PANDAS|MALLOC_|KMP_|ARROW)"
    r"|XDG_(?!SESSION|SEAT|VTNR)"  # which of a user's sessions it is, no library asks
    r"|.*_NUM_THREADS$|(HOME|LANG|LANGUAGE|PATH|USERPROFILE|APPDATA|VIRTUAL_ENV)$"
)
"""Variables that Python and libraries read when they start: to change one takes a new process."""


def at_start(variables: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return those of an environment's variables that a process must have been started with.

    Examples
    --------
    >>> at_start({"PYTHONHASHSEED": "0", "EDITOR": "vi"})
    (('PYTHONHASHSEED', '0'),)
    """
    settled = ((name, value) for name, value in variables.items() if _AT_START.match(name))
    return tuple(sorted(settled))
