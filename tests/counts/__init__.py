"""What the pages of a source count, and that they agree."""
