"""The coding desk: an article beside its claims, and what moves when one is coded otherwise."""
