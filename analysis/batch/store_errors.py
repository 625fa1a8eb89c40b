"""What a store raises, as the one kind of error that everybody who writes files expects."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


@contextlib.contextmanager
def as_os_errors() -> Iterator[None]:
    """Make an OSError of whatever a store raises: botocore's errors, for one, are none."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        raise OSError(f"{type(error).__name__}: {error}") from error
