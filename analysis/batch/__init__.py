"""The production wing's office: which reports to build, whether, and what came of it."""

import analysis.engine  # noqa: F401  (before nbformat is imported: it spares a parser)
