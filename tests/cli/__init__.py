"""Commands that stay in the foreground."""
