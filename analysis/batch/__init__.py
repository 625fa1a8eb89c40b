"""The production wing's engine room: which reports to build, whether, how, and what came of it."""
