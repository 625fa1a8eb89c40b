"""The index page's content: every report that stands, read from the manifest."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.batch.manifest import Manifest
from analysis.batch.plan import SourceInfo
from analysis.batch.publish import Output


def write_index(output: Output, manifest: Manifest, infos: Mapping[str, SourceInfo]) -> None:
    """Write ``index.html`` over all reports of the manifest, those of earlier builds included."""
