"""``python -m analysis.engine.resident`` ends the residents of this Python's environment."""

from __future__ import annotations

from analysis.engine.resident.start import end_all

if __name__ == "__main__":
    end_all()
