"""How a command, or Jupyter, reaches the warm process that stays; see ``resident``."""
