"""The analyses: one module each, pure functions from frames to frames."""
