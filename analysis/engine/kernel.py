"""IPython's own kernel without its sockets and threads: cells in, the very same messages out.

Everything that decides what a cell's output looks like is ipykernel's code. Only the way a message
takes is ours: down one pipe, instead of through five sockets and as many threads. Profiles and
start-up files of the person who runs the batch are left out on purpose: a report must not depend on
them.
"""

# mypy: disable-error-code="no-untyped-call"
# ruff: noqa: ARG002 (signatures are ipykernel's)
from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ipykernel.compiler import XCachingCompiler, get_file_name
from ipykernel.iostream import IOPubThread, OutStream
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from jupyter_client.session import Session
from traitlets import Type
from traitlets.config import Config

Send = Callable[[dict[str, Any]], None]
Receive = Callable[[], dict[str, Any] | None]
Reply = Callable[[tuple[Any, ...]], None]


class PipeSession(Session):
    """A session that hands its messages over as they are."""

    sink: Send

    def send(
        self,
        stream: Any,
        msg_or_type: Any,
        content: Any = None,
        parent: Any = None,
        ident: Any = None,
        buffers: Any = None,
        track: bool = False,
        header: Any = None,
        metadata: Any = None,
    ) -> dict[str, Any]:
        """Make the message that jupyter_client would send, and hand it over."""
        if isinstance(msg_or_type, dict):
            msg = msg_or_type
        else:
            msg = self.msg(msg_or_type, content, parent, header, metadata)
        msg["buffers"] = [bytes(buffer) for buffer in buffers or msg.get("buffers") or ()]
        self.sink(msg)
        return msg


class _NoThread(IOPubThread):
    """Stands where an output stream expects the thread that sends for it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        nothing: Any = None
        self.thread = self.io_loop = nothing

    def schedule(self, f: Callable[[], None]) -> None:
        """Do it now."""
        f()


class PipeStream(OutStream):
    """A standard stream that flushes when ipykernel's timer would have, but has no timer.

    What subprocesses and C code write to the descriptor itself is collected in a nameless file and
    taken over at the next write or flush.
    """

    others: tuple[PipeStream, ...] = ()

    def __init__(self, session: Session, name: str, descriptor: int) -> None:
        super().__init__(session, _NoThread(session), name, watchfd=False)
        self._due = 0.0
        self._original_stdstream_copy = os.dup(descriptor)
        self._held, self._reader = _nameless_file(name)
        os.dup2(self._held, descriptor)

    def write(self, string: str) -> int:
        """Collect text; send what has waited as long as ipykernel lets it wait."""
        if not self._is_master_process():  # a forked child of a cell's own
            os.write(self._held, string.encode(errors="replace"))
            return len(string)
        now = time.monotonic()
        for stream in sorted((self, *self.others), key=lambda stream: stream._due):  # noqa: SLF001
            if stream._flush_pending and stream._due <= now:  # noqa: SLF001
                stream._flush()  # noqa: SLF001
        self._take()
        super().write(string)
        return len(string)

    def _schedule_flush(self) -> None:
        if not self._flush_pending:
            self._flush_pending = True
            self._due = time.monotonic() + self.flush_interval

    def _flush(self) -> None:
        self._take()
        super()._flush()

    def _take(self) -> None:
        """Take over what was written to the descriptor."""
        while piece := os.read(self._reader, 1 << 20):
            super().write(piece.decode(errors="replace"))


def _nameless_file(name: str) -> tuple[int, int]:
    """Return descriptors to append to a file that nobody else finds, and to read it."""
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create(name)
        path, flags = f"/proc/self/fd/{descriptor}", 0
    else:
        descriptor, path = tempfile.mkstemp(prefix=name)
        flags = getattr(os, "O_BINARY", 0) | getattr(os, "O_TEMPORARY", 0)  # Windows
    # Writers must not overwrite each other, and a reader has a place of its own.
    ends = os.open(path, os.O_WRONLY | os.O_APPEND | flags), os.open(path, os.O_RDONLY | flags)
    os.close(descriptor)
    if not (flags or hasattr(os, "memfd_create")):
        Path(path).unlink()
    return ends


class _Compiler(XCachingCompiler):
    """Names cells without the process's number, which would show in warnings and differ by run."""

    def get_code_name(self, raw_code: str, code: str, number: int) -> str:
        """Return the file name that tracebacks and warnings show."""
        own = f"{os.sep}ipykernel_{os.getpid()}{os.sep}"
        name: str = get_file_name(raw_code)
        return name.replace(own, f"{os.sep}ipykernel_0{os.sep}")


