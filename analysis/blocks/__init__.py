"""What passes from a notebook's cells to a page."""
