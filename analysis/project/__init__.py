"""A project of one's own, started from the installed package."""
