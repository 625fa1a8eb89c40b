"""Which build may write to a bucket: the one whose lock object the store took, and nobody else."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from analysis.batch.store_errors import as_os_errors
from analysis.errors import Interrupted, UsageError
from analysis.words.rich_text import escape_invisible

NAME = ".lock"
RENEWAL = 30.0
"""Seconds after which a build that still runs puts its lock anew."""
MISSED = 4
"""Renewals that a lock may miss before it is that of a build that no longer runs."""
_LONGEST_RENEWAL = 600.0
_TRIES = 5
_LETTERS = 80


@dataclass(frozen=True)
class _Holder:
    """The lock object as it stands in the store.

    Attributes
    ----------
    etag : str
        What a conditional write names it by.
    age : float
        Seconds since it was last put, both times by the store's own clock.
    note : dict
        What it says of its build, as far as it can be read; nothing of it is trusted.
    """

    etag: str
    age: float
    note: dict[str, Any]

    @property
    def gone(self) -> bool:
        """Whether its build runs no more: it died on this machine, or missed its renewals."""
        renewal = self.note.get("renewal")
        if not (isinstance(renewal, int | float) and 0 < renewal < _LONGEST_RENEWAL):
            renewal = RENEWAL
        return self.age > MISSED * renewal or _has_died(self.note)

    def __str__(self) -> str:
        host, process, begun = (
            escape_invisible(str(self.note.get(key, "?"))[:_LETTERS])
            for key in ("host", "process", "begun")
        )
        return f"process {process} on {host}, begun {begun}, last heard of {self.age:.0f} s ago"


class BucketLock:
    """The lock of one build on an output in an S3 store.

    It is an object that the store takes only where there is none (``If-None-Match``), and replaces
    only where it is still the one that was seen (``If-Match``); so of two builds that begin at
    once, or find the same stale lock, one has it and the other is told.

    Parameters
    ----------
    files : s3fs.S3FileSystem
    path : str
        The output's path in it.
    address : str
        What a person calls the output.
    """

    def __init__(self, files: Any, path: str, address: str) -> None:
        self._files = files
        self._bucket, self._key, _ = files.split_path(f"{path}/{NAME}")
        self._address = address
        self._token = uuid.uuid4().hex
        self._begun = datetime.now(UTC).isoformat(timespec="seconds")
        self._etag: str | None = None
        self._renewed = 0.0
        self._lost = ""
        self._guard = threading.Lock()

    @contextlib.contextmanager
    def locked(self, tell: Callable[[str], None]) -> Iterator[None]:
        """Hold the lock, renewed in the background, and let go of it at the end.

        Raises
        ------
        UsageError
            When another build has it, or the store cannot be reached.
        """
        try:
            self._take(tell)
        except OSError as error:
            raise UsageError(f"Cannot write to {self._address}: {error}.") from error
        ended = threading.Event()
        beat = threading.Thread(target=self._beat, args=(ended,), daemon=True)
        beat.start()
        try:
            yield
        finally:
            ended.set()
            beat.join()
            self._release()

    def check(self) -> None:
        """Make sure, before something is written, that this build still has its lock.

        Raises
        ------
        Interrupted
            When another build took over, because nothing was heard of this one for too long, or
        somebody removed the lock, so that one may have written meanwhile.
        OSError
            When the lock is due to be renewed and the store cannot be reached.
        """
        with self._guard:
            # By the clock on the wall: one that stood still in a machine's sleep would not tell.
            if self._etag is not None and abs(time.time() - self._renewed) > RENEWAL:
                self._renew()
            if self._lost:
                raise Interrupted(f"{self._lost}: what was finished until then is kept.")

    def _take(self, tell: Callable[[str], None]) -> None:
        holder = None
        for _ in range(_TRIES):
            if self._put(IfNoneMatch="*"):
                if self._put(IfNoneMatch="*"):  # a store that does not look at the condition
                    self._release()
                    break
                return
            holder = self._holder()
            if holder is None:
                continue  # let go of in the meantime
            if holder.note.get("build") == self._token:  # put, and the answer was lost
                self._hold(holder.etag)
                return
            if not holder.gone:
                raise UsageError(
                    f"Another build is writing to {self._address} ({holder}); wait for it to end."
                )
            if self._put(IfMatch=holder.etag):
                tell(f"Took over the lock of a build that no longer runs ({holder}).")
                return
        if holder is not None:
            raise UsageError(f"Another build is writing to {self._address} ({holder}).")
        tell(unlocked(self._address))

    def _put(self, **condition: str) -> bool:
        """Put the lock where a condition holds; False where the store did not."""
        note = {
            "build": self._token,
            "host": platform.node(),
            "machine": _machine(),
            "process": os.getpid(),
            "begun": self._begun,
            "renewed": datetime.now(UTC).isoformat(timespec="seconds"),
            "renewal": RENEWAL,
        }
        try:
            answer = self._call("put_object", Body=json.dumps(note).encode(), **condition)
        except PermissionError as error:  # no store without locks, but one that is closed to us
            raise PermissionError(
                f"{NAME} may not be written ({error.strerror or error})"
            ) from error
        except OSError:  # refused, or out of reach: who asks next learns which
            return False
        self._hold(answer["ETag"])
        return True

    def _hold(self, etag: str) -> None:
        self._etag, self._renewed = etag, time.time()

    def _holder(self) -> _Holder | None:
        try:
            head = self._call("head_object")
            with as_os_errors():
                content = self._files.cat_file(f"{self._bucket}/{self._key}")
        except FileNotFoundError:
            return None
        date = head.get("ResponseMetadata", {}).get("HTTPHeaders", {}).get("date")
        now = parsedate_to_datetime(date) if date else datetime.now(UTC)
        try:
            note = json.loads(content)
        except (ValueError, RecursionError):
            note = None
        age = (now - head["LastModified"]).total_seconds()
        return _Holder(head["ETag"], max(age, 0.0), note if isinstance(note, dict) else {})

    def _call(self, method: str, **fields: Any) -> Any:
        with as_os_errors():
            return self._files.call_s3(method, Bucket=self._bucket, Key=self._key, **fields)

    def _renew(self) -> None:
        if self._etag is None or self._put(IfMatch=self._etag):
            return
        holder = self._holder()
        if holder is not None and holder.note.get("build") == self._token:
            self._hold(holder.etag)
        else:
            self._etag = None
            self._lost = (
                f"Somebody removed {NAME} from {self._address}, and another build may have "
                "written there since"
                if holder is None
                else f"Another build has taken over {self._address}, as this one was not heard of "
                f"for {MISSED * RENEWAL:.0f} s"
            )

    def _beat(self, ended: threading.Event) -> None:
        while not ended.wait(RENEWAL):
            with self._guard, contextlib.suppress(OSError):
                self._renew()

    def _release(self) -> None:
        """Remove the lock if it is this build's own; renewed first, so that it stays its own."""
        with contextlib.suppress(OSError):
            self._renew()
            if self._etag is not None:
                self._call("delete_object")
        self._etag = None


def unlocked(address: str) -> str:
    """Return what to say of an output that nothing keeps to one build."""
    return f"{address} knows no lock: see to it that no other build writes there meanwhile."


def _machine() -> str:
    """Return what process numbers count in: this boot, this container; empty if it cannot be told.

    Names of machines are no help: containers may share one.
    """
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()}"
    except OSError:
        return ""


def _has_died(note: dict[str, Any]) -> bool:
    """Whether a lock's build ran on this very machine and has ended."""
    import psutil

    process, here = note.get("process"), _machine()
    if not here or note.get("machine") != here or not isinstance(process, int):
        return False
    return not 0 < process < 2**31 or not psutil.pid_exists(process)
