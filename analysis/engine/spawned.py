"""A process that was started to run the cells of one notebook: imports, waits, runs them."""

from __future__ import annotations

import sys
import time

SINCE = time.time_ns()
if __name__ == "__main__":
    del sys.path[0]  # the folder of the package, which a kernel would not look into

import os  # noqa: E402
import traceback  # noqa: E402

from analysis.engine.limits import end_with_parent  # noqa: E402
from analysis.engine.pickle_socket import PickleSocket, inherited_end  # noqa: E402
from analysis.engine.warm_kernel import WarmKernel, uncollected  # noqa: E402


def main() -> None:
    """Make ready, and run the cells that are asked for."""
    end_with_parent()
    channel = PickleSocket(inherited_end())
    code = 1
    try:
        ahead = channel.receive()
        with uncollected():
            warm = WarmKernel(ahead, SINCE)
        from analysis.engine.cells import run_cells  # after the kernel, which does not import it

        channel.send(warm.stamps)
        run_cells(channel, warm)
        code = 0
    except (EOFError, OSError):  # the parent is gone
        pass
    except RuntimeError:  # a cell stopped the loop, as exit() does
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
