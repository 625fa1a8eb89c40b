"""Objects cross a socket whole; an end that is gone is noticed."""

import socket
import threading
import time

import pytest

from analysis.engine.pickle_socket import PickleSocket


@pytest.fixture
def ends():
    one, other = (PickleSocket(end) for end in socket.socketpair())
    yield one, other
    one.close()
    other.close()


def test_large_objects_arrive_whole(ends):
    one, other = ends
    value = {"bytes": b"x" * 3_000_000, "words": ["é", None]}
    sender = threading.Thread(target=one.send, args=(value,))
    sender.start()
    assert other.receive() == value
    sender.join()


def test_time_runs_out(ends):
    _, other = ends
    assert not other.ready(0)
    with pytest.raises(TimeoutError):
        other.receive_by(time.monotonic() + 0.01)


def test_an_end_that_is_gone(ends):
    one, other = ends
    one.close()
    assert other.ready(1)
    with pytest.raises(EOFError):
        other.receive()


def test_an_object_that_was_cut_off(ends):
    one, other = ends
    one._end.sendall(b"\0\0\0\0\0\0\0\x09abc")
    one.close()
    with pytest.raises(EOFError):
        other.receive()
