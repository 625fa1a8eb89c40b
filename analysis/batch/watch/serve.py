"""What is served of a watched project, and to whom: on loopback, by a secret address, to read."""

from __future__ import annotations

import asyncio
import errno
import hmac
import json
import logging
import secrets
import socket
from pathlib import Path
from string import Template
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler

from analysis.render.formats import FORMATS
from analysis.render.html import POLICY

HOST, PORT = "127.0.0.1", 8517
_PAGE = Path(__file__).with_name("page.html")
_ALIVE_SECONDS = 15.0
_BODY_BYTES = 1024
"""What a request may bring along: nobody who reads sends anything."""
_ASKING_SECONDS = 30.0
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",  # the address is the secret
    "X-Content-Type-Options": "nosniff",
}


class Board:
    """What the page shows now; whoever waits is told when that changes."""

    def __init__(self) -> None:
        self._changed = asyncio.Condition()
        self.state: dict[str, Any] = {"status": "Building…", "reports": [], "faults": []}

    async def renew(self, **state: Any) -> None:
        """Show something else."""
        async with self._changed:
            self.state = {**self.state, **state}
            self._changed.notify_all()

    async def other_than(self, state: dict[str, Any]) -> dict[str, Any]:
        """Return what is shown once it is another state than the given one."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.state is not state)
            return self.state


class Site:
    """The addresses of one watch.

    Parameters
    ----------
    out : Path
        The folder of the reports.
    port : int
        The port to listen on, or another where it is taken; 0 for any.

    Attributes
    ----------
    address : str
        Where a browser finds the page.
    other_port : bool
        Whether the port wanted was taken.
    """

    def __init__(self, out: Path, port: int = PORT) -> None:
        # It warns of every browser that leaves and of every request it cannot read.
        logging.getLogger("tornado.general").setLevel(logging.ERROR)
        self.board = Board()
        listening, self.other_port = _listen(port)
        host = f"{HOST}:{listening.getsockname()[1]}"
        secret = secrets.token_urlsafe(32)
        self.address = f"http://{host}/{secret}/"
        shared = {"host": host, "secret": secret}
        routes: list[Any] = [
            (r"/(?P<word>[^/]+)/", _Page, shared),
            (r"/(?P<word>[^/]+)/events", _Events, {**shared, "board": self.board}),
            (r"/(?P<word>[^/]+)/reports/(?P<path>.*)", _Reports, {**shared, "path": str(out)}),
        ]
        application = Application(
            routes, default_handler_class=_Nothing, default_handler_args=shared,
            log_function=lambda _handler: None,
        )  # fmt: skip
        self._server = HTTPServer(
            application,
            max_body_size=_BODY_BYTES,
            body_timeout=_ASKING_SECONDS,
            idle_connection_timeout=_ASKING_SECONDS,
        )
        self._server.add_socket(listening)

    def close(self) -> None:
        """Listen no more."""
        self._server.stop()


def _listen(port: int) -> tuple[socket.socket, bool]:
    """Return a socket on loopback, and whether it has another port, since that was taken."""
    other = False
    try:
        listening = socket.create_server((HOST, port))
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        listening, other = socket.create_server((HOST, 0)), True
    listening.setblocking(False)
    return listening, other


class _Guarded(RequestHandler):
    """Answers GET, to whoever knows the secret and asks by the very host that was told.

    Another name that leads here is another site's, whose pages shall not read ours.
    """

    SUPPORTED_METHODS = ("GET",)

    def initialize(self, host: str, secret: str) -> None:
        self._host, self._secret = host, secret

    def prepare(self) -> None:
        headers, word = self.request.headers, self.path_kwargs.pop("word", "")
        known = hmac.compare_digest(word.encode(), self._secret.encode())
        origin = headers.get("Origin", f"http://{self._host}")
        if not known or headers.get("Host") != self._host or origin != f"http://{self._host}":
            raise HTTPError(404)

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        for name, value in _HEADERS.items():
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", f"{POLICY}; frame-ancestors 'self'")

    def log_exception(self, *about: Any) -> None:
        """Keep silent of what was merely refused."""
        if not isinstance(about[1], HTTPError):
            super().log_exception(*about)

    def write_error(self, status_code: int, **_kwargs: Any) -> None:
        self.finish(f"{status_code}\n")


class _Nothing(_Guarded):
    """Refuses whatever has no word in the place of the secret."""


class _Page(_Guarded):
    def get(self) -> None:
        nonce = secrets.token_urlsafe(16)
        self.set_header(
            "Content-Security-Policy",
            f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; "
            "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'",
        )
        self.finish(Template(_PAGE.read_text("utf-8")).substitute(nonce=nonce))


class _Events(_Guarded):
    """Sends each state of the board, as server-sent events."""

    def initialize(self, host: str, secret: str, board: Board) -> None:  # type: ignore[override]
        super().initialize(host, secret)
        self._board = board

    async def get(self) -> None:
        self.set_header("Content-Type", "text/event-stream")
        state = self._board.state
        try:
            while True:
                self.write(f"data: {json.dumps(state)}\n\n")
                await self.flush()
                state = await self._next(state)
        except (StreamClosedError, asyncio.CancelledError):  # the browser left, or the watch ends
            return

    async def _next(self, state: dict[str, Any]) -> dict[str, Any]:
        while True:
            try:
                async with asyncio.timeout(_ALIVE_SECONDS):
                    return await self._board.other_than(state)
            except TimeoutError:  # a word now and then, or a browser that left is never noticed
                self.write(":\n\n")
                await self.flush()


class _Reports(_Guarded, StaticFileHandler):
    """Sends files of the reports' folder that a build may have put there, and no others."""

    def initialize(self, host: str, secret: str, path: str) -> None:  # type: ignore[override]
        _Guarded.initialize(self, host, secret)
        StaticFileHandler.initialize(self, path)

    def validate_absolute_path(self, root: str, absolute_path: str) -> str:
        """Return the path of a file that lies in the folder, with all links followed."""
        try:
            folder, file = Path(root).resolve(strict=True), Path(absolute_path).resolve(strict=True)
            inner = file.relative_to(folder)
        except (OSError, ValueError, RuntimeError):
            raise HTTPError(404) from None
        hidden = any(part.startswith(".") for part in inner.parts)
        if hidden or inner.suffix.removeprefix(".") not in FORMATS or not file.is_file():
            raise HTTPError(404)
        return str(file)
