"""What the words of one sentence point to: who says it, how firmly, which figures and states."""
