"""The tradecraft rules, held against finished reports."""
