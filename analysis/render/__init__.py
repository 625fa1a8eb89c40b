"""From an executed notebook to the pages a reader sees."""