class PipeKernel(IPythonKernel):
    """An IPython kernel whose requests are method calls."""

    compiler_class = Type(_Compiler)

    def _abort_queues(self, subshell_id: str | None = None) -> None:
        """Nothing is queued here."""

    async def run(self, content: dict[str, Any]) -> dict[str, Any]:
        """Run one cell as ipykernel's dispatcher does; return its reply's content."""
        assert isinstance(self.session, PipeSession)  # noqa: S101
        request = self.session.msg("execute_request", content)
        replies: list[dict[str, Any]] = []
        publish = self.session.sink

        def sort_out(msg: dict[str, Any]) -> None:
            if msg["msg_type"] == "execute_reply":
                replies.append(msg["content"])
            else:
                publish({**msg, "own": msg["parent_header"].get("msg_id") == request["msg_id"]})

        self.session.sink = sort_out
        self.set_parent([], request, channel="shell")
        self._publish_status("busy", "shell")
        self.pre_handler_hook()
        try:
            await self.execute_request(None, [], request)
        finally:
            self.post_handler_hook()
        sys.stdout.flush()
        sys.stderr.flush()
        self._publish_status("idle", "shell")
        self.session.sink = publish
        return replies[0]


def _logger() -> logging.Logger:
    """Return where a kernel writes to: a logger that what a cell sets for its own leaves alone."""
    logger = logging.getLogger(IPKernelApp.__name__)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    return logger


def make_kernel(send: Send | None = None) -> PipeKernel:
    """Make the kernel of this process; costly, but free of threads and sockets.

    Parameters
    ----------
    send : callable, optional
        Takes each message; may be set later through ``kernel.session.sink``.
    """
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    # A history on disk would need a thread, and would fill with the batch's cells.
    config = Config({"HistoryManager": {"enabled": False}})
    session = PipeSession()
    session.sink = send or (lambda _msg: None)
    kernel = PipeKernel.instance(
        config=config, session=session, iopub_socket=object(), log=_logger(), user_ns=None
    )
    # Awaited cells may be interrupted only in the thread that ipykernel takes for the main one.
    kernel.shell_channel_thread = SimpleNamespace(parent_thread=threading.main_thread())
    kernel._execute_sleep = 0  # noqa: SLF001  (it waits for sockets that are not there)
    IPKernelApp.instance().kernel = kernel  # where ipykernel's magics look for it
    assert kernel.shell is not None  # noqa: S101
    with contextlib.suppress(Exception):  # stock kernels load it, and do not mind if they cannot
        kernel.shell.extension_manager.load_extension("storemagic")
    return kernel


def serve_cells(kernel: PipeKernel, receive: Receive, send: Reply) -> None:
    """Run the cells that arrive until None does.

    All cells share one running event loop, as in a stock kernel.

    Parameters
    ----------
    kernel : PipeKernel
    receive : callable
        Returns the next request's content.
    send : callable
        Takes ``("message", message)`` while a cell runs and ``("reply", content)`` after it.
    """
    lock = threading.Lock()
    session = kernel.session
    assert isinstance(session, PipeSession)  # noqa: S101

    def publish(message: dict[str, Any]) -> None:
        packed = session.pack({name: message[name] for name in _SENT if name in message})
        with lock:
            send(("message", packed, message["buffers"]))

    session.sink = publish
    out, err = PipeStream(session, "stdout", 1), PipeStream(session, "stderr", 2)
    out.others, err.others = (err,), (out,)
    sys.stdout, sys.stderr = out, err
    kernel._stdout, kernel._stderr = out, err  # noqa: SLF001
    asyncio.run(_serve(kernel, receive, send))


_SENT = ("header", "parent_header", "msg_type", "content", "metadata", "own")


async def _serve(kernel: PipeKernel, receive: Receive, send: Reply) -> None:
    from tornado.ioloop import IOLoop

    session, shell = kernel.session, kernel.shell
    assert session is not None  # noqa: S101
    assert shell is not None  # noqa: S101
    kernel.io_loop = IOLoop.current()
    while (content := receive()) is not None:
        reply = await kernel.run(content)
        await asyncio.sleep(0)  # what a cell has started gets its turn between cells
        send(("reply", session.pack(reply)))
        if shell.exit_now:  # a cell called exit()
            return
