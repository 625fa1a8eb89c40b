"""The production wing's engine room: which reports to build, whether, how, and what came of it."""

import sys

# jsonschema, which nbformat needs, imports this parser for one string format that no notebook has;
# building its grammar costs every process more than all our other imports. None reads as absent.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
