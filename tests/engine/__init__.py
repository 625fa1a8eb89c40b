"""The engine's processes, without briefings."""
