"""What a notebook displays: figures, tables, judgements and texts drawn from one study."""
