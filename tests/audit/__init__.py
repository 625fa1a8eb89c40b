"""Whether what the locks pin has known weaknesses."""
